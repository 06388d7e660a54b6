import { clocksOf } from '../clocks/rules.ts';
import type { Payload } from '../commands/commands.ts';
import { holdClocks, meetClocks, resumeDuty, settleClocks, startClock } from './clocks.ts';
import type { Draft } from './draft.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import { conclude } from './endings.ts';
import { implementationClocks } from '../case/implementation.ts';
import { outcomeOfCase } from './determination.ts';
import { unknownDocument } from './records.ts';
import { deciders } from './decider.ts';
import { authorizationDemand } from '../letters/authorization-demand.ts';
import { careQuestion } from '../letters/care-question.ts';
import { atLocal, localDateOf } from '../time/days.ts';

export const careDeciders = deciders({
  'report-authorization': reportAuthorization,
  'accept-authorization': acceptAuthorization,
  'refuse-authorization': refuseAuthorization,
  'confirm-care': confirmCare,
  'report-no-care': reportNoCare,
  'demand-authorization': demandAuthorization,
  'ask-whether-care-came': askWhetherCareCame,
});

function demandAuthorization(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'authorizing' || state.asked) return notNow('The authorization was demanded already.');
  draft.record('authorization-demanded', {});
  queueNotice(draft, authorizationDemand, planOf(state));
  return undefined;
}

/**
 * The plan reports that it has authorized, or paid. Until a person has looked at the proof, no miss and no day is noted; a report
 * that is refused counts as if there had been none.
 */
function reportAuthorization(draft: Draft, payload: Payload<'report-authorization'>): Refusal | undefined {
  const today = localDateOf(draft.at);
  const authorizedOn = payload.authorizedOn ?? today;
  if (authorizedOn > today) return unacceptable('authorizedOn', 'must not be a day that has not come yet');
  const refusal = unknownDocument(draft, payload.documentIds);
  if (refusal !== undefined) return refusal;
  const report = { at: draft.at, authorizedOn, documentIds: payload.documentIds ?? [] };
  draft.record('authorization-reported', { report, note: payload.note });
  holdClocks(draft, ...clocksOf('implementation'));
  return undefined;
}

/** C1 and C2 stop with the day on which the plan did it, as the accepted proof shows. */
function acceptAuthorization(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'authorizing' || state.report === undefined) return notNow('The plan has reported nothing.');
  const { at, authorizedOn } = state.report;
  draft.record('authorization-accepted', {});
  const doneAt = authorizedOn === localDateOf(at) ? at : atLocal(authorizedOn, '23:59:59');
  settleClocks(draft, doneAt, ...implementationClocks(state));
  startClock(draft, 'C3', { by: 'authorization-accepted', at: draft.at });
  return undefined;
}

function refuseAuthorization(draft: Draft, payload: { reason: string }): undefined {
  draft.record('authorization-refused', { reason: payload.reason });
  const about = draft.state().version;
  for (const clock of implementationClocks(draft.state())) {
    resumeDuty(draft, clock, 'The proof of authorization was not accepted.');
  }
  queueNotice(draft, authorizationDemand, planOf(draft.state()), {}, about);
}

function askWhetherCareCame(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'confirming-care' || state.asked) return notNow('The member was asked already.');
  draft.record('care-asked', {});
  queueNotice(draft, careQuestion, applicant);
  return undefined;
}

function confirmCare(draft: Draft, payload: Payload<'confirm-care'>): Refusal | undefined {
  if (payload.receivedOn !== undefined && payload.receivedOn > localDateOf(draft.at)) {
    return unacceptable('receivedOn', 'must not be a day that has not come yet');
  }
  draft.record('care-confirmed', { receivedOn: payload.receivedOn, note: payload.note });
  meetClocks(draft, 'C3');
  conclude(draft, { outcome: outcomeOfCase(draft.state()), reason: 'The member received the care.' });
  return undefined;
}

/** The loop is closed at care, not at paper: the plan hears at once, and a person takes the case up. */
function reportNoCare(draft: Draft, payload: { note?: string | undefined }): undefined {
  draft.record('no-care-reported', { note: payload.note });
  queueNotice(draft, authorizationDemand, planOf(draft.state()), {}, draft.state().version);
}
