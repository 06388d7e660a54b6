import type { ClockRun } from '../../domain/case/clock.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** The name of the execution that watches a clock, by which it is started once and found again. */
export function watchName(caseNumber: CaseNumber, { clock, subject, revision }: ClockRun): string {
  return [caseNumber, clock, ...(subject === undefined ? [] : [subject]), revision].join('-');
}

/** What such an execution is started with. */
export function watchInput(caseNumber: CaseNumber, { clock, subject, revision }: ClockRun) {
  return { caseNumber, clock, ...(subject === undefined ? {} : { subject }), revision };
}
