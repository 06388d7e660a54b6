import * as z from 'zod';
import { AuthorizationReport } from '../authorization-report.ts';
import type { CommonPart } from '../common-part.ts';
import { pendingReports, unreported } from '../implementation.ts';
import { queueOf, stage, type StageDuty } from '../stage.ts';

export const authorizing = stage(
  'authorizing',
  {
    /** Whether the plan was asked to authorize, or to pay. */
    asked: z.boolean(),
    /** What the plan says that it has done, until a person refuses the proof. */
    reports: z.array(AuthorizationReport),
  },
  {
    owner: state => (unreported(state).length > 0 ? 'plan' : 'desk'),
    duties: state => [
      ...(unreported(state).length > 0 ? [toReport(state)] : []),
      ...(pendingReports(state).length > 0 ? [toAccept] : []),
    ],
    step: ({ asked }) => (asked ? 'wait-for-authorization' : 'demand-authorization'),
    tells: state =>
      unreported(state).length > 0
        ? { says: ['plan-authorizes'], pressedBy: 'implementation' }
        : { says: ['checking-proof'] },
  },
);

function toReport(state: CommonPart): StageDuty {
  return { duty: 'report-authorization', queue: queueOf(state), pressedBy: 'implementation' };
}

const toAccept: StageDuty = { duty: 'accept-authorization', queue: 'help-center', pressedBy: 'proof-check' };
