import { isLetIn } from '../case/seat.ts';
import { organizationsOf, planIsParty } from '../case/access.ts';
import { type Disclosure, disclosuresOf, type ShownTo } from '../case/disclosure.ts';
import type { CaseDocument } from '../case/document.ts';
import { isSameReader, type Notice, type Recipient } from '../case/notice.ts';
import { questionsOf } from '../case/question.ts';
import type { CaseState } from '../case/state.ts';
import { nextCloseOfBusiness } from '../clocks/calendar.ts';
import type { Payload } from '../commands/commands.ts';
import { questionAnswered } from '../letters/question-answered.ts';
import { noticesOf } from '../letters/letter-kind.ts';
import type { Instant } from '../time/instants.ts';
import type { Draft } from './draft.ts';
import { applicant, planOf } from './queue-notice.ts';
import { type Refusal, unacceptable } from './refusal.ts';

type Noted = Pick<Disclosure, 'because' | 'document' | 'shownTo' | 'restedOn'>;

/** On record for a review: a supervisor looks at it by the end of the next business day (choice). */
export function noteDisclosure(draft: Draft, noted: Noted): void {
  const dueAt = nextCloseOfBusiness(draft.at, draft.calendar);
  const id = `disclosure-${draft.state().version + 1}`;
  draft.record('disclosure-noted', { id, dueAt, ...noted });
}

export function reviewDisclosure(draft: Draft, payload: Payload<'review-disclosure'>): Refusal | undefined {
  const known = disclosuresOf(draft.state()).find(({ id }) => id === payload.disclosure);
  if (known === undefined) return unacceptable('disclosure', 'is none that this case has');
  draft.record('disclosure-reviewed', payload);
  return undefined;
}

/** Since when the plan of the case has seen it; undefined where it has not. */
function planSince(state: CaseState): Instant | undefined {
  if (!planIsParty(state)) return undefined;
  return lettersTo(state, planOf(state))[0]?.queuedAt;
}

function lettersTo({ notices }: CaseState, reader: Recipient): Notice[] {
  return notices.filter(
    ({ to, status, bygone }) => bygone === undefined && status !== 'withdrawn' && isSameReader(to, reader),
  );
}

/** The whole case stood open to its plan, from the first letter to it. */
export function shownToPlan(state: CaseState, now: Instant): ShownTo[] {
  const from = planSince(state);
  const reader = planOf(state);
  if (from === undefined) return [];
  return [{ reader, from, until: now, notices: lettersTo(state, reader).map(({ id }) => id) }];
}

/** Whoever could open that paper, since it was taken into the case; with the letters that brought it to them. */
export function shownPaper(state: CaseState, paper: CaseDocument, now: Instant): ShownTo[] {
  const since = paper.admittedAt ?? paper.announcedAt;
  const byPlan = planSince(state);
  const readers: Omit<ShownTo, 'notices'>[] = [
    { reader: applicant, from: since, until: now },
    ...(byPlan === undefined ? [] : [{ reader: planOf(state), from: later(byPlan, since), until: now }]),
    ...organizationsOf(state).map(organizationId => ({
      reader: { party: 'review-org' as const, organizationId },
      from: since,
      until: now,
    })),
    ...state.seats.filter(isLetIn).map(({ reviewerId, invitedAt, acceptedAt = invitedAt }) => ({
      reader: { party: 'reviewer' as const, reviewerId },
      from: later(acceptedAt, since),
      until: now,
    })),
    ...state.formerReviewers
      .filter(({ at }) => at > since)
      .map(({ reviewerId, at }) => ({ reader: { party: 'reviewer' as const, reviewerId }, from: since, until: at })),
  ];
  return readers.map(one => ({ ...one, notices: copiesOf(state, paper, one.reader) }));
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

/** An answer is copied to all parties, with its papers. */
function copiesOf(state: CaseState, { id }: CaseDocument, reader: Recipient) {
  const answered = questionsOf(state).filter(({ answer }) => answer?.documentIds.includes(id) === true);
  return noticesOf(state, questionAnswered)
    .filter(notice => isSameReader(notice.to, reader))
    .filter(notice => answered.some(question => question.id === questionAnswered.factsOf(notice)?.question))
    .map(notice => notice.id);
}
