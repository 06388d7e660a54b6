import type { ClockId } from '../../domain/clocks/rule.ts';

/** The name of the execution that watches a clock, by which it is started once and found again. */
export function watchName(caseNumber: string, { clock, revision }: { clock: ClockId; revision: number }): string {
  return `${caseNumber}-${clock}-${revision}`;
}
