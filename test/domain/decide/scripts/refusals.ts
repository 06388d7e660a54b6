import { otherCase, people } from '../../case/support/people.ts';
import { checklist } from '../../case/support/records.ts';
import { filed, reason, reviewing, routed } from '../cases.ts';
import { type Turn, when } from '../script.ts';

const { analyst, applicant, auditor, director, plan, supervisor, system } = people;

function seen(turn: Turn, version: Turn['seen']): Turn {
  return { ...turn, ...(version && { seen: version }) };
}

/** Before anything is decided: whose it is not to see or to give, and who looks at what has moved on. */
export const refusals: Turn[] = [
  when('a plan routes a case', () => routed(), plan, 'route-case', {}),
  when('an auditor closes a case', () => routed(), auditor, 'close-case', {
    outcome: 'duplicate',
    of: otherCase,
    reason,
  }),
  when('another plan delivers records', () => routed(), people['another plan'], 'deliver-records', {
    documentIds: ['D9999'],
    checklist: checklist(),
  }),
  when('another member withdraws', () => routed(), people['another applicant'], 'withdraw', {}),
  when('an analyst gives the machine’s command', () => routed(), analyst, 'close', {}),
  when('a member gives the machine’s command', () => filed(), applicant, 'send-acknowledgement', {}),
  seen(
    when('somebody saw the case as it is', () => routed(), analyst, 'expedite', { reason }),
    told => told.state().version,
  ),
  seen(
    when('somebody saw an older case', () => routed(), analyst, 'expedite', { reason }),
    () => 3,
  ),
  seen(
    when('somebody saw an older case, and it is not theirs', () => routed(), director, 'expedite', { reason }),
    () => 3,
  ),
  seen(
    when('somebody saw an older case, and it is too late', () => reviewing(), supervisor, 'route-case', {}),
    () => 3,
  ),
  seen(
    when('a machine saw the case as it is', () => routed(), system, 'renew-workflow', {}),
    told => told.state().version,
  ),
  seen(
    when('a machine saw what wakes it', () => routed(), system, 'renew-workflow', {}),
    told => told.state().workflowVersion,
  ),
  seen(
    when('a machine saw an older case', () => routed(), system, 'renew-workflow', {}),
    () => 3,
  ),
  seen(
    when('a person saw what wakes the machine', () => routed(), analyst, 'expedite', { reason }),
    told => told.state().workflowVersion,
  ),
];
