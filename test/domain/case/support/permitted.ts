import { LocalDate } from '../../../../domain/time/instants.ts';
import type { CommandType } from '../../../../domain/commands/commands.ts';
import { openStages, Stage } from '../../../../domain/case/stage-names.ts';
import type { Actor } from '../../../../domain/people/actors.ts';
import type { CaseState } from '../../../../domain/case/state.ts';
import { noConflicts } from './people.ts';
import { checklist } from './records.ts';
import type { TypeAndPayload } from './play.ts';
import type { Variant } from './samples.ts';

export interface Permitted {
  type: CommandType;
  payload: TypeAndPayload[1];
  /** What it names of the case, beside. */
  names?: (state: CaseState, by: Actor) => object;
  roles: readonly string[];
  stages: readonly Stage[];
  /** The sample in which the condition of the command is met. */
  variant?: Variant;
  /** Whether no other sample has what it is about. */
  onlyInVariant?: true;
  /** What it comes to where it is permitted, if not events. */
  answer?: 'unacceptable';
  /** Another organization that sees the case is still refused. */
  ownOnly?: boolean;
}

function papersOfPlan({ documents }: CaseState): { documentIds: string[] } {
  return { documentIds: documents.filter(({ from }) => from === 'plan').map(({ id }) => id) };
}

/** The question that is theirs to answer; that to the member for whoever works on the case. */
function questionFor({ questions = [] }: CaseState, { role }: Actor): { question: string } {
  const party = role === 'plan' ? 'plan' : 'applicant';
  return { question: questions.find(({ to }) => to.party === party)?.id ?? 'question-0' };
}

const staff = ['analyst', 'nurse', 'attorney', 'supervisor'];
const reason = 'For a reason';

