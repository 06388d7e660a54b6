import type { Clock } from '../case/clock.ts';
import { isOut, isSameReader, type Notice } from '../case/notice.ts';
import { providersOf, recipientOf } from '../case/providers.ts';
import {
  type Asked,
  mayAnswer,
  openQuestions,
  partiesOf,
  type Question,
  questionsOf,
  reviewedProviders,
} from '../case/question.ts';
import { doneBy } from '../case/records.ts';
import { isAtWork } from '../case/seat.ts';
import type { Payload } from '../commands/commands.ts';
import type { EventData } from '../events/events.ts';
import { noticesOf } from '../letters/letter-kind.ts';
import { questionAnswered } from '../letters/question-answered.ts';
import { questionCopy } from '../letters/question-copy.ts';
import { questionLeft } from '../letters/question-left.ts';
import { reviewerQuestion } from '../letters/reviewer-question.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import type { Instant, LocalDate } from '../time/instants.ts';
import { lastRun, meetClocksAsOf, stopClocks } from './clocks.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { planOf, queueNotice } from './queue-notice.ts';
import { unknownDocument } from './records.ts';
import { whyNotReceived } from './received.ts';
import { type MemberRefusal, type Refusal, unacceptable } from './refusal.ts';
import { withdrawLetter } from './withdraw-letter.ts';
import { say } from '../words/refusals/said.ts';

export const questionDeciders = deciders({
  'ask-question': askQuestion,
  'answer-question': answerQuestion,
  'repeat-question': repeatQuestion,
  'go-on-without-answer': goOnWithoutAnswer,
});

/** The law lets a reviewer ask any party, and has all of them get a copy. Q1 counts from the receipt of whoever is asked. */
function askQuestion(draft: Draft, payload: Payload<'ask-question'>): Refusal | undefined {
  const to = readerOf(draft, payload);
  if ('kind' in to) return to;
  const { reviewerId, organizationId } = draft.by;
  const seat = draft.state().seats.find(one => one.reviewerId === reviewerId)?.seat;
  const by = draft.by.role === 'reviewer' ? { seat } : { organizationId };
  draft.record('question-asked', { to, ...by, words: payload.question });
  const { version: about } = draft.state();
  const question = questionsOf(draft.state()).at(-1);
  if (question === undefined) return undefined;
  queueNotice(draft, reviewerQuestion, to, { question: question.id }, about);
  for (const party of othersThan(draft, to)) {
    queueNotice(draft, questionCopy, party, { question: question.id, asked: to.party }, about);
  }
  return undefined;
}

function readerOf(draft: Draft, { to, issue }: Payload<'ask-question'>): Asked | Refusal {
  if (to !== 'provider' && issue !== undefined) return unacceptable('issue', 'belongs to a provider alone');
  if (to === 'applicant') return { party: to };
  if (to === 'plan') return planOf(draft.state());
  const state = draft.state();
  const provider =
    issue === undefined
      ? reviewedProviders(state)[0]
      : providersOf(state.application).find(one => one.issues.includes(issue));
  return provider === undefined
    ? unacceptable(issue === undefined ? 'to' : 'issue', 'is nobody: the application names no such provider')
    : recipientOf(provider);
}

function othersThan(draft: Draft, asked: Asked): Asked[] {
  return partiesOf(draft.state()).filter(party => !isSameReader(party, asked));
}

/** Met by its arrival: of what came by mail, fax or telephone, the day on which it did. */
function answerQuestion(draft: Draft, payload: Payload<'answer-question'>): MemberRefusal | undefined {
  const { answer: words, documentIds = [], receivedOn, reason } = payload;
  const question = questionsOf(draft.state()).find(({ id }) => id === payload.question);
  if (question === undefined || !mayAnswer(question, draft.by)) {
    return unacceptable('question', say('no-question'));
  }
  if (words === undefined && documentIds.length === 0) return unacceptable('answer', say('answer-or-papers'));
  const refusal =
    unknownDocument(draft, documentIds) ?? whyNotReceived(draft, payload, question.askedAt, 'question-asked');
  if (refusal !== undefined) return refusal;
  draft.record('question-answered', { question: question.id, words, documentIds, receivedOn, reason });
  const { version: about } = draft.state();
  const clock = { id: 'Q1', subject: question.id } as const;
  meetClocksAsOf(draft, arrivalOf(draft, receivedOn, lastRun(draft, clock)), clock);
  tellOfAnswer(draft, question, about);
  return undefined;
}

