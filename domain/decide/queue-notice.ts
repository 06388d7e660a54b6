import type { Facts, FactShape, LetterKind } from '../letters/letter-kind.ts';
import { accessCode } from '../letters/access-code.ts';
import { contactChanged } from '../letters/contact-changed.ts';
import { copyForAssistant } from '../letters/copy-for-assistant.ts';
import { authorizedAssistant } from '../case/assistant.ts';
import { emailOf } from '../case/contact.ts';
import type { Draft } from './draft.ts';
import { isToApplicant, type Notice, type Party, type Recipient, type RecipientOf } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';
import { NoticeId } from '../words/ids.ts';

/** The facts, where the letter is filled from any; then the version of the event whose words are read after sign-in. */
type Filling<F extends FactShape> = keyof F extends never
  ? [facts?: Record<string, never>, about?: number | undefined]
  : [facts: Facts<F>, about?: number | undefined];

/**
 * Queues a letter to one of its readers; its id says the case and the event, so that the same decision never makes two.
 */
export function queueNotice<F extends FactShape, P extends Party>(
  draft: Draft,
  kind: LetterKind<F, P>,
  to: RecipientOf<NoInfer<P>>,
  ...[facts, about]: NoInfer<Filling<F>>
): void {
  // By their shape they are JSON, but for what is left out; the compiler cannot follow that to what is inferred from it.
  const kept = Object.fromEntries(
    Object.entries(facts ?? {}).filter(([, fact]) => fact !== undefined),
  ) as Notice['facts'];
  const id = queue(draft, { kind: kind.name, to, facts: kept, about });
  if (isToApplicant(to) && !forThemAlone.has(kind.name)) queueCopy(draft, id);
}

/** What protects the patient’s own way in: the code, and where they are reached. */
const forThemAlone: ReadonlySet<string> = new Set([accessCode.name, contactChanged.name]);

/** For an assistant on file whom mail or post finds, and not at the mailbox that the patient’s letter goes to. */
function queueCopy(draft: Draft, of: NoticeId): void {
  const state = draft.state();
  const { email, address } = authorizedAssistant(state.application) ?? {};
  const isReached = address !== undefined || (email !== undefined && email !== emailOf(state));
  if (isReached)
    queue(draft, { kind: copyForAssistant.name, to: { party: 'assistant' }, facts: { of }, about: undefined });
}

/** The same letter once more, as a notice of its own. @returns its id */
export function queueAgain(draft: Draft, { kind, to, facts, about }: Content): NoticeId {
  return queue(draft, { kind, to, facts, about });
}

type Content = Pick<Notice, 'kind' | 'to' | 'facts' | 'about'>;

function queue(draft: Draft, content: Content): NoticeId {
  const { caseNumber, version } = draft.state();
  const id = NoticeId.parse(`${caseNumber}-${String(version + 1).padStart(4, '0')}`);
  const { kind, to, facts, about } = content;
  draft.record('notice-queued', { notice: { id, kind, to, status: 'queued', queuedAt: draft.at, facts, about } });
  return id;
}

export const applicant = { party: 'applicant' } as const satisfies Recipient;

export function planOf(state: CaseState): RecipientOf<'plan'> {
  return { party: 'plan', planId: state.plan.planId };
}
