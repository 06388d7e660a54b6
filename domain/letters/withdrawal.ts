import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { toMembers } from './en/to-members.ts';
import { words } from './en/withdrawal.ts';
import { endingOf } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** The member has withdrawn the request: to the member, and to the plan if it knows of the case. */
export const withdrawal = letterKind('withdrawal', {
  grounds: practice(),
  facts: {},
  holds: state => endingOf(state) === 'withdrawn',
  write: {
    applicant: () => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(words.applicant.stopped),
        paragraph(words.applicant.changedYourMind, toMembers.canReopen),
        paragraph(words.applicant.notYou),
      ],
    }),
    plan: () => ({ subject: words.plan.subject, blocks: [paragraph(words.plan.withdrawn)] }),
  },
});
