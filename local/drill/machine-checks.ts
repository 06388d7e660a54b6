import { isDeepStrictEqual } from 'node:util';
import { watchedClocks } from '../../domain/case/clock-watch.ts';
import { isUnderWay } from '../../domain/case/notice.ts';
import type { Kept, KeptCase } from './kept.ts';

/** Every case has its machine, or is left in peace; every clock is watched; no machine died. */
export function machineWrongs({ cases, executions }: Kept): string[] {
  const running = executions
    .filter(({ status }) => status === 'RUNNING')
    .map(({ input }) => JSON.parse(input) as unknown);
  const runs = (input: object) => running.some(one => isDeepStrictEqual(one, input));
  const dead = executions.filter(({ status, error }) => {
    return status !== 'RUNNING' && status !== 'SUCCEEDED' && error !== 'WatchIsOver';
  });
  return [
    ...dead.map(({ name, status, error, cause }) => `${name} is ${status}: ${error ?? ''} ${cause ?? ''}`),
    ...[...cases.values()].flatMap(one => [...wrongsOfCase(one, runs), ...wrongsOfWatches(one, runs)]),
  ];
}

function wrongsOfCase({ state, workflow }: KeptCase, runs: (input: object) => boolean): string[] {
  const { caseNumber, generation } = state;
  const version = state.workflowVersion;
  const isRunning = runs({ caseNumber, generation });
  if (workflow.version !== version) return [`${caseNumber} has the versions ${version} and ${workflow.version}.`];
  if (state.stage === 'closed') {
    return workflow.leftVersion === undefined || isRunning
      ? [`${caseNumber} is closed, and its machine has not left.`]
      : [];
  }
  const isParked = workflow.taskToken !== undefined && workflow.parkedVersion === version;
  return isRunning && isParked ? [] : [`${caseNumber} is open, and no machine waits with it.`];
}

function wrongsOfWatches({ state }: KeptCase, runs: (input: object) => boolean): string[] {
  const { caseNumber } = state;
  const unwatched = watchedClocks(state).filter(({ nextAt: _nextAt, ...run }) => !runs({ caseNumber, ...run }));
  const stuck = state.notices.filter(notice => !isUnderWay(notice) && runs({ caseNumber, noticeId: notice.id }));
  return [
    ...unwatched.map(({ clock }) => `${caseNumber}: nobody watches ${clock}.`),
    ...stuck.map(({ id, status }) => `The delivery of ${id} still runs, and it is ${status}.`),
  ];
}
