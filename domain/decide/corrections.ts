import { isMinorOn } from '../application/minor.ts';
import { type CorrectionAsks, type UnseenCorrection } from '../case/correction.ts';
import { providersOf } from '../case/providers.ts';
import { isScreening } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import type { Payload } from '../commands/commands.ts';
import { localDateOf } from '../time/days.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { lookSoon } from './look-soon.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { sendWhatWaits } from './send-again.ts';

export const correctionDeciders = deciders({
  'correct-patient': correctPatient,
  'correct-provider': correctProvider,
  'confirm-correction': confirmCorrection,
});

const patientFields = ['firstName', 'middleInitial', 'lastName', 'dateOfBirth'] as const;

/** What is the same as before changes nothing; a second clerk who puts the same right is no mistake. */
function correctPatient(draft: Draft, { reason, memberId, ...given }: Payload<'correct-patient'>): Refusal | undefined {
  const { application } = draft.state();
  if (memberId === undefined && Object.values(given).every(value => value === undefined)) {
    return unacceptable('lastName', 'or something else to put right is needed');
  }
  if (given.dateOfBirth !== undefined && given.dateOfBirth > localDateOf(draft.at)) {
    return unacceptable('dateOfBirth', 'must not be a day that has not come yet');
  }
  const changed = patientFields.filter(
    field => given[field] !== undefined && given[field] !== application.patient[field],
  );
  const number = memberId === application.coverage.memberId ? undefined : memberId;
  if (changed.length === 0 && number === undefined) return undefined;
  const of = (from: object) => Object.fromEntries(Object.entries(from).filter(([key]) => isIn(changed, key)));
  const before = draft.state();
  draft.record('patient-corrected', {
    patient: of(given),
    memberId: number,
    was: { ...of(application.patient), ...(number !== undefined && { memberId: application.coverage.memberId }) },
    reason,
    toSee: toSee(draft, asksOf(before, changed, number, given)),
  });
  return undefined;
}

function isIn(fields: readonly string[], key: string): boolean {
  return fields.includes(key);
}

/** What the correction may answer otherwise than it was answered before. */
function asksOf(
  { application, receivedAt, seats }: CaseState,
  changed: readonly string[],
  memberId: string | undefined,
  { dateOfBirth = application.patient.dateOfBirth }: Partial<Payload<'correct-patient'>>,
): CorrectionAsks[] {
  const on = localDateOf(receivedAt);
  const comesOfAge = isMinorOn(application.patient.dateOfBirth, on) !== isMinorOn(dateOfBirth, on);
  const isRenamed = changed.some(field => field !== 'dateOfBirth');
  return [
    ...(comesOfAge ? (['who-may-sign'] as const) : []),
    ...(memberId === undefined ? [] : (['eligibility'] as const)),
    'same-member',
    ...(isRenamed && seats.length > 0 ? (['conflicts'] as const) : []),
  ];
}

/** While the case is screened whoever decides on it sees it with the advice made afresh. */
export function toSee(draft: Draft, asks: CorrectionAsks[]): UnseenCorrection | undefined {
  if (asks.length === 0 || isScreening(draft.state())) return undefined;
  return { at: draft.at, asks, lookBy: lookSoon(draft) };
}

/** In all services of that provider: two by the same name are one. */
function correctProvider(
  draft: Draft,
  { issue, name, facility, contact, reason }: Payload<'correct-provider'>,
): Refusal | undefined {
  const { services } = draft.state().application;
  const service = services[issue - 1];
  if (service === undefined)
    return unacceptable('issue', `must be a service of the application, from 1 to ${services.length}`);
  if (name === undefined && facility === undefined && contact === undefined) {
    return unacceptable('name', 'or something else to put right is needed');
  }
  const issues = providersOf(draft.state().application).find(one => one.issues.includes(issue))?.issues ?? [issue];
  const before = { name: service.provider, facility: service.facility, contact: service.providerContact };
  const after = {
    name: name ?? before.name,
    facility: facility ?? before.facility,
    contact: { ...before.contact, ...contact },
  };
  if (JSON.stringify({ ...before, contact: { ...before.contact } }) === JSON.stringify(after)) return undefined;
  const asks = name === undefined && facility === undefined ? [] : (['conflicts'] as const);
  const provider = { name, facility, contact };
  const hasReviewers = draft.state().seats.length > 0;
  const unseen = toSee(draft, hasReviewers ? [...asks] : []);
  draft.record('provider-corrected', { issue, issues, provider, was: before, reason, toSee: unseen });
  if (contact?.email !== undefined) {
    sendWhatWaits(draft, ({ to }) => to.party === 'provider' && to.issue !== undefined && issues.includes(to.issue));
  }
  return undefined;
}

function confirmCorrection(draft: Draft, { note }: Payload<'confirm-correction'>): undefined {
  draft.record('correction-seen', { note });
}
