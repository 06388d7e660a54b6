import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../domain/events/events.ts';
import { evolve } from '../../../domain/events/evolve.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import { letterKinds } from '../../../domain/letters/kinds.ts';
import { letter } from '../../../domain/letters/letters.ts';
import type { Counting } from '../../../domain/clocks/receipt.ts';
import { noConflicts, otherCase, people, reviewer } from '../case/support/people.ts';
import { play, type Play } from '../case/support/play.ts';
import { application, coverage, exclusion, necessity, patientBorn } from '../eligibility/applications.ts';
import { send } from '../case/support/papers.ts';
import { DocumentId } from '../../../domain/words/ids.ts';
import { day } from '../time/pacific.ts';
import { whole } from '../case/support/analysis.ts';

// From a command that somebody gives to the words that somebody reads, through everything that is between.

const { analyst, applicant, attorney, director, nurse, plan, supervisor } = people;
const at = '2027-02-02T09:00-08:00';
const reason = 'For a reason';
const providerContact = { email: 'office@ruiz.example' };
const copied = { ...necessity, providerContact };
const another = { ...necessity, provider: 'Ben Okafor, MD', providerContact: { email: 'office@okafor.example' } };
const paid = { ...copied, alreadyReceived: true };
const died = { outcome: 'died', reason } as const;
const r101 = reviewer('R-101');

interface Sent {
  line: string;
  text: string;
}

/** Every letter of a case as it went out: written from the case of that moment. */
function sent({ events }: Play): Sent[] {
  let state: CaseState | undefined;
  return events.flatMap(event => {
    const written = isTold(event, state) && state !== undefined ? [writtenFor(event, state)] : [];
    state = evolve(state, event);
    return written;
  });
}

/** By mail, or, to an estate, by post. */
function isTold(event: CaseEvent, state: CaseState | undefined): event is CaseEvent<'notice-sent'> {
  return event.type === 'notice-sent' || (event.type === 'notice-queued-for-post' && state?.death !== undefined);
}

function writtenFor({ data, at: now }: Pick<CaseEvent<'notice-sent'>, 'data' | 'at'>, state: CaseState): Sent {
  const notice = state.notices.find(({ id }) => id === data.noticeId);
  if (notice === undefined) throw new Error(`Nobody queued ${data.noticeId}.`);
  const { subject, blocks } = letter({ notice, state, at: now, portalUrl: 'https://imr.helpcenter.example' });
  return { line: `${notice.kind} → ${notice.to.party}`, text: `${subject}\n${plainText(blocks)}` };
}

function filed(services: readonly object[] = [copied], changed: Record<string, unknown> = {}): Play {
  return play({ at, application: application({ services, ...changed }) });
}

const nephew = { role: 'assistant', name: 'Daniel Kim', email: 'daniel@home.example' };

const caller = { who: 'The member, by telephone', checked: 'Knew the birth date and the member number.' };

/** Reached by email, as who filed is. */
function reached(role: 'self' | 'parent'): Play {
  const patient = { ...application().patient, email: 'maria@members.example', contactByEmail: true };
  return filed([copied], { patient, filedBy: { role, email: 'sam@members.example' } });
}

function routed(services?: readonly object[]): Play {
  return filed(services).give(analyst, 'route-case', { reason });
}

function underReview(services?: readonly object[]): Play {
  return routed(services).delivers().give(analyst, 'complete-documentation', {});
}

function reviewing(services?: readonly object[]): Play {
  const told = underReview(services);
  for (const { reviewerId } of told.state().seats) {
    told.give(reviewer(reviewerId), 'accept-review', { conflicts: noConflicts });
  }
  return told;
}

function steppedIn(): Play {
  const { address, phone } = application().patient;
  const contact = { address, phone, contactByEmail: true, email: 'tomas@members.example' };
  const brother = { name: 'Tomas Lopez', by: 'successor-in-interest', contact, note: 'Declaration of today.' } as const;
  return routed([paid]).give(analyst, 'record-death', {}).give(analyst, 'substitute-applicant', brother);
}

/** Filed by a parent on the day before the birthday. */
function translated(): Play {
  const patient = { ...application().patient, language: 'Español' };
  const told = filed([copied], { patient });
  const forMember = 'Doctors do not decide that.';
  told.give(analyst, 'route-case', { route: 'complaint', reason, forMember });
  const of = told.events.findLast(({ type }) => type === 'case-routed')?.version ?? 0;
  return told.give(analyst, 'record-translation', {
    of,
    words: ['Eso no lo deciden los médicos.'],
    checkedBy: 'Lucia',
  });
}

function cameOfAge(): Play {
  const patient = { ...patientBorn('2009-02-03'), email: 'rosa@members.example', contactByEmail: true };
  const filedBy = { role: 'parent', name: 'Ines Lopez', email: 'ines@members.example' };
  return filed([copied], { patient, filedBy }).until('2027-02-03T09:30-08:00');
}

type Asked = 'applicant' | 'plan' | 'provider';
const words = 'Words of a reviewer about the melanoma.';

function asking(to: Asked): Play {
  return reviewing().give(r101, 'ask-question', { to, question: words });
}

