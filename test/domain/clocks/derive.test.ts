import { describe, expect, it } from 'vitest';
import { Derivation, type DerivationInput } from '../../../domain/clocks/derivation.ts';
import { day, pacific } from '../time/pacific.ts';
import { clock, extension, pause } from './clock.ts';
import type { ClockId } from '../../../domain/clocks/rule.ts';

describe('A derivation', () => {
  it('holds each step of the count', () => {
    expect(clock('A1', '2026-12-18T12:00-08:00', { startedBy: 'analysis-submitted' })).toEqual({
      rule: 'A1',
      authority: 'H&S 1374.33(f)',
      startedBy: 'analysis-submitted',
      startedAt: '2026-12-18T20:00:00.000Z',
      startDay: '2026-12-18',
      length: 1,
      unit: 'business-days',
      days: [
        { date: '2026-12-18', counted: 0 },
        { date: '2026-12-19', counted: null, skipped: 'Saturday' },
        { date: '2026-12-20', counted: null, skipped: 'Sunday' },
        { date: '2026-12-21', counted: 1 },
      ],
      pauses: [],
      extensions: [],
      dueOn: '2026-12-21',
      dueAt: '2026-12-22T07:59:59.000Z',
      latest: { on: '2026-12-21', at: '2026-12-22T07:59:59.000Z', because: [] },
      missedFrom: '2026-12-22T08:00:00.000Z',
      reminders: [],
    });
  });

  it.each<[ClockId, DerivationInput['length']]>([
    ['D2', undefined],
    ['D3', undefined],
    ['C1', 2],
    ['F1', undefined],
    ['E1', undefined],
  ])('of %s is plain JSON, passes its own schema and comes out the same again', (rule, length) => {
    const more = { pauses: [pause('2026-11-25T10:00-08:00', '2026-11-27T10:00-08:00')], extensions: [extension(2)] };
    const input = { ...more, ...(length === undefined ? {} : { length }) };
    const derivation = clock(rule, '2026-11-24T10:00-08:00', input);
    expect(Derivation.parse(JSON.parse(JSON.stringify(derivation)))).toEqual(derivation);
    expect(clock(rule, '2026-11-24T10:00-08:00', input)).toEqual(derivation);
  });

  it('of thirty days stays small', () => {
    const derivation = clock('V1', '2026-12-01T15:00-08:00', { startedBy: 'documentation-completed' });
    expect(derivation.days).toHaveLength(31);
    expect(JSON.stringify(derivation).length).toBeLessThan(1550);
  });

  it('leaves the days out of a count in hours or months', () => {
    expect(clock('D3', '2026-11-24T10:00-08:00').days).toBeUndefined();
    expect(clock('E1', '2026-11-24T10:00-08:00').days).toBeUndefined();
  });

  it('leaves the days out of a count of more than sixty', () => {
    const sixty = clock('D2', '2026-11-24T10:00-08:00', {
      pauses: [pause('2026-11-24T10:00-08:00', '2027-01-16T10:00-08:00')],
    });
    expect(sixty.days).toHaveLength(61);
    const more = clock('D2', '2026-11-24T10:00-08:00', {
      pauses: [pause('2026-11-24T10:00-08:00', '2027-01-17T10:00-08:00')],
    });
    expect(more.days).toBeUndefined();
    expect([sixty.dueOn, more.dueOn]).toEqual(['2027-01-23', '2027-01-24']);
  });

  it.each<[ClockId, boolean]>([
    ['A1', true],
    ['F1', true],
    ['V1', true],
    ['R1', true],
    ['D3', false],
    ['C3', false],
    ['E1', false],
  ])(
    '%s keeps the changes of the calendar that it was counted by: %s, for it looks at no business day else',
    (id, kept) => {
      const add = [{ date: day('2026-12-18'), name: 'Flood' }];
      const calendar = { officeClosures: { '2026': { add, remove: [] } }, stateHolidays: {} };
      const derived = clock(id, '2026-12-18T12:00-08:00', { calendar });
      expect('calendar' in derived).toBe(kept);
      if (kept) expect(derived.calendar).toEqual({ officeClosures: { '2026': { add, remove: [] } } });
      expect(Derivation.parse(JSON.parse(JSON.stringify(derived)))).toEqual(derived);
    },
  );

  it('keeps where its last day rolled to, and why', () => {
    const derived = clock('F1', '2026-05-29T12:00-07:00');
    expect(derived.roll).toEqual({ from: '2026-11-29', to: '2026-11-30', because: ['Sunday'] });
    expect(Derivation.parse(JSON.parse(JSON.stringify(derived)))).toEqual(derived);
  });

  it('uses the closures of the calendar that it is given', () => {
    const calendar = {
      officeClosures: { '2027': { add: [{ date: day('2027-02-03'), name: 'Flood' }], remove: [] } },
    };
    const { dueOn, days, reminders } = clock('R1', '2027-02-02T10:00-08:00', { calendar });
    expect(dueOn).toBe('2027-02-08');
    expect(days?.[1]).toEqual({ date: '2027-02-03', counted: null, skipped: 'Flood' });
    expect(reminders).toEqual([pacific('2027-02-05T09:00-08:00')]);
  });
});

