import { describe, expect, it } from 'vitest';
import { decide } from '../../../domain/decide/decide.ts';
import type { CaseEvent } from '../../../domain/events/events.ts';
import { pacific } from '../time/pacific.ts';
import { people } from './support/people.ts';
import { commandOf, type Play } from './support/play.ts';
import { playedTo } from './support/samples.ts';

const { analyst, applicant, system } = people;

/** Decided on Tuesday 2027-02-02: C1 was due Tuesday 02-09, so the first day to count is Wednesday 02-10. */
function silent(): Play {
  const told = playedTo('authorizing');
  told.until('2027-02-10T00:00-08:00').letters();
  return told;
}

function sumsOf({ events }: { events: readonly CaseEvent[] }): unknown[] {
  return events.flatMap(event =>
    event.type === 'notice-queued' && event.data.notice.kind === 'penalty-sum' ? [event.data.notice.facts] : [],
  );
}

describe('A plan that does not carry a decision out', () => {
  it('hears each week what its silence comes to, and nothing between', () => {
    const told = silent();
    told.until('2027-02-16T23:59:59-08:00');
    expect(told.clock('C1').penaltyDays).toHaveLength(6);
    expect(told.letters()).toEqual([]);
    told.until('2027-02-17T00:00-08:00');
    expect(told.letters()).toEqual(['penalty-sum → plan']);
    told.until('2027-02-23T23:59:59-08:00');
    expect(sumsOf(told)).toHaveLength(1);
    told.until('2027-02-24T00:00-08:00');
    expect(sumsOf(told)).toEqual([
      { clock: 'C1', days: 7, from: '2027-02-10', through: '2027-02-16' },
      { clock: 'C1', days: 14, from: '2027-02-10', through: '2027-02-23' },
    ]);
  });

  it('gets one letter with the newest sum where the count was behind', () => {
    const told = silent();
    const { revision } = told.clock('C1');
    const late = pacific('2027-02-26T09:00-08:00');
    const decision = decide(commandOf('record-penalty-day', { clock: 'C1', revision }, system, late), told.state());
    expect('events' in decision ? sumsOf(decision) : []).toEqual([
      { clock: 'C1', days: 16, from: '2027-02-10', through: '2027-02-25' },
    ]);
  });

  it('is told of no sum once it has reported, and again when its proof is refused', () => {
    const told = silent().reports('2027-02-15T10:00-08:00');
    told.until('2027-02-20T10:00-08:00');
    expect(sumsOf(told)).toEqual([]);
    told.give(analyst, 'refuse-authorization', { reason: 'It names another drug.', forPlan: 'It names another drug.' });
    told.until('2027-02-21T00:00-08:00');
    expect(sumsOf(told)).toEqual([{ clock: 'C1', days: 10, from: '2027-02-10', through: '2027-02-19' }]);
  });

  it('hears no more of it when the case has ended', () => {
    const told = silent().at('2027-02-16T23:59:59-08:00', applicant, 'withdraw', {});
    told.until('2027-02-26T00:00-08:00');
    expect(sumsOf(told)).toEqual([]);
  });
});
