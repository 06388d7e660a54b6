import { Outcome } from '../case/stage-names.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/closure.ts';
import { toMembers } from './en/to-members.ts';
import { letterKind } from './letter-kind.ts';

/** That the case is closed, where no other letter says so already. */
export const closure = letterKind('closure', {
  facts: { outcome: Outcome },
  holds: (state, { outcome }) => state.stage === 'closed' && state.outcome === outcome,
  write: {
    applicant: (_context, { outcome }) => ({
      subject: words.subject,
      blocks: [paragraph(words.closed(outcome)), paragraph(words.ifThisIsWrong, toMembers.canReopen)],
    }),
  },
});
