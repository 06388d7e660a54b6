import type { Instant } from '../../../../domain/time/instants.ts';
import { dueAtOf, ownerOf, workItems } from '../../../../domain/read/work.ts';
import type { Play } from './play.ts';
import type { ClockId } from '../../../../domain/clocks/rule.ts';

const onTheWall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Los_Angeles',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant as a Pacific clock on the wall shows it, `2026-11-24 10:00:00`: told by Intl, not by our code. */
export function wall(at: Instant | undefined): string | undefined {
  return at === undefined ? undefined : onTheWall.format(new Date(at));
}

/** Where a case stands: stage, owner, due date, and the pending work as `duty @ queue, due`. */
export function standing(played: Play) {
  const state = played.state();
  return {
    stage: state.stage,
    owner: ownerOf(state),
    due: wall(dueAtOf(state, played.now())),
    work: workItems(state).map(({ duty, queue, dueAt }) => `${duty} @ ${queue}, ${wall(dueAt) ?? ''}`),
  };
}

/** One clock, as `met, due 2026-12-02 23:59:59`. */
export function clockLine(played: Play, id: ClockId): string {
  const { status, derivation } = played.clock(id);
  return `${status}, due ${wall(derivation.dueAt) ?? ''}`;
}
