import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { WrittenCaseNumber } from '../case/case-number.ts';
import { Outcome } from '../case/stage-names.ts';
import { goesToEstate } from '../case/estate.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/closure.ts';
import { toProviders } from './en/to-providers.ts';
import { words as es } from './es/closure.ts';
import { explained } from './facts.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { withMore } from './two-bodies.ts';

const facts = {
  outcome: Outcome,
  /** The member's case that goes on, of a duplicate. */
  of: z.optional(WrittenCaseNumber),
  ...explained,
};

/** That the case is closed, to everybody who was written to in it and has heard it from no other letter. */
export const closure = letterKind('closure', {
  grounds: practice(),
  facts,
  holds: (state, { outcome }) => state.stage === 'closed' && state.outcome === outcome,
  write: {
    applicant: (context, { outcome, of, explained: hasMore }) => {
      const words = wordsFor(context, { en, es }).applicant;
      if (goesToEstate(context.state) && outcome === 'died')
        return { subject: words.ofEstate.subject, blocks: [paragraph(words.ofEstate.closed)] };
      const { doNotWait, court, canReopen } = toMembers(context);
      return {
        subject: words.subject,
        blocks: [
          ...withMore(context, hasMore === true ? words.readMore : undefined, words.closed(outcome, of)),
          outcome === 'premature' ? paragraph(doNotWait, court) : undefined,
          paragraph(words.ifThisIsWrong, canReopen),
        ],
      };
    },
    representative: context => {
      const words = wordsFor(context, { en, es }).representative;
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.died, words.sorry, words.closed),
          paragraph(words.paid),
          paragraph(words.ifThisIsWrong, words.canReopen),
        ],
      };
    },
    plan: (context, { outcome, explained: hasMore }) => ({
      subject: en.subject,
      blocks: [
        ...withMore(context, hasMore === true ? en.plan.inPortal : undefined, en.closed, en.because[outcome]),
        paragraph(en.plan.due(outcome)),
      ],
    }),
    provider: (_context, { outcome }) => ({
      subject: en.subject,
      blocks: [paragraph(toProviders.named, en.closed, en.because[outcome]), paragraph(en.provider.nothingDue)],
    }),
    'review-org': (_context, { outcome }) => ({
      subject: en.subject,
      blocks: [paragraph(en.closed, en.because[outcome]), paragraph(en['review-org'].nothingDue)],
    }),
    director: (_context, { outcome }) => ({
      subject: en.subject,
      blocks: [paragraph(en.closed, en.because[outcome]), paragraph(en.director.nothingAwaits)],
    }),
  },
});