function arrivalOf(draft: Draft, receivedOn: LocalDate | undefined, clock: Clock | undefined): Instant {
  if (receivedOn === undefined || receivedOn === localDateOf(draft.at)) return draft.at;
  const at = atLocal(receivedOn, '23:59:59');
  return clock === undefined ? at : doneBy({ at, hourKnown: false }, clock.derivation.dueAt);
}

/** All parties but whoever answered, and the reviewers who are at work. */
function tellOfAnswer(draft: Draft, { id, to }: Question, about: number): void {
  const facts = { question: id, asked: to.party };
  for (const party of othersThan(draft, to)) queueNotice(draft, questionAnswered, party, facts, about);
  for (const { reviewerId } of draft.state().seats.filter(isAtWork)) {
    queueNotice(draft, questionAnswered, { party: 'reviewer', reviewerId }, facts, about);
  }
}

function open(draft: Draft, id: string): Question | Refusal {
  const question = openQuestions(draft.state()).find(one => one.id === id);
  return question ?? unacceptable('question', 'is none that awaits an answer');
}

/** A new letter, and a new time from its receipt; what lay in the post goes nowhere. */
function repeatQuestion(draft: Draft, payload: Payload<'repeat-question'>): Refusal | undefined {
  const question = open(draft, payload.question);
  if ('kind' in question) return question;
  draft.record('question-repeated', { question: question.id });
  stopClocks(draft, 'It was asked once more.', { id: 'Q1', subject: question.id });
  for (const { id } of lettersOf(draft, question).filter(isOnItsWay)) {
    withdrawLetter(draft, id, { reason: 'It was asked once more.', stops: 'The letter was written anew.' });
  }
  queueNotice(draft, reviewerQuestion, question.to, { question: question.id }, question.event);
  return undefined;
}

function lettersOf(draft: Draft, { id }: Question): Notice[] {
  return noticesOf(draft.state(), reviewerQuestion).filter(notice => reviewerQuestion.factsOf(notice)?.question === id);
}

function isOnItsWay({ status }: Notice): boolean {
  return status === 'queued' || status === 'bounced' || status === 'to-post';
}

/** Whoever has the letter hears that they need not answer any more. */
function goOnWithoutAnswer(draft: Draft, payload: Payload<'go-on-without-answer'>): Refusal | undefined {
  const question = open(draft, payload.question);
  if ('kind' in question) return question;
  const { reviewerId, role } = draft.by;
  const own = draft.state().seats.find(one => one.reviewerId === reviewerId)?.seat;
  if (role === 'reviewer' && question.seat !== own) return unacceptable('question', 'is not yours to give up');
  leave(draft, question, 'person', payload.reason);
  if (lettersOf(draft, question).some(isOut)) {
    queueNotice(draft, questionLeft, question.to, { question: question.id });
  }
  return undefined;
}

/** The review is over, or decided: nobody waits for what is still open. */
export function leaveQuestions(draft: Draft, because: 'decided' | 'over'): void {
  for (const question of openQuestions(draft.state())) leave(draft, question, because);
}

const whyLeft: Readonly<Record<EventData['question-left']['because'], string>> = {
  person: 'The review goes on without the answer.',
  decided: 'The reviewers have decided without the answer.',
  over: 'The review is over.',
};

function leave(draft: Draft, { id }: Question, because: EventData['question-left']['because'], reason?: string): void {
  draft.record('question-left', { question: id, because, ...(reason === undefined ? {} : { reason }) });
  stopClocks(draft, whyLeft[because], { id: 'Q1', subject: id });
}
