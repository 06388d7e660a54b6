import { describe, expect, it } from 'vitest';
import { plainText } from '../../../domain/letters/blocks.ts';
import { letter } from '../../../domain/letters/letters.ts';
import { noConflicts, people, reviewer } from '../case/support/people.ts';
import { play, type Play } from '../case/support/play.ts';
import { application, exclusion, necessity } from '../eligibility/applications.ts';
import { day, pacific } from '../time/pacific.ts';
import { samples } from './sample-letters.ts';
import { sampleParticulars } from './sample-particulars.ts';
import { whole } from '../case/support/analysis.ts';

interface Row {
  row: string;
  /** `kind → reader`, and words of the letter for each thing that the list says it must contain. */
  letters: Readonly<Record<string, readonly string[]>>;
}

/** Every letter that the Department has to send, to whom, and what it must contain; the law and practice of each. */
const rows: readonly Row[] = [
  {
    row: 'Acknowledgement (practice)',
    letters: { 'acknowledgement → applicant': ['Case number: K7MH-4P9N', 'what happens next', '1-888-466-2219'] },
  },
  {
    row: 'Request for signature or information (28 CCR 1300.74.30)',
    letters: {
      'information-request → applicant': [
        'Sign in to see what we need',
        'The fastest way to send it',
        'We will not turn you down because a paper is missing',
      ],
    },
  },
  {
    row: 'Eligibility inquiry (practice)',
    letters: {
      'plan-inquiry → plan': [
        'what the member says of your plan, is in the portal',
        'under your plan’s license',
        'whether the member filed a grievance',
        'by the end of Monday, November 30, 2026',
      ],
    },
  },
  {
    row: 'Approved, whole or in part (H&S 1374.31(b))',
    letters: {
      'imr-approved → applicant': [
        'A part of your request will get an Independent Medical Review',
        'what kind of review it is',
        'We treat your case as urgent',
        'A separate review group picks them',
        'You can send papers for the review too',
        'which part is which, and why',
      ],
      'records-request → plan': ['has approved a request', 'a standard Independent Medical Review', 'the scope of the'],
      'imr-approved-provider → provider': ['in part; the other part', 'A review organization', 'You may send records'],
    },
  },
  {
    row: 'Document request (H&S 1374.30(n))',
    letters: {
      'records-request → plan': [
        'all medical records on the condition, the services being provided and the disputed service',
        'all correspondence with the member',
        'everything that the member or the provider submitted',
        'the written response to the grievance',
        'criteria relied on',
        'your statement of reasons',
        'who decided, by role and license',
        'Send records that are found later at once',
        'to the independent review organization, through the portal',
        'by the end of Wednesday, December 2, 2026',
      ],
    },
  },
  {
    row: 'Annotated list, which the plan gives the member (H&S 1374.31(b))',
    letters: { 'records-request → plan': ['Give the member an annotated list of what you submit, and offer copies'] },
  },
  {
    row: 'Not approved (H&S 1374.31(b))',
    letters: {
      'not-approved → applicant': ['Here is why.', 'as a complaint'],
      'complaint-notice → plan': ['was not approved', 'why it was not approved', 'handles it as a complaint'],
    },
  },
  {
    row: 'Closed as not in our jurisdiction (H&S 1368(b))',
    letters: {
      'non-jurisdiction → applicant': [
        'not in charge of your kind of health coverage',
        'California Department of Insurance',
        'Phone: 1-800-927-4357',
      ],
    },
  },
  {
    row: 'Closed as premature (practice)',
    letters: {
      'premature → applicant': [
        'You have filed a grievance with your health plan',
        'Your plan has 30 days to answer',
        'December 12, 2026',
      ],
    },
  },
  {
    row: 'Extension, to all parties (H&S 1374.33(c))',
    letters: {
      'extension → applicant': ['Our director gave', 'Sign in to read why', 'Sunday, January 3, 2027'],
      'extension → plan': ['The director has extended', 'The reason is in the portal', 'Sunday, January 3, 2027'],
      'extension → reviewer': ['The director has extended', 'The reason is in the portal', 'Sunday, January 3, 2027'],
      'extension → review-org': ['The director has extended', 'The reason is in the portal', 'Sunday, January 3, 2027'],
    },
  },
  {
    row: 'Extension taken back, to all parties (H&S 1374.33(c))',
    letters: {
      'extension-withdrawn → applicant': ['That was our mistake', 'by the end of Thursday, December 31, 2026'],
      'extension-withdrawn → plan': ['in error and is taken back', 'by the end of Thursday, December 31, 2026'],
      'extension-withdrawn → reviewer': ['in error and is taken back', 'by the end of Thursday, December 31, 2026'],
      'extension-withdrawn → review-org': ['in error and is taken back', 'by the end of Thursday, December 31, 2026'],
    },
  },
  {
    row: 'Decision (H&S 1374.33, 1374.34)',
    letters: {
      'decision → applicant': [
        'Our director adopted the decision',
        'It is final for your plan',
        'what was looked at, and why it was decided so',
        'about the training of whoever decided. We do not give out names',
        'within 5 business days',
      ],
      'decision-provider → provider': [
        'adopted',
        'binding',
        'qualifications of its author; names',
        'within 5 business days',
      ],
      'decision-plan → plan': [
        'adopted',
        'binding',
        'qualifications of its author; names',
        'Tuesday, December 29, 2026',
      ],
    },
  },
  {
    row: 'Decision that upholds (Help Center page on IMR)',
    letters: {
      'decision → applicant': ['The decision agrees with your health plan', 'State Hearing', 'other rights'],
      'decision-provider → provider': ['It upholds the plan’s decision'],
      'decision-plan → plan': ["upholds the plan's decision"],
    },
  },
  {
    row: 'Compliance demand (H&S 1374.34(b))',
    letters: {
      'authorization-demand → plan': [
        'Send proof',
        'the date on which it was authorized or paid',
        'by the end of Tuesday, December 29, 2026',
        'at least $5,000 for each day',
      ],
    },
  },
  {
    row: 'Penalty so far (H&S 1374.34(b))',
    letters: {
      'penalty-sum → plan': ['7 days', 'at least $35,000 so far', 'Each further day counts', 'report it in the portal'],
    },
  },
  {
    row: 'Referral to the Office of Enforcement (practice)',
    letters: {
      'enforcement-referral → plan': ['10 days', 'Office of Enforcement', 'at least $50,000 so far'],
    },
  },
  {
    row: 'Complaint closing (H&S 1368(b)(5))',
    letters: {
      'complaint-closing → applicant': ['did not follow the rules', 'what we found, and why', 'what your plan must do'],
      'complaint-closing-plan → plan': ['out of compliance', 'The findings, the reasons and any corrective action'],
      'complaint-closing-provider → provider': ['out of compliance', 'The findings, the reasons and any corrective'],
    },
  },
];

