import { splits } from '../../../adapters/dynamodb/pending.ts';
import { gives } from '../../../local/walkthrough/steps.ts';
import { anaReyes } from '../../../local/walkthrough/stories/applicants.ts';
import type { CaseClient } from '../../../local/walkthrough/case-client.ts';
import type { StackSession } from '../stack-session.ts';
import { holdEventsOf, loseNextEventOf, pass } from './failures.ts';
import { newCodeBy, stopExecution } from './road.ts';

/** Until the next sweep, and until what it looks for counts as left undone. */
const minutesToSweep = 31;

/** Whatever a delivery can lose is lost once, and the sweep finds it. */
export async function whatTheSweepFinds(session: StackSession): Promise<void> {
  holdEventsOf(session, 'StartWorkflowRole');
  holdEventsOf(session, 'StartNoticeRole');
  const caseClient = await session.filed('lost', { ...anaReyes, narrative: 'Another case.' });
  await pass(session, minutesToSweep);
  await pass(session, minutesToSweep);
  session.stack.heal();

  loseNextEventOf(session, 'WakeWorkflowRole');
  await announcesPaper(caseClient);
  await pass(session, minutesToSweep);

  // Its successor is lost as well: the sweep makes another.
  loseNextEventOf(session, 'RecoverWorkflowRole');
  await stopExecution(session, 'CaseLifecycle', `${caseClient.caseNumber}-1`);
  await announcesPaper(caseClient);
  await pass(session, minutesToSweep);

  await pass(session, 1);
  // It asks all keys of a kind at once.
  loseNextEventOf(session, 'SweepRole', 'Query', 1 + splits);
  await pass(session, 2 * minutesToSweep);
}

/**
 * A token is used and stays where it was, and the store keeps the machine from parking anew, for half an hour or so. Its event
 * is handed over three times in four minutes.
 */
export async function aTokenThatIsUsedAlready(session: StackSession): Promise<CaseClient> {
  const caseClient = await session.filed('used-token');
  session.stack.inject({ by: 'WakeWorkflowRole', action: 'UpdateItem', error: 'InternalServerError', times: 30 });
  session.stack.inject({ by: 'LookAtCaseRole', action: 'GetItem', error: 'InternalServerError', times: 60 });
  await gives('analyst', 'route-case', { route: 'imr' })(caseClient);
  await pass(session, 4);
  return caseClient;
}

/** A machine is stopped by hand: a person hears of it, and another takes its place. */
export async function aMachineThatIsStopped(session: StackSession): Promise<void> {
  const caseClient = await session.filed('stopped');
  await stopExecution(session, 'CaseLifecycle', `${caseClient.caseNumber}-1`);
}

/**
 * A plan says nothing and is written to. And nobody watches the clock of a case any more, nor routes it: the clock is
 * started again, and is missed.
 */
export async function deadlinesThatAreMissed(session: StackSession): Promise<void> {
  await gives('analyst', 'route-case', { route: 'imr' })(await session.filed('silent-plan'));
  const caseClient = await session.filed('missed');
  await stopExecution(session, 'Deadline', `${caseClient.caseNumber}-D2-1`);
  await pass(session, 9 * 24 * 60);
  // A code is mailed to an address that has been on file for two weeks.
  await pass(session, 6 * 24 * 60);
  await newCodeBy('email')(caseClient);
  await session.settled();
}

async function announcesPaper(caseClient: CaseClient): Promise<void> {
  const token = await caseClient.tokenOf('analyst');
  const body = { fileName: 'Note.pdf', contentType: 'application/pdf', bytes: 1000, kind: 'other' };
  await caseClient.api.expect(201, 'POST', `/cases/${caseClient.caseNumber}/documents`, { token, body });
  await caseClient.api.now();
}
