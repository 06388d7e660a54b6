import { clockOf, isOwed } from '../case/clock.ts';
import { isOpenQuestion, type Question, questionsOf } from '../case/question.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEvent } from '../events/events.ts';
import { type Actor, readsAll } from '../people/actors.ts';
import type { Language } from '../words/language.ts';
import { writtenIn } from './translation-view.ts';

/** Question and answer, for whoever may see the case. Who asks is known to those who work on the review alone. */
export function questionsFor(state: CaseState, actor: Actor, texts: readonly CaseEvent[], language: Language = 'en') {
  const worksOnIt = readsAll(actor) || actor.role === 'reviewer' || actor.role === 'review-org';
  const all = questionsOf(state).filter(question => readsAll(actor) || !isOfWrongPlan(question, state));
  return all.map(question => ({
    questionId: question.id,
    to: question.to.party,
    ...('issue' in question.to && { issue: question.to.issue }),
    askedAt: question.askedAt,
    question: wordsOf(texts, question.event),
    written: writtenIn(state, texts, question.event, language),
    dueAt: dueAtOf(state, question),
    answer: answerOf(question, state, texts, language),
    leftAt: question.leftAt ?? null,
    ...(worksOnIt && { askedBy: { seat: question.seat ?? null, organizationId: question.organizationId ?? null } }),
  }));
}

/** What was asked of a plan that had the case by mistake, and what it answered, is for staff alone. */
function isOfWrongPlan({ to }: Question, { plan }: CaseState): boolean {
  return to.party === 'plan' && to.planId !== plan.planId;
}

/** Of an open question only a time that runs: one that was asked once more has none before its letter is there. */
function dueAtOf(state: CaseState, question: Question) {
  const clock = clockOf(state, 'Q1', question.id);
  if (clock === undefined || clock.takenBackAt !== undefined) return null;
  return isOpenQuestion(question) && !isOwed(clock) ? null : clock.derivation.dueAt;
}

function answerOf({ answer }: Question, state: CaseState, texts: readonly CaseEvent[], language: Language) {
  if (answer === undefined) return null;
  const { at, receivedOn, documentIds, event } = answer;
  return {
    answeredAt: at,
    receivedOn: receivedOn ?? null,
    words: wordsOf(texts, event),
    written: writtenIn(state, texts, event, language),
    documentIds,
  };
}

function wordsOf(texts: readonly CaseEvent[], version: number): string | null {
  const found = texts.find(event => event.version === version);
  if (found?.type !== 'question-asked' && found?.type !== 'question-answered') return null;
  return found.data.words ?? null;
}

/** The events that hold their words. */
export function eventsOfQuestions(state: CaseState): number[] {
  return questionsOf(state).flatMap(({ event, answer }) => [event, ...(answer === undefined ? [] : [answer.event])]);
}
