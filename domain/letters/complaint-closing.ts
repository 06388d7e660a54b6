import { notRead } from '../law/grounds.ts';
import { words as en } from './en/complaint-closing.ts';
import { words as es } from './es/complaint-closing.ts';
import { isComplaintSettled } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { otherRights } from './other-rights.ts';
import { ComplaintFinding } from '../case/stage-names.ts';
import { withMore } from './two-bodies.ts';

/** H&S 1368(b)(5): the disposition of a complaint, to the member. */
export const complaintClosing = letterKind('complaint-closing', {
  grounds: notRead('H&S 1368(b)(5)', 'summaries of H&S 1368(b)(5)'),
  facts: { finding: ComplaintFinding },
  holds: isComplaintSettled,
  write: {
    applicant: (context, { finding }) => {
      const words = wordsFor(context, { en, es });
      return {
        subject: words.subject,
        blocks: [...withMore(context, words.readWhy, words.finished, words.finding(finding)), ...otherRights(context)],
      };
    },
  },
});