function answering(to: Asked): Play {
  const told = asking(to);
  return told.give(analyst, 'answer-question', { question: told.state().questions?.[0]?.id ?? '', answer: words });
}

function goingOn(to: Asked): Play {
  const told = asking(to);
  return told.give(r101, 'go-on-without-answer', { question: told.state().questions?.[0]?.id ?? '', reason });
}

type Findings = readonly ('overturned' | 'upheld')[];

function decided(findings: Findings, services: readonly object[] = findings.map(() => copied)): Play {
  const issues = findings.map((finding, index) => ({ issue: index + 1, finding }));
  const told = reviewing(services).give(r101, 'submit-analysis', whole({ issues, rationale: reason }));
  return told.give(director, 'adopt-determination', {});
}

function complaint(finding?: 'in-compliance' | 'out-of-compliance'): Play {
  const told = routed([{ ...exclusion, providerContact }]);
  return told.give(analyst, 'resolve-complaint', { ...(finding && { finding }), summary: reason });
}

function carriedOut(): Play {
  return decided(['overturned']).reports();
}

function noCare(): Play {
  return carriedOut().give(analyst, 'accept-authorization', {}).give(applicant, 'report-no-care', {});
}

/** What a letter says when it is decided so; `never` are the words of its other turns. */
type Row = [line: string, when: string, told: () => Play, says: string[], never?: string[]];

