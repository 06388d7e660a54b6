import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/withdrawal.ts';
import { words as es } from './es/withdrawal.ts';
import { endingOf } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';

/** The member has withdrawn the request: to the member, and to the plan if it knows of the case. */
export const withdrawal = letterKind('withdrawal', {
  grounds: practice(),
  facts: {},
  holds: state => endingOf(state) === 'withdrawn',
  write: {
    applicant: context => {
      const words = wordsFor(context, { en, es }).applicant;
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.stopped),
          paragraph(words.changedYourMind, toMembers(context).canReopen),
          paragraph(words.notYou),
        ],
      };
    },
    plan: () => ({ subject: en.plan.subject, blocks: [paragraph(en.plan.withdrawn)] }),
  },
});
