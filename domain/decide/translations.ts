import { nextClockOf } from '../case/clock-derivation.ts';
import { goesToEstate } from '../case/estate.ts';
import { isToApplicant, type Notice, wentOut } from '../case/notice.ts';
import { openTranslations } from '../case/translations-of.ts';
import type { CaseState } from '../case/state.ts';
import type { Payload } from '../commands/commands.ts';
import type { CaseEvent } from '../events/events.ts';
import { isFiledAtHome, languageWritten, writtenByMember, writtenForMember } from '../events/free-text.ts';
import { kindOf } from '../letters/kinds.ts';
import { translation } from '../letters/translation.ts';
import type { Instant } from '../time/instants.ts';
import { type Language, languageFor } from '../words/language.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { lookSoon } from './look-soon.ts';
import { applicant, queueNotice } from './queue-notice.ts';
import { type Refusal, unacceptable } from './refusal.ts';

export const translationDeciders = deciders({ 'record-translation': recordTranslation });

/**
 * Somebody translates what a member wrote in Spanish, for those who decide; and what was written to a member who reads Spanish. A letter does
 * not wait for that: its mail says nothing of it.
 * @param filed the application, where the case begins with this decision
 */
export function wantTranslations(draft: Draft, filed?: CaseEvent): void {
  if (languageFor(draft.state().application.patient.language) !== 'es') return;
  const happened = [...(filed === undefined ? [] : [filed]), ...draft.events];
  if (filed === undefined && wasNeverAsked(draft.state())) want(draft, 1, 'en');
  for (const event of happened) {
    if (languageWritten(event, draft.state()) === 'es' && writtenByMember(event).length > 0)
      want(draft, event.version, 'en');
  }
  if (goesToEstate(draft.state())) return;
  for (const { about, kind } of noticesToMember(happened)) {
    const behind = happened.find(({ version }) => version === about);
    if (behind !== undefined && writtenForMember(behind).length > 0)
      want(draft, behind.version, 'es', dueWith(draft, kind));
  }
  if (happened.some(({ type }) => type === 'determination-adopted')) wantAnalyses(draft);
}

/** Of a case from before translations, and of a member who says later that they read Spanish: the application may be in it. */
function wasNeverAsked(state: CaseState): boolean {
  return state.stage !== 'closed' && state.translations === undefined && isFiledAtHome(state);
}

function noticesToMember(happened: readonly CaseEvent[]): Notice[] {
  const queued = happened.flatMap(event => (event.type === 'notice-queued' ? [event.data.notice] : []));
  return queued.filter(({ to }) => isToApplicant(to));
}

/** They are the decision's reasons (H&S 1374.33). */
function wantAnalyses(draft: Draft): void {
  for (const { analysis } of draft.state().seats) {
    if (analysis !== undefined) want(draft, analysis.event, 'es');
  }
}

function want(draft: Draft, of: number, to: Language, dueAt: Instant = lookSoon(draft)): void {
  const { translations = [] } = draft.state();
  if (translations.some(one => one.of === of && one.to === to)) return;
  draft.record('translation-wanted', { of, to, dueAt });
}

/** By the clock that the letter keeps, where that ends sooner. */
function dueWith(draft: Draft, kind: string): Instant {
  const family = kindOf({ kind })?.meets;
  const clock = family === undefined ? undefined : nextClockOf(draft.state(), family, draft.at);
  const [first] = [lookSoon(draft), ...(clock === undefined ? [] : [clock.derivation.dueAt])].toSorted();
  return first !== undefined && first > draft.at ? first : lookSoon(draft);
}

/** A later translation takes the place of the one before. */
function recordTranslation(draft: Draft, payload: Payload<'record-translation'>): Refusal | undefined {
  const { of, words, checkedBy, notNeeded } = payload;
  const state = draft.state();
  const wanted = translationToSettle(state, of);
  if (wanted === undefined) return unacceptable('of', 'is nothing in this case that is to be translated');
  if ((words === undefined) === (notNeeded === undefined)) {
    return unacceptable('words', 'are needed, or that no translation is');
  }
  if (words !== undefined && checkedBy === undefined) {
    return unacceptable('checkedBy', 'is needed: who has read the translation beside the original');
  }
  draft.record('translation-recorded', { of, to: wanted.to, words, checkedBy });
  if (words === undefined || wanted.to === 'en' || !isRead(state, of)) return undefined;
  queueNotice(draft, translation, applicant, {}, draft.state().version);
  return undefined;
}

/** The same words can be wanted in both languages only once each: the open one first. */
function translationToSettle(state: CaseState, of: number) {
  const isOf = (one: { of: number }) => one.of === of;
  return openTranslations(state).find(isOf) ?? (state.translations ?? []).findLast(isOf);
}

/** Whether the member has them in English already, in a letter that went out or among the analyses. */
function isRead({ notices, seats }: CaseState, of: number): boolean {
  const isAnalysis = seats.some(({ analysis }) => analysis?.event === of);
  return (
    isAnalysis || notices.some(notice => notice.about === of && notice.to.party === 'applicant' && wentOut(notice))
  );
}
