import * as z from 'zod';
import { CaseMail } from '../case/case-mail.ts';
import type { CaseState } from '../case/state.ts';
import { DocumentId } from '../words/ids.ts';
import { event } from './event.ts';
import { note } from './fields.ts';
import { withoutUnread } from './unread.ts';

const { joinedAt: _joinedAt, ...mailShape } = CaseMail.shape;

export const readingEvents = {
  /** Somebody of the Help Center has read what came in. */
  'documents-read': event({
    data: { documentIds: z.array(DocumentId), mailIds: z.array(CaseMail.shape.mailId), note },
    wakesMachine: false,
    apply: (state, { data: { documentIds, mailIds } }): CaseState => ({
      ...state,
      documents: withoutUnread(state.documents, ({ id }) => documentIds.includes(id)),
      ...(state.mails && { mails: withoutUnread(state.mails, ({ mailId }) => mailIds.includes(mailId)) }),
    }),
  }),
  /** They do not show the confidential address: plan and reviewers may open them. */
  'documents-passed-on': event({
    data: { documentIds: z.array(DocumentId), note },
    wakesMachine: false,
    apply: (state, { data: { documentIds } }): CaseState => ({
      ...state,
      documents: state.documents.map(document =>
        documentIds.includes(document.id) ? { ...document, passedOn: true as const } : document,
      ),
    }),
  }),
  /** A mail of the inbox belongs to this case. `unread`, where whoever said so left it to be read. */
  'mail-joined': event({
    data: mailShape,
    wakesMachine: false,
    apply: (state, { data, at }): CaseState => ({
      ...state,
      mails: [...(state.mails ?? []), { ...data, joinedAt: at }],
    }),
  }),
};
