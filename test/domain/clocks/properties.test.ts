import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../domain/clocks/derive.ts';
import { penaltyDays } from '../../../domain/clocks/penalty.ts';
import { deemedReceipt } from '../../../domain/clocks/receipt.ts';
import { isBusinessDay, rollsBecause, rollsForApplicants } from '../../../domain/clocks/calendar.ts';
import { clockRules } from '../../../domain/clocks/rules.ts';
import { Instant, LocalDate } from '../../../domain/time/instants.ts';
import { localDateOf, nextMidnight, daysBetween } from '../../../domain/time/days.ts';
import { ClockId } from '../../../domain/clocks/rule.ts';

const from2025 = Date.UTC(2025, 0, 1);
const to2029 = Date.UTC(2029, 0, 1);
const moment = fc.integer({ min: from2025, max: to2029 }).map(at => Instant.parse(new Date(at).toISOString()));
const rule = fc.constantFrom(...ClockId.options);
const ofUnit = (unit: string) => fc.constantFrom(...ClockId.options.filter(id => clockRules[id].unit === unit));
const started = (id: ClockId, startedAt: Instant) =>
  derive({ rule: id, startedBy: 'an-event', startedAt, asOf: startedAt });
/** Of a plan that was told at once, where the later edge waits for that. */
const told = (id: ClockId, startedAt: Instant) => {
  const { missedFrom, ...rest } = derive({
    rule: id,
    startedBy: 'an-event',
    startedAt,
    toldAt: startedAt,
    asOf: startedAt,
  });
  if (missedFrom === undefined) throw new Error('Every derivation has its later edge.');
  return { ...rest, missedFrom };
};
const milliseconds = (at: Instant) => Date.parse(at);

// The day by the wall clock as the platform's own formatter gives it, not our code.
const sacramento = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Los_Angeles',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const onTheWall = (at: Instant) => sacramento.format(new Date(at));

