import type { Derivation, DerivationInput } from '../../../domain/clocks/derivation.ts';
import { derive } from '../../../domain/clocks/derive.ts';
import { pacific } from '../time/pacific.ts';
import type { ClockId } from '../../../domain/clocks/rule.ts';

/** The derivation of a clock started at a Pacific time, looked at on that very moment. */
export function clock(rule: ClockId, startedAt: string, more: Partial<DerivationInput> = {}): Derivation {
  const start = pacific(startedAt);
  return derive({ rule, startedBy: 'case-filed', startedAt: start, asOf: start, ...more });
}

export function pause(from: string, until?: string) {
  const reason = 'awaiting-applicant';
  return until === undefined ? { from: pacific(from), reason } : { from: pacific(from), until: pacific(until), reason };
}

export function extension(days: number) {
  return { days, by: 'director', reason: 'records came late', at: pacific('2026-12-30T10:00-08:00') };
}
