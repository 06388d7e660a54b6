import type { Notice, Recipient } from '../../../../domain/case/notice.ts';
import type { Outcome } from '../../../../domain/case/stage-names.ts';
import type { CaseState } from '../../../../domain/case/state.ts';

/** The letters that say how a case ended, by its outcome; the law's own where there is one. */
const endings: Readonly<Record<Outcome, readonly string[]>> = {
  overturned: ['closure'],
  'partly-overturned': ['closure'],
  upheld: ['decision', 'decision-plan', 'decision-provider', 'closure'],
  'reversed-by-plan': ['reversal', 'closure'],
  withdrawn: ['withdrawal', 'closure'],
  'complaint-resolved': ['complaint-closing', 'complaint-closing-plan', 'complaint-closing-provider', 'closure'],
  'non-jurisdictional': ['non-jurisdiction', 'closure'],
  premature: ['premature', 'closure'],
  untimely: ['closure'],
  duplicate: ['closure'],
  'no-signature': ['closure'],
  died: ['closure'],
  'died-or-disenrolled': ['closure'],
};

export const lineOf = (to: Recipient) => Object.values(to).join(' ');

/** Who was written to in a closed case, and was never told how it ended. */
export function unheard(state: CaseState): string[] {
  if (state.stage !== 'closed') throw new Error('The case goes on.');
  const last = state.notices.findLastIndex(({ kind }) => kind === 'reopening');
  const told = state.notices.slice(last + 1).filter(({ kind }) => endings[state.outcome].includes(kind));
  const heard = new Set([...told, ...released(state)].map(({ to }) => lineOf(to)));
  return [...toBeTold(state)].filter(line => !heard.has(line));
}

/** A reviewer whose last letter says so has no part any more, whatever became of the case since. */
function released({ notices }: CaseState): Notice[] {
  return notices.filter(({ kind, to }, place) => {
    const later = notices.slice(place + 1).some(one => lineOf(one.to) === lineOf(to));
    return kind === 'assignment-ended' && !later;
  });
}

/** The member unless they have died, and whoever had a letter: reviewers who left on their own have heard the end of their part. */
function toBeTold(state: Extract<CaseState, { stage: 'closed' }>): Set<string> {
  const had = state.notices.filter(({ status }) => status !== 'withdrawn').map(({ to }) => to);
  const seated = state.seats.map(({ reviewerId }) => reviewerId);
  const parties = had.filter(to => {
    if (to.party === 'reviewer') return seated.includes(to.reviewerId);
    // A plan that had the case by mistake has heard that it is none of its own.
    if (to.party === 'plan') return to.planId === state.plan.planId;
    if (to.party === 'director') return state.determination?.adoptedAt === undefined;
    return to.party !== 'applicant';
  });
  const member: Recipient[] = state.outcome === 'died' ? [] : [{ party: 'applicant' }];
  return new Set([...member, ...parties].map(lineOf));
}
