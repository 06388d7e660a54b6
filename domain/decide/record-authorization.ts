import { asksToSign } from '../case/signature.ts';
import { clockOf, isOwed } from '../case/clock.ts';
import { derive } from '../clocks/derive.ts';
import type { Payload } from '../commands/commands.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import type { LocalDate } from '../time/instants.ts';
import { startClock } from './clocks.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { startRelease } from './filing.ts';
import { unknownDocument } from './records.ts';
import { type MemberRefusal, notNow, unacceptable } from './refusal.ts';
import { supplyInformation } from './screening.ts';
import { say } from '../words/refusals/said.ts';

export const recordAuthorizationDeciders = deciders({ 'record-authorization': recordAuthorization });

type Recorded = Payload<'record-authorization'>;

/** What was missing when the application came, or has lapsed since: in any open stage. */
function recordAuthorization(draft: Draft, payload: Recorded): MemberRefusal | undefined {
  const refusal = closedFor(draft, payload) ?? unbelievable(draft, payload);
  if (refusal !== undefined) return refusal;
  const { release, documentIds = [], ...rest } = payload;
  draft.record('authorization-recorded', { ...rest, release, documentIds });
  if (payload.certification !== undefined) haveUrgencyJudged(draft);
  if (release === undefined) return undefined;
  if (endsWait(draft)) supplyInformation(draft, release);
  else startRelease(draft, draft.state().application, 'authorization-recorded');
  return undefined;
}

/** Who acts for the patient reads on when the case is closed: that can still be ended. */
function closedFor(
  draft: Draft,
  { assistantEndedOn, documentIds: _papers, note: _note, ...more }: Recorded,
): MemberRefusal | undefined {
  if (draft.state().stage !== 'closed') return undefined;
  const isAllOfIt = assistantEndedOn !== undefined && Object.values(more).every(one => one === undefined);
  return isAllOfIt ? undefined : notNow(say('closed-but-for-assistant'));
}

function unbelievable(draft: Draft, payload: Recorded): MemberRefusal | undefined {
  const { assistant, assistantEndedOn, release, certification, treatingDoctor, documentIds } = payload;
  if ([assistant, assistantEndedOn, release, certification, treatingDoctor].every(one => one === undefined)) {
    return unacceptable('release', say('or-another'));
  }
  if (draft.by.role === 'applicant' && (assistant ?? certification ?? treatingDoctor) !== undefined) {
    return unacceptable('release', say('release-alone'));
  }
  const refusal = notEnded(draft, payload);
  if (refusal !== undefined) return refusal;
  const days: [string, LocalDate | undefined][] = [
    ['assistant.authorizedOn', assistant?.authorizedOn],
    ['assistantEndedOn', assistantEndedOn],
    ['release.signedOn', release?.signedOn],
    ['certification.on', certification?.on],
    ['treatingDoctor.on', treatingDoctor?.on],
  ];
  const today = localDateOf(draft.at);
  const early = days.find(([, day]) => day !== undefined && day > today);
  if (early !== undefined) return unacceptable(early[0], say('day-to-come'));
  if (release !== undefined && lastDayOf(release.signedOn) < today) {
    return unacceptable('release.signedOn', say('lapsed'));
  }
  const { services } = draft.state().application;
  if (treatingDoctor !== undefined && services[treatingDoctor.issue - 1] === undefined) {
    return unacceptable('treatingDoctor.issue', say('service-of-application', services.length));
  }
  return unknownDocument(draft, documentIds);
}

function notEnded(draft: Draft, { assistant, assistantEndedOn }: Recorded): MemberRefusal | undefined {
  if (assistantEndedOn === undefined) return undefined;
  if (assistant !== undefined) return unacceptable('assistantEndedOn', say('named-instead'));
  return draft.state().application.assistant === undefined
    ? unacceptable('assistantEndedOn', say('no-assistant'))
    : undefined;
}

/** E1: it lasts a year. */
function lastDayOf(signedOn: LocalDate): LocalDate {
  const startedAt = atLocal(signedOn, '00:00');
  return derive({ rule: 'E1', startedBy: 'signature', startedAt, asOf: startedAt }).dueOn;
}

/** A nurse looks at a certification, as at a request to hurry: the Department makes the case urgent, not the paper. */
function haveUrgencyJudged(draft: Draft): void {
  const state = draft.state();
  const d5 = clockOf(state, 'D5');
  const isAsked = d5 !== undefined && isOwed(d5);
  if (state.urgency === 'standard' && state.concluding === undefined && !isAsked) {
    startClock(draft, 'D5', { by: 'authorization-recorded', at: draft.at });
  }
}

/** Where nothing but the signature was asked for, it ends the wait. */
function endsWait(draft: Draft): boolean {
  const state = draft.state();
  return state.stage === 'awaiting-applicant' && state.wanted.items.every(asksToSign);
}
