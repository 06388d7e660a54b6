import { derive } from '../clocks/derive.ts';
import type { Instant } from '../time/instants.ts';
import { type Clock, clockOf, isOwed } from './clock.ts';
import type { Urgency } from './common-part.ts';

interface Asked {
  wanted: { since: Instant };
  urgency: Urgency;
  clocks: readonly Clock[];
}

/**
 * Until when the member may sign: before that, no case is closed for want of a signature. By the clock of the answer (I1), with what
 * it was extended by; before the letter is out, as if it went out when we asked.
 */
export function signatureDueAt(state: Asked): Instant {
  const answer = clockOf(state, 'I1');
  if (answer !== undefined && (isOwed(answer) || answer.derivation.startedAt >= state.wanted.since)) {
    return answer.derivation.dueAt;
  }
  const { since } = state.wanted;
  return derive({ rule: 'I1', startedBy: 'information-requested', startedAt: since, asOf: since, speed: state.urgency })
    .dueAt;
}
