import type { Payload } from '../commands/commands.ts';
import { isTieOpen, type Seat } from '../case/seat.ts';
import { seatSubject } from '../case/seat-duties.ts';
import { ConflictQuestion } from '../case/tie.ts';
import { derive } from '../clocks/derive.ts';
import { isRecent } from '../conflicts/practice.ts';
import { type TieInDetail, whyNotMaterial } from '../people/material-tie.ts';
import { localDateOf } from '../time/days.ts';
import type { Instant } from '../time/instants.ts';
import { meetClocks, startClock } from './clocks.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { leaveSeat } from './leave-seat.ts';
import { type Refusal, unacceptable } from './refusal.ts';

export const tieDeciders = deciders({ 'clear-tie': clearTie, 'uphold-tie': upholdTie });

/** What the answers come to: whether the seat goes back at once, and the ties that were told in detail. */
export interface Judged {
  ties: { question: ConflictQuestion; tie: TieInDetail }[];
  gives: 'seat-back' | 'nothing';
}

/** A plain yes counts, and so does a tie that the law counts as it was told; of any other a person judges. */
export function judgeAnswers(answers: Payload<'accept-review'>['conflicts']): Judged {
  const all = ConflictQuestion.options.map(question => ({ question, answer: answers[question] }));
  const ties = all.flatMap(({ question, answer }) => (typeof answer === 'object' ? [{ question, tie: answer }] : []));
  const counts = all.some(({ answer }) => answer === true) || ties.some(({ tie }) => whyNotMaterial(tie) === undefined);
  return { ties, gives: counts ? 'seat-back' : 'nothing' };
}

/** What was told in detail is kept, also of somebody who gives the seat back by it. */
export function recordTies(draft: Draft, { seat }: Seat, { ties, gives }: Judged): void {
  if (ties.length === 0) return;
  const waits = gives === 'nothing';
  draft.record('tie-declared', { seat, ties, ...(waits && { judgeBy: judgedBy(draft) }) });
  if (waits) startClock(draft, 'T1', { by: 'tie-declared', at: draft.at, subject: seatSubject(seat) });
}

/** H&S 1374.32(d), parallel text Ins. Code 10169.2(d)(4): what a reviewer says of themselves with the acceptance. */
export function whyUnfit(
  draft: Draft,
  { discipline = 'none', lastPracticedOn }: Payload<'accept-review'>,
): 'disqualified' | 'not-my-field' | undefined {
  if (discipline !== 'none') return 'disqualified';
  const isOld = lastPracticedOn !== undefined && !isRecent(lastPracticedOn, localDateOf(draft.at));
  return isOld ? 'not-my-field' : undefined;
}

function clearTie(draft: Draft, payload: Payload<'clear-tie'>): Refusal | undefined {
  const found = openTie(draft, payload);
  if ('kind' in found) return found;
  draft.record('tie-cleared', payload);
  const after = draft.state().seats.find(({ seat }) => seat === found.seat);
  if (after === undefined || !isTieOpen(after)) meetClocks(draft, { id: 'T1', subject: seatSubject(found.seat) });
  return undefined;
}

function upholdTie(draft: Draft, payload: Payload<'uphold-tie'>): Refusal | undefined {
  const found = openTie(draft, payload);
  if ('kind' in found) return found;
  draft.record('tie-upheld', payload);
  meetClocks(draft, { id: 'T1', subject: seatSubject(found.seat) });
  leaveSeat(draft, found, 'conflict', payload.reason);
  return undefined;
}

function openTie(draft: Draft, { seat, question }: Pick<Payload<'clear-tie'>, 'seat' | 'question'>): Seat | Refusal {
  const found = draft.state().seats.find(one => one.seat === seat);
  if (found === undefined || !isTieOpen(found)) return unacceptable('seat', 'has no tie that waits for a decision');
  const isOpen = found.ties?.some(tie => tie.question === question && tie.clearedBy === undefined) ?? false;
  return isOpen ? found : unacceptable('question', 'has no tie that waits for a decision');
}

function judgedBy({ at, calendar, state }: Draft): Instant {
  const speed = state().urgency;
  return derive({ rule: 'T1', startedBy: 'tie-declared', startedAt: at, asOf: at, speed, calendar }).dueAt;
}
