import { Stage } from '../../../../domain/case/stage-names.ts';
import { caseNumber, otherCase, people } from '../../case/support/people.ts';
import { day } from '../../time/pacific.ts';
import { sample } from '../../case/support/samples.ts';
import type { Play } from '../../case/support/play.ts';
import {
  accepted,
  aComplaint,
  complete,
  confirming,
  filed,
  fullPanel,
  letterOf,
  note,
  panel,
  reason,
  reviewing,
  routed,
  split,
  urgentReviewing,
  waiting,
  withdrawn,
} from '../cases.ts';
import { each, type Script, story, when, whenOf } from '../script.ts';
import { whole } from '../../case/support/analysis.ts';

const { analyst, applicant, attorney, plan, system } = people;
const open = Stage.options.filter(stage => stage !== 'closed');
const asked = () => filed().give(analyst, 'ask-plan', {});

/** What the machine does at the end of a case that somebody has ended. */
function closing(what: string, told: () => Play): Script {
  return story(`closing: ${what}`, told, 'case-concluding');
}

export const endings: Script[] = [
  when('withdrawn with a reason', () => routed(), applicant, 'withdraw', { reason }),
  when('withdrawn before the plan knew', () => filed(), applicant, 'withdraw', {}),
  when('withdrawn after the plan was asked', asked, applicant, 'withdraw', {}),
  when('withdrawn while the member is asked', () => waiting(), applicant, 'withdraw', {}),
  when('reversed with a note', () => routed(), plan, 'reverse-by-plan', { note }),
  ...each(() => routed().give(plan, 'reverse-by-plan', { note }).until('2027-02-20T10:00-08:00'), attorney, [
    ['a promise was kept', 'confirm-care', {}],
    ['a promise was not kept', 'resume-review', { reason: note }],
    ['nothing was proved of a promise', 'reopen-authorization', { because: 'proof-false', reason: note }],
  ]),
  when(
    'a promise was not kept, made in the screening',
    () => filed().give(analyst, 'reverse-by-plan', {}).until('2027-02-20T10:00-08:00'),
    analyst,
    'resume-review',
    { reason: note },
  ),
  when('one of two is reversed', () => split(), plan, 'reverse-by-plan', { issues: [2], note }),
  when('what is not there is reversed', () => split(), plan, 'reverse-by-plan', { issues: [3] }),
  when(
    'a promise of one of two is not kept',
    () =>
      split()
        .give(plan, 'reverse-by-plan', { issues: [2] })
        .give(applicant, 'report-no-care', {}),
    attorney,
    'resume-review',
    { reason: note },
  ),
  when('reversed while the plan was asked', asked, plan, 'reverse-by-plan', {}),
  when(
    'reversed beside a complaint, while it is reviewed',
    () => accepted(complete(split())),
    plan,
    'reverse-by-plan',
    {},
  ),
  when('reversed, while a panel is sought', panel, plan, 'reverse-by-plan', {}),
  when(
    'a panel of which one has analysed, reversed beside a complaint',
    () => fullPanel().give(people.reviewer, 'submit-analysis', whole({ finding: 'upheld', rationale: note })),
    plan,
    'reverse-by-plan',
    {},
  ),
  ...each(() => routed(), analyst, [
    ['closed as a duplicate', 'close-case', { outcome: 'duplicate', of: otherCase, reason }],
    ['closed with a referral', 'close-case', { outcome: 'non-jurisdictional', reason, referral: 'medicare' }],
  ]),
  when('closed before anything ends it', () => routed(), system, 'close', {}),
  ...open.map(stage => closing(`withdrawn in ${stage}`, () => withdrawn(sample(stage)))),
  ...(['died', 'non-jurisdictional', 'premature'] as const).map(outcome =>
    closing(`as ${outcome}`, () => filed().give(analyst, 'close-case', { outcome, reason })),
  ),
  closing('as a duplicate', () => filed().give(analyst, 'close-case', { outcome: 'duplicate', of: otherCase, reason })),
  closing('the member has died while letters are on their way', () =>
    routed({ mailLags: true }).give(analyst, 'close-case', { outcome: 'died', reason }),
  ),
  closing('without a signature', () => unsigned().give(analyst, 'close-case', { outcome: 'no-signature', reason })),
  when(
    'closed without a signature before its time is over',
    () => waiting({ changed: { consent: undefined } }),
    analyst,
    'close-case',
    { outcome: 'no-signature', reason },
  ),
  ...each(() => filed(), analyst, [
    ['closed as a duplicate of no case', 'close-case', { outcome: 'duplicate', reason }],
    ['closed as a duplicate of itself', 'close-case', { outcome: 'duplicate', of: caseNumber, reason }],
    ['closed as sent away, with another case', 'close-case', { outcome: 'premature', of: otherCase, reason }],
    [
      'closed as premature, with a day of death',
      'close-case',
      { outcome: 'premature', diedOn: day('2027-02-01'), reason },
    ],
    ['closed for a death of yesterday', 'close-case', { outcome: 'died', diedOn: day('2027-02-01'), reason }],
    ['closed for a death of tomorrow', 'close-case', { outcome: 'died', diedOn: day('2027-02-03'), reason }],
    ['closed unsigned, which is signed', 'close-case', { outcome: 'no-signature', reason }],
    [
      'closed with a referral while it is screened',
      'close-case',
      { outcome: 'non-jurisdictional', reason, referral: 'medicare' },
    ],
  ]),
  {
    ...when('closed as a duplicate of a case of somebody else', () => filed(), analyst, 'close-case', {
      outcome: 'duplicate',
      of: otherCase,
      reason,
    }),
    unlisted: true,
  },
  closing('a panel', () => withdrawn(fullPanel())),
  closing('a panel of which one has analysed', () =>
    withdrawn(fullPanel().give(people.reviewer, 'submit-analysis', whole({ finding: 'upheld', rationale: note }))),
  ),
  closing('a review whose reviewer has left', () =>
    withdrawn(reviewing({ reviewers: ['R-101'] }).give(people.reviewer, 'decline-review', {})),
  ),
  closing('an urgent review', () => withdrawn(urgentReviewing())),
  closing('a split case', () => withdrawn(split())),
  closing('the care came', () => confirming().give(applicant, 'confirm-care', {})),
  closing('a late case', () => withdrawn(routed().until('2027-02-09T10:00-08:00'))),
  closing('a late case, which no machine has noticed', () =>
    withdrawn(reviewing({ clocksLag: true }).until('2027-03-09T10:00-08:00')),
  ),
  closing('letters that are on their way', () => withdrawn(routed({ mailLags: true }))),
  closing('a complaint whose letters are on their way', () =>
    aComplaint({ mailLags: true }).give(analyst, 'resolve-complaint', { summary: note }),
  ),
  whenOf(
    'a letter is withdrawn after the closing',
    () => withdrawn(filed({ mailLags: true })),
    system,
    told => ['withdraw-notice', { noticeId: letterOf(told, 'acknowledgement') }],
  ),
  whenOf(
    'a letter goes out after the closing',
    () => withdrawn(routed({ mailLags: true })),
    system,
    told => ['record-notice-sent', { noticeId: letterOf(told, 'records-request'), messageId: 'm-1' }],
  ),
  whenOf(
    'a letter of the closing goes out',
    () => aComplaint({ mailLags: true }).give(analyst, 'resolve-complaint', { summary: note }),
    system,
    told => ['record-notice-sent', { noticeId: letterOf(told, 'complaint-closing'), messageId: 'm-1' }],
  ),
  closing('the plan had given in on the review before', () =>
    accepted(complete(split())).give(plan, 'reverse-by-plan', {}).give(analyst, 'resolve-complaint', { summary: note }),
  ),
  closing('a letter that waits for the post', () => withdrawn(withPost())),
];

function withPost(): Play {
  const told = routed({ mailLags: true });
  return told.give(system, 'queue-for-post', { noticeId: letterOf(told, 'imr-approved') });
}

/** The signature was asked for, and its time is over. */
function unsigned(): Play {
  return waiting({ changed: { consent: undefined } }).until('2027-04-15T10:00-07:00');
}
