import { parallel } from '../law/grounds.ts';
import { seatSubject } from '../case/seat-duties.ts';
import { list, paragraph } from './blocks.ts';
import { words } from './en/reviewer-invitation.ts';
import { isGoing, seatOf } from './holding.ts';
import { owedBy } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { inLetter } from './two-bodies.ts';

/** To a reviewer who was chosen; with what H&S 1374.32 asks of them. */
export const reviewerInvitation = letterKind('reviewer-invitation', {
  grounds: parallel('H&S 1374.32', 'Ins. Code 10169.2(c)–(d)'),
  facts: {},
  counted: {
    family: 'invitation',
    startedBy: 'reviewers-proposed',
    starts: (state, notice) => {
      const seat = seatOf(state, notice);
      const isAwaited = state.stage === 'assigning-reviewers' && seat?.status === 'invited';
      return isAwaited ? [{ clock: 'V0', subject: seatSubject(seat.seat) }] : [];
    },
  },
  holds: (state, _facts, notice) =>
    isGoing(state) && state.stage === 'assigning-reviewers' && seatOf(state, notice)?.status === 'invited',
  write: {
    reviewer: context => {
      const due = owedBy(context, 'review');
      return {
        subject: words.subject(context.state.urgency),
        blocks: [
          paragraph(words.chosen, words.signIn),
          paragraph(words.answerAll, words.openOrTied),
          inLetter(context, paragraph(words.means)),
          inLetter(context, list(...words.kinds)),
          inLetter(context, paragraph(words.organization, words.mayNotCount)),
          due && paragraph(words.due(due)),
          paragraph(words.answerToday),
        ],
      };
    },
  },
});
