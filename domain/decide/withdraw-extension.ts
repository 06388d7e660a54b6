import { clockOf, isOwed, type Clock } from '../case/clock.ts';
import { isScreening } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import { isSameReader, type Recipient } from '../case/notice.ts';
import { isWrittenFor, writtenIn } from '../case/written-for.ts';
import { clockRules } from '../clocks/rules.ts';
import type { Payload } from '../commands/commands.ts';
import { extension } from '../letters/extension.ts';
import { extensionWithdrawn } from '../letters/extension-withdrawn.ts';
import { noticesOf } from '../letters/letter-kind.ts';
import { takeBackExtension } from './recount.ts';
import { mayNotExtend, toldOfExtension } from './deadlines.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { queueNotice } from './queue-notice.ts';
import { notNow, type Refusal } from './refusal.ts';

export const withdrawExtensionDeciders = deciders({
  'withdraw-extension': withdrawExtension,
});

/** Takes back the last extension, which was given in error: the clock counts as it would without it (ADR 41). */
function withdrawExtension(draft: Draft, payload: Payload<'withdraw-extension'>): Refusal | undefined {
  const { clock: id, reason } = payload;
  const before = draft.state();
  const clock = clockOf(before, id);
  const refused = mayNotExtend(draft.state(), draft.by, id);
  if (refused !== undefined) return refused;
  if (clock === undefined) return notNow(`The case has no deadline ${id}.`);
  if (!isOwed(clock) && !isStillJudged(before, clock)) return notNow(`The deadline ${id} no longer runs.`);
  if (clock.derivation.extensions.length === 0) return notNow(`The deadline ${id} was not extended.`);
  const { dueOn } = takeBackExtension(draft, clock, { reason, ...writtenIn(payload) });
  const about = draft.state().version;
  for (const to of toldOfExtension(before, id)) {
    if (isOnItsWay(before, clock, to)) continue;
    queueNotice(draft, extensionWithdrawn, to, { clock: id, dueOn, explained: isWrittenFor(to, payload) }, about);
  }
  return undefined;
}

/** The time to apply ends with the extension that makes the application timely: until the case is routed, that is open. */
function isStillJudged(state: CaseState, { id }: Clock): boolean {
  return clockRules[id].family === 'filing' && isScreening(state);
}

/** Nobody is told of the error who has not been told of the extension: that letter no longer holds. */
function isOnItsWay(state: CaseState, { id, derivation }: Clock, to: Recipient): boolean {
  const last = noticesOf(state, extension).findLast(notice => {
    const told = extension.factsOf(notice);
    return told?.clock === id && told.dueOn === derivation.dueOn && isSameReader(notice.to, to);
  });
  return last?.status === 'queued';
}
