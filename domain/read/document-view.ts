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

const refusals = {
  'wrong-type':
    'We could not take this file: it is not the kind of file that it says. Please save it as a PDF and send it again.',
  empty: 'This file is empty. Please check it and send it again.',
  'too-big': 'This file is too big. Please send it in parts.',
  infected: 'Our check found a virus in this file. Please send a clean copy.',
  runs: 'This file holds small programs (macros), so we do not take it. Please save it as a PDF and send it again.',
  locked:
    'This file asks for a password, so we cannot read it. Please take the password off, or take a photo of each page, and send it again.',
  unreadable:
    'This file is broken or not all there, so we cannot read it. Please send it again, or take a photo of each page.',
  'not-scanned': 'We could not check this file for viruses. Please send it again.',
  'not-scannable':
    'We could not look into this file to check it for viruses. If it has a password, please take it off, save the file as a PDF and send it again.',
} as const;

const documentWords = {
  announced: 'We are waiting for this file.',
  arrived: 'We have this file and are checking it for viruses.',
  late: 'We have this file and are still checking it for viruses. We will look into it. You do not need to send it again now.',
  lost: 'This file has not reached us. Please send it again.',
  admitted: 'It is in your case.',
} as const;

/** Of what only staff see any more. */
const asideWords: Readonly<Record<SetAside['setAside']['because'], string>> = {
  'wrong-plan': 'A plan sent it that had this case by mistake. Nobody else sees it.',
  misfiled: 'It was taken out: it does not belong to this case. Nobody else sees it.',
};

/** A document as it is listed, with where it stands in words for whoever sent it. */
export function documentView(document: CaseDocument | SetAside, now: Instant, staff = false) {
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
    statusInWords: wordsOf(document, now),
  };
}

function wordsOf(document: CaseDocument | SetAside, now: Instant): string {
  const { status, refusal } = document;
  if ('setAside' in document) return asideWords[document.setAside.because];
  return status === 'refused' ? refusals[refusal ?? 'not-scanned'] : documentWords[progressOf(document, now)];
}

function progressOf(document: CaseDocument, now: Instant): keyof typeof documentWords {
  const { status, check } = document;
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