/** The permitted pairs, written out; everything else is refused. */
export const rows: readonly Permitted[] = [
  { type: 'route-case', payload: { route: 'imr', reason }, roles: staff, stages: ['screening', 'awaiting-applicant'] },
  {
    type: 'reclassify',
    payload: { issues: [{ issue: 1, route: 'imr', reviewType: 'experimental' }], reason },
    roles: staff,
    stages: ['gathering-records', 'assigning-reviewers', 'reviewing', 'adopting', 'resolving-complaint'],
  },
  {
    type: 'reassign',
    payload: { to: 'analyst-2', reason },
    roles: staff,
    stages: openStages,
  },
  {
    type: 'rederive-clocks',
    payload: { reason },
    roles: ['supervisor', 'director'],
    stages: openStages,
  },
  { type: 'request-information', payload: { items: ['signature'] }, roles: staff, stages: ['screening'] },
  { type: 'supply-information', payload: {}, roles: ['applicant', ...staff], stages: ['awaiting-applicant'] },
  { type: 'proceed-without-information', payload: { reason }, roles: staff, stages: ['awaiting-applicant'] },
  {
    type: 'identify-plan',
    payload: { planId: 'golden-valley' },
    roles: ['analyst', 'supervisor'],
    stages: ['screening', 'awaiting-applicant'],
  },
  {
    type: 'ask-plan',
    payload: { forPlan: 'Since when is that page of the contract in force?' },
    roles: staff,
    stages: ['screening', 'awaiting-applicant', 'resolving-complaint'],
  },
  {
    type: 'answer-inquiry',
    payload: { licensed: true, grievance: 'decided' },
    roles: ['plan', 'analyst', 'supervisor'],
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
    ],
    variant: 'asked',
  },
  {
    type: 'acknowledge-receipt',
    payload: {},
    roles: ['plan', 'analyst', 'supervisor'],
    stages: [
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
      'closed',
    ],
  },
  {
    type: 'deliver-records',
    payload: { documentIds: [], checklist: checklist() },
    names: papersOfPlan,
    roles: ['plan', 'analyst', 'supervisor'],
    stages: ['gathering-records', 'assigning-reviewers', 'reviewing'],
  },
  {
    type: 'find-records-incomplete',
    payload: { items: ['criteria'], reason },
    roles: [...staff, 'review-org'],
    stages: ['gathering-records'],
  },
  {
    type: 'judge-withholding',
    payload: { item: 'correspondence', accepted: false, reason },
    roles: ['director'],
    stages: ['gathering-records', 'assigning-reviewers', 'reviewing', 'adopting'],
    variant: 'withheld',
  },
  { type: 'complete-documentation', payload: {}, roles: [...staff, 'review-org'], stages: ['gathering-records'] },
  { type: 'proceed-without-records', payload: { reason }, roles: staff, stages: ['gathering-records'] },
  {
    type: 'accept-review',
    payload: { conflicts: noConflicts },
    roles: ['reviewer'],
    stages: ['assigning-reviewers'],
  },
  { type: 'decline-review', payload: {}, roles: ['reviewer'], stages: ['assigning-reviewers', 'reviewing'] },
  {
    type: 'assign-reviewer',
    payload: { seat: 1, reviewerId: 'R-105', reason },
    roles: ['supervisor', 'review-org'],
    stages: ['assigning-reviewers', 'reviewing'],
    variant: 'panel',
    ownOnly: true,
  },
  {
    type: 'disqualify-reviewer',
    payload: { seat: 1, reason },
    roles: ['supervisor', 'review-org'],
    stages: ['assigning-reviewers', 'reviewing'],
    variant: 'panel',
    ownOnly: true,
  },
  {
    type: 'submit-analysis',
    payload: { finding: 'upheld', rationale: 'Enough' },
    roles: ['reviewer'],
    stages: ['reviewing'],
  },
  {
    type: 'ask-question',
    payload: { to: 'plan', question: 'Which step was not met?' },
    roles: ['reviewer', 'review-org'],
    stages: ['reviewing'],
  },
  {
    type: 'answer-question',
    payload: { question: 'question-0', answer: 'The second.' },
    names: questionFor,
    roles: ['applicant', 'plan', ...staff],
    stages: ['reviewing'],
    variant: 'questioned',
    onlyInVariant: true,
  },
  {
    type: 'repeat-question',
    payload: { question: 'question-0' },
    names: questionFor,
    roles: ['reviewer', 'review-org', ...staff],
    stages: ['reviewing'],
    variant: 'questioned',
    onlyInVariant: true,
  },
  {
    type: 'go-on-without-answer',
    payload: { question: 'question-0', reason },
    names: questionFor,
    roles: ['reviewer', 'review-org', ...staff],
    stages: ['reviewing'],
    variant: 'questioned',
    onlyInVariant: true,
  },
  {
    type: 'extend-for-late-papers',
    payload: { days: 1 },
    roles: ['reviewer', 'review-org'],
    stages: ['reviewing'],
    variant: 'late-papers',
    onlyInVariant: true,
  },
  { type: 'adopt-determination', payload: {}, roles: ['director'], stages: ['adopting'] },
  { type: 'return-determination', payload: { reason, forReviewer: reason }, roles: ['director'], stages: ['adopting'] },
  {
    type: 'report-authorization',
    payload: { what: 'authorized', on: LocalDate.parse('2027-02-02'), documentIds: [] },
    names: papersOfPlan,
    roles: ['plan', 'analyst', 'supervisor'],
    stages: ['authorizing'],
  },
  { type: 'accept-authorization', payload: {}, roles: staff, stages: ['authorizing'], variant: 'reported' },
  {
    type: 'refuse-authorization',
    payload: { reason, forPlan: reason },
    roles: staff,
    stages: ['authorizing'],
    variant: 'reported',
  },
  { type: 'confirm-care', payload: {}, roles: ['applicant', ...staff], stages: ['confirming-care'] },
  { type: 'report-no-care', payload: {}, roles: ['applicant', ...staff], stages: ['confirming-care'] },
  {
    type: 'answer-no-care',
    payload: { says: 'not-given' },
    roles: ['plan', 'analyst', 'supervisor'],
    stages: ['confirming-care'],
    variant: 'missing',
  },
  {
    type: 'reopen-authorization',
    payload: { because: 'proof-false', reason },
    roles: ['attorney', 'supervisor', 'director'],
    stages: ['confirming-care'],
  },
  {
    type: 'follow-up-care',
    payload: { because: 'no-appointment', askOn: LocalDate.parse('2027-02-09'), reason },
    roles: [...staff, 'director'],
    stages: ['confirming-care'],
    variant: 'missing',
  },
  {
    type: 'expedite',
    payload: { reason },
    roles: staff,
    stages: ['screening', 'awaiting-applicant', 'gathering-records', 'assigning-reviewers', 'reviewing'],
  },
  {
    type: 'decline-urgency',
    payload: { reason },
    roles: ['nurse', 'attorney', 'supervisor'],
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
    ],
    variant: 'claimed',
  },
  {
    type: 'return-to-standard',
    payload: { reason },
    roles: ['nurse', 'attorney', 'supervisor'],
    stages: ['screening', 'awaiting-applicant', 'gathering-records', 'assigning-reviewers', 'reviewing'],
    variant: 'expedited',
  },
  {
    type: 'extend-deadline',
    payload: { clock: 'R1', days: 1, reason },
    roles: ['director', 'supervisor'],
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
    ],
    // The law gives the plan's three days no extension.
    answer: 'unacceptable',
  },
  {
    type: 'record-enforcement-referral',
    payload: { clock: 'C1', reference: 'OE-1' },
    roles: ['supervisor', 'director'],
    stages: ['authorizing', 'confirming-care', 'closed'],
    variant: 'referred',
  },
  {
    type: 'withdraw-extension',
    payload: { clock: 'R1', reason },
    roles: ['director', 'supervisor'],
    stages: openStages,
    // What nobody may give, nobody takes back.
    answer: 'unacceptable',
  },
  {
    type: 'withdraw',
    payload: {},
    roles: ['applicant', 'analyst', 'supervisor'],
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
    ],
  },
  {
    type: 'withdraw-issue',
    payload: { issue: 2 },
    roles: ['applicant', 'analyst', 'supervisor'],
    stages: openStages.filter(stage => stage !== 'resolving-complaint'),
    variant: 'split',
  },
  {
    type: 'resume-review',
    payload: { reason },
    roles: ['analyst', 'attorney', 'supervisor', 'director'],
    stages: ['confirming-care'],
    variant: 'promised',
  },
  {
    type: 'reverse-by-plan',
    payload: {},
    roles: ['plan', 'analyst', 'supervisor'],
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'resolving-complaint',
    ],
  },
  {
    type: 'answer-complaint',
    payload: {},
    roles: ['plan', 'analyst', 'supervisor'],
    stages: [
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
    ],
    variant: 'split',
  },
  {
    type: 'resolve-complaint',
    payload: { summary: 'Settled' },
    roles: staff,
    stages: [
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
    ],
    variant: 'split',
  },
  {
    type: 'close-case',
    payload: { outcome: 'died', reason },
    roles: ['analyst', 'attorney', 'supervisor'],
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
    ],
  },
  {
    type: 'reopen-case',
    payload: { reason },
    roles: ['analyst', 'attorney', 'supervisor', 'director'],
    stages: ['closed'],
  },
  {
    type: 'record-posted',
    payload: { noticeId: '2222-2222-0008' },
    roles: ['analyst', 'supervisor'],
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
      'closed',
    ],
    variant: 'troubled',
  },
  {
    type: 'record-returned',
    payload: { noticeId: '2222-2222-0008' },
    roles: ['analyst', 'supervisor'],
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
      'closed',
    ],
    variant: 'posted',
  },
  {
    type: 'send-again',
    payload: { noticeIds: ['2222-2222-0008'] },
    roles: ['analyst', 'supervisor'],
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
      'closed',
    ],
    variant: 'troubled',
  },
  {
    type: 'correct-contact',
    payload: { email: 'put-right@members.example' },
    roles: ['analyst', 'supervisor'],
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
      'closed',
    ],
  },
  { type: 'declare-conflict', payload: { reason }, roles: [...staff, 'director'], stages: Stage.options },
  {
    type: 'confirm-conflict',
    payload: { staff: 'nan', reason },
    roles: ['supervisor', 'director'],
    stages: Stage.options,
  },
  {
    type: 'clear-conflict',
    payload: { staff: 'nan', reason },
    roles: ['supervisor', 'director'],
    stages: Stage.options,
    variant: 'tied',
    onlyInVariant: true,
  },
  {
    type: 'clear-trouble',
    payload: {},
    roles: ['supervisor'],
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
      'closed',
    ],
    variant: 'troubled',
  },
  {
    type: 'read-documents',
    payload: { mailIds: ['mail-1'] },
    roles: staff,
    stages: [...openStages, 'closed'],
    variant: 'unread',
  },
  {
    type: 'give-up-on-documents',
    payload: {},
    roles: staff,
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
      'closed',
    ],
    variant: 'stalled',
  },
  {
    type: 'wait-for-documents',
    payload: {},
    roles: staff,
    stages: [
      'screening',
      'awaiting-applicant',
      'gathering-records',
      'assigning-reviewers',
      'reviewing',
      'adopting',
      'authorizing',
      'confirming-care',
      'resolving-complaint',
      'closed',
    ],
    variant: 'stalled',
  },
];
