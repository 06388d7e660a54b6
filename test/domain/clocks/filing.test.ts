import { describe, expect, it } from 'vitest';
import { type FilingFacts, filingLimit, premature } from '../../../domain/clocks/filing.ts';
import { day } from '../time/pacific.ts';

function facts(filed: string | undefined, decided: string | undefined, more: Partial<FilingFacts> = {}): FilingFacts {
  return {
    unresolved: false,
    urgent: false,
    ...(filed === undefined ? {} : { grievanceFiledOn: day(filed) }),
    ...(decided === undefined ? {} : { decidedOn: day(decided) }),
    ...more,
  };
}

describe('The six months to apply', () => {
  it('count from the decision alone when it came within thirty days', () => {
    const limit = filingLimit(facts('2026-05-01', '2026-05-29'));
    expect(limit?.candidates).toEqual([{ event: 'plan-decision', on: '2026-05-29', sixMonthsEnd: '2026-11-29' }]);
    expect(limit?.due).toMatchObject({ rule: 'F1', startedBy: 'plan-decision', startDay: '2026-05-29' });
    expect(limit?.due.dueOn).toBe('2026-11-30');
  });

  it('count from the latest event when the decision came after thirty days', () => {
    const limit = filingLimit(facts('2026-01-05', '2026-03-20'));
    expect(limit?.candidates).toEqual([
      { event: 'plan-decision', on: '2026-03-20', sixMonthsEnd: '2026-09-20' },
      { event: 'grievance-unresolved', on: '2026-02-04', sixMonthsEnd: '2026-08-04' },
    ]);
    expect(limit?.due).toMatchObject({ startedBy: 'plan-decision', dueOn: '2026-09-21' });
  });

  it.each([
    [false, '2026-02-04', '2026-08-04'],
    [true, '2026-01-08', '2026-07-08'],
  ])('count from day 30, or day 3 if urgent (%s), of a grievance still open', (urgent, on, dueOn) => {
    const limit = filingLimit(facts('2026-01-05', undefined, { unresolved: true, urgent }));
    expect(limit?.candidates).toEqual([{ event: 'grievance-unresolved', on, sixMonthsEnd: dueOn }]);
    expect(limit?.due).toMatchObject({ startedBy: 'grievance-unresolved', dueOn });
  });

  it('count from the later of two when an undecided grievance also has a date of decision', () => {
    const limit = filingLimit(facts('2026-03-01', '2026-03-05', { unresolved: true }));
    expect(limit?.due).toMatchObject({
      startedBy: 'grievance-unresolved',
      startDay: '2026-03-31',
      dueOn: '2026-09-30',
    });
  });

  it('do not count from day 30 when the decision came on that very day', () => {
    expect(filingLimit(facts('2026-01-05', '2026-02-04'))?.candidates).toHaveLength(1);
  });

  it('follow an edited list of holidays', () => {
    const calendar = { stateHolidays: { '2026': { add: [{ date: day('2026-11-30'), name: 'Day of mourning' }] } } };
    expect(filingLimit(facts(undefined, '2026-05-29'), calendar)?.due.roll).toEqual({
      from: '2026-11-29',
      to: '2026-12-01',
      because: ['Sunday', 'Day of mourning'],
    });
  });

  it.each([
    ['nothing is known', facts(undefined, undefined)],
    ['a grievance was decided on an unknown day', facts('2026-01-05', undefined)],
    ['an open grievance has no date', facts(undefined, undefined, { unresolved: true })],
  ])('are not known when %s', (_, known) => {
    expect(filingLimit(known)).toBeUndefined();
  });
});

describe('An application about a grievance', () => {
  const open = { unresolved: true };
  it.each([
    ['29 days old, undecided', facts('2026-11-12', undefined, open), '2026-12-11', '2026-12-12'],
    ['30 days old, undecided', facts('2026-11-12', undefined, open), '2026-12-12', undefined],
    ['urgent, 2 days old', facts('2026-11-12', undefined, { ...open, urgent: true }), '2026-11-14', '2026-11-15'],
    ['urgent, 3 days old', facts('2026-11-12', undefined, { ...open, urgent: true }), '2026-11-15', undefined],
    ['decided early', facts('2026-11-12', '2026-11-20'), '2026-11-24', undefined],
    [
      'with a date of decision, whatever else it says',
      facts('2026-11-12', '2026-11-20', open),
      '2026-11-24',
      undefined,
    ],
    ['not said to be open', facts('2026-11-12', undefined), '2026-11-24', undefined],
    ['open since an unknown day', facts(undefined, undefined, open), '2026-11-24', undefined],
  ])('%s may be made from %s', (_, known, receivedOn, from) => {
    expect(premature(known, day(receivedOn))).toBe(from);
  });
});
