import { gives } from '../../../local/walkthrough/acts.ts';
import { anaReyes } from '../../../local/walkthrough/stories/applicants.ts';
import type { Scene } from '../../../local/walkthrough/scene.ts';
import type { Theatre } from '../on-stage.ts';
import { loseNextEventOf, pass } from './failures.ts';
import { stopExecution } from './road.ts';

/** Until the next sweep, and until what it looks for counts as left undone. */
const minutesToSweep = 31;

/** Whatever a delivery can lose is lost once, and the sweep finds it. */
export async function whatTheSweepFinds(theatre: Theatre): Promise<void> {
  loseNextEventOf(theatre, 'StartWorkflowRole');
  loseNextEventOf(theatre, 'StartNoticeRole');
  const scene = await theatre.filed('lost', { ...anaReyes, narrative: 'Another case.' });
  await pass(theatre, minutesToSweep);
  await pass(theatre, minutesToSweep);

  loseNextEventOf(theatre, 'WakeWorkflowRole');
  await announcesPaper(scene);
  await pass(theatre, minutesToSweep);

  // Its successor is lost as well: the sweep makes another.
  loseNextEventOf(theatre, 'RecoverWorkflowRole');
  await stopExecution(theatre, 'CaseLifecycle', `${scene.caseNumber}-1`);
  await announcesPaper(scene);
  await pass(theatre, minutesToSweep);

  await pass(theatre, 1);
  loseNextEventOf(theatre, 'SweepRole', 'Query');
  await pass(theatre, 2 * minutesToSweep);
}

/**
 * A token is used and stays where it was, and the store keeps the machine from parking anew, for half an hour or so. Its event
 * is handed over three times in four minutes.
 */
export async function aTokenThatIsUsedAlready(theatre: Theatre): Promise<Scene> {
  const scene = await theatre.filed('used-token');
  theatre.stack.inject({ by: 'WakeWorkflowRole', action: 'UpdateItem', error: 'InternalServerError', times: 30 });
  theatre.stack.inject({ by: 'LookAtCaseRole', action: 'GetItem', error: 'InternalServerError', times: 60 });
  await gives('analyst', 'route-case', { route: 'imr' })(scene);
  await pass(theatre, 4);
  return scene;
}

/** A machine is stopped by hand: a person hears of it, and another takes its place. */
export async function aMachineThatIsStopped(theatre: Theatre): Promise<void> {
  const scene = await theatre.filed('stopped');
  await stopExecution(theatre, 'CaseLifecycle', `${scene.caseNumber}-1`);
}

/**
 * A plan says nothing and is written to. And nobody watches the clock of a case any more, nor routes it: the clock is
 * started again, and is missed.
 */
export async function deadlinesThatAreMissed(theatre: Theatre): Promise<void> {
  await gives('analyst', 'route-case', { route: 'imr' })(await theatre.filed('silent-plan'));
  const scene = await theatre.filed('missed');
  await stopExecution(theatre, 'Deadline', `${scene.caseNumber}-D2-1`);
  await pass(theatre, 9 * 24 * 60);
}

async function announcesPaper(scene: Scene): Promise<void> {
  const token = await scene.tokenOf('analyst');
  const body = { fileName: 'Note.pdf', contentType: 'application/pdf', bytes: 1000, kind: 'other' };
  await scene.api.expect(201, 'POST', `/cases/${scene.caseNumber}/documents`, { token, body });
  await scene.api.now();
}
