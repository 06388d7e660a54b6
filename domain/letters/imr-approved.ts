import { parallel } from '../law/grounds.ts';
import * as z from 'zod';
import { seatsNeeded } from '../case/panel.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/imr-approved.ts';
import { words as es } from './es/imr-approved.ts';
import { isUnderReview } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { inLetter, withMore } from './two-bodies.ts';

const facts = {
  /** The rest is handled as a complaint. */
  inPart: z.boolean(),
};

/** H&S 1374.31(b): to the member, that the request is approved for review, wholly or in part. */
export const imrApproved = letterKind('imr-approved', {
  grounds: parallel('H&S 1374.31(b)', 'Ins. Code 10169.1(b)'),
  facts,
  holds: isUnderReview,
  meets: 'eligibility',
  write: {
    applicant: (context, { inPart }) => {
      const words = wordsFor(context, { en, es });
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.approved(inPart), words.whoDecides(seatsNeeded(context.state))),
          inPart ? paragraph(words.otherPart) : undefined,
          ...withMore(context, words.seeScope),
          paragraph(words.time(context.state.urgency)),
          inLetter(context, paragraph(words.papers)),
          inLetter(context, paragraph(words.canStop)),
          paragraph(toMembers(context).doNotWait),
        ],
      };
    },
  },
});
