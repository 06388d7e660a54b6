import { clockOf } from '../case/clock.ts';
import {
  type HearingClock,
  hearingClocksOf,
  hearingLength,
  hearingOf,
  isOfHearing,
  noticeDateOf,
} from '../case/state-hearing.ts';
import { ClockId } from '../clocks/rule.ts';
import { clockRules } from '../clocks/rules.ts';
import type { Payload } from '../commands/commands.ts';
import type { EventType } from '../events/events.ts';
import { hearingDates } from '../letters/hearing-dates.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import type { LocalDate } from '../time/instants.ts';
import { meetClocks, startClock, stopClocks } from './clocks.ts';
import { toSee } from './corrections.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { applicant, queueNotice } from './queue-notice.ts';
import { resumeDuty } from './recount.ts';
import { type Refusal, unacceptable } from './refusal.ts';

export const hearingDeciders = deciders({ 'record-state-hearing': recordStateHearing });

const bothDates = ClockId.options.filter(isOfHearing);

/**
 * Starts F2 and F3 when the date of the notice becomes known. They are the member's own times, and run with another department:
 * one that is over already is shown as that, and asks for nothing.
 * @param afresh those that were counted from what was wrong
 */
export function showHearingDates(draft: Draft, by: EventType, afresh: readonly ClockId[] = []): void {
  const noticeOn = noticeDateOf(draft.state());
  if (noticeOn === undefined) return;
  for (const id of hearingClocksOf(draft.state())) {
    if (clockOf(draft.state(), id) !== undefined && !afresh.includes(id)) continue;
    const length = hearingLength(draft.state(), id);
    startClock(draft, id, { by, at: atLocal(noticeOn, '00:00'), ...(length === undefined ? {} : { length }) });
    const started = clockOf(draft.state(), id);
    const { missedFrom } = started?.derivation ?? {};
    if (missedFrom !== undefined && draft.at >= missedFrom) {
      draft.record('clock-missed', { clock: id, revision: started?.revision ?? 1 });
    }
  }
}

/** The same, where the dates become known after the member was told the rule alone, or come out otherwise: they are told the days. */
export function tellHearingDates(draft: Draft, by: EventType, afresh: readonly ClockId[] = []): void {
  const before = datesOf(draft);
  stopClocks(draft, 'The dates of the State Hearing were put right.', ...afresh);
  showHearingDates(draft, by, afresh);
  const after = datesOf(draft);
  if (after.length === 0 || after.join() === before.join()) return;
  queueNotice(draft, hearingDates, applicant, {}, draft.state().version);
}

/**
 * What is learned of a State Hearing: the date on the notice, the day on which the care stops, that it was asked for or held. The days to
 * ask are counted again; who has asked keeps them no longer. One that was held is for a person to compare.
 */
function recordStateHearing(draft: Draft, payload: Payload<'record-state-hearing'>): Refusal | undefined {
  const refusal = whyNot(draft, payload);
  if (refusal !== undefined) return refusal;
  const { reason, ...said } = payload;
  const { application } = draft.state();
  const { stateHearing, noticeOn } = application.coverage;
  const isNewlyHeld = said.status === 'held' && stateHearing?.status !== 'held';
  const unseen = toSee(draft, isNewlyHeld ? ['eligibility'] : []);
  draft.record('state-hearing-recorded', { ...said, was: { stateHearing, noticeOn }, reason, toSee: unseen });
  if (hearingOf(draft.state()) !== 'open') {
    meetClocks(draft, ...bothDates);
    return undefined;
  }
  for (const id of bothDates) {
    if (clockOf(draft.state(), id)?.status === 'met')
      resumeDuty(draft, id, 'Nobody has asked for a State Hearing after all.');
  }
  const changed = bothDates.filter(id => countsOtherwise(draft, id));
  tellHearingDates(draft, 'state-hearing-recorded', changed);
  return undefined;
}

function whyNot(draft: Draft, { noticeOn, status, on, stops }: Payload<'record-state-hearing'>): Refusal | undefined {
  const today = localDateOf(draft.at);
  const isAhead = (day: LocalDate | undefined) => day !== undefined && day > today;
  if (noticeOn === undefined && status === undefined && stops === undefined) {
    return unacceptable('noticeOn', 'or status or stops is needed');
  }
  if (isAhead(noticeOn)) return unacceptable('noticeOn', 'must not be a day that has not come yet');
  if (isAhead(on)) return unacceptable('on', 'must not be a day that has not come yet');
  const { services } = draft.state().application;
  return stops === undefined || services[stops.issue - 1] !== undefined
    ? undefined
    : unacceptable('stops.issue', `must be a service of the application, from 1 to ${services.length}`);
}

/** Whether that clock would start otherwise by what is known now. */
function countsOtherwise(draft: Draft, id: HearingClock): boolean {
  const clock = clockOf(draft.state(), id);
  if (clock === undefined) return false;
  const noticeOn = noticeDateOf(draft.state());
  if (noticeOn === undefined || !hearingClocksOf(draft.state()).includes(id)) return true;
  const { startedAt, length } = clock.derivation;
  const counted = hearingLength(draft.state(), id) ?? clockRules[id].length;
  return startedAt !== atLocal(noticeOn, '00:00') || length !== counted;
}

function datesOf(draft: Draft): string[] {
  return bothDates.flatMap(id => {
    const clock = clockOf(draft.state(), id);
    return clock === undefined || clock.status === 'stopped' ? [] : [`${id} ${clock.derivation.dueOn}`];
  });
}
