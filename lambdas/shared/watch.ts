import type { ClockId } from '../../domain/clocks/rule.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** The name of the execution that watches a clock, by which it is started once and found again. */
export function watchName(caseNumber: CaseNumber, { clock, revision }: { clock: ClockId; revision: number }): string {
  return `${caseNumber}-${clock}-${revision}`;
}