const rows: Row[] = [
  ...paperRows(),
  [
    'acknowledgement → applicant',
    'the form came in',
    filed,
    ['on Tuesday, February 2, 2027', 'by the end of Tuesday, February 9'],
  ],
  [
    'copy-for-assistant → assistant',
    'the form came in from somebody whom the patient has authorized',
    () => filed([copied], { filedBy: nephew, assistant: { name: nephew.name, authorizedOn: '2027-01-30' } }),
    [
      'This is a copy',
      'We got your application on Tuesday, February 2, 2027',
      'they see your case as you do',
      'Hello,',
    ],
    ['Dear member'],
  ],
  [
    'information-request → applicant',
    'two things are missing',
    () => filed().give(nurse, 'request-information', { items: ['signature', 'denial letter'] }),
    ['We need 2 things', 'stands still'],
  ],
  [
    'plan-inquiry → plan',
    'the plan is asked what the form leaves unclear',
    () => filed().give(analyst, 'ask-plan', {}),
    [
      'Answer there by the end of Sunday, February 7, 2027 (28 CCR 1300.68(g)-(h))',
      'asks you to answer sooner, by the end of Thursday, February 4, 2027, if you can',
      'license',
      'grievance',
    ],
  ],
  [
    'plan-inquiry → plan',
    'the plan is asked something further about a complaint',
    () => routed([exclusion]).give(analyst, 'ask-plan', { forPlan: 'Since when is page 41 in force?' }),
    ['a further question about the complaint', 'by the end of Sunday, February 7, 2027 (28 CCR 1300.68(g)-(h))'],
    ['page 41', 'answer sooner', 'license'],
  ],
  [
    'imr-approved → applicant',
    'all of it is reviewed',
    () => routed(),
    ['Your request will get an Independent Medical Review'],
    ['A part of your request'],
  ],
  [
    'imr-approved → applicant',
    'a part of it is reviewed',
    () => routed([copied, exclusion]),
    ['A part of your request will get an Independent Medical Review', 'We handle it as a complaint'],
  ],
  [
    'imr-approved → applicant',
    'a complaint turned out to be a question for doctors',
    () => routed([exclusion]).give(analyst, 'reclassify', { issues: [{ issue: 1, route: 'imr' }], reason }),
    ['Your request will get an Independent Medical Review'],
    ['A part of your request'],
  ],
  [
    'imr-approved-provider → provider',
    'all is reviewed',
    () => routed(),
    ['a standard Independent Medical Review.'],
    ['in part'],
  ],
  [
    'imr-approved-provider → provider',
    'a part is reviewed',
    () => routed([copied, { ...exclusion, providerContact }]),
    ['Independent Medical Review, in part; the other part is handled as a complaint'],
  ],
  [
    'not-approved → applicant',
    'it is a complaint',
    () => routed([exclusion]),
    ['Your request cannot get', 'by the end of Thursday, March 4'],
  ],
  [
    'not-approved → applicant',
    'a part is one',
    () => routed([copied, exclusion]),
    ['A part of your request cannot get'],
  ],
  [
    'not-approved → applicant',
    'it came late, without a good cause',
    () =>
      filed([copied], { grievance: { filed: true, outcome: 'upheld', decidedOn: '2026-03-31' } }).give(
        analyst,
        'route-case',
        { route: 'complaint', because: 'untimely', reason },
      ),
    ['You have six months', 'If you had a good reason to be late, tell us', 'Our staff now handles it as a complaint'],
    ['does not meet the rules'],
  ],
  [
    'non-jurisdiction → applicant',
    'another agency is in charge',
    () =>
      filed([copied], { coverage: { planName: 'Some Plan', kind: 'self-insured' } }).give(analyst, 'route-case', {}),
    ['Department of Labor', 'We will tell you how to reach this agency'],
  ],
  [
    'premature → applicant',
    'the plan has not answered',
    () => filed([copied], { grievance: { filed: true, filedOn: '2027-01-20' } }).give(analyst, 'route-case', {}),
    ['You can also come back from Friday, February 19, 2027 on'],
  ],
  [
    'records-request → plan',
    'a review is approved',
    () => routed(),
    ['by the end of Friday, February 5, 2027 (H&S 1374.30(n))'],
  ],
  [
    'records-request → plan',
    'it is urgent',
    () => filed().give(analyst, 'expedite', { reason }).give(analyst, 'route-case', {}),
    ['an expedited Independent Medical Review', 'H&S 1374.31(a)'],
  ],
  [
    'records-request → plan',
    'a part is a complaint',
    () => routed([copied, exclusion]),
    ['a standard Independent Medical Review, in part.'],
  ],
  [
    'records-request → plan',
    'all of it is reviewed',
    () => routed([copied, copied]),
    ['a standard Independent Medical Review.'],
    ['in part'],
  ],
  [
    'extension → plan',
    'the calendar has changed',
    recountedRecords,
    ['Your plan must send the records by the end of Monday, February 8, 2027'],
    ['has extended'],
  ],
  [
    'complaint-notice → plan',
    'the plan has to answer',
    () => routed([exclusion]),
    ['by the end of Sunday, February 7, 2027'],
  ],
  [
    'reviewer-invitation → reviewer',
    'a reviewer was drawn',
    () => underReview(),
    ['due by the end of Thursday, March 4, 2027'],
  ],
  [
    'review-opened → reviewer',
    'the panel is complete',
    () => reviewing(),
    ['Submit your analysis there, by the end of Thursday, March 4'],
  ],
  [
    'reviewer-question → applicant',
    'a doctor asks the member',
    () => asking('applicant'),
    ['Please answer there by the end of Sunday, February 7, 2027'],
  ],
  [
    'reviewer-question → plan',
    'a reviewer asks the plan',
    () => asking('plan'),
    ['Please answer there by the end of Sunday, February 7, 2027', 'acknowledge receipt'],
  ],
  [
    'reviewer-question → provider',
    'a reviewer asks a provider',
    () => asking('provider'),
    ['Please answer by the end of Sunday, February 7, 2027, by telephone'],
  ],
  ['question-copy → applicant', 'a reviewer asks the plan', () => asking('plan'), ['has asked your plan something']],
  ['question-copy → plan', 'a reviewer asks the member', () => asking('applicant'), ['has asked the member something']],
  ['question-copy → provider', 'a reviewer asks the plan', () => asking('plan'), ['has asked the plan something']],
  ['question-answered → applicant', 'the plan answers', () => answering('plan'), ['Your plan answered']],
  ['question-answered → plan', 'a provider answers', () => answering('provider'), ['to a provider was answered']],
  ['question-answered → provider', 'the member answers', () => answering('applicant'), ['to the member was answered']],
  ['question-answered → reviewer', 'the member answers', () => answering('applicant'), ['to the member was answered']],
  ['question-left → applicant', 'nobody waits for the answer', () => goingOn('applicant'), ['You need not answer']],
  ['question-left → plan', 'nobody waits for the answer', () => goingOn('plan'), ['goes on without an answer']],
  ['question-left → provider', 'nobody waits for the answer', () => goingOn('provider'), ['goes on without an answer']],
  [
    'deadline-reminder → provider',
    'half of the time for an answer is over',
    () => asking('provider').until('2027-02-05T09:00-08:00'),
    ['Please answer by the end of Sunday, February 7, 2027'],
  ],
  [
    'adoption-request → director',
    'all analyses are in',
    () => reviewing().give(r101, 'submit-analysis', whole({ finding: 'upheld', rationale: reason })),
    ['with a reason, by the end of Wednesday, February 3, 2027'],
  ],
  ...(['decision → applicant', 'decision-plan → plan', 'decision-provider → provider'] as const).flatMap(line =>
    results(line),
  ),
  [
    'decision-plan → plan',
    'the member has paid already, and the decision allows less time for the other part',
    () => {
      const told = reviewing([copied, paid]).give(
        r101,
        'submit-analysis',
        whole({
          finding: 'overturned',
          rationale: reason,
        }),
      );
      return told.give(director, 'adopt-determination', { authorizeWithin: 2 });
    },
    [
      'authorize the service by the end of Thursday, February 4, 2027',
      'reimburse the member by the end of Tuesday, February 9, 2027',
    ],
  ],
  [
    'decision-provider → provider',
    'two doctors, of whom the last one wins: each reads of their own',
    () => decided(['upheld', 'overturned'], [copied, another]),
    ['It overturns the plan’s decision.'],
    ['in part', 'It upholds'],
  ],
  [
    'authorization-demand → plan',
    'the decision binds',
    () => decided(['overturned']),
    ['authorize the service by the end of Tuesday, February 9'],
  ],
  [
    'authorization-demand → plan',
    'its proof is refused',
    () => carriedOut().give(analyst, 'refuse-authorization', { reason, forPlan: reason }),
    ['has no acceptable proof'],
  ],
  [
    'authorization-demand → plan',
    'its proof was not true',
    () => noCare().give(supervisor, 'reopen-authorization', { because: 'proof-false', reason }),
    ['was not true', 'its time goes on from its first start. The days since that time ended count.'],
    ['has no acceptable proof'],
  ],
  [
    'authorization-demand → plan',
    'it took back what it had authorized',
    () =>
      noCare().give(supervisor, 'reopen-authorization', {
        because: 'taken-back',
        takenBackOn: day('2027-02-02'),
        reason,
      }),
    ['took back what it had done', 'The days before Tuesday, February 2, 2027, on which it stood, are not counted.'],
  ],
  [
    'care-missing → plan',
    'the care did not come',
    noCare,
    ['has not been received', 'State in the portal at once', 'at least $5,000 for each day'],
  ],
  [
    'care-answered → applicant',
    'the plan does not give it',
    () => noCare().give(plan, 'answer-no-care', { says: 'not-given' }),
    ['does not give it to you', 'The decision still binds your plan'],
  ],
  [
    'part-promised → reviewer',
    'the plan gives one of two',
    () => reviewing([copied, another]).give(plan, 'reverse-by-plan', { issues: [2] }),
    ['it is decided with the rest'],
    ['no longer asked. Please'],
  ],
  [
    'part-promised → reviewer',
    'the member has it',
    () =>
      reviewing([copied, another])
        .give(plan, 'reverse-by-plan', { issues: [2] })
        .give(applicant, 'confirm-care', {}),
    ['It is no longer asked. Please decide the rest.'],
  ],
  [
    'care-pursued → applicant',
    'the plan owes it again',
    () => noCare().give(supervisor, 'reopen-authorization', { because: 'proof-false', reason }),
    ['it still owes it to you', 'a penalty for each day'],
    ['something else is in the way'],
  ],
  [
    'care-pursued → applicant',
    'something else keeps it away',
    () => noCare().give(analyst, 'follow-up-care', { because: 'no-appointment', askOn: day('2027-02-09'), reason }),
    ['something else is in the way', 'We look at it again by Tuesday, February 9, 2027'],
    ['penalty'],
  ],
  [
    'care-question → applicant',
    'the proof is accepted',
    () => carriedOut().give(analyst, 'accept-authorization', {}),
    ['Please answer by the end of Thursday, March 4, 2027'],
  ],
  ...closings(
    'complaint-closing → applicant',
    'that your health plan followed',
    'that your health plan did not follow',
    'has been settled',
  ),
  ...closings('complaint-closing-plan → plan', 'the plan in compliance', 'the plan out of compliance', 'was settled'),
  ...closings(
    'complaint-closing-provider → provider',
    'the plan in compliance',
    'the plan out of compliance',
    'was settled',
  ),
  ...extensions(),
  ...takenBack(),
  ...speeds(),
  [
    'records-incomplete → plan',
    'a person finds that the criteria are not there',
    () =>
      routed()
        .delivers()
        .give(nurse, 'find-records-incomplete', { items: ['criteria'], reason }),
    [
      'the criteria relied on, and which criteria they are',
      'Send what is missing by the end of Friday, February 5, 2027',
    ],
    ['all correspondence with the member'],
  ],
  [
    'deadline-reminder → plan',
    'the records are due tomorrow',
    () => routed().until('2027-02-04T09:00-08:00'),
    ['must send the records by the end of Friday, February 5, 2027 (H&S 1374.30(n))'],
  ],
  [
    'deadline-reminder → reviewer',
    'half of the time is over',
    () => reviewing().until('2027-02-20T09:00-08:00'),
    ['Your analysis is due by the end of Thursday, March 4, 2027'],
  ],
  [
    'deadline-reminder → applicant',
    'the release ends in a month',
    () => routed([exclusion]).until('2027-11-01T09:00-08:00'),
    ['sign again by the end of Wednesday, November 24, 2027'],
  ],
  [
    'deadline-missed → plan',
    'the records did not come',
    () => routed().until('2027-02-06T00:00-08:00'),
    ['had to send the records by the end of Friday, February 5, 2027 (H&S 1374.30(n))', 'as a violation'],
  ],
  ['deadline-missed → reviewer', 'the analysis did not come', late, ['was due by the end of Thursday, March 4, 2027']],
  [
    'deadline-missed → director',
    'the analysis did not come',
    late,
    ['had to decide this case by the end of Thursday, March 4, 2027'],
  ],
  [
    'deadline-missed → applicant',
    'the release has ended',
    () => routed([exclusion]).until('2027-11-26T09:00-08:00'),
    ['lasted one year. It has ended'],
  ],
  [
    'miss-taken-back → plan',
    'the notice did not arrive',
    () => {
      const told = routed().until('2027-02-06T00:00-08:00');
      const noticeId = told.state().notices.find(({ kind }) => kind === 'records-request')?.id ?? '';
      return told.give(people.system, 'record-notice-bounced', { noticeId, reason });
    },
    ['missed the time to send the records', 'a notice that had not reached your plan', 'off the record'],
  ],
  ['miss-taken-back → reviewer', 'the day was none', notLate, ['by the end of Friday, March 5, 2027 is in time']],
  ['miss-taken-back → director', 'the day was none', notLate, ['by the end of Friday, March 5, 2027 is in time']],
  [
    'penalty-sum → plan',
    'the plan is silent for a week',
    () => decided(['overturned']).until('2027-02-17T00:00-08:00'),
    ['It had to authorize the service', '7 days that ended without it, the first on Wednesday, February 10, 2027'],
  ],
  [
    'penalty-sum → plan',
    'the plan does not pay for a week',
    () => decided(['overturned'], [paid]).until('2027-02-17T00:00-08:00'),
    ['It had to pay the member back', 'at least $35,000'],
  ],
  [
    'enforcement-referral → plan',
    'the plan is silent for ten days',
    () => decided(['overturned']).until('2027-02-20T00:00-08:00'),
    ['10 days that ended without it', 'Office of Enforcement', 'at least $50,000', 'Each further day counts'],
  ],
  [
    'reclassified → applicant',
    'the doctors are asked another thing',
    anotherQuestion,
    ['due by the end of Thursday, March 4, 2027'],
  ],
  [
    'reclassified → plan',
    'the doctors are asked another thing',
    anotherQuestion,
    ['goes on as a standard Independent Medical Review.'],
  ],
  [
    'reclassified → plan',
    'nothing is left to review',
    () => routed().give(analyst, 'reclassify', { issues: [{ issue: 1, route: 'complaint' }], reason }),
    ['goes on as a complaint (H&S 1368(b)); the review has ended'],
  ],
  [
    'withdrawal → applicant',
    'they asked us to stop',
    () => routed().give(applicant, 'withdraw', {}),
    ['You asked us to stop your case'],
  ],
  [
    'withdrawal → plan',
    'the member stopped',
    () => routed().give(applicant, 'withdraw', {}),
    ['has withdrawn the request'],
  ],
  [
    'case-moved → applicant',
    'the case was at the wrong plan',
    () => reviewing().give(analyst, 'move-to-plan', { planId: 'harbor-light', reason }),
    ['Harbor Light Health Plan', 'The other plan cannot see your case any more'],
  ],
  [
    'case-moved → plan',
    'the case was at the wrong plan: the last of the two letters is the right one’s',
    () => reviewing().give(analyst, 'move-to-plan', { planId: 'harbor-light', reason }),
    ['It is about a member of your plan'],
  ],
  [
    'records-request → plan',
    'the case was at the wrong plan: the right one has days of its own, and not what was left of the other’s',
    () => routed().at('2027-02-04T09:00-08:00', analyst, 'move-to-plan', { planId: 'harbor-light', reason }),
    ['by the end of Tuesday, February 9, 2027'],
    ['February 5, 2027'],
  ],
  ...(['plan', 'reviewer'] as const).map((reader): Row => [
    `paper-taken-out → ${reader}`,
    'a paper was in the wrong case',
    () => {
      const told = reviewing();
      const documentId = told.state().documents[0]?.id ?? '';
      return told.give(analyst, 'misfile-document', { documentId, reason });
    },
    ['It is taken out, and belongs to another case'],
  ]),
  ...(['applicant', 'plan', 'reviewer'] as const).map((reader): Row => [
    `issue-withdrawn → ${reader}`,
    'one of two was withdrawn',
    () => reviewing([copied, another]).give(applicant, 'withdraw-issue', { issue: 2 }),
    [reader === 'reviewer' ? 'Please decide the rest' : 'The rest goes on'],
  ]),
  [
    'reversal → applicant',
    'the plan gives in',
    () => routed().give(plan, 'reverse-by-plan', {}),
    ['will now give you what', 'Please tell us by the end of Thursday, March 4, 2027', 'goes on where it stood'],
    ['is a complaint goes on', 'We can open your case again'],
  ],
  [
    'reversal → applicant',
    'the plan gives in on one of two',
    () => reviewing([copied, another]).give(plan, 'reverse-by-plan', { issues: [2] }),
    ['will now give you a part of', 'Until you have it, we go on with all of your case'],
    ['nobody has to decide'],
  ],
  [
    'reversal → plan',
    'it gives in on one of two',
    () => reviewing([copied, another]).give(plan, 'reverse-by-plan', { issues: [2] }),
    ['agreed to provide a part of', 'it goes on being decided with the rest'],
  ],
  [
    'reversal → applicant',
    'the plan gives in, and a complaint is left',
    () => routed([copied, exclusion]).give(plan, 'reverse-by-plan', {}),
    ['The part of your case that is a complaint goes on'],
  ],
  [
    'reversal → plan',
    'it gives in',
    () => routed().give(plan, 'reverse-by-plan', {}),
    ['Your reversal is recorded', 'given no time back for the time since this notice'],
    ['reopen'],
  ],
  [
    'care-missing → plan',
    'it has not kept its word',
    () => routed().give(plan, 'reverse-by-plan', {}).give(applicant, 'report-no-care', {}),
    ['what your plan agreed to provide has not been received', 'the case goes on where it stood'],
    ['$5,000'],
  ],
  [
    'care-missing → plan',
    'a part that it promised did not come',
    () =>
      reviewing([copied, another])
        .give(plan, 'reverse-by-plan', { issues: [2] })
        .give(applicant, 'report-no-care', {}),
    ['a part of the request that your plan agreed to provide', 'It goes on being decided'],
    ['$5,000', 'at once'],
  ],
  [
    'review-resumed → applicant',
    'the plan has not kept its word',
    () => routed().give(plan, 'reverse-by-plan', {}).give(analyst, 'resume-review', { reason }),
    ['It has not kept its word', 'your case goes on where it stood'],
  ],
  [
    'review-resumed → plan',
    'it has not kept its word',
    () => routed().give(plan, 'reverse-by-plan', {}).give(analyst, 'resume-review', { reason }),
    ['The member has not received it', 'given no time back for the time since it agreed'],
  ],
  [
    'access-code → applicant',
    'a new code by email, where that has been on file for long',
    () =>
      reached('self')
        .until('2027-02-17T09:00-08:00')
        .give(analyst, 'reissue-access-code', { reason, by: 'email', caller }),
    ['Here is your new access code. The old one does not work any more'],
  ],
  [
    'contact-changed → applicant',
    'somebody asked for another email address',
    () => reached('self').give(analyst, 'correct-contact', { email: 'other@members.example', reason }),
    ['We were asked to change this in your case', 'the email address', 'call us at once'],
    ['other@members.example', 'the phone number'],
  ],
  [
    'contact-changed → representative',
    'who filed has another email address',
    () => reached('parent').give(analyst, 'correct-contact', { of: 'filer', email: 'other@members.example', reason }),
    ['We were asked to change this in your case', 'the email address'],
    ['other@members.example'],
  ],
  [
    'after-death → applicant',
    'the member died, and has paid',
    () => routed([paid]).give(analyst, 'record-death', {}),
    ['To the estate of the member', 'Somebody can go on with it in the place of the member'],
    ['Dear member'],
  ],
  [
    'after-death → representative',
    'the ward died, and has paid',
    () => filed([paid], { filedBy: { role: 'guardian' } }).give(analyst, 'record-death', {}),
    ['the person for whom you asked us for help has died'],
  ],
  ['applicant-changed → applicant', 'a brother steps in', steppedIn, ['the case is in your hands'], ['Dear member']],
  ['applicant-changed → plan', 'a brother steps in', steppedIn, ['somebody else acts in this case']],
  ['came-of-age → applicant', 'a child is eighteen', cameOfAge, ['From now on this is your own case']],
  ['came-of-age → representative', 'the child is eighteen', cameOfAge, ['the case is theirs', 'still send us papers']],
  [
    'translation → applicant',
    'what was written in English is translated',
    translated,
    ['una parte estaba en inglés', 'Entre para leerla'],
  ],
  ['reopening → applicant', 'an ending is undone', reopened, ['Your case is open again']],
  ['reopening → plan', 'an ending is undone', reopened, ['The case was reopened']],
  [
    'assignment-ended → reviewer',
    'the member stopped',
    () => reviewing().give(applicant, 'withdraw', {}),
    ['You no longer have a part in this case'],
  ],
  [
    'closure → applicant',
    'the care came',
    () => carriedOut().give(analyst, 'accept-authorization', {}).give(applicant, 'confirm-care', {}),
    ['The decision in it has been carried out'],
  ],
  [
    'closure → applicant',
    'it is the same as another case',
    () => filed().give(analyst, 'close-case', { outcome: 'duplicate', of: otherCase, reason }),
    ['the same matter as your case 3333-3338. We put your papers there'],
  ],
  [
    'closure → representative',
    'the member has died',
    () => filed([copied], { filedBy: { role: 'guardian' } }).give(analyst, 'close-case', died),
    ['the person for whom you asked us for help has died'],
  ],
  [
    'closure → plan',
    'the member has died',
    () => routed().give(analyst, 'close-case', died),
    ['told that the member has died', 'Do not write to the member'],
  ],
  [
    'closure → provider',
    'the member stopped',
    () => routed().give(applicant, 'withdraw', {}),
    ['The member has withdrawn the request'],
  ],
  [
    'closure → review-org',
    'the member stopped, after the organization was given more time',
    () => {
      const extended = reviewing().give(director, 'extend-deadline', { clock: 'V1', days: 3, reason });
      return extended.give(applicant, 'withdraw', {});
    },
    ['The member has withdrawn the request', 'from your organization or its reviewers'],
  ],
  [
    'closure → director',
    'the member stopped before the adoption',
    () =>
      reviewing()
        .give(r101, 'submit-analysis', whole({ finding: 'upheld', rationale: reason }))
        .give(applicant, 'withdraw', {}),
    ['The member has withdrawn the request', 'Nothing in it awaits you any more'],
  ],
];

