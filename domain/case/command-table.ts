import type { CommandType } from '../contracts/commands.ts';
import type { Actor, Role } from './actors.ts';
import { stalledDocuments } from './document-check.ts';
import { isOpenInquiry } from './inquiry.ts';
import { isOpenTo } from './seat-keeping.ts';
import { openStages, reviewStages, type Stage } from './stages.ts';
import { type CaseState, hasOpenComplaint } from './state.ts';

/** Who may give a command, and in which stages. `when` adds a condition on the case, with words for its refusal. */
export interface CommandRow {
  roles: readonly Role[];
  stages: readonly Stage[];
  when?: { holds: (state: CaseState, actor: Actor) => boolean; otherwise: string };
}

const caseworkers = ['analyst', 'nurse', 'attorney', 'supervisor'] as const satisfies Role[];
const seniors = ['attorney', 'supervisor'] as const satisfies Role[];

/** The one table of permissions and transitions: the API, the pages and the tests read it. */
export const commandTable: Readonly<Record<CommandType, CommandRow>> = {
  'route-case': { roles: caseworkers, stages: ['screening', 'awaiting-applicant'] },
  reclassify: {
    roles: caseworkers,
    stages: [...reviewStages, 'authorizing', 'confirming-care', 'resolving-complaint'],
    when: {
      holds: state => state.issues.some(({ outcome }) => outcome === undefined),
      otherwise: 'Every part of this case is decided already.',
    },
  },
  reassign: { roles: caseworkers, stages: openStages },
  'rederive-clocks': { roles: ['supervisor', 'director'], stages: openStages },
  'request-information': { roles: caseworkers, stages: ['screening'] },
  'supply-information': { roles: ['applicant', ...caseworkers], stages: ['awaiting-applicant'] },
  'proceed-without-information': { roles: caseworkers, stages: ['awaiting-applicant'] },
  'identify-plan': { roles: ['analyst', 'supervisor'], stages: ['screening', 'awaiting-applicant'] },
  'ask-plan': {
    roles: caseworkers,
    stages: ['screening', 'awaiting-applicant'],
    when: {
      holds: ({ inquiry }) => !isOpenInquiry(inquiry),
      otherwise: 'The plan was asked already; it has not answered yet.',
    },
  },
  'answer-inquiry': {
    roles: ['plan', 'analyst', 'supervisor'],
    stages: openStages,
    when: { holds: ({ inquiry }) => isOpenInquiry(inquiry), otherwise: 'No inquiry to the plan awaits its answer.' },
  },
  'acknowledge-receipt': {
    roles: ['plan', 'analyst', 'supervisor'],
    stages: [...openStages, 'closed'],
    when: { holds: state => unacknowledged(state).length > 0, otherwise: 'No notice to the plan awaits its receipt.' },
  },
  'deliver-records': {
    roles: ['plan', 'analyst', 'supervisor'],
    stages: ['gathering-records', 'assigning-reviewers', 'reviewing'],
  },
  'complete-documentation': {
    roles: [...caseworkers, 'review-org'],
    stages: ['gathering-records'],
    when: {
      holds: state => state.stage === 'gathering-records' && state.deliveredAt !== undefined,
      otherwise: 'The plan has delivered no records yet; proceed-without-records goes on without them.',
    },
  },
  'proceed-without-records': { roles: caseworkers, stages: ['gathering-records'] },
  'accept-review': {
    roles: ['reviewer'],
    stages: ['assigning-reviewers'],
    when: { holds: (state, actor) => seatStatus(state, actor) === 'invited', otherwise: 'You have accepted already.' },
  },
  'decline-review': { roles: ['reviewer'], stages: ['assigning-reviewers', 'reviewing'] },
  'assign-reviewer': { roles: ['supervisor', 'review-org'], stages: ['assigning-reviewers'] },
  'disqualify-reviewer': { roles: ['supervisor', 'review-org'], stages: ['assigning-reviewers', 'reviewing'] },
  'submit-analysis': {
    roles: ['reviewer'],
    // A member of a panel goes on while another's seat is filled again.
    stages: ['assigning-reviewers', 'reviewing'],
    when: {
      holds: (state, actor) => mayAnalyse(state, actor),
      otherwise: 'Your analysis is in already, or the review has not been opened to you yet.',
    },
  },
  'adopt-determination': { roles: ['director'], stages: ['adopting'] },
  'return-determination': { roles: ['director'], stages: ['adopting'] },
  'report-authorization': {
    roles: ['plan', 'analyst', 'supervisor'],
    stages: ['authorizing'],
    when: { holds: state => reported(state) === false, otherwise: 'An authorization was reported already.' },
  },
  'accept-authorization': {
    roles: caseworkers,
    stages: ['authorizing'],
    when: { holds: state => reported(state) === true, otherwise: 'The plan has reported no authorization yet.' },
  },
  'refuse-authorization': {
    roles: caseworkers,
    stages: ['authorizing'],
    when: { holds: state => reported(state) === true, otherwise: 'The plan has reported no authorization yet.' },
  },
  'confirm-care': { roles: ['applicant', ...caseworkers], stages: ['confirming-care'] },
  'report-no-care': { roles: ['applicant', ...caseworkers], stages: ['confirming-care'] },
  expedite: {
    roles: caseworkers,
    stages: ['screening', 'awaiting-applicant', 'gathering-records', 'assigning-reviewers', 'reviewing'],
    when: { holds: state => state.urgency === 'standard', otherwise: 'The case is expedited already.' },
  },
  'return-to-standard': {
    roles: ['nurse', ...seniors],
    stages: ['screening', 'awaiting-applicant', 'gathering-records', 'assigning-reviewers', 'reviewing'],
    when: { holds: state => state.urgency === 'expedited', otherwise: 'The case is not expedited.' },
  },
  'extend-deadline': { roles: ['director', 'supervisor'], stages: openStages },
  withdraw: { roles: ['applicant', 'analyst', 'supervisor'], stages: openStages },
  'reverse-by-plan': {
    roles: ['plan', 'analyst', 'supervisor'],
    stages: ['screening', 'awaiting-applicant', ...reviewStages, 'resolving-complaint'],
  },
  'answer-complaint': {
    roles: ['plan', 'analyst', 'supervisor'],
    stages: openStages,
    when: { holds: hasOpenComplaint, otherwise: 'No complaint is open in this case.' },
  },
  'resolve-complaint': {
    roles: caseworkers,
    stages: openStages,
    when: { holds: hasOpenComplaint, otherwise: 'No complaint is open in this case.' },
  },
  'close-case': { roles: ['analyst', ...seniors], stages: openStages },
  'reopen-case': { roles: ['analyst', ...seniors, 'director'], stages: ['closed'] },
  'record-posted': {
    roles: ['analyst', 'supervisor'],
    stages: [...openStages, 'closed'],
    when: {
      holds: state => state.notices.some(notice => notice.status === 'to-post'),
      otherwise: 'No notice is in the post queue.',
    },
  },
  'give-up-on-documents': { roles: caseworkers, stages: [...openStages, 'closed'], when: someCheckStalled() },
  'wait-for-documents': { roles: caseworkers, stages: [...openStages, 'closed'], when: someCheckStalled() },
  'clear-trouble': {
    roles: ['supervisor'],
    stages: [...openStages, 'closed'],
    when: { holds: state => state.trouble !== undefined, otherwise: 'Nothing holds this case up.' },
  },
};

