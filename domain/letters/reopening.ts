import { paragraph } from './blocks.ts';
import { words } from './en/reopening.ts';
import { isGoing } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** That a closed case goes on: to the member, and to the plan if the case is past screening. */
export const reopening = letterKind('reopening', {
  facts: {},
  holds: isGoing,
  write: {
    applicant: () => ({
      subject: words.applicant.subject,
      blocks: [paragraph(words.applicant.opened), paragraph(words.applicant.seeNext)],
    }),
    plan: () => ({ subject: words.plan.subject, blocks: [paragraph(words.plan.reopened)] }),
  },
});
