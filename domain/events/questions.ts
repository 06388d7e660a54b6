import * as z from 'zod';
import { Asked, type Question, questionsOf } from '../case/question.ts';
import { ClockSubject } from '../case/clock.ts';
import type { CaseState } from '../case/state.ts';
import { LocalDate } from '../time/instants.ts';
import { OrganizationId } from '../words/ids.ts';
import { text } from '../words/text.ts';
import { changeOne } from './change-one.ts';
import { event } from './event.ts';
import { documentIds, reason } from './fields.ts';

const question = { question: ClockSubject };

/** The machine of a case waits for no answer. */
export const questionEvents = {
  'question-asked': event({
    data: {
      to: Asked,
      seat: z.optional(z.int().positive()),
      organizationId: z.optional(OrganizationId),
      words: text(4000),
    },
    wakesMachine: false,
    apply: (state, { data: { words: _words, ...asked }, at, version }): CaseState => {
      const asking: Question = { ...asked, id: `question-${version}`, askedAt: at, event: version };
      return { ...state, questions: [...questionsOf(state), asking] };
    },
  }),
  'question-answered': event({
    /** `receivedOn`: the day on which the answer came in, where staff entered it later; `reason`, why only now. */
    data: {
      ...question,
      words: z.optional(text(20_000)),
      documentIds,
      receivedOn: z.optional(LocalDate),
      reason: z.optional(reason),
    },
    wakesMachine: false,
    apply: (state, { data, at, version }): CaseState => {
      const { receivedOn } = data;
      const answer = {
        at,
        ...(receivedOn === undefined ? {} : { receivedOn }),
        documentIds: data.documentIds,
        ...(data.words === undefined ? {} : { inWords: true as const }),
        event: version,
      };
      return changeQuestion(state, data.question, found => ({ ...found, answer }));
    },
  }),
  'question-repeated': event({
    data: question,
    wakesMachine: false,
    apply: (state): CaseState => state,
  }),
  'question-left': event({
    /** `because`: somebody goes on without the answer, the reviewers have decided without it, or their review is over. */
    data: { ...question, because: z.enum(['person', 'decided', 'over']), reason: z.optional(reason) },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState =>
      changeQuestion(state, data.question, found => ({ ...found, leftAt: at })),
  }),
};

function changeQuestion(state: CaseState, id: string, change: (found: Question) => Question): CaseState {
  return { ...state, questions: changeOne([...questionsOf(state)], found => found.id === id, change, id) };
}
