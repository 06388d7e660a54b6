import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/care-pursued.ts';
import { words as es } from './es/care-pursued.ts';
import { explained } from './facts.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { withMore } from './two-bodies.ts';

const facts = {
  /** Whether the plan owes it again; otherwise it has done its part, and something else is in the way. */
  owedAgain: z.boolean(),
  /** The day on which the member is asked again. */
  askOn: z.optional(LocalDate),
  ...explained,
};

/** What we did when the member told us that the care did not come. */
export const carePursued = letterKind('care-pursued', {
  grounds: practice('DMHC practice (Help Center page on IMR)', 'the Help Center’s page on IMR'),
  facts,
  holds: (state, { owedAgain }) => isGoing(state) && state.stage === (owedAgain ? 'authorizing' : 'confirming-care'),
  write: {
    applicant: (context, { owedAgain, askOn, explained: hasMore }) => {
      const words = wordsFor(context, { en, es });
      const { doNotWait } = toMembers(context);
      return {
        subject: words.subject,
        blocks: owedAgain
          ? [
              ...withMore(context, hasMore === true ? words.readMore : undefined, words.youToldUs, words.owedAgain),
              paragraph(words.penalty),
              paragraph(words.ifItComes, doNotWait),
            ]
          : [
              ...withMore(context, hasMore === true ? words.readMore : undefined, words.youToldUs, words.otherReason),
              askOn === undefined ? undefined : paragraph(words.weAsk(askOn)),
              paragraph(words.ifItComes, words.ifWorse),
              paragraph(doNotWait),
            ],
      };
    },
  },
});
