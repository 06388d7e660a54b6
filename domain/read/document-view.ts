import type { Instant } from '../time/instants.ts';
import type { CaseDocument } from '../case/document.ts';
import { fileNameOf } from '../case/file-name.ts';
import { isLate } from '../case/document-check.ts';
import { isLost } from '../case/paper-limits.ts';
import { seesPartiesOnly } from '../case/access.ts';
import { isPassedOn } from '../case/reviewable.ts';
import { isForOthers } from '../case/reading.ts';
import { seesOwnOnly } from '../case/sign-in.ts';
import { type SetAside, setAsideOf } from '../case/set-aside.ts';
import type { CaseState } from '../case/state.ts';
import { type Actor, readsAll } from '../people/actors.ts';
import type { Language } from '../words/language.ts';
import { type ReadWords, readWordsIn } from './words/words.ts';

/** A document as it is listed, with where it stands in words for whoever sent it. */
export function documentView(
  document: CaseDocument | SetAside,
  now: Instant,
  staff = false,
  language: Language = 'en',
) {
  const sentence = sentenceOf(document, now);
  const { id, kind, contentType, bytes, from, status, admittedAt, unread } = document;
  return {
    documentId: id,
    kind,
    fileName: fileNameOf(document),
    contentType,
    bytes,
    from,
    status,
    admittedAt: admittedAt ?? null,
    ...(staff && unread === true ? { unread } : {}),
    ...('setAside' in document && { setAside: document.setAside }),
    statusInWords: readWordsIn(language).documents[sentence],
    sentence,
    values: [],
  };
}

function sentenceOf(document: CaseDocument | SetAside, now: Instant): keyof ReadWords['documents'] {
  const { status, refusal, check } = document;
  if ('setAside' in document) return document.setAside.because;
  if (status === 'refused') return refusal ?? 'not-scanned';
  if (status === 'announced') return isLost(document, now) ? 'lost' : 'announced';
  if (status === 'arrived') return check?.stalled !== undefined || isLate(document, now) ? 'late' : 'arrived';
  return 'admitted';
}

/**
 * What is not admitted yet, or nobody has read, is for its sender and the Help Center, and what was set aside for staff alone. Who
 * filed and is not authorized has what they sent themselves.
 */
export function documentsFor(state: CaseState, actor: Actor): (CaseDocument | SetAside)[] {
  if (readsAll(actor)) return [...state.documents, ...setAsideOf(state)];
  if (seesPartiesOnly(actor, state)) return [];
  if (seesOwnOnly(actor, state)) return state.documents.filter(({ byFiler }) => byFiler === true);
  return state.documents.filter(document => {
    if (document.from === actor.role) return true;
    if (actor.role !== 'applicant') return isPassedOn(state, document);
    return document.status === 'admitted' && isForOthers(state, document);
  });
}
