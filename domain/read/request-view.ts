import { clockOf } from '../case/clock.ts';
import { isAskedOf } from '../case/requests-to.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEvent } from '../events/events.ts';
import { type Actor, readsAll } from '../people/actors.ts';
import type { Instant } from '../time/instants.ts';
import { askedItem, askedItemIn } from '../eligibility/words/words.ts';
import type { Language } from '../words/language.ts';
import { writtenIn } from './translation-view.ts';

/** What the Help Center has asked for beside the road: all of it for staff, what was asked of them for the applicant, in words. */
export function requestsFor(state: CaseState, actor: Actor, texts: readonly CaseEvent[], language: Language = 'en') {
  const theirs = (state.requests ?? []).filter(({ to }) => readsAll(actor) || isAskedOf(actor, state, to));
  return theirs.map(({ id, to, items, askedAt, ofRecords, answer, leftAt }) => ({
    requestId: id,
    to: to.party,
    ...('issue' in to && { issue: to.issue }),
    items: readsAll(actor) || to.party === 'provider' ? items : items.map(item => askedItemIn(language, item).text),
    sentences: items.map(askedItem),
    written: writtenIn(state, texts, eventOf(id, texts), language),
    askedAt,
    dueAt: requestDueAt(state, id),
    ofRecords: ofRecords ?? false,
    answeredAt: answer?.at ?? null,
    leftAt: leftAt ?? null,
  }));
}

/** The event that asked for it. */
function eventOf(id: string, texts: readonly CaseEvent[]): number {
  const isOf = ({ type, version }: CaseEvent) => type === 'information-asked' && id === `request-${version}`;
  return texts.find(isOf)?.version ?? 0;
}

/** Null while whoever is asked does not have the letter. */
function requestDueAt(state: CaseState, id: string): Instant | null {
  const clock = clockOf(state, 'I1', id);
  return clock === undefined || clock.takenBackAt !== undefined ? null : clock.derivation.dueAt;
}
