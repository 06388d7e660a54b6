import { historyWrongs } from './history-checks.ts';
import type { Kept } from './kept.ts';
import { machineWrongs } from './machine-checks.ts';
import { markWrongs } from './mark-checks.ts';
import { noticeWrongs } from './notice-checks.ts';
import type { Walker } from './walker.ts';

/** Holds what is kept against what must be, whatever went wrong on the way. @returns what is not so, in sentences */
export function checkAll(kept: Kept, walkers: readonly Walker[]): string[] {
  return [
    ...historyWrongs(kept, walkers),
    ...markWrongs(kept),
    ...noticeWrongs(kept),
    ...machineWrongs(kept),
    ...kept.deadLetters.map(({ queue, body }) => `${queue} has a dead letter: ${body}`),
  ];
}
