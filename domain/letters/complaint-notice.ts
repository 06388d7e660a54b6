import { notRead } from '../law/grounds.ts';
import { type CaseState } from '../case/state.ts';
import { hasRelease } from '../case/release.ts';
import { list, paragraph } from './blocks.ts';
import { words } from './en/complaint-notice.ts';
import { toPlans } from './en/to-plans.ts';
import { isGoing } from './holding.ts';
import { planDueBy } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { hasOpenComplaint } from '../case/common-part.ts';
import { withMore } from './two-bodies.ts';

/**
 * H&S 1374.31(b), 28 CCR 1300.68(g)-(h): the plan too is told that a request was not approved, and is asked to answer
 * the complaint that it has become.
 */
export const complaintNotice = letterKind('complaint-notice', {
  grounds: notRead(
    'H&S 1374.31(b); 28 CCR 1300.68(g)-(h)',
    'Ins. Code 10169.1(b), parallel text; summaries of 28 CCR 1300.68',
  ),
  facts: {},
  holds: state => isGoing(state) && hasOpenComplaint(state),
  meets: 'eligibility',
  counted: {
    family: 'complaint-answer',
    startedBy: 'plan-notified-of-complaint',
    starts: state => (awaitsAnswer(state) ? [{ clock: 'R5' }] : []),
  },
  opens: 'resolving-complaint',
  write: {
    plan: context => ({
      subject: words.subject,
      blocks: [
        ...withMore(context, words.whereToRead, words.notApproved(isApprovedInPart(context.state)), words.isComplaint),
        paragraph(words.answer(planDueBy(context, 'R5')), words.send),
        list(...words.papers(hasRelease(context.state))),
        hasRelease(context.state) ? undefined : paragraph(words.notReleased),
        paragraph(toPlans.acknowledge),
      ],
    }),
  },
});

function isApprovedInPart({ issues }: CaseState): boolean {
  return issues.some(({ route }) => route === 'imr');
}

function awaitsAnswer(state: CaseState): boolean {
  const answered = state.stage === 'resolving-complaint' && state.planAnsweredAt !== undefined;
  return state.stage !== 'closed' && hasOpenComplaint(state) && !answered;
}
