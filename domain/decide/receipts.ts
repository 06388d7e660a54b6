import { nextCloseOfBusiness } from '../clocks/calendar.ts';
import type { Calendar } from '../clocks/calendar-changes.ts';
import { deemedReceipt, receiptByPost } from '../clocks/receipt.ts';
import { clockRules, clocksOf } from '../clocks/rules.ts';
import { type Clock, type ClockKey, clockOf } from '../case/clock.ts';
import { isSameMatter } from '../letters/awaited-receipts.ts';
import { kindOf, startedByReceiptOf } from '../letters/kinds.ts';
import { type Instant } from '../time/instants.ts';
import { meetClocks, startClock, takeBackStart } from './clocks.ts';
import type { Draft } from './draft.ts';
import type { EventType } from '../events/events.ts';
import { isOut, isSameReader, type Notice } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';

/**
 * By when a person sees to it that the plan's receipt is on record: for a plan that is not deemed to have a notice, the
 * end of the next business day (choice). Undefined where receipt is deemed, or nothing counts from it.
 */
export function receiptDue(draft: Draft, notice: Notice): Instant | undefined {
  if (notice.to.party !== 'plan' || draft.deemedReceipt || kindOf(notice)?.counted === undefined) return undefined;
  return nextCloseOfBusiness(draft.at, draft.calendar);
}

/** Since when the plan counts as having it: by its word, by what a person has shown, or deemed; undefined while it does not. */
export function receiptOf(notice: Notice, calendar: Calendar): Instant | undefined {
  const { acknowledgedAt, shownBy } = notice;
  const deemed = deemedReceiptOf(notice, calendar);
  if (acknowledgedAt === undefined) return deemed;
  const isProof = shownBy !== undefined && goesByPost(notice);
  return deemed === undefined || isProof || acknowledgedAt < deemed ? acknowledgedAt : deemed;
}

/** When a plan that says nothing is taken to have it, and anybody else, who has a mail when it was sent; undefined where that is not so, or it is known not to have arrived. */
function deemedReceiptOf(notice: Notice, calendar: Calendar): Instant | undefined {
  const { sentAt, postedAt, receiptBy, to } = notice;
  if (receiptBy !== undefined) return undefined;
  if (goesByPost(notice)) return postedAt === undefined ? undefined : receiptByPost(postedAt, calendar);
  return sentAt === undefined || to.party !== 'plan' ? sentAt : deemedReceipt(sentAt, calendar);
}

/** No mail of it stands: none was sent, or it came back. */
export function goesByPost({ sentAt, postedAt, cameBackAt }: Notice): boolean {
  return cameBackAt !== undefined || (sentAt !== undefined && sentAt === postedAt);
}

/** A notice has gone out: what counts from the plan's receipt begins when it is deemed to have it, or else with its receipt. */
export function startFromDeemedReceipt(draft: Draft, notice: Notice): void {
  const by = kindOf(notice)?.counted?.startedBy;
  const at = deemedReceiptOf(notice, draft.calendar);
  if (by !== undefined && at !== undefined) startFromReceipt(draft, notice, { by, at });
}

/** Starts what counts from the receipt of that notice, as far as it is still owed; of these clocks, where they are named. */
export function startFromReceipt(
  draft: Draft,
  notice: Notice,
  start: { by: EventType; at: Instant },
  only?: readonly ClockKey[],
): void {
  for (const { clock, subject, length, isMet = false } of startedByReceiptOf(notice, draft.state())) {
    if (only?.some(one => one.id === clock && one.subject === subject) === false) continue;
    startClock(draft, clock, {
      ...start,
      ...(subject === undefined ? {} : { subject }),
      ...(length === undefined ? {} : { length }),
    });
    if (isMet) meetClocks(draft, clock);
  }
}

/** The clocks that count from the receipt of that notice: not those that run by law whoever knows of it. */
export function countedFrom(notice: Notice, state: CaseState): ClockKey[] {
  const family = notice.bygone === true ? undefined : kindOf(notice)?.counted?.family;
  const ids = family === undefined ? [] : clocksOf(family).filter(id => clockRules[id].latestFromWord !== true);
  const aboutSomething = startedByReceiptOf(notice, state).filter(({ subject }) => subject !== undefined);
  return [...ids.map(id => ({ id })), ...aboutSomething.map(({ clock: id, subject }) => ({ id, subject }))];
}

/**
 * A notice turns out not to have arrived: what had started with it never ran. It counts from the next of its kind that is out, or from
 * its own posting.
 * @param before as it was when it was thought to have arrived
 */
export function takeBackReceipt(draft: Draft, before: Notice): void {
  const { notices } = draft.state();
  const out = notices.filter(one => isAlike(one, before) && isOut(one));
  const receipts = out.flatMap(one => receiptOf(one, draft.calendar) ?? []);
  const wrong = countedFrom(before, draft.state()).filter(({ id, subject }) => {
    const startedAt = clockOf(draft.state(), id, subject)?.derivation.startedAt;
    return startedAt !== undefined && startedAt >= (before.sentAt ?? draft.at) && !receipts.includes(startedAt);
  });
  takeBackStart(draft, 'The notice did not arrive.', ...wrong);
  const place = notices.findIndex(({ id }) => id === before.id);
  const next = out.find(one => notices.indexOf(one) >= place);
  const at = next === undefined ? undefined : receiptOf(next, draft.calendar);
  const by = kindOf(before)?.counted?.startedBy;
  if (next !== undefined && at !== undefined && by !== undefined) startFromReceipt(draft, next, { by, at }, wrong);
}

function isAlike(one: Notice, other: Notice): boolean {
  return isSameMatter(one, other) && isSameReader(one.to, other.to);
}

/** What arrived while the case was closed counts from the reopening: nothing had begun with it, or that was taken back. */
export function startWhatArrived(draft: Draft): void {
  const out = draft.state().notices.filter(isOut);
  const last = out.filter(one => out.findLast(other => isAlike(other, one)) === one);
  startIdle(draft, last, neverRan, at => (at > draft.at ? at : draft.at));
}

/** A member or a reviewer who has a letter that asks for an answer, from before there was a clock for it: it counts from its sending. */
export function startUnanswered(draft: Draft): void {
  const { notices } = draft.state();
  const asked = notices.filter(
    one => one.to.party !== 'plan' && isOut(one) && notices.findLast(other => isAlike(other, one)) === one,
  );
  startIdle(
    draft,
    asked,
    clock => clock === undefined,
    at => at,
  );
}

/** Starts the idle clocks of notices that are out. @param from since when they count, by when the notice was received */
function startIdle(
  draft: Draft,
  notices: readonly Notice[],
  isIdle: (clock: Clock | undefined) => boolean,
  from: (receivedAt: Instant) => Instant,
): void {
  for (const notice of notices) {
    const at = receiptOf(notice, draft.calendar);
    const by = kindOf(notice)?.counted?.startedBy;
    if (at === undefined || by === undefined) continue;
    const idle = countedFrom(notice, draft.state()).filter(({ id, subject }) =>
      isIdle(clockOf(draft.state(), id, subject)),
    );
    startFromReceipt(draft, notice, { by, at: from(at) }, idle);
  }
}

function neverRan(clock: Clock | undefined): boolean {
  return clock === undefined || clock.takenBackAt !== undefined;
}
