import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/care-pursued.ts';
import { toMembers } from './en/to-members.ts';
import { explained } from './facts.ts';
import { isGoing } from './holding.ts';
import { letterKind } from './letter-kind.ts';

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
    applicant: (_context, { owedAgain, askOn, explained: hasMore }) => ({
      subject: words.subject,
      blocks: owedAgain
        ? [
            paragraph(words.youToldUs, words.owedAgain, hasMore === true ? words.readMore : undefined),
            paragraph(words.penalty),
            paragraph(words.ifItComes, toMembers.doNotWait),
          ]
        : [
            paragraph(words.youToldUs, words.otherReason, hasMore === true ? words.readMore : undefined),
            askOn === undefined ? undefined : paragraph(words.weAsk(askOn)),
            paragraph(words.ifItComes, words.ifWorse),
            paragraph(toMembers.doNotWait),
          ],
    }),
  },
});