/** The three results, told to each of those who hear of them. */
function results(line: 'decision → applicant' | 'decision-plan → plan' | 'decision-provider → provider'): Row[] {
  const words = {
    'decision → applicant': [
      'The decision is for you.',
      'The decision agrees with your health plan.',
      'for you on a part of your request',
    ],
    'decision-plan → plan': [
      "overturns the plan's decision.",
      "upholds the plan's decision.",
      "overturns the plan's decision in part.",
    ],
    'decision-provider → provider': [
      'overturns the plan’s decision.',
      'upholds the plan’s decision.',
      'overturns the plan’s decision in part.',
    ],
  }[line];
  // A provider hears of their own services: both are one doctor's.
  const outcomes: Findings[] = [['overturned'], ['upheld'], ['overturned', 'upheld']];
  return outcomes.map((findings, index) => [
    line,
    `the reviewers found ${findings.join(' and ')}`,
    () => decided(findings),
    words.filter((_, other) => other === index),
    words.filter((_, other) => other !== index),
  ]);
}

function closings(line: string, kept: string, broken: string, settled: string): Row[] {
  return [
    [line, 'the plan kept the rules', () => complaint('in-compliance'), [kept], [broken, settled]],
    [line, 'the plan broke the rules', () => complaint('out-of-compliance'), [broken], [settled]],
    [line, 'the matter is settled', () => complaint(), [settled], [kept, broken]],
  ];
}

