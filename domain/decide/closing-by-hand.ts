import { isSameMember } from '../application/same-member.ts';
import { clockOf } from '../case/clock.ts';
import { signatureDueAt } from '../case/signature-due.ts';
import { writtenIn } from '../case/written-for.ts';
import { signatureWanted } from '../case/signature.ts';
import { isScreening } from '../case/stage-names.ts';
import type { Payload } from '../commands/commands.ts';
import { localDateOf } from '../time/days.ts';
import { instantInWords } from '../time/words.ts';
import { goOnAfterDeath, keepLettersFromTheDead } from './after-death.ts';
import { deciders, type Lookups } from './decider.ts';
import type { Draft } from './draft.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import { sendAway } from './routing.ts';

export const closingDeciders = deciders({
  'close-case': closeCase,
});

type Closing = Payload<'close-case'>;

/**
 * Ends a case that no decision ends. Every other outcome comes of its own command or route. One that a death ends may have to wait for
 * somebody to step in first.
 */
function closeCase(draft: Draft, payload: Closing, lookups: Lookups): Refusal | undefined {
  const refusal = strayField(payload) ?? whyNotSo(draft, payload, lookups);
  if (refusal !== undefined) return refusal;
  const { outcome, reason, of, diedOn } = payload;
  if (outcome === 'non-jurisdictional' || outcome === 'premature') return sendAway(draft, outcome, payload);
  if (outcome === 'died' && draft.state().death === undefined) {
    goOnAfterDeath(draft, { diedOn, note: reason }, draft.at);
    return undefined;
  }
  draft.record('case-concluding', { conclusion: { outcome, reason, of, diedOn }, ...writtenIn(payload) });
  if (outcome === 'died') keepLettersFromTheDead(draft);
  return undefined;
}

function strayField({ outcome, of, diedOn, forMember }: Closing): Refusal | undefined {
  if (of !== undefined && outcome !== 'duplicate') return unacceptable('of', 'belongs to the outcome duplicate alone');
  if (diedOn !== undefined && outcome !== 'died') return unacceptable('diedOn', 'belongs to the outcome died alone');
  if (forMember !== undefined && outcome === 'died') {
    return unacceptable('forMember', 'is read by nobody: no letter goes to a member who has died');
  }
  return undefined;
}

function whyNotSo(draft: Draft, payload: Closing, lookups: Lookups): Refusal | undefined {
  switch (payload.outcome) {
    case 'non-jurisdictional':
    case 'premature':
      return isScreening(draft.state())
        ? undefined
        : notNow(`A case that has been routed is not closed as ${payload.outcome} any more.`);
    case 'no-signature':
      return whyNotUnsigned(draft);
    case 'duplicate':
      return whyNoDuplicate(draft, payload, lookups);
    case 'died':
      return whyNotDied(draft, payload);
  }
}

/** A case that waits for somebody to step in is closed when nobody has by the day that was told. */
function whyNotDied(draft: Draft, { diedOn }: Closing): Refusal | undefined {
  if (diedOn !== undefined && diedOn > localDateOf(draft.at)) {
    return unacceptable('diedOn', 'must not be a day that has not come yet');
  }
  const state = draft.state();
  if (state.standIn !== undefined && state.death !== undefined) {
    return notNow('Somebody has taken the place of the member: the case goes on with them.');
  }
  const h1 = clockOf(state, 'H1');
  return h1?.status === 'running' && draft.at <= h1.derivation.dueAt
    ? notNow(`Somebody can step in until ${instantInWords(h1.derivation.dueAt)}, Pacific time.`)
    : undefined;
}

function whyNotUnsigned(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'awaiting-applicant' || !signatureWanted(state)) {
    return notNow('Only a case that waits for a signature that was asked for is closed without one.');
  }
  const dueAt = signatureDueAt(state);
  if (draft.at > dueAt) return undefined;
  return notNow(`The member has until ${instantInWords(dueAt)}, Pacific time, to sign.`);
}

function whyNoDuplicate(draft: Draft, { of }: Closing, { otherCase }: Lookups): Refusal | undefined {
  const { caseNumber, application } = draft.state();
  if (of === undefined) return unacceptable('of', 'is needed: the number of the case that goes on');
  if (of === caseNumber) return unacceptable('of', 'is this case itself');
  const member = { patient: application.patient, memberId: application.coverage.memberId };
  if (otherCase === undefined || !isSameMember(member, otherCase)) {
    return unacceptable('of', 'is not a case of the same member');
  }
  return otherCase.isDuplicate ? unacceptable('of', 'is itself closed as a duplicate') : undefined;
}
