import { describe, expect, it } from 'vitest';
import { countedOn } from '../../../domain/read/counted.ts';
import { Instant, plus } from '../../../domain/time/instants.ts';

const at = Instant.parse('2026-11-24T18:00:00.000Z');
const late = plus(at, { hours: -1 });
const open = plus(at, { hours: 1 });

const work = (dueAt: Instant, queue = 'nurse', owner = 'help-center') => ({ queue, owner, dueAt });
const times = (count: number, dueAt: Instant) => Array.from({ length: count }, () => work(dueAt));
const nothing = { count: 0, more: false };
const none = () => false;

describe('A queue is counted by its most urgent page', () => {
  it.each([
    ['nothing', [], false, nothing, nothing],
    [
      'late ones and others',
      [...times(2, late), ...times(3, open)],
      false,
      { count: 5, more: false },
      { count: 2, more: false },
    ],
    ['99', times(99, late), false, { count: 99, more: false }, { count: 99, more: false }],
    ['a hundred', times(100, late), false, { count: 99, more: true }, { count: 99, more: true }],
    [
      'a hundred and more, of which few are late',
      [...times(2, late), ...times(98, open)],
      true,
      { count: 99, more: true },
      { count: 2, more: false },
    ],
    ['a hundred late ones and more', times(100, late), true, { count: 99, more: true }, { count: 99, more: true }],
  ])('%s', (_what, page, isMore, ofAll, ofLate) => {
    expect(countedOn(page, isMore, at, none)).toEqual({ open: ofAll, late: ofLate });
  });

  it('without what is hidden: where the queue goes on, there may be more than was counted', () => {
    const page = [...times(40, late), ...times(60, open)];
    const isHidden = (one: (typeof page)[number]) => page.indexOf(one) < 10 || page.indexOf(one) >= 90;
    const shown = countedOn(page, false, at, isHidden);
    expect(shown).toEqual({ open: { count: 80, more: false }, late: { count: 30, more: false } });
    expect(countedOn(page, true, at, isHidden)).toEqual({
      open: { count: 80, more: true },
      late: { count: 30, more: false },
    });
  });

  it('and a party is late with nothing of which it was not told', () => {
    const page = [work(late, 'plan:health-net'), work(late, 'plan:health-net', 'plan')];
    expect(countedOn(page, false, at, none).late).toEqual({ count: 1, more: false });
  });

  it('late at the time that is asked for, and not a millisecond before', () => {
    expect(countedOn([work(at)], false, at, none).late).toEqual(nothing);
    expect(countedOn([work(at)], false, plus(at, { hours: 1 }), none).late).toEqual({ count: 1, more: false });
  });
});
