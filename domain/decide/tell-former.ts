import { emailOf } from '../case/contact.ts';
import type { CaseState } from '../case/state.ts';
import { contactChanged } from '../letters/contact-changed.ts';
import type { Draft } from './draft.ts';
import { applicant, queueNotice } from './queue-notice.ts';

/** That somebody else is the applicant, to who was until now, who may not know of it: by post, and by email where mail went. */
export function tellFormer(draft: Draft, before: CaseState): void {
  const former = draft.state().formerContacts?.at(-1);
  if (former === undefined) return;
  const to = { ...applicant, former: former.number };
  const facts = { changed: ['applicant' as const, 'access-code' as const] };
  if (emailOf(before) !== undefined) queueNotice(draft, contactChanged, to, { ...facts, by: 'email' });
  if (former.address !== undefined) queueNotice(draft, contactChanged, to, { ...facts, by: 'post' });
}
