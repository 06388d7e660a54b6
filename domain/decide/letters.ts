import { clockOf } from '../case/clock.ts';
import { isToApplicant, isToPrint, type Notice } from '../case/notice.ts';
import type { Payloads } from '../commands/any-command.ts';
import type { Payload } from '../commands/commands.ts';
import { type Instant, plus } from '../time/instants.ts';
import { meetClocks, meetClocksAsOf, startClock, stopClocks, takeBackStart } from './clocks.ts';
import { followWord, resumeDuty } from './recount.ts';
import type { Draft } from './draft.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import { clocksOf } from '../clocks/rules.ts';
import { kindOf, letterKinds } from '../letters/kinds.ts';
import { isToTheDead } from '../letters/holding.ts';
import { noticesOf } from '../letters/letter-kind.ts';
import { stillHolds } from '../letters/letters.ts';
import { untoldBy } from '../letters/told.ts';
import type { CaseState } from '../case/state.ts';
import type { EventData } from '../events/events.ts';
import { deciders, type Lookups } from './decider.ts';
import { askForInterpreter } from './interpreter.ts';
import { stopWhatEnds } from './endings.ts';
import { goesByPost, receiptDue, startFromDeemedReceipt, takeBackReceipt } from './receipts.ts';
import type { ClockFamily, ClockId } from '../clocks/rule.ts';
import { ofTheDead, withdrawLetter } from './withdraw-letter.ts';
import type { NoticeId } from '../words/ids.ts';

export const letterDeciders = deciders({
  'record-notice-sent': noticeSent,
  'record-notice-delivered': noticeDelivered,
  'record-notice-bounced': noticeBounced,
  'record-notice-complained': noticeComplained,
  'withdraw-notice': withdrawNotice,
  'queue-for-post': queueForPost,
  'record-posted': recordPosted,
  'record-returned': noticeReturned,
});

/** The mail was taken by the mail service, then or now. A second word of the same sending changes nothing. */
function noticeSent(draft: Draft, payload: Payloads['record-notice-sent']): Refusal | undefined {
  const { noticeId, messageId } = payload;
  const notice = find(draft, noticeId);
  if (notice === undefined) return notNow('There is no such notice.');
  if (notice.status !== 'queued') return undefined;
  const sentAt = before(draft, payload.sentAt, notice.queuedAt);
  draft.record('notice-sent', { noticeId, messageId, ...(sentAt && { sentAt }), receiptBy: receiptDue(draft, notice) });
  startFromDeemedReceipt(draft, find(draft, notice.id) ?? notice);
  keepDuty(draft, notice, sentAt);
  if (isToApplicant(notice.to)) askForInterpreter(draft);
  return undefined;
}

/** Also of a mail of which nobody had heard for so long that its letter went to the post. */
function noticeDelivered(
  draft: Draft,
  { noticeId, deliveredAt = draft.at }: { noticeId: NoticeId; deliveredAt?: Instant | undefined },
): Refusal | undefined {
  const notice = find(draft, noticeId);
  if (notice === undefined || !mayStillBeToldOf(notice)) return undefined;
  const at = deliveredAt < draft.at ? deliveredAt : draft.at;
  draft.record('notice-delivered', { noticeId, ...(tellsPlan(notice) && { deliveredAt: at }) });
  stopClocks(draft, 'The email arrived.', { id: 'N1', subject: noticeId });
  followWord(draft);
  return undefined;
}

/**
 * Word that a mail did not arrive. What was received all the same, by the plan's own word or by proof, stays received. Where word came
 * before that it had arrived, its machine is over: it goes to the post here and now.
 */
function noticeBounced(draft: Draft, payload: Payloads['record-notice-bounced']): Refusal | undefined {
  const { noticeId, reason } = payload;
  const notice = find(draft, noticeId);
  if (notice === undefined || !mayStillComeBack(notice)) return undefined;
  const bouncedAt = before(draft, payload.bouncedAt, notice.sentAt);
  const unsent = isWithinTheHour(notice, bouncedAt ?? draft.at);
  const untold = untoldWithout(draft, notice);
  draft.record('notice-bounced', {
    noticeId,
    reason,
    ...(bouncedAt && { bouncedAt }),
    ...(unsent && { unsent }),
    ...(untold && { untold }),
  });
  takeBackReceipt(draft, notice);
  if (unsent) oweAgain(draft, notice);
  followWord(draft);
  return notice.status === 'delivered' ? queueForPost(draft, { noticeId }) : undefined;
}

/** The time that the mail service tells, where it is before now: never before that moment, for its clock is not ours. */
function before(draft: Draft, told: Instant | undefined, moment: Instant | undefined): Instant | undefined {
  if (told === undefined || told >= draft.at) return undefined;
  return moment !== undefined && told < moment ? moment : told;
}