/** To everybody whom the director gives more time; to the member also where the Help Center gives it. */
function extensions(): Row[] {
  const extended = () => reviewing().give(director, 'extend-deadline', { clock: 'V1', days: 3, reason });
  const newDate = 'by the end of Sunday, March 7, 2027';
  const recounted = () => {
    const told = play({ at, application: application({ services: [exclusion] }), counting: {} });
    return told.give(analyst, 'route-case', {});
  };
  return [
    [
      'extension → applicant',
      'the doctors have more time',
      extended,
      [`gave more time to decide your review. The law allows that for a good reason. The new date: ${newDate}`],
    ],
    [
      'extension → plan',
      'the doctors have more time',
      extended,
      [`the time to decide the review. It is now due ${newDate}`],
    ],
    ['extension → reviewer', 'the doctors have more time', extended, [`Your analysis is now due ${newDate}`]],
    ['extension → review-org', 'the doctors have more time', extended, [`It is now due ${newDate}`]],
    [
      'extension → applicant',
      'the complaint takes longer',
      () => recounted().give(director, 'extend-deadline', { clock: 'K1', days: 5, reason }),
      ['gave us more time to finish your complaint. The new date: by the end of Tuesday, March 9, 2027'],
    ],
  ];
}

function takenBack(): Row[] {
  const clock = { clock: 'V1', reason } as const;
  const withdrawn = () =>
    reviewing()
      .give(director, 'extend-deadline', { ...clock, days: 3 })
      .give(director, 'withdraw-extension', clock);
  const date = 'by the end of Thursday, March 4, 2027';
  return [
    [
      'extension-withdrawn → applicant',
      'it was an error',
      withdrawn,
      [`there is more time to decide your review`, `what it was before: ${date}`],
      ['has passed'],
    ],
    ['extension-withdrawn → plan', 'it was an error', withdrawn, [`to decide the review`, `It is due ${date}`]],
    ['extension-withdrawn → reviewer', 'it was an error', withdrawn, [`Your analysis is due ${date}`]],
    ['extension-withdrawn → review-org', 'it was an error', withdrawn, [`It is due ${date}`]],
  ];
}

