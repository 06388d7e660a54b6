import { notRead } from '../law/grounds.ts';
import * as z from 'zod';
import { hasRelease } from '../case/release.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/release-ended.ts';
import { words as es } from './es/release-ended.ts';
import { isGoing, isUnderReview } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';

/** What it means that the medical records are not released, or no longer: to the member, and to a plan that was asked for them. */
export const releaseEnded = letterKind('release-ended', {
  grounds: notRead('Release in the IMR Application/Complaint Form (DMHC 20-224)', 'a copy of the form'),
  facts: { how: z.enum(['refused', 'revoked']) },
  holds: state => isGoing(state) && !hasRelease(state),
  write: {
    applicant: (context, { how }) => {
      const words = wordsFor(context, { en, es }).applicant;
      return {
        subject: words.subject,
        blocks: [
          paragraph(words[how], words.noMore),
          how === 'revoked' ? paragraph(words.whatWeHave) : undefined,
          paragraph(isUnderReview(context.state) ? words.review : words.goesOn),
          paragraph(words.youCanSend, words.signAgain),
        ],
      };
    },
    plan: (_context, { how }) => ({
      subject: en.plan.subject,
      blocks: [paragraph(en.plan[how]), paragraph(en.plan.sendNone, en.plan.goesOn)],
    }),
  },
});