/** The post brought a letter back: it goes to the post queue again. That it was posted keeps our own duties. */
function noticeReturned(draft: Draft, { noticeId }: Payload<'record-returned'>): Refusal | undefined {
  const notice = find(draft, noticeId);
  if (notice?.status !== 'posted') return unacceptable('noticeId', 'is not a letter that went by post');
  if (notice.acknowledgedAt !== undefined) return unacceptable('noticeId', 'is a letter that its reader has');
  draft.record('notice-returned', { noticeId, reason: 'The post brought the letter back.' });
  startClock(draft, 'N1', { by: 'notice-returned', at: draft.at, subject: noticeId });
  takeBackReceipt(draft, notice);
  followWord(draft);
  return undefined;
}

function noticeComplained(draft: Draft, { noticeId }: { noticeId: NoticeId }): Refusal | undefined {
  const status = find(draft, noticeId)?.status;
  if (status === 'sent' || status === 'delivered') draft.record('notice-complained', { noticeId });
  return undefined;
}

function withdrawNotice(draft: Draft, { noticeId }: { noticeId: NoticeId }): Refusal | undefined {
  const status = find(draft, noticeId)?.status;
  if (status === 'queued') withdraw(draft, noticeId);
  return undefined;
}

function withdraw(draft: Draft, noticeId: NoticeId): void {
  const reason = 'It no longer holds: the case has moved on.';
  withdrawLetter(draft, noticeId, { reason, stops: 'The letter no longer holds.' });
  if (draft.state().stage === 'closed') stopWhatEnds(draft);
}

/** A letter that nobody has posted in time, and that no longer holds, is not late. @returns whether it was that */
export function withdrawFromPost(draft: Draft, noticeId: string | undefined): boolean {
  const notice = draft.state().notices.find(({ id }) => id === noticeId);
  if (notice?.status !== 'to-post' || stillHolds(notice, draft.state())) return false;
  takeBackStart(draft, 'The letter no longer holds.', { id: 'N1', subject: notice.id });
  withdraw(draft, notice.id);
  return true;
}

/** What cannot be mailed goes by post, as long as it holds; what its reader is known to have does not. */
function queueForPost(draft: Draft, { noticeId }: { noticeId: NoticeId }): Refusal | undefined {
  const notice = find(draft, noticeId);
  if (notice === undefined || !['queued', 'sent', 'bounced'].includes(notice.status)) return undefined;
  if (isToTheDead(notice, draft.state())) {
    withdrawLetter(draft, noticeId, ofTheDead);
    return undefined;
  }
  if (notice.status === 'sent' && notice.acknowledgedAt !== undefined) draft.record('notice-delivered', { noticeId });
  else if (stillHolds(notice, draft.state())) toThePost(draft, notice);
  else withdraw(draft, noticeId);
  return undefined;
}

/** Somebody is called where the plan does not know of an urgent time; of a mail that came back they were called then. */
function toThePost(draft: Draft, notice: Notice): void {
  const untold = notice.status === 'bounced' ? undefined : untoldBy(draft.state(), notice);
  const data = { noticeId: notice.id, reason: whyPost(notice) };
  draft.record('notice-queued-for-post', untold === undefined ? data : { ...data, untold });
  startClock(draft, 'N1', { by: 'notice-queued-for-post', at: draft.at, subject: notice.id });
}

/** The urgent clock of which nobody has told the plan, if this mail did not. */
function untoldWithout(draft: Draft, notice: Notice): ClockId | undefined {
  const { deliveredAt: _deliveredAt, ...rest } = notice;
  const lost: Notice = { ...rest, status: 'bounced', cameBackAt: draft.at };
  const state = draft.state();
  return untoldBy({ ...state, notices: state.notices.map(one => (one.id === notice.id ? lost : one)) }, lost);
}

function whyPost({ status, reason }: Notice): string {
  if (status === 'queued') return 'It cannot be sent by email.';
  return status === 'sent' ? 'Nobody can say that the email arrived.' : (reason ?? 'The email came back.');
}

/** Put in the post by a person: that keeps our duties, and the plan's time counts from it where no mail of it stands. */
function recordPosted(
  draft: Draft,
  { noticeId, sentOtherwise }: Payload<'record-posted'>,
  { printedAt }: Lookups,
): Refusal | undefined {
  const notice = find(draft, noticeId);
  if (notice === undefined || !isToPrint(notice)) return unacceptable('noticeId', 'is not a notice in the post queue');
  const how = howItWent(notice, sentOtherwise, printedAt);
  if (notice.unprinted === true) return confirmPosted(draft, notice, how);
  if (!stillHolds(notice, draft.state())) {
    return unacceptable('noticeId', 'no longer holds: the case has moved on, and it is not to be posted');
  }
  draft.record('notice-posted', { noticeId, receiptBy: receiptDue(draft, notice), ...how });
  meetClocks(draft, { id: 'N1', subject: noticeId });
  const posted = find(draft, noticeId) ?? notice;
  if (goesByPost(posted)) startFromDeemedReceipt(draft, posted);
  if (notice.sentAt === undefined) keepDuty(draft, notice);
  if (isToApplicant(notice.to)) askForInterpreter(draft);
  return undefined;
}

