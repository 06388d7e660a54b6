import { isAtHome, type Notice, wentOut } from '../case/notice.ts';
import { type Actor, readsAll } from '../people/actors.ts';
import { seesOwnOnly } from '../case/sign-in.ts';
import type { CaseEvent } from '../events/events.ts';
import type { CaseState } from '../case/state.ts';
import { askedInWords } from '../case/inquiry.ts';
import { advisedReasons } from '../case/not-approved.ts';
import { Written, writtenFor } from '../case/written-for.ts';
import { words as en } from '../letters/en/notices.ts';
import { words as es } from '../letters/es/notices.ts';
import type { Particulars } from '../letters/particulars.ts';
import { askedItemIn } from '../eligibility/words/words.ts';
import type { Language, Worded } from '../words/language.ts';
import { kindOf } from '../letters/kinds.ts';
import { stillHolds } from '../letters/letters.ts';
import { languageWritten } from '../events/free-text.ts';
import { translatedIn } from './translation-view.ts';
import { matterOf, type OrganizationNames } from './letter-matter.ts';

/** By which names organizations are called, and in which language our own words are. */
export interface ReadIn {
  names: OrganizationNames;
  language: Language;
}

/** The notices that this actor may see, each with what its letter leaves to be read after sign-in. */
export function noticesFor(
  state: CaseState,
  actor: Actor,
  texts: readonly CaseEvent[],
  { names = {}, language = 'en' }: Partial<ReadIn> = {},
) {
  if (seesOwnOnly(actor, state)) return [];
  return state.notices
    .filter(notice => mayReadNotice(notice, actor))
    .map(notice => noticeView(notice, state, texts, { names, language }));
}

/**
 * What its reader is to know and no mail may say: what was written for them, and what the case is about.
 * @param language of our own words
 */
export function particularsOf(
  notice: Notice,
  state: CaseState,
  texts: readonly CaseEvent[],
  { names, language }: ReadIn,
): Particulars {
  return { words: wordsFor(notice, state, texts, language), matter: matterOf(notice, state, names, language) };
}

/** The same, without its languages. */
export function asTexts({ words, matter }: Particulars): string[] {
  return [...words.map(({ text }) => text), ...matter];
}

function wordsFor(notice: Notice, state: CaseState, texts: readonly CaseEvent[], language: Language): Worded[] {
  const behind = texts.find(({ version }) => version === notice.about);
  if (behind === undefined) return [];
  const words = wordsOf(behind, notice, state, language);
  const isForeign = words.some(({ language: written }) => written !== language);
  const translated = isForeign ? translatedIn(state, texts, behind.version, language) : undefined;
  if (translated === undefined) return words;
  const inTheirs = translated.words.map(text => ({ text, language }));
  // What a member wrote stands first as they wrote it; what was written to them, they read in their language.
  return isAtHome(notice.to)
    ? [...words.filter(({ language: written }) => written === language), ...inTheirs]
    : [...words, ...inTheirs];
}

/** The events that hold those words. */
export function eventsBehind({ notices }: CaseState): number[] {
  return notices.flatMap(({ about }) => (about === undefined ? [] : [about]));
}

function noticeView(notice: Notice, state: CaseState, texts: readonly CaseEvent[], { names, language }: ReadIn) {
  const words = wordsFor(notice, state, texts, language);
  const standing = standingOf(notice, state);
  const { id, kind, to, status, queuedAt, sentAt, acknowledgedAt, reason } = notice;
  return {
    noticeId: id,
    kind,
    to: to.party,
    status,
    statusInWords: inWords(standing, { en, es }[language]),
    sentence: standing,
    values: [],
    queuedAt,
    sentAt: sentAt ?? null,
    acknowledgedAt: acknowledgedAt ?? null,
    reason: reason ?? null,
    words: words.map(({ text }) => text),
    worded: words,
    matter: matterOf(notice, state, names, language),
    textToRead: wentOut(notice),
  };
}

/**
 * Which words say what became of it. A letter that waits for the post and no longer holds is printed by nobody; one in the place of which
 * another went was sent again.
 */
function standingOf(notice: Notice, state: CaseState): Exclude<keyof typeof en, 'status'> | Notice['status'] {
  const { status, replacedBy, sentAt, cameBackAt, unprinted } = notice;
  if (replacedBy !== undefined) return 'sentAgain';
  if (unprinted === true) return 'notPrintedHere';
  if (status === 'to-post' && !stillHolds(notice, state)) return 'noLongerHolds';
  const wasMailed = sentAt !== undefined || cameBackAt !== undefined;
  return status === 'withdrawn' && wasMailed ? 'noLongerHeld' : status;
}

function inWords(standing: ReturnType<typeof standingOf>, { status, ...words }: typeof en): string {
  return { ...words, ...status }[standing];
}

/** Whether a notice is this actor’s to read: their own, and for the Help Center and auditors all. */
export function mayReadNotice({ to }: Notice, actor: Actor): boolean {
  if (readsAll(actor)) return true;
  if (to.party === 'reviewer') return to.reviewerId === actor.reviewerId;
  if (to.party === 'review-org') return to.organizationId === actor.organizationId;
  if (to.party === 'plan') return to.planId === actor.planId;
  // The patient, and who filed: they have an access code.
  if (to.party === 'representative' || to.party === 'assistant') return actor.role === 'applicant';
  return to.party === actor.role;
}

/** What was written for the reader of a letter, and the letter leaves to be read after sign-in, because a mail must not say it. */
function wordsOf(event: CaseEvent, notice: Notice, state: CaseState, language: Language): Worded[] {
  const words = writtenAbout(event, notice, state, language);
  return words.length === 0 && promisedReasons(notice) ? [{ text: { en, es }[language].askUs, language }] : words;
}

/** A letter of before said that the reason is here; it was written for the record, and is shown to no party any more. */
function promisedReasons(notice: Notice): boolean {
  return 'explained' in (kindOf(notice)?.facts ?? {}) && notice.facts['explained'] === undefined;
}

/** Never the reason and the note of a command, which are for the record (ADR 49). */
function writtenAbout(event: CaseEvent, { to }: Notice, state: CaseState, language: Language): Worded[] {
  const { type, data, by } = event;
  const written = atWork(writtenFor(to, Written.parse(data)));
  const theirs = languageWritten(event, state);
  if (type === 'information-requested' || type === 'information-asked') {
    return [...askedOf(to, data.items, language), ...written];
  }
  if (type === 'translation-recorded') return wordedIn(data.to, ...(data.words ?? []));
  if (type === 'complaint-resolved') return atWork(data.summary);
  if (type === 'plan-asked') return atWork(askedInWords(data));
  if (type === 'question-asked') return atWork(data.words);
  if (type === 'question-answered') return wordedIn(theirs, data.words);
  if (type === 'no-care-reported' && by.role === 'applicant') return [...wordedIn(theirs, data.note), ...written];
  const isAdvised = type === 'case-routed' && written.length === 0;
  return isAdvised ? advisedReasons(data.issues, state.recommendation, language) : written;
}

/** What the classifier names, the member reads in words. */
function askedOf({ party }: Notice['to'], items: readonly string[], language: Language): Worded[] {
  return party === 'provider' ? atWork(...items) : items.map(item => askedItemIn(language, item));
}

/** Staff, plans and reviewers write English. */
function atWork(...words: (string | undefined)[]): Worded[] {
  return wordedIn('en', ...words);
}

function wordedIn(language: Language, ...words: (string | undefined)[]): Worded[] {
  return words.flatMap(text => (text === undefined ? [] : [{ text, language }]));
}
