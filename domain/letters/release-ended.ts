import { notRead } from '../law/grounds.ts';
import * as z from 'zod';
import { hasRelease } from '../case/release.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/release-ended.ts';
import { isGoing, isUnderReview } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** What it means that the medical records are not released, or no longer: to the member, and to a plan that was asked for them. */
export const releaseEnded = letterKind('release-ended', {
  grounds: notRead('Release in the IMR Application/Complaint Form (DMHC 20-224)', 'a copy of the form'),
  facts: { how: z.enum(['refused', 'revoked']) },
  holds: state => isGoing(state) && !hasRelease(state),
  write: {
    applicant: ({ state }, { how }) => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(words.applicant[how], words.applicant.noMore),
        how === 'revoked' ? paragraph(words.applicant.whatWeHave) : undefined,
        paragraph(isUnderReview(state) ? words.applicant.review : words.applicant.goesOn),
        paragraph(words.applicant.youCanSend, words.applicant.signAgain),
      ],
    }),
    plan: (_context, { how }) => ({
      subject: words.plan.subject,
      blocks: [paragraph(words.plan[how]), paragraph(words.plan.sendNone, words.plan.goesOn)],
    }),
  },
});