describe('For every rule and every start', () => {
  it('a later start is never due earlier', () => {
    fc.assert(
      fc.property(rule, moment, moment, (id, a, b) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(started(id, first).dueAt <= started(id, second).dueAt).toBe(true);
      }),
    );
  });

  it('the reminders are sorted, after the start and before the due moment; a second after the later edge it is missed', () => {
    fc.assert(
      fc.property(rule, moment, (id, at) => {
        const { startedAt, reminders, dueAt, latest, missedFrom } = told(id, at);
        const moments = [startedAt, ...reminders, dueAt, missedFrom];
        expect(moments.toSorted()).toEqual(moments);
        expect(new Set(moments).size).toBe(moments.length);
        expect(milliseconds(missedFrom) - milliseconds(latest?.at ?? dueAt)).toBe(1000);
      }),
    );
  });

  it('a clock counted in days ends with the last second of its local due day', () => {
    fc.assert(
      fc.property(rule, moment, (id, at) => {
        fc.pre(clockRules[id].unit !== 'hours');
        const { dueOn, dueAt, missedFrom } = told(id, at);
        expect(onTheWall(dueAt)).toBe(`${dueOn} 23:59:59`);
        expect(onTheWall(missedFrom).slice(11)).toBe('00:00:00');
      }),
    );
  });

  it('a business-day clock is due on a business day, with as many of them after the start as it runs', () => {
    fc.assert(
      fc.property(ofUnit('business-days'), moment, (id, at) => {
        const { dueOn, days = [], length } = started(id, at);
        expect(isBusinessDay(dueOn)).toBe(true);
        expect(days.slice(1).filter(({ date }) => isBusinessDay(date))).toHaveLength(length);
        expect(days.at(-1)).toEqual({ date: dueOn, counted: length });
      }),
    );
  });

  it('a calendar-day clock is due as many days on as it runs', () => {
    fc.assert(
      fc.property(ofUnit('calendar-days'), moment, (id, at) => {
        const { startDay, dueOn, length } = started(id, at);
        expect(daysBetween(startDay, dueOn)).toBe(length);
      }),
    );
  });

  it('a clock in hours lasts exactly so long', () => {
    fc.assert(
      fc.property(ofUnit('hours'), moment, (id, at) => {
        const { startedAt, dueAt, length } = started(id, at);
        expect(milliseconds(dueAt) - milliseconds(startedAt)).toBe(length * 3_600_000);
      }),
    );
  });

  it('the time to apply never ends on a weekend or a state holiday', () => {
    fc.assert(
      fc.property(moment, at => {
        expect(rollsForApplicants(started('F1', at).dueOn)).toBeUndefined();
      }),
    );
  });

  it('a pause adds the days between the two local dates, whenever it begins while the clock runs', () => {
    fc.assert(
      fc.property(moment, fc.nat({ max: 6 * 24 }), fc.nat({ max: 60 * 24 }), (startedAt, after, lasting) => {
        const hour = 3_600_000;
        const from = Instant.parse(new Date(milliseconds(startedAt) + after * hour).toISOString());
        const until = Instant.parse(new Date(milliseconds(from) + lasting * hour).toISOString());
        const input = { rule: 'D2', startedBy: 'an-event', startedAt, asOf: startedAt } as const;
        const paused = derive({ ...input, pauses: [{ from, until, reason: 'awaiting-applicant' }] });
        const added = daysBetween(localDateOf(from), localDateOf(until));
        expect(daysBetween(derive(input).dueOn, paused.dueOn)).toBe(added);
        expect(paused.pauses[0]?.daysAdded).toBe(added);
      }),
    );
  });

  it('the later edge is never before the day to work to, ends on no closed day, and is the same for hours and promises', () => {
    fc.assert(
      fc.property(rule, moment, (id, at) => {
        const { dueOn, dueAt, latest } = told(id, at);
        if (latest === undefined) throw new Error('Every derivation has its later edge.');
        expect(latest.at >= dueAt && latest.on >= dueOn).toBe(true);
        expect(latest.because.length > 0 || latest.on === dueOn).toBe(true);
        const { setByLaw, unit } = clockRules[id];
        if (setByLaw === true && unit !== 'hours') expect(rollsBecause(latest.on)).toBeUndefined();
        else expect([latest.on, latest.at]).toEqual([dueOn, dueAt]);
      }),
    );
  });

  it('a later start never has an earlier later edge, and an extension moves it on or leaves it', () => {
    const days = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(rule, moment, moment, days, (id, a, b, more) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const edge = started(id, first).latest?.at ?? first;
        expect(edge <= (started(id, second).latest?.at ?? first)).toBe(true);
        const extensions = [{ days: more, by: 'director', reason: 'late records', at: first }];
        const extended = derive({ rule: id, startedBy: 'an-event', startedAt: first, asOf: first, extensions });
        expect((extended.latest?.at ?? first) >= edge).toBe(true);
      }),
    );
  });

  it('an extension moves a clock without a roll by exactly its days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ClockId>('V1', 'V2', 'V3', 'V4', 'K1'),
        moment,
        fc.integer({ min: 1, max: 90 }),
        (id, at, days) => {
          const extensions = [{ days, by: 'director', reason: 'good cause', at }];
          const later = derive({ rule: id, startedBy: 'an-event', startedAt: at, asOf: at, extensions });
          expect(daysBetween(started(id, at).dueOn, later.dueOn)).toBe(days);
        },
      ),
    );
  });
});

describe('For every moment', () => {
  it('a notice counts as received no earlier than sent, and on a business day', () => {
    fc.assert(
      fc.property(moment, sentAt => {
        const received = deemedReceipt(sentAt);
        expect(received >= sentAt).toBe(true);
        expect(isBusinessDay(localDateOf(received))).toBe(true);
        expect(deemedReceipt(received)).toBe(received);
      }),
    );
  });

  it('the next midnight is after it, at midnight on the wall, and a penalty day on from the last', () => {
    fc.assert(
      fc.property(moment, at => {
        const midnight = nextMidnight(at);
        expect(midnight > at).toBe(true);
        expect(onTheWall(midnight).slice(11)).toBe('00:00:00');
        expect(penaltyDays(at, midnight)).toHaveLength(1);
        expect(LocalDate.safeParse(localDateOf(midnight)).success).toBe(true);
      }),
    );
  });
});
