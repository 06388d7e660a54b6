import { forCounsel } from '../law/grounds.ts';
import * as z from 'zod';
import { list, paragraph } from './blocks.ts';
import { words as en } from './en/contact-changed.ts';
import { words as es } from './es/contact-changed.ts';
import { wordsFor } from './in-language.ts';
import type { LetterContext } from './letter-context.ts';
import { type Body, type Facts, letterKind } from './letter-kind.ts';

/** What of how somebody is reached was changed: its name, never what it was or is. */
export const ChangedField = z.enum([
  'email',
  'address',
  'phone',
  'language',
  'way',
  'secrecy',
  'access-code',
  'applicant',
]);
export type ChangedField = z.infer<typeof ChangedField>;

const facts = {
  changed: z.array(ChangedField),
  by: z.enum(['post', 'email']),
  /** Of who filed or helps, not of the member. */
  ofHelper: z.optional(z.boolean()),
};

/** To where somebody was reached before: that it was changed, so that who did not ask for it can say so. */
export const contactChanged = letterKind('contact-changed', {
  grounds: forCounsel('DMHC practice', 'whom a change of address is told, and how a confidential one is kept'),
  facts,
  // The same goes by post anyway: what does not arrive by email is not sent there once more.
  holds: (_state, { by }, { status }) => by === 'post' || status === 'queued',
  onPaper: ({ by }) => by === 'post',
  write: { applicant: body, representative: body },
});

function body(context: LetterContext, { changed, ofHelper = false }: Facts<typeof facts>): Body {
  const words = wordsFor(context, { en, es });
  const isHelper = context.notice.to.party === 'representative';
  return {
    subject: words.subject,
    blocks: [
      paragraph(ofHelper && !isHelper ? words.ofHelper : words.ofYours),
      list(...changed.map(field => words.changed[field])),
      paragraph(words.asked, words.notYou),
      paragraph(words.notSaid),
    ],
  };
}