function speeds(): Row[] {
  const faster = () => routed().give(analyst, 'expedite', { reason });
  const slower = () => faster().give(nurse, 'return-to-standard', { reason });
  return [
    ['expedited → applicant', 'the case is urgent', faster, ['We now treat your case as urgent']],
    [
      'expedited → plan',
      'the case is urgent',
      faster,
      ['The records are due by 9:00 AM on Wednesday, February 3, 2027'],
    ],
    [
      'hearing-dates → applicant',
      'the date of the notice becomes known',
      () =>
        play({
          at,
          application: application({ ...coverage('medi-cal-managed-care'), grievance: { filed: true } }),
        }).give(analyst, 'record-state-hearing', { noticeOn: day('2027-01-29') }),
      ['by the end of Saturday, May 29, 2027', 'by the end of Monday, February 8, 2027'],
    ],
    [
      'urgency-declined → applicant',
      'a nurse finds no urgency',
      () =>
        play({ at, application: application({ urgency: { reason: 'It hurts too much to wait.' } }) }).give(
          nurse,
          'decline-urgency',
          { reason, forMember: 'We called your doctor.' },
        ),
      ['Your doctor can change this', 'Sign in to read more'],
      ['We called your doctor'],
    ],
    [
      'deadline-reminder → review-org',
      'a seat is empty',
      () => unfilled().until('2027-02-04T12:00-08:00'),
      ['A seat in a review is empty. Please name a reviewer by the end of'],
    ],
    ['expedited → applicant', 'it is not after all', slower, ['It does not meet the rules for an urgent case']],
    ['expedited → plan', 'it is not after all', slower, ['The records are due by the end of Friday, February 5, 2027']],
  ];
}

