import * as z from 'zod';
import { CaseDocument, DocumentKind, RefusalReason, StallReason } from '../case/document.ts';
import { WrittenCaseNumber } from '../case/case-number.ts';
import type { CaseState } from '../case/state.ts';
import { changeOne } from './change-one.ts';
import { event } from './event.ts';
import { note } from './fields.ts';
import { DocumentId } from '../words/ids.ts';

export const documentEvents = {
  'document-announced': event({
    data: {
      documentId: DocumentId,
      kind: DocumentKind,
      fileName: z.string(),
      contentType: z.string(),
      bytes: z.int().positive(),
      from: z.enum(['applicant', 'plan', 'help-center', 'reviewer', 'review-org']),
      /** When the paper itself came in that staff scanned: the moment, or where only that is known the day. */
      received: CaseDocument.shape.received,
      /** Papers of the same party that never came or were refused, and are shown no more. */
      forgets: z.optional(z.array(DocumentId)),
      byFiler: CaseDocument.shape.byFiler,
    },
    // Forgotten are those that were decided to be: not by a rule of today, for old events stay.
    apply: (state, { data: { documentId: id, forgets = [], ...paper }, at }): CaseState => {
      const kept = state.documents.filter(document => !forgets.includes(document.id));
      return { ...state, documents: [...kept, { id, ...paper, status: 'announced', announcedAt: at }] };
    },
  }),
  /** This version of the file came in, and is being checked for viruses; later versions are not looked at. */
  'document-arrived': event({
    data: { documentId: DocumentId, versionId: z.string() },
    apply: (state, { data, at }): CaseState =>
      changeDocument(state, data.documentId, found => ({
        ...found,
        status: 'arrived',
        arrivedAt: at,
        check: { versionId: data.versionId, since: at },
      })),
  }),
  'document-admitted': event({
    data: {
      documentId: DocumentId,
      contentType: z.string(),
      bytes: z.int().positive(),
      sha256: z.string(),
      /** Somebody of the Help Center is to read it. */
      unread: z.optional(z.literal(true)),
    },
    apply: (state, { data: { documentId, ...file }, at }): CaseState =>
      changeDocument(state, documentId, found => ({
        ...found,
        ...file,
        status: 'admitted',
        admittedAt: at,
        check: undefined,
      })),
  }),
  'document-refused': event({
    data: { documentId: DocumentId, reason: RefusalReason },
    apply: (state, { data }): CaseState =>
      changeDocument(state, data.documentId, found => ({
        ...found,
        status: 'refused',
        refusal: data.reason,
        check: undefined,
      })),
  }),
  /** The papers of another case of the same member, which was closed as a duplicate of this one; their files stay where they are. */
  'papers-joined': event({
    data: {
      from: WrittenCaseNumber,
      papers: z.array(
        CaseDocument.pick({
          id: true,
          kind: true,
          fileName: true,
          contentType: true,
          bytes: true,
          from: true,
          announcedAt: true,
          arrivedAt: true,
          admittedAt: true,
          sha256: true,
          unread: true,
        }).extend({ joined: CaseDocument.shape.joined.unwrap() }),
      ),
    },
    apply: (state, { data }): CaseState => ({
      ...state,
      documents: [...state.documents, ...data.papers.map(paper => ({ ...paper, status: 'admitted' as const }))],
    }),
  }),
  'document-checks-stalled': event({
    data: { documentIds: z.array(DocumentId), reason: StallReason },
    apply: (state, { data, at }): CaseState =>
      changeChecks(state, data.documentIds, check => ({ ...check, stalled: { reason: data.reason, at } })),
  }),
  'document-checks-awaited': event({
    data: { documentIds: z.array(DocumentId), note },
    apply: (state, { data, at }): CaseState =>
      changeChecks(state, data.documentIds, ({ versionId }) => ({ versionId, since: at })),
  }),
};

function changeDocument(state: CaseState, id: DocumentId, change: (found: CaseDocument) => CaseDocument): CaseState {
  return { ...state, documents: changeOne(state.documents, found => found.id === id, change, `document ${id}`) };
}

/** Changes the checks of those files that are being checked: one that was decided on meanwhile has none. */
function changeChecks(
  state: CaseState,
  ids: DocumentId[],
  change: (check: NonNullable<CaseDocument['check']>) => CaseDocument['check'],
): CaseState {
  return ids.reduce(
    (now, id) =>
      changeDocument(now, id, found => (found.check === undefined ? found : { ...found, check: change(found.check) })),
    state,
  );
}
