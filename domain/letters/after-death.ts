import { forCounsel } from '../law/grounds.ts';
import { goesToEstate } from '../case/estate.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/after-death.ts';
import { words as es } from './es/after-death.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { type LetterContext, owedBy } from './letter-context.ts';

/** That the case of a member who has died waits for somebody to step in: to the estate, and to who filed and may act. */
export const afterDeath = letterKind('after-death', {
  grounds: forCounsel('Code Civ. Proc. 377.20', 'who takes the place of a member who died, and how it is shown'),
  facts: {},
  holds: state => isGoing(state) && goesToEstate(state),
  write: { applicant: body, representative: body },
});

function body(context: LetterContext) {
  const words = wordsFor(context, { en, es });
  const { party } = context.notice.to;
  const until = owedBy(context, 'stepping-in');
  return {
    subject: words.subject,
    blocks: [
      paragraph(party === 'representative' ? words.died : undefined, words.paid),
      paragraph(words.who, words.send),
      paragraph(until === undefined ? words.anyTime : words.until(until), words.nobody(until !== undefined)),
    ],
  };
}
