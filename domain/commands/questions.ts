import { choice, parallel, practice } from '../law/grounds.ts';
import * as z from 'zod';
import { ClockSubject } from '../case/clock.ts';
import { AskedParty, beforeTheDecision, mayAnswer, openQuestions, questionsOf } from '../case/question.ts';
import { isAtWork } from '../case/seat.ts';
import type { CaseState } from '../case/state.ts';
import type { Actor } from '../people/actors.ts';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { Channel } from '../case/typed-in.ts';
import { command } from './command.ts';
import { caseworkers, documentIds, reason } from './fields.ts';
import { say } from '../words/refusals/said.ts';

const noneOpen = 'No question of the reviewers awaits an answer.';

export const questionCommands = {
  'ask-question': command({
    title: 'Ask a party',
    says: 'Asks the member, the plan or a provider something; question and answer are copied to all parties, and the review goes on.',
    grounds: parallel('H&S 1374.33(a)', 'Ins. Code 10169.3(a)'),
    payload: z.strictObject({
      to: AskedParty,
      /** Of a provider: one of the services that they are named for; without it, the first provider of the review. */
      issue: z.optional(z.int().positive()),
      /** For whoever is asked to read, and for all parties. */
      question: text(4000),
    }),
    example: {
      to: 'plan',
      question: 'Which step of your criteria was not met on September 28, and who looked at the chart of that day?',
    },
    roles: ['reviewer', 'review-org'],
    stages: ['assigning-reviewers', 'reviewing'],
    when: {
      holds: (state, actor) => mayAsk(state, actor),
      otherwise: 'The review is not open to you, or your analysis is in already.',
    },
    undoneBy: ['go-on-without-answer'],
  }),
  'answer-question': command({
    title: 'Answer the reviewers',
    says: 'Answers a question of the reviewers; the answer is copied to all parties.',
    grounds: parallel('H&S 1374.33(a)', 'Ins. Code 10169.3(a)'),
    payload: z.strictObject({
      question: ClockSubject,
      /** For the reviewers and all parties to read. */
      answer: z.optional(text(20_000)),
      documentIds,
      /** For the Help Center, which enters what came by mail, fax or telephone: the day on which it came in. */
      receivedOn: z.optional(LocalDate),
      channel: z.optional(Channel),
      /** Needed where that is more than a week back. */
      reason: z.optional(reason),
    }),
    example: {
      question: 'question-31',
      answer:
        'The step asks for two medicines to have failed. Our nurse counted one; the chart of that day was not before her.',
    },
    roles: ['applicant', 'plan', ...caseworkers],
    stages: beforeTheDecision,
    when: {
      holds: (state, actor) => questionsOf(state).some(one => mayAnswer(one, actor)),
      otherwise: say('no-question-open'),
    },
    undoneBy: { nothing: 'The answer was copied to all parties. The reviewers can ask again.' },
  }),
  'repeat-question': command({
    title: 'Ask once more',
    says: 'Writes once more to whoever was asked; their time begins with that letter.',
    grounds: practice(),
    payload: z.strictObject({ question: ClockSubject }),
    example: { question: 'question-31' },
    roles: ['reviewer', 'review-org', ...caseworkers],
    stages: beforeTheDecision,
    when: { holds: state => openQuestions(state).length > 0, otherwise: noneOpen },
    undoneBy: ['go-on-without-answer'],
  }),
  'go-on-without-answer': command({
    title: 'Go on without the answer',
    says: 'Nobody waits for the answer any more, and whoever was asked hears it. One that comes before the decision is still taken.',
    grounds: choice('H&S 1374.33(a)', 'that a review goes on without an answer; no text says when'),
    payload: z.strictObject({ question: ClockSubject, reason }),
    example: { question: 'question-31', reason: 'The chart shows it on page 12.' },
    roles: ['reviewer', 'review-org', ...caseworkers],
    stages: beforeTheDecision,
    when: { holds: mayGoOn, otherwise: noneOpen },
    undoneBy: ['ask-question'],
  }),
};

function mayAsk({ seats }: CaseState, { role, reviewerId, organizationId }: Actor): boolean {
  return seats
    .filter(isAtWork)
    .some(seat => (role === 'reviewer' ? seat.reviewerId === reviewerId : seat.organizationId === organizationId));
}

/** A reviewer, of their own questions: another may still want the answer. */
function mayGoOn(state: CaseState, { role, reviewerId }: Actor): boolean {
  const own = state.seats.find(one => one.reviewerId === reviewerId)?.seat;
  return openQuestions(state).some(({ seat }) => role !== 'reviewer' || seat === own);
}
