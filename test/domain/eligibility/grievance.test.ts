import { describe, expect, it } from 'vitest';
import { advise, certifiedUrgency, exclusion, experimental, found, necessity } from './applications.ts';

describe('The grievance that comes first', () => {
  const claimed = { urgency: { reason: 'Bad pain' } };
  it.each([
    ['decided', { grievance: { filed: true, decidedOn: '2026-10-30' } }, 'imr', 'passes'],
    ['upheld', { grievance: { filed: true, outcome: 'upheld' } }, 'imr', 'passes'],
    ['open for 30 days', { grievance: { filed: true, filedOn: '2026-10-25', outcome: 'unresolved' } }, 'imr', 'passes'],
    [
      'open for 29 days',
      { grievance: { filed: true, filedOn: '2026-10-26', outcome: 'unresolved' } },
      'premature',
      'premature',
    ],
    ['never filed', { grievance: { filed: false } }, 'premature', 'premature'],
    ['never filed, for a complaint', { grievance: { filed: false }, services: [exclusion] }, 'premature', 'premature'],
    ['never filed, urgent', { grievance: { filed: false }, urgency: certifiedUrgency }, 'imr', 'passes'],
    ['never filed, said to be urgent', { grievance: { filed: false }, ...claimed }, 'person', 'flag'],
    [
      'open for 12 days, said to be urgent',
      { grievance: { filed: true, filedOn: '2026-11-12' }, ...claimed },
      'person',
      'flag',
    ],
    [
      'open for 30 days, said to be urgent',
      { grievance: { filed: true, filedOn: '2026-10-25' }, ...claimed },
      'imr',
      'passes',
    ],
    ['open since an unknown day', { grievance: { filed: true } }, 'person', 'needs-information'],
    [
      'said not to be filed, yet decided',
      { grievance: { filed: false, decidedOn: '2026-10-30' } },
      'person',
      'needs-information',
    ],
    [
      'said not to be filed, yet dated',
      { grievance: { filed: false, filedOn: '2026-10-01' } },
      'person',
      'needs-information',
    ],
    [
      'said not to be filed, yet upheld',
      { grievance: { filed: false, outcome: 'upheld' } },
      'person',
      'needs-information',
    ],
    ['never filed, experimental', { grievance: { filed: false }, services: [experimental] }, 'imr', 'premature'],
  ])('%s', (_, changed, route, effect) => {
    const advice = advise(changed);
    expect(advice.route).toBe(route);
    expect(found(advice, 'grievance-first')).toBe(effect);
  });

  it.each([
    [{ filed: true }, ['grievance-date']],
    [{ filed: false, outcome: 'upheld' }, ['grievance-details', 'plan-decision-date']],
    [{ filed: true, outcome: 'upheld' }, ['plan-decision-date']],
    [{ filed: false }, []],
  ])('%j asks for %j', (grievance, missing) => {
    expect(advise({ grievance }).missing).toEqual(missing);
  });

  it('gives a day to file again only where a grievance is under way', () => {
    expect(advise({ grievance: { filed: false } }).refileFrom).toBeUndefined();
    expect(advise({ grievance: { filed: true, filedOn: '2026-11-24' } }).refileFrom).toBe('2026-12-24');
    expect(
      advise({ grievance: { filed: true, filedOn: '2026-11-12' }, services: [experimental] }).refileFrom,
    ).toBeUndefined();
  });

  it('leaves a case of which only a part may go on to a person', () => {
    const advice = advise({ grievance: { filed: false }, services: [experimental, necessity] });
    expect(advice.route).toBe('person');
    expect(advice.issues.map(({ route }) => route)).toEqual(['imr', 'premature']);
  });
});

describe('The six months', () => {
  const grievance = { filed: true, filedOn: '2026-01-10', outcome: 'upheld', decidedOn: '2026-03-31' };
  it('do not bind a complaint', () => {
    const advice = advise({ grievance, services: [exclusion] });
    expect(advice.route).toBe('complaint');
    expect(found(advice, 'filing-limit')).toBeUndefined();
  });

  it('hold back only the part that asks for review', () => {
    const advice = advise({ grievance, services: [exclusion, necessity] });
    expect(advice.issues.map(({ route }) => route)).toEqual(['complaint', 'person']);
    expect(advice.route).toBe('person');
  });

  it('bind an urgent case too, by way of a person', () => {
    expect(advise({ grievance, urgency: certifiedUrgency })).toMatchObject({ route: 'person', urgency: 'expedited' });
  });

  it.each([
    ['2026-05-29', 'imr', undefined],
    ['2026-05-15', 'person', 'good-cause-review'],
  ])('of an experimental treatment without a grievance count from its denial on %s: %s', (deniedOn, route, effect) => {
    const advice = advise({ grievance: { filed: false }, services: [{ ...experimental, deniedOn }] });
    expect(advice.route).toBe(route);
    expect(found(advice, 'experimental-filing-limit')).toBe(effect);
  });

  it('of an experimental treatment with a grievance count from the grievance', () => {
    const advice = advise({ services: [{ ...experimental, deniedOn: '2026-01-02' }] });
    expect(advice).toMatchObject({ route: 'imr', applyBy: '2027-04-30' });
  });

  it('of another treatment never count from the denial', () => {
    const advice = advise({
      grievance: { filed: true, outcome: 'upheld' },
      services: [{ ...necessity, deniedOn: '2026-01-02' }],
    });
    expect(advice.route).toBe('imr');
    expect(advice.applyBy).toBeUndefined();
  });
});