/** The offices are closed on a day of the plan's time, which was counted without it. */
function recountedRecords(): Play {
  const closed = { officeClosures: { '2027': { add: [{ date: day('2027-02-04'), name: 'Day of mourning' }] } } };
  const counting: Counting = {};
  const told = play({ at, application: application({ services: [copied] }), counting });
  told.give(analyst, 'route-case', {});
  counting.calendar = closed;
  return told.give(supervisor, 'rederive-clocks', { reason });
}

/** A case whose calendar changes: its deadlines are counted again without that day. */
function onACalendar() {
  const counting: Counting = {};
  const told = play({ at, application: application({ services: [copied] }), counting }).give(analyst, 'route-case', {});
  const close = (date: string, then: Play) => {
    counting.calendar = { officeClosures: { '2027': { add: [{ date: day(date), name: 'Day of mourning' }] } } };
    return then.give(supervisor, 'rederive-clocks', { reason });
  };
  return { told, close };
}

function notLate(): Play {
  const { told, close } = onACalendar();
  told.delivers().give(analyst, 'complete-documentation', {});
  told.give(r101, 'accept-review', { conflicts: noConflicts }).until('2027-03-05T00:00-08:00');
  return close('2027-03-04', told);
}

function late(): Play {
  return reviewing().until('2027-03-05T00:00-08:00');
}

