import * as z from 'zod';
import { clockRules } from '../clocks/rules.ts';
import type { ClockId } from '../clocks/rule.ts';
import { daysBetween } from '../time/days.ts';
import { LocalDate } from '../time/instants.ts';
import type { CommonPart } from './common-part.ts';

/** What became of a hearing; `none` where somebody was mistaken. */
export const HearingStatus = z.enum(['requested', 'held', 'none']);
/** The day on which care that goes on now stops, of one service of the application. */
export const CareStops = z.strictObject({ issue: z.int().min(1), on: LocalDate });

/** By when a member of Medi-Cal asks for a State Hearing (F2), and by when to keep care until it is decided (F3). */
const hearingClocks = ['F2', 'F3'] as const satisfies readonly ClockId[];
export type HearingClock = (typeof hearingClocks)[number];

type Told = Pick<CommonPart, 'application' | 'inquiry'>;

export function isOfHearing(id: ClockId): id is HearingClock {
  return hearingClocks.some(one => one === id);
}

const daysOfFeeForService = 90;

/** Whether a State Hearing is a way for that member at all: with any Medi-Cal. */
export function hasMediCal({ application: { coverage } }: Pick<CommonPart, 'application'>): boolean {
  return coverage.kind === 'medi-cal-managed-care' || coverage.kind === 'medi-cal-fee-for-service';
}

/** Whether a member can still turn to a State Hearing: every Medi-Cal member, until one was held. */
export function hearingOf({ application }: Told): 'open' | 'asked-for' | undefined {
  const { stateHearing } = application.coverage;
  if (!hasMediCal({ application })) return undefined;
  if (stateHearing?.status === 'held') return undefined;
  return stateHearing === undefined ? 'open' : 'asked-for';
}

export function isFeeForService({ application: { coverage } }: Told): boolean {
  return coverage.kind === 'medi-cal-fee-for-service';
}

/**
 * The date of the notice from which both are counted: as it stands on the notice, where somebody has read it; else of the plan's
 * decision on the appeal, by the member's word or the plan's; of the
 * first denial where there is no plan to appeal to. Undefined while nobody has said it.
 */
export function noticeDateOf(told: Told): LocalDate | undefined {
  const { application, inquiry } = told;
  const { noticeOn } = application.coverage;
  if (noticeOn !== undefined) return noticeOn;
  const decidedOn = application.grievance.decidedOn ?? inquiry?.answer?.grievanceDecidedOn;
  if (!isFeeForService(told)) return decidedOn;
  const denials = application.services.flatMap(({ deniedOn }) => deniedOn ?? []);
  return denials.toSorted()[0] ?? decidedOn;
}

/** Which of the two run in such a case: nobody keeps care that was given once and is over. */
export function hearingClocksOf(told: Told): HearingClock[] {
  if (hearingOf(told) !== 'open' || noticeDateOf(told) === undefined) return [];
  return hearingClocks.filter(id => id === 'F2' || canGoOn(told));
}

/** Whether there is care that could go on until a hearing is decided. */
export function canGoOn({ application }: Told): boolean {
  return application.services.some(({ alreadyReceived, stopsOn }) => !alreadyReceived || stopsOn !== undefined);
}

/** The days from the notice, where they are fewer than the row has: of care that stops, until the day before. */
export function hearingLength(told: Told, id: HearingClock): number | undefined {
  if (id === 'F2') return isFeeForService(told) ? daysOfFeeForService : undefined;
  const from = noticeDateOf(told);
  const [stopsOn] = told.application.services.flatMap(service => service.stopsOn ?? []).toSorted();
  if (from === undefined || stopsOn === undefined) return undefined;
  const daysLeft = Math.max(0, daysBetween(from, stopsOn) - 1);
  return daysLeft < clockRules.F3.length ? daysLeft : undefined;
}
