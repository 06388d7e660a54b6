import { clockOf } from './clock.ts';
import type { CommonPart } from './common-part.ts';

/** Whether a signature was asked for, and none that still counts is on record. */
export function signatureWanted(
  state: Pick<CommonPart, 'application' | 'clocks'> & { wanted: { items: string[] } },
): boolean {
  return state.wanted.items.some(asksToSign) && !isSigned(state);
}

/** `signature`, `release-of-records`, or in a person's own words. */
export function asksToSign(item: string): boolean {
  return item === 'release-of-records' || /\bsign/iu.test(item);
}

/** A release that has lapsed (E1) is signed no more. */
function isSigned(state: Pick<CommonPart, 'application' | 'clocks'>): boolean {
  const { consent } = state.application;
  const release = clockOf(state, 'E1');
  return consent?.signedBy !== undefined && consent.signedOn !== undefined && release?.status !== 'missed';
}