const pairs = rows.flatMap(({ row, letters }) =>
  Object.entries(letters).map(([line, contains]) => ({ row, line, contains })),
);

function textsOf(line: string): string[] {
  const portalUrl = 'https://imr.helpcenter.example';
  return samples
    .filter(({ notice }) => `${notice.kind} → ${notice.to.party}` === line)
    .map(sample => {
      const { notice, state, at } = sample;
      const mail = { notice, state, at: pacific(at), portalUrl };
      const bodies = [letter(mail), letter({ ...mail, particulars: sampleParticulars(sample, 'en') })];
      return bodies.map(({ blocks }) => plainText(blocks)).join('\n');
    });
}

describe('Every letter of the list', () => {
  it.each(pairs)('$row: $line says what it must, in one letter', ({ line, contains }) => {
    const missing = textsOf(line).map(text => contains.filter(words => !text.includes(words)));
    expect(missing).toContainEqual([]);
  });

  it('goes to whom it must, in cases that are played', () => {
    const sent = new Set([split(), sentAway(), tooEarly()].flatMap(lettersOf));
    expect(pairs.map(({ line }) => line).filter(line => !sent.has(line))).toEqual([]);
  });
});

function lettersOf(told: Play): string[] {
  return told.state().notices.map(({ kind, to }) => `${kind} → ${to.party}`);
}

const { analyst, applicant, director } = people;
const at = '2026-11-24T10:00-08:00';

/** A part is reviewed, a part is a complaint; everything is asked, and the director gives more time. */
function split(): Play {
  const providerContact = { email: 'office@ruiz.example' };
  const services = [{ ...necessity, providerContact }, exclusion];
  const told = play({ at, application: application({ services }) });
  told.give(analyst, 'ask-plan', {}).give(analyst, 'request-information', { items: ['signature'] });
  told.give(applicant, 'supply-information', {}).give(analyst, 'route-case', {});
  told.delivers().give(analyst, 'complete-documentation', {});
  told.give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
  told.give(director, 'extend-deadline', { clock: 'V1', days: 3, reason: 'For good cause' });
  told.give(director, 'withdraw-extension', { clock: 'V1', reason: 'It was another case' });
  told.give(analyst, 'resolve-complaint', { summary: 'Settled' });
  told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed' }));
  return told.give(director, 'adopt-determination', {}).until('2026-12-15T00:00-08:00');
}

function sentAway(): Play {
  const coverage = { planName: 'Some Plan', kind: 'self-insured' };
  return play({ at, application: application({ coverage }) }).give(analyst, 'route-case', {});
}

function tooEarly(): Play {
  const grievance = { filed: true, filedOn: day('2026-11-12') };
  return play({ at, application: application({ grievance }) }).give(analyst, 'route-case', {});
}
