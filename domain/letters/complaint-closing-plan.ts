import { notRead } from '../law/grounds.ts';
import { words } from './en/complaint-closing-plan.ts';
import { complaintFindings } from './en/complaint-findings.ts';
import { isComplaintSettled } from './holding.ts';
import { letterKind } from './letter-kind.ts';
import { ComplaintFinding } from '../case/stage-names.ts';
import { withMore } from './two-bodies.ts';

/** H&S 1368(b)(5): the result of the complaint, to the plan. */
export const complaintClosingPlan = letterKind('complaint-closing-plan', {
  grounds: notRead('H&S 1368(b)(5)', 'summaries of H&S 1368(b)(5)'),
  facts: { finding: ComplaintFinding },
  holds: isComplaintSettled,
  write: {
    plan: (context, { finding }) => ({
      subject: words.subject,
      blocks: withMore(context, words.whereToRead, words.closed, complaintFindings[finding]),
    }),
  },
});
