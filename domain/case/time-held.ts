import type { Instant } from '../time/instants.ts';
import { isOwed } from './clock.ts';
import type { Holder } from './held-from.ts';
import { hasRelease } from './release.ts';
import type { CaseState } from './state.ts';

/** Who holds the time of a case: beside the legal clocks, which begin with complete papers and hide the days before. */
function holderOf(state: CaseState): Holder {
  if (state.concluding !== undefined) return 'department';
  switch (state.stage) {
    case 'awaiting-applicant':
      return 'member';
    case 'gathering-records':
      return state.asked && state.deliveredAt === undefined && hasRelease(state) ? 'plan' : 'department';
    case 'assigning-reviewers':
    case 'reviewing':
      return 'organization';
    case 'authorizing':
      return isAwaited(state, 'C4') ? 'department' : 'plan';
    case 'confirming-care':
      return state.careMissing === undefined ? 'nobody' : 'department';
    case 'resolving-complaint':
      return isAwaited(state, 'R5') ? 'plan' : 'department';
    case 'screening':
    case 'adopting':
      return 'department';
    case 'closed':
      return 'nobody';
  }
}

function isAwaited({ clocks }: CaseState, clock: 'C4' | 'R5'): boolean {
  return clocks.some(one => one.id === clock && isOwed(one));
}

/** The case with a note of who holds it from then on, where that is somebody else than before. */
export function notingHolder<S extends CaseState>(state: S, at: Instant): S {
  const by = holderOf(state);
  const { held = [] } = state;
  return held.at(-1)?.by === by
    ? state
    : { ...state, held: [...held, { from: held.length === 0 ? state.receivedAt : at, by }] };
}
