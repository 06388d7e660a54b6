import { clockOf, isOwed } from './clock.ts';
import type { CommonPart } from './common-part.ts';

type Released = Pick<CommonPart, 'application' | 'clocks' | 'releaseEnded'>;

/** Whether medical records may be asked for: a release was signed, lasts (E1), and was not taken back. */
export function hasRelease(state: Released): boolean {
  if (state.releaseEnded !== undefined) return false;
  const e1 = clockOf(state, 'E1');
  if (e1 !== undefined) return isOwed(e1) && e1.missedAt === undefined;
  const { consent } = state.application;
  return consent?.signedBy !== undefined && consent.signedOn !== undefined && consent.releaseOfRecords;
}