/** Commands that are still in order while a case is being closed. */
const whileConcluding: readonly CommandType[] = [
  'acknowledge-receipt',
  'record-posted',
  'give-up-on-documents',
  'wait-for-documents',
  'clear-trouble',
];

/** Why a command is out of order for that actor and state, or undefined if it is in order. */
export function whyNot(type: CommandType, state: CaseState, actor: Actor): 'role' | { stage: string } | undefined {
  const row = commandTable[type];
  if (!row.roles.includes(actor.role)) return 'role';
  if (!row.stages.includes(state.stage)) {
    return { stage: `A case in the stage “${state.stage}” does not take the command ${type}.` };
  }
  if (state.concluding !== undefined && state.stage !== 'closed' && !whileConcluding.includes(type)) {
    return { stage: 'The case is being closed just now; it can be reopened when that is done.' };
  }
  if (row.when !== undefined && !row.when.holds(state, actor)) return { stage: row.when.otherwise };
  return undefined;
}

/** The commands that this actor may give to the case as it is. */
export function allowedCommands(state: CaseState, actor: Actor): CommandType[] {
  const types = Object.keys(commandTable) as CommandType[];
  return types.filter(type => whyNot(type, state, actor) === undefined);
}

/** Notices to the plan of the case that it got and has not acknowledged; those to a plan named by mistake are not its own. */
export function unacknowledged(state: CaseState): string[] {
  const waiting = state.notices.filter(
    ({ to, sentAt, acknowledgedAt }) =>
      to.party === 'plan' && to.planId === state.plan.planId && sentAt !== undefined && acknowledgedAt === undefined,
  );
  return waiting.map(notice => notice.id);
}

function someCheckStalled(): NonNullable<CommandRow['when']> {
  return {
    holds: state => stalledDocuments(state).length > 0,
    otherwise: 'No file waits for a person to say what becomes of its check.',
  };
}

function seatStatus(state: CaseState, actor: Actor): string | undefined {
  return state.seats.find(seat => seat.reviewerId === actor.reviewerId)?.status;
}

function mayAnalyse(state: CaseState, { reviewerId }: Actor): boolean {
  return state.seats.some(
    seat => seat.reviewerId === reviewerId && seat.status === 'accepted' && isOpenTo(state, seat),
  );
}

function reported(state: CaseState): boolean | undefined {
  return state.stage === 'authorizing' ? state.report !== undefined : undefined;
}
