import { parallel } from '../law/grounds.ts';
import { approvalOf } from './approval.ts';
import { paragraph } from './blocks.ts';
import { words as request } from './en/records-request.ts';
import { words } from './en/approved-without-release.ts';
import { isUnderReview } from './holding.ts';
import { letterKind } from './letter-kind.ts';
import { withMore } from './two-bodies.ts';

/** The plan's notice that a case was approved for review (H&S 1374.31(b)) whose member has not released the records: it sends none. */
export const approvedWithoutRelease = letterKind('approved-without-release', {
  grounds: parallel('H&S 1374.31(b)', 'Ins. Code 10169.1(b)'),
  facts: {},
  holds: isUnderReview,
  meets: 'eligibility',
  write: {
    plan: context => ({
      subject: words.subject,
      blocks: [
        ...withMore(context, request.whereToRead, request.approved(approvalOf(context.state))),
        paragraph(words.notReleased, words.sendNone),
      ],
    }),
  },
});
