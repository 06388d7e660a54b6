import { noticesOf } from '../case/notice-keeping.ts';
import type { CaseState } from '../case/state.ts';
import { type ClockId, clockRules } from '../clocks/rules.ts';
import { acknowledge, type Body, deadlineOf, planDueBy, receiptNote, type Writer } from './letter-context.ts';
import { implementationClocks } from '../case/implementation.ts';

const dollarsPerDay = `$${(clockRules.C1.whenMissed.penaltyPerDay ?? 0).toLocaleString('en-US')}`;
const penalty =
  `Under H&S 1374.34(b), a plan that does not promptly implement the decision is subject to a penalty of at least ` +
  `${dollarsPerDay} for each day.`;

export const decision: Writer = (context, { facts }) => {
  const duties = implementationClocks(context.state).map(clock => `- ${duty(clock)} ${planDueBy(context, clock)}`);
  const result = resultInWords(facts['result']);
  if (facts['result'] === 'upheld') {
    return { subject: 'Determination adopted', paragraphs: [result, 'No action is required.', acknowledge] };
  }
  return {
    subject: 'Determination adopted: action required',
    paragraphs: [
      result,
      'Your plan must, under H&S 1374.34(a):',
      duties.join('\n'),
      'Inform the member and the provider, and report it in the portal with its proof.',
      penalty,
      `${acknowledge} ${receiptNote(context, 'C1')}`.trim(),
    ],
  };
};

function resultInWords(result: string | undefined): string {
  const adopted =
    'The director has adopted the determination of the independent reviewers. It is binding on your plan (H&S 1374.33). ' +
    'The full text is in the portal, with the analyses and the reviewers’ qualifications; their names are confidential.';
  if (result === 'upheld') return `${adopted} It upholds the plan's decision.`;
  return `${adopted} It overturns the plan's decision${result === 'overturned' ? '' : ' in part'}.`;
}

function duty(clock: ClockId): string {
  return clock === 'C2' ? 'reimburse the member' : 'authorize the service';
}

/** H&S 1374.34(b). Sent when the decision binds, when a proof was not accepted, and when the member still has no care. */
export const authorizationDemand: Writer = (context, notice) => {
  const { state } = context;
  const first = noticesOf(state, 'authorization-demand')[0]?.id === notice.id;
  const duties = implementationClocks(state).map(clock => `- ${duty(clock)} ${planDueBy(context, clock)}`);
  const penaltyDays = Math.max(0, ...state.clocks.map(clock => clock.penaltyDays.length));
  return {
    subject: 'Proof of implementation required',
    paragraphs: [
      demand(state, first),
      ...(state.stage === 'confirming-care'
        ? []
        : [duties.join('\n'), 'Report it in the portal: the date on which it was authorized or paid, and the proof.']),
      penalty,
      ...(penaltyDays === 0 ? [] : [`Days counted so far: ${penaltyDays}.`]),
      acknowledge,
    ],
  };
};

function demand({ stage }: CaseState, first: boolean): string {
  if (stage === 'confirming-care') {
    return 'The member reports that what the decision requires has not been received. State in the portal at once what has been done and when the member will have it.';
  }
  return first
    ? 'A determination against your plan was adopted in this case. Send proof that your plan has done the following:'
    : 'The Department has no acceptable proof that your plan has implemented the determination; the reason is in the portal. Send proof that your plan has done the following:';
}

export const complaintClosing: Writer = (_context, { facts }) => ({
  subject: 'Complaint closed',
  paragraphs: [
    `The Department has closed its review of the complaint. ${complaintInWords(facts['finding'])}`,
    'The findings, the reasons and any corrective action required are in the portal.',
  ],
});

function complaintInWords(finding: string | undefined): string {
  if (finding === 'in-compliance') return 'It found the plan in compliance.';
  if (finding === 'out-of-compliance') return 'It found the plan out of compliance.';
  return 'The matter was settled.';
}

export const extension: Writer = (_context, notice) => {
  const { clock, due } = deadlineOf(notice);
  if (notice.facts['because'] === 'rules') return recounted(clock, due);
  return {
    subject: 'A deadline was extended',
    paragraphs: [
      `${clock === 'F1' ? 'The Department' : 'The director'} has extended the time to ${stepOf(clock)}. It is now due ${due}.`,
      'The reason is in the portal. The plan’s own deadlines are not changed by this.',
    ],
  };
};

/** The calendar or a rule has changed: also for what the plan itself owes. */
function recounted(clock: ClockId, due: string): Body {
  const { owner, duty, authority } = clockRules[clock];
  return {
    subject: 'A deadline was counted again',
    paragraphs: [
      'The days on which offices are closed, or the rules for a deadline, have changed.',
      owner === 'plan'
        ? `Your plan must ${duty} ${due} (${authority}).`
        : `The time to ${stepOf(clock)} now ends ${due.replace('by the end of ', 'on ')} (${authority}).`,
    ],
  };
}

function stepOf(clock: ClockId): string {
  if (clock.startsWith('V')) return 'decide the review';
  return clock === 'K1' ? 'settle the complaint' : 'apply for the review';
}

export const expedited: Writer = (context, { facts }) => {
  const { state } = context;
  const urgent = facts['urgency'] === 'expedited';
  const awaited = state.stage === 'gathering-records' && state.requested && state.deliveredAt === undefined;
  return {
    subject: urgent ? 'The case is expedited' : 'The case returns to standard time',
    paragraphs: [
      urgent
        ? 'The Department has found that this case is urgent. Expedited times apply from now on.'
        : 'The Department has found that this case does not meet the conditions of an expedited review. Standard times apply.',
      ...(awaited ? [`The records are due ${planDueBy(context, urgent ? 'R2' : 'R1')}.`] : []),
    ],
  };
};

export const deadlineReminder: Writer = (_context, notice) => {
  const { clock, due } = deadlineOf(notice);
  return {
    subject: 'Reminder of a deadline',
    paragraphs: [
      `Your plan must ${clockRules[clock].duty} ${due} (${clockRules[clock].authority}).`,
      ...(isImplementation(clock) ? [penalty] : []),
      'If it is done, report it in the portal.',
    ],
  };
};

export const deadlineMissed: Writer = (_context, notice) => {
  const { clock, due } = deadlineOf(notice);
  return {
    subject: 'A deadline was missed',
    paragraphs: [
      `Your plan had to ${clockRules[clock].duty} ${due} (${clockRules[clock].authority}). The Department had received nothing by then.`,
      'The Department has noted it as a violation. A supervisor has been informed.',
      ...(isImplementation(clock) ? [penalty] : []),
      'If it is not yet done, do it now, and report it in the portal.',
    ],
  };
};

function isImplementation(clock: ClockId): boolean {
  return clock === 'C1' || clock === 'C2';
}

export const withdrawal: Writer = () => ({
  subject: 'The case was withdrawn',
  paragraphs: [
    'The member has withdrawn the request. The Department is closing the case; nothing more is due from you.',
  ],
});

export const reversal: Writer = ({ state }) => ({
  subject: 'Your reversal is recorded',
  paragraphs: [
    'The Department has recorded that your plan has agreed to provide what the member asked for. The review ends.',
    'Inform the member and the provider. If the member does not receive it, the Department will reopen the case.',
    ...(state.stage === 'resolving-complaint' ? ['The complaint in this case goes on.'] : []),
  ],
});

export const reopening: Writer = () => ({
  subject: 'The case was reopened',
  paragraphs: ['The Department has reopened this case. What is due from your plan, and when, is in the portal.'],
});
