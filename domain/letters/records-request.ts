import { parallel } from '../law/grounds.ts';
import type { CaseState } from '../case/state.ts';
import { hasRelease } from '../case/release.ts';
import { owesRecords } from '../case/records.ts';
import { recordsItems } from '../case/records-list.ts';
import { clockRules } from '../clocks/rules.ts';
import { approvalOf } from './approval.ts';
import { list, paragraph } from './blocks.ts';
import { words } from './en/records-request.ts';
import { toPlans } from './en/to-plans.ts';
import { isUnderReview } from './holding.ts';
import { planDueBy, receiptAwaited } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { inLetter, withMore } from './two-bodies.ts';

/** H&S 1374.30(n) and 1374.31(a)-(b); also the plan's notice that the case was approved. */
export const recordsRequest = letterKind('records-request', {
  grounds: parallel('H&S 1374.30(n), 1374.31(a)-(b)', 'Ins. Code 10169(n), 10169.1(a)–(b)'),
  facts: {},
  // Also after the records came in by themselves: it is the plan's written notice that the case was approved.
  holds: state => isUnderReview(state) && hasRelease(state),
  meets: 'eligibility',
  counted: {
    family: 'records',
    startedBy: 'records-requested',
    starts: state => (awaitsRecords(state) ? [{ clock: 'R1' }] : []),
  },
  tellsOf: 'records',
  opens: 'gathering-records',
  write: {
    plan: context => {
      const { state } = context;
      const clock = state.urgency === 'expedited' ? 'R2' : 'R1';
      return {
        subject: words.subject,
        blocks: [
          ...withMore(context, words.whereToRead, words.approved(approvalOf(state))),
          paragraph(words.send(planDueBy(context, clock), clockRules[clock], context.particulars !== undefined)),
          inLetter(context, list(...Object.values(recordsItems))),
          inLetter(context, paragraph(words.sayOfEach)),
          inLetter(context, paragraph(words.foundLater, words.toMember)),
          paragraph(toPlans.acknowledge, toPlans.countsFromReceipt(receiptAwaited(context, clock)), words.sentAlready),
        ],
      };
    },
  },
});

/** In an expedited case R2 runs already, from the approval. */
function awaitsRecords(state: CaseState): boolean {
  return state.stage === 'gathering-records' && owesRecords(state) && state.urgency === 'standard' && hasRelease(state);
}