describe('The start day', () => {
  it.each([
    ['the last second of a Pacific day, already tomorrow in UTC', '2026-11-24T23:59:59-08:00', '2026-11-29'],
    ['the midnight after it', '2026-11-25T00:00-08:00', '2026-11-30'],
    ['a summer evening, already tomorrow in UTC', '2026-07-08T17:30-07:00', '2026-07-13'],
  ])('is the local one: filed on %s', (_, filed, dueOn) => {
    expect(clock('D1', filed).dueOn).toBe(dueOn);
  });

  it.each([
    ['Saturday', '2026-11-21T10:00-08:00', '2026-11-24'],
    ['Sunday', '2026-11-22T10:00-08:00', '2026-11-24'],
    ['Thanksgiving', '2026-11-26T10:00-08:00', '2026-12-01'],
    ['Friday', '2026-11-20T23:59-08:00', '2026-11-24'],
  ])('of a business-day clock may be a %s, and is still not counted', (_, startedAt, second) => {
    expect(clock('C1', startedAt, { length: 2 }).dueOn).toBe(second);
  });

  it('is that of the receipt, however late it is typed in, so that a clock may be over when it starts', () => {
    const { dueOn, missedFrom, reminders } = clock('D1', '2026-11-03T10:00-08:00', {
      asOf: pacific('2026-11-24T10:00-08:00'),
    });
    expect([dueOn, missedFrom]).toEqual(['2026-11-08', '2026-11-09T08:00:00.000Z']);
    expect(reminders).toEqual([pacific('2026-11-06T09:00-08:00')]);
  });
});

describe('A change of daylight saving time', () => {
  it.each([
    ['48 hours over the spring change', 'D3', '2027-03-13T10:00-08:00', '2027-03-15T11:00-07:00'],
    ['48 hours over the autumn change', 'D3', '2026-10-31T10:00-07:00', '2026-11-02T09:00-08:00'],
    ['24 hours over the spring change', 'R2', '2027-03-13T18:00-08:00', '2027-03-14T19:00-07:00'],
    ['24 hours over the autumn change', 'R2', '2026-10-31T18:00-07:00', '2026-11-01T17:00-08:00'],
    ['days over the spring change', 'V2', '2027-03-12T12:00-08:00', '2027-03-15T23:59:59-07:00'],
    ['a last day that is the spring change itself', 'V2', '2027-03-11T12:00-08:00', '2027-03-14T23:59:59-07:00'],
    ['days over the autumn change', 'V2', '2026-10-30T12:00-07:00', '2026-11-02T23:59:59-08:00'],
    ['a last day that is the autumn change itself', 'V2', '2026-10-29T12:00-07:00', '2026-11-01T23:59:59-08:00'],
    ['an anniversary', 'E1', '2026-03-10T12:00-07:00', '2027-03-10T23:59:59-08:00'],
  ] as const)('leaves %s right', (_, rule, startedAt, dueAt) => {
    expect(clock(rule, startedAt).dueAt).toBe(pacific(dueAt));
  });
});

describe('A count in months', () => {
  it.each([
    ['2026-08-31T10:00-07:00', '2027-03-01', '2027-02-28'],
    ['2027-08-31T10:00-07:00', '2028-02-29', undefined],
    ['2026-12-31T10:00-08:00', '2027-06-30', undefined],
    ['2026-03-31T10:00-07:00', '2026-09-30', undefined],
    ['2026-02-28T10:00-08:00', '2026-08-28', undefined],
  ])('from %s ends on %s', (startedAt, dueOn, rolledFrom) => {
    const derivation = clock('F1', startedAt);
    expect(derivation.dueOn).toBe(dueOn);
    expect(derivation.roll?.from).toBe(rolledFrom);
  });

  it('of a year from 29 February ends on 28 February', () => {
    expect(clock('E1', '2028-02-29T10:00-08:00').dueOn).toBe('2029-02-28');
  });

  it('of a medical release reminds thirty days before at nine', () => {
    expect(clock('E1', '2026-11-24T10:00-08:00').reminders).toEqual([pacific('2027-10-25T09:00-07:00')]);
  });
});

