import { read } from '../law/grounds.ts';
import * as z from 'zod';
import type { CaseState } from '../case/state.ts';
import { LocalDate } from '../time/instants.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/premature.ts';
import { words as es } from './es/premature.ts';
import { explained } from './facts.ts';
import { endingOf } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { withMore } from './two-bodies.ts';

const facts = {
  /** From when the member may apply although the plan has not answered; without it, no grievance was filed yet. */
  refileFrom: z.optional(LocalDate),
  ...explained,
};

/** H&S 1368(b): the plan's own complaint process comes first. */
export const premature = letterKind('premature', {
  grounds: read('H&S 1368(b), 1368.03', 'H&S 1368.03 and parts of H&S 1368(b), in unofficial copies'),
  facts,
  holds: state => endingOf(state) === 'premature',
  meets: 'eligibility',
  write: {
    applicant: (context, { refileFrom, explained: hasMore }) => {
      const { state } = context;
      const words = wordsFor(context, { en, es });
      return {
        subject: words.subject,
        blocks: [
          ...withMore(
            context,
            hasMore === true ? words.readMore : undefined,
            hasFiled(state) ? words.grievanceFirstFiled : words.grievanceFirst,
          ),
          paragraph(hasFiled(state) ? words.nothingToFile : words.howToFile),
          paragraph(words.planHas),
          paragraph(words.ifItSaysNo, words.ifItIsSilent(refileFrom)),
          paragraph(words.needNotWait, toMembers(context).court),
        ],
      };
    },
  },
});

function hasFiled({ application }: CaseState): boolean {
  return application.grievance.filed;
}
