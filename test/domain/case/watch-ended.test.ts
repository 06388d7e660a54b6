import { describe, expect, it } from 'vitest';
import { watchedClocks } from '../../../domain/case/clock-watch.ts';
import { Stage } from '../../../domain/case/stage-names.ts';
import { sample } from './support/samples.ts';
import type { Play } from './support/play.ts';
import { watchEndedBy } from '../../../domain/events/watch-ended.ts';

/** The watches that are set by the events of a case, less those that its events end. */
function setAndNotEnded({ events }: Play): string[] {
  const set = new Set<string>();
  for (const event of events) {
    if (event.type === 'clock-started' || event.type === 'clock-moved' || event.type === 'clock-resumed') {
      set.add(`${event.data.clock} ${event.data.revision}`);
    }
    const over = watchEndedBy(event);
    if (over !== undefined) set.delete(`${over.clock} ${over.revision}`);
  }
  return [...set].toSorted();
}

function wanted({ state }: Play): string[] {
  return watchedClocks(state())
    .map(({ clock, revision }) => `${clock} ${revision}`)
    .toSorted();
}

describe('The watches over the clocks of a case', () => {
  const variants = ['usual', 'expedited', 'split', 'asked'] as const;
  it.each(Stage.options.flatMap(stage => variants.map(variant => ({ stage, variant }))))(
    'are those that it needs, and none is left over: $stage, $variant',
    ({ stage, variant }) => {
      const played = sample(stage, variant);
      expect(setAndNotEnded(played)).toEqual(wanted(played));
    },
  );

  it('are none when a case is closed, not even over the release that lasts a year', () => {
    const open = sample('authorizing');
    expect(setAndNotEnded(open)).toEqual(['C1 1', 'E1 1']);
    expect(setAndNotEnded(sample('closed'))).toEqual([]);
  });

  it('end with the pause of a clock and with the date that moved', () => {
    const paused = sample('awaiting-applicant');
    expect(setAndNotEnded(paused)).not.toContain('D2 1');
    const moved = sample('reviewing').give({ role: 'director', sub: 'd' }, 'extend-deadline', {
      clock: 'V1',
      days: 2,
      reason: 'Papers came late.',
    });
    expect(setAndNotEnded(moved)).toEqual(wanted(moved));
    expect(setAndNotEnded(moved)).toContain('V1 2');
    expect(setAndNotEnded(moved)).not.toContain('V1 1');
  });
});
