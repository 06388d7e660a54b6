import { hasRelease } from '../case/release.ts';
import { awaitedRecords } from '../case/request.ts';
import { isSignatureInDoubt } from '../application/signer.ts';
import { planIsParty } from '../case/access.ts';
import { clockOf, isOwed } from '../case/clock.ts';
import { isWrittenFor, writtenIn } from '../case/written-for.ts';
import { clocksOf } from '../clocks/rules.ts';
import type { Payload } from '../commands/commands.ts';
import type { EventType } from '../events/events.ts';
import { releaseEnded } from '../letters/release-ended.ts';
import { signatureRefused } from '../letters/signature-refused.ts';
import { localDateOf } from '../time/days.ts';
import { lastRun, startClock, stopClocks } from './clocks.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { whyBefore } from './received.ts';
import { type MemberRefusal, notNow, type Refusal } from './refusal.ts';
import { dropRequest } from './requests.ts';

export const releaseDeciders = deciders({
  'revoke-release': revokeRelease,
  'judge-signature': judgeSignature,
});

/**
 * The member does not release their medical records, or no longer: nobody is asked for any from now on, and what was asked for is owed
 * no more. The case goes on with what there is.
 */
function revokeRelease(draft: Draft, payload: Payload<'revoke-release'>): MemberRefusal | undefined {
  const { receivedOn, reason, note } = payload;
  const before = draft.state();
  const refusal = whyBefore(payload, before.receivedAt, 'application');
  if (refusal !== undefined) return refusal;
  const how = hasRelease(before) ? 'revoked' : 'refused';
  draft.record('release-ended', { how, receivedOn, reason, note });
  const wasAsked = askNoMore(draft, 'release-ended');
  queueNotice(draft, releaseEnded, applicant, { how });
  if (wasAsked && planIsParty(before)) queueNotice(draft, releaseEnded, planOf(before), { how });
  return undefined;
}

/** @returns whether the plan owed records */
function askNoMore(draft: Draft, by: EventType): boolean {
  const why = 'There is no release of the medical records.';
  const state = draft.state();
  const wasAsked = clocksOf('records').some(id => lastRun(draft, id)?.status === 'running' || isMissed(draft, id));
  stopClocks(draft, why, 'E1', ...clocksOf('records'));
  for (const request of awaitedRecords(state).filter(({ to }) => to.party === 'provider')) {
    dropRequest(draft, request, why);
  }
  seeToIt(draft, by);
  return wasAsked || state.stage === 'gathering-records';
}

function isMissed(draft: Draft, id: Parameters<typeof lastRun>[1]): boolean {
  const clock = lastRun(draft, id);
  return clock?.status === 'missed' && clock.endedAt === undefined;
}

/** Without a release nothing comes: somebody says how it goes on, in the time that our look at the records has (D4). */
export function seeToIt(draft: Draft, by: EventType): void {
  const state = draft.state();
  const waits = state.stage === 'gathering-records' && !hasRelease(state);
  const d4 = clockOf(state, 'D4');
  if (waits && (d4 === undefined || !isOwed(d4))) startClock(draft, 'D4', { by, at: draft.at });
}

/** Somebody has compared the name with who may sign; one that does not count is asked for anew. */
function judgeSignature(draft: Draft, payload: Payload<'judge-signature'>): Refusal | undefined {
  const { application, receivedAt, signatureJudged } = draft.state();
  const signedBy = application.consent?.signedBy;
  if (signedBy === undefined || signatureJudged !== undefined) return notNow('No signature waits to be compared.');
  if (!isSignatureInDoubt(application, localDateOf(receivedAt))) {
    return notNow('The name under the form is that of somebody who may sign.');
  }
  const { accepted, reason } = payload;
  draft.record('signature-judged', { signedBy, accepted, reason, ...writtenIn(payload) });
  const about = draft.state().version;
  if (accepted) return undefined;
  askNoMore(draft, 'signature-judged');
  queueNotice(draft, signatureRefused, applicant, { explained: isWrittenFor(applicant, payload) }, about);
  return undefined;
}
