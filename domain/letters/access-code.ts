import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import type { CommonPart } from '../case/common-part.ts';
import { codeGeneration, emailForCode, emailOf, isConfidential } from '../case/contact.ts';
import type { FormerContact } from '../case/contact-data.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/access-code.ts';
import { words as es } from './es/access-code.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';

const facts = {
  generation: z.int().positive(),
  by: z.enum(['post', 'email']),
  /** How often the contact data had been changed when it was asked for. */
  after: z.int().nonnegative(),
};

/** The access code, by post with the case number, by email without it. */
export const accessCode = letterKind('access-code', {
  grounds: practice(),
  facts,
  // A code for a hidden address is not for one that was changed while it was on its way.
  holds: (state, { generation, after }) =>
    generation === codeGeneration(state) && !(isConfidential(state) && hasMoved(state, after)),
  onPaper: ({ by, after }, state) => by === 'post' || hasOtherEmail(state, after) || emailForCode(state) === undefined,
  bringsCode: ({ generation }) => ({ generation, onlyOnPaper: false }),
  write: {
    applicant: (context, { generation }) => {
      const { state, accessCode: code, onPaper = false } = context;
      const words = wordsFor(context, { en, es });
      return {
        subject: words.subject,
        blocks: [
          paragraph(generation > firstCodeOf(state) ? words.isNew : words.isYours),
          paragraph(code === undefined ? words.callUs : words.code(code)),
          onPaper ? undefined : paragraph(words.numberElsewhere),
          paragraph(words.keepSafe, words.notYou),
        ],
      };
    },
  },
});

/** The applicant’s first: before it there may be that of who filed for them. */
function firstCodeOf({ filer }: CommonPart): number {
  return (filer?.code ?? 0) + 1;
}

function hasMoved(state: CommonPart, after: number): boolean {
  const then = contactAfter(state, after);
  return then !== undefined && JSON.stringify(then.address) !== JSON.stringify(state.application.patient.address);
}

function hasOtherEmail(state: CommonPart, after: number): boolean {
  const then = contactAfter(state, after);
  return then !== undefined && then.email !== emailOf(state);
}

/** Where the applicant was reached when it was asked for, if that was changed since. */
function contactAfter({ formerContacts = [] }: CommonPart, after: number): FormerContact | undefined {
  return formerContacts.find(({ of, number }) => of !== 'assistant' && number > after);
}
