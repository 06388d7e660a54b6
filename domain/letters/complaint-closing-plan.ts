import { notRead } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/complaint-closing-plan.ts';
import { complaintFindings } from './en/complaint-findings.ts';
import { isComplaintSettled } from './holding.ts';
import { letterKind } from './letter-kind.ts';
import { ComplaintFinding } from '../case/stage-names.ts';

/** H&S 1368(b)(5): the result of the complaint, to the plan. */
export const complaintClosingPlan = letterKind('complaint-closing-plan', {
  grounds: notRead('H&S 1368(b)(5)', 'summaries of H&S 1368(b)(5)'),
  facts: { finding: ComplaintFinding },
  holds: isComplaintSettled,
  write: {
    plan: (_context, { finding }) => ({
      subject: words.subject,
      blocks: [paragraph(words.closed, complaintFindings[finding]), paragraph(words.whereToRead)],
    }),
  },
});
