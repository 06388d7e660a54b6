import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/reopening.ts';
import { toMembers } from './en/to-members.ts';
import { explained } from './facts.ts';
import { isGoing } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** That a closed case goes on: to the member, and to the plan if the case is past screening. */
export const reopening = letterKind('reopening', {
  grounds: practice(),
  facts: explained,
  holds: isGoing,
  write: {
    applicant: (_context, { explained: hasReasons }) => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(words.applicant.opened),
        paragraph(hasReasons === true ? words.applicant.seeWhy : words.applicant.seeNext, toMembers.doNotWait),
      ],
    }),
    plan: (_context, { explained: hasReasons }) => ({
      subject: words.plan.subject,
      blocks: [paragraph(words.plan.reopened, hasReasons === true ? words.plan.why : undefined)],
    }),
  },
});