/** What is known of how it reached paper: printed here since it last came back, or as somebody says. */
function howItWent(
  { cameBackAt }: Notice,
  sentOtherwise: string | undefined,
  printedAt: Instant | null | undefined,
): Pick<EventData['notice-posted'], 'printedAt' | 'sentOtherwise' | 'unprinted'> {
  const isPrinted = printedAt !== null && printedAt !== undefined && printedAt >= (cameBackAt ?? printedAt);
  if (isPrinted) return { printedAt };
  if (sentOtherwise !== undefined) return { sentOtherwise };
  return printedAt === undefined ? {} : { unprinted: true };
}

/** Whoever recorded a posting of what nobody had printed says how it went, or has printed and posted it since. */
function confirmPosted(draft: Draft, { id }: Notice, how: ReturnType<typeof howItWent>): Refusal | undefined {
  if (how.unprinted === true) {
    return unacceptable('noticeId', 'was not printed here: print it, or say in `sentOtherwise` how it went');
  }
  draft.record('notice-posted', { noticeId: id, ...how });
  return undefined;
}

/** When a notice is out, the duty of telling that it belongs to is met, if it was the last. */
function keepDuty(draft: Draft, notice: Notice, outAt: Instant = draft.at): void {
  const duty = kindOf(notice)?.meets;
  if (duty !== undefined && everybodyWasTold(draft.state(), duty)) meetClocksAsOf(draft, outAt, ...clocksOf(duty));
}

/** A duty that was met by a sending that was none is owed again, from its first start; the posting meets it. */
function oweAgain(draft: Draft, before: Notice): void {
  const { sentAt } = before;
  const duty = kindOf(before)?.meets;
  if (duty === undefined || sentAt === undefined) return;
  for (const id of clocksOf(duty)) {
    const { fellAway, endedAt } = clockOf(draft.state(), id) ?? {};
    const metByIt = fellAway !== true && endedAt !== undefined && endedAt >= sentAt;
    if (metByIt) resumeDuty(draft, id, 'A letter did not arrive.');
  }
}

/** A mail of which nothing is known yet, or nothing but that it was sent. */
function mayStillBeToldOf(notice: Notice): boolean {
  const { status, sentAt, postedAt, cameBackAt, deliveredAt } = notice;
  if (status === 'sent') return true;
  if (status === 'complained' && !tellsPlan(notice)) return false;
  const isInDoubt = status === 'to-post' || status === 'posted' || status === 'complained';
  return (
    isInDoubt && sentAt !== undefined && sentAt !== postedAt && cameBackAt === undefined && deliveredAt === undefined
  );
}

/** A letter to a plan that tells of a time that runs by law. */
function tellsPlan(notice: Notice): boolean {
  return notice.to.party === 'plan' && kindOf(notice)?.tellsOf !== undefined;
}

/** A mail that was sent, that nobody has acknowledged, and that has not come back before. */
function mayStillComeBack({ status, sentAt, postedAt, cameBackAt, acknowledgedAt }: Notice): boolean {
  const wasMailed = sentAt !== undefined && sentAt !== postedAt && cameBackAt === undefined;
  return wasMailed && acknowledgedAt === undefined && status !== 'complained' && status !== 'withdrawn';
}

/** A letter counts as sent at the asking, unless word within the hour says otherwise. */
function isWithinTheHour({ sentAt, postedAt }: Notice, now: Instant): true | undefined {
  if (sentAt === undefined || postedAt !== undefined) return undefined;
  return now <= plus(sentAt, { hours: 1 }) ? true : undefined;
}

/** A duty of telling is met when all that were to be told have been; the plan among them, unless the case was sent away. */
function everybodyWasTold(state: CaseState, duty: ClockFamily): boolean {
  const kinds = letterKinds.filter(({ meets }) => meets === duty);
  const letters = noticesOf(state, ...kinds);
  const concernsPlan = kinds.some(({ readers }) => readers.includes('plan'));
  const isSentAway = state.concluding !== undefined || state.stage === 'closed';
  const planIsWrittenTo = letters.some(({ to }) => to.party === 'plan');
  // What no longer holds will not go out: nobody waits for it.
  const allAreOut = letters.every(
    letter => letter.status === 'withdrawn' || letter.sentAt !== undefined || !stillHolds(letter, state),
  );
  return allAreOut && (!concernsPlan || isSentAway || planIsWrittenTo);
}

function find(draft: Draft, noticeId: NoticeId): Notice | undefined {
  return draft.state().notices.find(({ id }) => id === noticeId);
}