/** The only reviewer who could be asked has declined. */
function unfilled(): Play {
  const told = play({ at, application: application(), reviewers: ['R-101'] }).give(analyst, 'route-case', {});
  told.delivers().give(analyst, 'complete-documentation', {});
  return told.give(reviewer('R-101'), 'decline-review', { reason: 'Ill' });
}

function anotherQuestion(): Play {
  const issues = [{ issue: 1, route: 'imr' as const, reviewType: 'urgent-care' as const }];
  return reviewing().give(analyst, 'reclassify', { issues, reason });
}

function reopened(): Play {
  return routed().give(applicant, 'withdraw', {}).give(attorney, 'reopen-case', { reason });
}

/** What is asked for, what came in, and what may be asked for. */
function paperRows(): Row[] {
  const unsigned = () => filed([copied], { consent: undefined });
  const waiting = () => unsigned().give(analyst, 'route-case', { reason });
  const withForm = () => {
    const told = waiting();
    send(told, applicant, 1, 'admitted', { kind: 'signature' });
    return told;
  };
  const signedByAnother = { consent: { signedBy: 'Pat Quinn', signedOn: '2027-02-01', releaseOfRecords: true } };
  const refused = (told: Play, by: typeof applicant) => {
    send(told, by, 1, 'refused');
    return told;
  };
  const added = (by: typeof applicant) => {
    const told = reviewing();
    const documentIds = send(told, by, 1, 'admitted').map(id => DocumentId.parse(id));
    return told.give(analyst, 'read-documents', { documentIds });
  };
  const ofProvider = () => routed().give(analyst, 'request-information', { to: 'provider', items: ['The chart'] });
  return [
    [
      'information-request → applicant',
      'the form is not signed',
      waiting,
      ['the form with your signature', 'stands still'],
    ],
    ['information-request → provider', 'a doctor is asked for records', ofProvider, ['one thing from you'], ['chart']],
    [
      'deadline-reminder → provider',
      'a doctor who was asked is silent',
      () => ofProvider().until('2027-02-09T17:00-08:00'),
      ['The Department asked you for something', 'by the end of Tuesday, February 16, 2027'],
    ],
    [
      'form-refused → applicant',
      'what came is not the form',
      () => withForm().give(nurse, 'refuse-form', { reason, forMember: words }),
      ['We still need your signature by the end of Tuesday, February 16, 2027', 'Sign in to read why'],
      [words],
    ],
    [
      'signature-refused → applicant',
      'somebody else has signed',
      () => filed([copied], signedByAnother).give(nurse, 'judge-signature', { accepted: false, reason }),
      ['The patient has to sign'],
    ],
    [
      'release-ended → applicant',
      'the release is taken back',
      () => routed().give(applicant, 'revoke-release', {}),
      ['no longer get your medical records', 'It is decided with the papers that are there'],
    ],
    [
      'release-ended → plan',
      'the release is taken back',
      () => routed().give(applicant, 'revoke-release', {}),
      ['Send no medical records'],
    ],
    [
      'approved-without-release → plan',
      'it goes on without a signature',
      () => unsigned().give(analyst, 'route-case', { reason, goOnWithout: reason }),
      ['has approved a request', 'Send none now'],
    ],
    ['paper-refused → applicant', 'a file is locked', () => refused(filed(), applicant), ['we cannot read it']],
    [
      'paper-refused → plan',
      'a file is locked',
      () => refused(filed().give(analyst, 'ask-plan', {}), plan),
      ['could not be taken'],
    ],
    [
      'paper-added → reviewer',
      'the member sends a paper',
      () => added(applicant),
      ['The member has sent a further paper'],
    ],
    ['paper-added → plan', 'the member sends a paper', () => added(applicant), ['A copy is in the portal']],
    ['paper-added → provider', 'the member sends a paper', () => added(applicant), ['call us with the case number']],
    ['paper-added → applicant', 'the plan sends a paper', () => added(plan), ['Your plan sent a further paper']],
  ];
}

describe('What was decided is what is read', () => {
  it.each(rows)('%s: %s', (line, _when, told, says, never = []) => {
    const texts = sent(told()).filter(one => one.line === line);
    const last = texts.at(-1)?.text ?? `No ${line} went out.`;
    for (const words of says) expect(last).toContain(words);
    for (const words of never) expect(last).not.toContain(words);
  });

  it('by every reader of every kind of letter', () => {
    const lines = letterKinds.flatMap(({ name, readers }) => readers.map(party => `${name} → ${party}`));
    expect(lines.filter(line => !rows.some(([tested]) => tested === line))).toEqual([]);
  });
});
