import type { Notice, Recipient } from '../../domain/case/notice.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Counting } from '../../domain/clocks/receipt.ts';
import { plainText } from '../../domain/letters/blocks.ts';
import { type KeptLetter, keptOf, type ParticularsIn } from '../../domain/letters/kept-letter.ts';
import type { LetterContext } from '../../domain/letters/letter-context.ts';
import { holdUntil } from '../../domain/letters/hold-until.ts';
import { codeBrought, goesOnPaper, letter, stillHolds } from '../../domain/letters/letters.ts';
import { type Delivery, mayClaim } from '../../domain/read/notice-step.ts';
import type { Instant } from '../../domain/time/instants.ts';
import type { GiveSystemCommand } from '../shared/system-command.ts';
import type { NoticeId } from '../../domain/words/ids.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

export interface Order {
  caseNumber: CaseNumber;
  noticeId: NoticeId;
}

export interface Ports {
  now: () => Instant;
  openNotice: (order: Order) => Promise<{ notice: Notice; state: CaseState; delivery: Delivery } | undefined>;
  /** @throws MailRefused where there is none */
  addressOf: (to: Recipient, state: CaseState) => Promise<string>;
  /** @param generation which of the case's codes */
  accessCodeOf: (caseNumber: CaseNumber, generation: number) => Promise<string>;
  countingForNotice: (state: CaseState, noticeId: NoticeId) => Promise<Counting> | Counting;
  /** The agencies that it may name. */
  contactsForNotice: (notice: Notice) => Promise<Pick<LetterContext, 'contacts'>>;
  /** What the letter says that no mail may say. */
  particularsOf: (notice: Notice, state: CaseState) => Promise<ParticularsIn>;
  /** Keeps what is sent, and the letter, with the claim. @returns whether the claim was won */
  claim: (claim: Order & { revision: number; letter: KeptLetter }, at: Instant) => Promise<boolean>;
  releaseClaim: (claim: Order & { claimedAt: Instant }) => Promise<void>;
  /** @returns the mail service's id of it @throws MailThrottled, MailRefused or MailInDoubt */
  send: (mail: {
    to: string;
    subject: string;
    text: string;
    tags: Record<string, string>;
    /** Word of it must come within the hour. */
    isUrgent: boolean;
  }) => Promise<string>;
  give: GiveSystemCommand;
}

/**
 * Sends one notice, at most once for each claim. The mail service knows no idempotency: whoever does not win the claim
 * sends nothing, and a claim whose outcome is in doubt is left to the delivery events.
 * @param portalUrl where the reader signs in
 */
export async function sendNotice(order: Order, portalUrl: string, ports: Ports): Promise<void> {
  const { caseNumber, noticeId } = order;
  const found = await ports.openNotice(order);
  if (found?.notice.status !== 'queued') return;
  const { notice, state, delivery } = found;
  const at = ports.now();
  if (!mayClaim(delivery, at) || mustNotGo(notice, state, at)) return;
  const address = await ports.addressOf(notice.to, state);
  const [counting, named, particularsIn] = await Promise.all([
    ports.countingForNotice(state, noticeId),
    ports.contactsForNotice(notice),
    ports.particularsOf(notice, state),
  ]);
  const generation = codeBrought(notice, state, false);
  const accessCode = generation === undefined ? undefined : await ports.accessCodeOf(caseNumber, generation);
  const context = { notice, state, counting, ...named, at, portalUrl, accessCode };
  if (!(await ports.claim({ ...order, revision: delivery.revision, letter: keptOf(context, particularsIn) }, at)))
    return;
  const messageId = await post(context, address, ports);
  const payload = { noticeId, messageId };
  await ports.give({ caseNumber, type: 'record-notice-sent', payload }, () => counting);
}

/**
 * Asked at every try: a sending that the mail service put off, or of which it said nothing, is tried again hours later. The machine asks
 * again what is to become of the letter.
 */
function mustNotGo(notice: Notice, state: CaseState, at: Instant): boolean {
  return !stillHolds(notice, state) || goesOnPaper(notice, state) || holdUntil(notice, state, at) !== undefined;
}

/** By these, whoever sends says that the mail service surely did not take the mail. */
const surelyNotSent = ['MailThrottled', 'MailRefused'];

async function post(context: LetterContext, to: string, { send, releaseClaim }: Ports): Promise<string> {
  const { notice, state, at } = context;
  const { caseNumber, correlationId } = state;
  const { subject, blocks } = letter(context);
  const correlation = correlationId === undefined ? {} : { correlation: correlationId };
  const tags = { notice: notice.id, case: caseNumber, ...correlation };
  try {
    return await send({ to, subject, text: plainText(blocks), tags, isUrgent: state.urgency === 'expedited' });
  } catch (error) {
    if (error instanceof Error && surelyNotSent.includes(error.name)) {
      await releaseClaim({ caseNumber, noticeId: notice.id, claimedAt: at });
    }
    throw error;
  }
}
