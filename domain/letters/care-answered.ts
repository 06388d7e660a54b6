import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { WordOnCare } from '../case/care-answer.ts';
import type { CaseState } from '../case/state.ts';
import { localDateOf } from '../time/days.ts';
import { LocalDate } from '../time/instants.ts';
import { type Block, paragraph } from './blocks.ts';
import { words as en } from './en/care-answered.ts';
import { words as es } from './es/care-answered.ts';
import { isAdopted, isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import type { LetterContext } from './letter-context.ts';
import { type Facts, letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';

const facts = {
  says: WordOnCare,
  /** The day on which the member had it, or will have it. */
  on: z.optional(LocalDate),
};
type Answered = Facts<typeof facts>;

/** What the plan answered to “it did not come”, and what happens next: to the member, while a person looks at it. */
export const careAnswered = letterKind('care-answered', {
  grounds: practice('DMHC practice (Help Center page on IMR)', 'the Help Center’s page on IMR'),
  facts,
  holds: (state, answered) => isGoing(state) && isTheAnswer(state, answered),
  write: {
    applicant: (context, answered) => {
      const words = wordsFor(context, { en, es });
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.asked),
          paragraph(answer(context, answered), words.weLook),
          next(context, answered),
          paragraph(toMembers(context).doNotWait),
        ],
      };
    },
  },
});

/** Another answer has a letter of its own; what a person does about it, too. */
function isTheAnswer(state: CaseState, { says, on }: Answered): boolean {
  if (state.stage !== 'confirming-care' || state.careMissing === undefined) return false;
  return state.answer?.says === says && state.answer.on === on;
}

function answer(context: LetterContext, { says, on }: Answered): string {
  const words = wordsFor(context, { en, es });
  if (says === 'not-given') return words.notGiven;
  if (says === 'given' || on === undefined) return words.given(on);
  return isOver(on, context) ? words.cameNotBy(on) : words.coming(on);
}

function isOver(on: LocalDate | undefined, { at }: LetterContext): boolean {
  return on !== undefined && localDateOf(at) > on;
}

function next(context: LetterContext, { says, on }: Answered): Block {
  const words = wordsFor(context, { en, es });
  if (says === 'given') return paragraph(words.ifNotSo);
  if (says === 'coming') return paragraph(isOver(on, context) ? words.ifNotYet : words.ifNotThen);
  return paragraph(isAdopted(context.state) ? words.decided : words.promised);
}
