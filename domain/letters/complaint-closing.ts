import { notRead } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/complaint-closing.ts';
import { isComplaintSettled } from './holding.ts';
import { letterKind } from './letter-kind.ts';
import { otherRights } from './other-rights.ts';
import { ComplaintFinding } from '../case/stage-names.ts';

/** H&S 1368(b)(5): the disposition of a complaint, to the member. */
export const complaintClosing = letterKind('complaint-closing', {
  grounds: notRead('H&S 1368(b)(5)', 'summaries of H&S 1368(b)(5)'),
  facts: { finding: ComplaintFinding },
  holds: isComplaintSettled,
  write: {
    applicant: (context, { finding }) => ({
      subject: words.subject,
      blocks: [paragraph(words.finished, words.finding(finding)), paragraph(words.readWhy), ...otherRights(context)],
    }),
  },
});