describe('The roll', () => {
  it.each([
    ['Saturday', '2026-02-28T10:00-08:00', '2026-08-28', undefined],
    ['a Saturday and a Sunday', '2026-05-28T10:00-07:00', '2026-11-30', ['Saturday', 'Sunday']],
    [
      'a holiday on which offices are open',
      '2026-08-12T10:00-07:00',
      '2027-02-16',
      ['Lincoln Day', 'Saturday', 'Sunday', "Presidents' Day"],
    ],
    [
      'Thanksgiving and the day after',
      '2026-05-26T10:00-07:00',
      '2026-11-30',
      ['Thanksgiving Day', 'Day after Thanksgiving', 'Saturday', 'Sunday'],
    ],
    ['Columbus Day, which the courts do not keep', '2026-04-12T10:00-07:00', '2026-10-13', ['Columbus Day']],
    ['a Sunday whose Monday is its holiday', '2026-05-08T10:00-07:00', '2026-11-10', ['Sunday', 'Diwali (observed)']],
    [
      'a Saturday that is a holiday itself',
      '2026-06-25T10:00-07:00',
      '2026-12-28',
      ['Christmas Day', 'Saturday', 'Sunday'],
    ],
    [
      'the Friday on which Veterans Day is kept',
      '2028-05-10T10:00-07:00',
      '2028-11-13',
      ['Veterans Day (observed)', 'Saturday', 'Sunday'],
    ],
    ['New Year', '2026-07-01T10:00-07:00', '2027-01-04', ["New Year's Day", 'Saturday', 'Sunday']],
  ])('passes %s', (_, startedAt, dueOn, because) => {
    const derivation = clock('F1', startedAt);
    expect(derivation.dueOn).toBe(dueOn);
    expect(derivation.roll?.because).toEqual(because);
  });

  it('is only for the clock to apply: others end on a Sunday or a holiday', () => {
    expect(clock('D1', '2026-11-24T10:00-08:00')).toMatchObject({ dueOn: '2026-11-29' });
    expect(clock('K1', '2026-11-25T10:00-08:00')).toMatchObject({ dueOn: '2026-12-25' });
    expect(clock('E1', '2026-12-25T10:00-08:00')).toMatchObject({ dueOn: '2027-12-25' });
    expect(clock('D1', '2026-11-24T10:00-08:00').roll).toBeUndefined();
  });
});

describe('A shorter length that the decision states', () => {
  it.each([
    [2, '2026-12-23', 2],
    [5, '2026-12-29', 5],
    [9, '2026-12-29', 5],
    [0, '2026-12-21', 0],
  ])('of %i business days makes authorization due %s', (stated, dueOn, length) => {
    expect(clock('C1', '2026-12-21T14:00-08:00', { length: stated })).toMatchObject({ dueOn, length });
  });

  it.each([-1, 1.5, Number.NaN])('is refused when it is %d', length => {
    expect(() => clock('C1', '2026-12-21T14:00-08:00', { length })).toThrow(
      new RangeError(`not a length of a clock: ${length}`),
    );
  });
});

describe('Reminders', () => {
  it('of a month come at half of the time and at nine on the last business day before', () => {
    expect(clock('K1', '2026-11-24T10:00-08:00').reminders).toEqual([
      pacific('2026-12-09T16:59:59.500-08:00'),
      pacific('2026-12-23T09:00-08:00'),
    ]);
  });

  it('that would fall before the start are not sent', () => {
    expect(clock('D1', '2026-11-25T09:00-08:00').reminders).toEqual([]);
    expect(clock('D1', '2026-11-25T08:59:59-08:00').reminders).toEqual([pacific('2026-11-25T09:00-08:00')]);
    expect(clock('D1', '2026-11-25T10:00-08:00').reminders).toEqual([]);
    expect(clock('C1', '2026-12-21T14:00-08:00', { length: 0 }).reminders).toEqual([]);
  });

  it.each<[ClockId, string, string[]]>([
    ['D1', '2026-11-24T10:00-08:00', ['2026-11-25T09:00-08:00']],
    ['D2', '2026-11-24T10:00-08:00', ['2026-11-30T09:00-08:00']],
    ['R1', '2026-11-25T09:00-08:00', ['2026-12-01T09:00-08:00']],
    ['R2', '2026-12-04T18:00-08:00', ['2026-12-05T06:00-08:00', '2026-12-05T16:00-08:00']],
    ['R5', '2026-11-24T10:00-08:00', ['2026-11-25T09:00-08:00']],
    ['V3', '2026-12-01T12:00-08:00', ['2026-12-05T05:59:59.500-08:00', '2026-12-08T21:59:59-08:00']],
    ['A1', '2026-12-18T12:00-08:00', []],
    ['A2', '2026-12-21T11:00-08:00', []],
    ['C2', '2026-12-21T14:00-08:00', ['2026-12-28T09:00-08:00']],
    ['C3', '2026-12-28T10:00-08:00', []],
    ['F1', '2026-05-29T00:00-07:00', []],
  ])('of %s from %s are sent at %j', (rule, startedAt, expected) => {
    expect(clock(rule, startedAt).reminders).toEqual(expected.map(pacific));
  });
});
