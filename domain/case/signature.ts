import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { clockOf } from './clock.ts';
import type { CommonPart } from './common-part.ts';

/** What the member was asked for, and since when. */
export const Wanted = z.object({ items: z.array(z.string()), since: Instant });

type Signing = Pick<CommonPart, 'application' | 'clocks' | 'signatureJudged'>;

/** Whether a signature was asked for, and none that still counts is on record. */
export function signatureWanted(state: Signing & { wanted: { items: string[] } }): boolean {
  return state.wanted.items.some(asksToSign) && !isSigned(state);
}

/** Whether a paper with a signature was asked for: the member's own, or one that lets somebody else sign. */
export function asksForForm({ items }: z.infer<typeof Wanted>): boolean {
  return items.some(item => asksToSign(item) || item === 'legal-document' || /\bform\b/iu.test(item));
}

/** `signature`, `release-of-records`, or in a person's own words. */
export function asksToSign(item: string): boolean {
  return item === 'release-of-records' || /\bsign/iu.test(item);
}

/** A release that has lapsed (E1) is signed no more. */
function isSigned(state: Signing): boolean {
  const { consent } = state.application;
  if (state.signatureJudged?.accepted === false) return false;
  const release = clockOf(state, 'E1');
  return consent?.signedBy !== undefined && consent.signedOn !== undefined && release?.status !== 'missed';
}
