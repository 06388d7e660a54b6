import { signerOf } from '../application/signer.ts';
import type { MissingItem } from '../eligibility/missing.ts';
import { localDateOf } from '../time/days.ts';
import { clockOf } from './clock.ts';
import type { CommonPart } from './common-part.ts';

type Signing = Pick<CommonPart, 'application' | 'clocks' | 'releaseEnded' | 'receivedAt' | 'signatureJudged'>;

/** What the law or the form asks to be signed, and is not. Of a member who does not release their records nothing is asked any more. */
export function unsigned(state: Signing): MissingItem[] {
  if (state.releaseEnded !== undefined) return [];
  const { consent } = state.application;
  const isUnsigned = consent?.signedBy === undefined || consent.signedOn === undefined;
  const hasLapsed = clockOf(state, 'E1')?.missedAt !== undefined || state.signatureJudged?.accepted === false;
  const signer = signerOf(state.application, localDateOf(state.receivedAt));
  return [
    ...(isUnsigned || hasLapsed ? (['signature'] as const) : []),
    ...(consent?.releaseOfRecords === true ? [] : (['release-of-records'] as const)),
    ...(signer === 'guardian-of-adult' && state.signatureJudged === undefined ? (['legal-document'] as const) : []),
    ...(signer === 'not-authorized' && state.signatureJudged === undefined
      ? (['authorized-assistant-form'] as const)
      : []),
  ];
}
