import { countDays } from '../clocks/counting.ts';
import { type Instant, plus } from '../time/instants.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import { clockOf } from './clock.ts';
import type { InStage } from './state.ts';

type Awaiting = InStage<'awaiting-applicant'>;

/** Choice: how long a member has to sign after we asked, in calendar days; in an urgent case, in hours. */
const daysToSign = 14;
const hoursToSign = 24;

/** Whether a signature was asked for, and none that still counts is on record. */
export function signatureWanted(state: Awaiting): boolean {
  return state.wanted.items.some(asksToSign) && !isSigned(state);
}

/** `signature`, `release-of-records`, or in a person's own words. */
function asksToSign(item: string): boolean {
  return item === 'release-of-records' || /\bsign/iu.test(item);
}

/** A release that has lapsed (E1) is signed no more. */
function isSigned(state: Awaiting): boolean {
  const { consent } = state.application;
  const release = clockOf(state, 'E1');
  return consent?.signedBy !== undefined && consent.signedOn !== undefined && release?.status !== 'missed';
}

/** Until when the member may sign: before that, no case is closed for want of a signature. */
export function signatureDueAt({ wanted, urgency }: Awaiting): Instant {
  if (urgency === 'expedited') return plus(wanted.since, { hours: hoursToSign });
  const startDay = localDateOf(wanted.since);
  const days = countDays({ startDay, length: daysToSign, unit: 'calendar-days', paused: [], calendar: undefined });
  return atLocal(days.at(-1)?.date ?? startDay, '23:59:59');
}
