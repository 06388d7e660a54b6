import { describe, expect, it } from 'vitest';
import { Person, userOf } from '../../local/people.ts';

describe('A person for whom a token is wanted', () => {
  it.each([
    [{ role: 'analyst' }, { sub: 'analyst', attributes: { 'custom:role': 'analyst' } }],
    [
      { role: 'plan', sub: 'pat', planId: 'P-7', expiresInSeconds: -60 },
      { sub: 'pat', attributes: { 'custom:role': 'plan', 'custom:plan_id': 'P-7' }, expiresInSeconds: -60 },
    ],
    [
      { role: 'reviewer', reviewerId: 'R-3', organizationId: 'O-1' },
      {
        sub: 'reviewer',
        attributes: { 'custom:role': 'reviewer', 'custom:reviewer_id': 'R-3', 'custom:organization_id': 'O-1' },
      },
    ],
  ])('%j is a user of the pool with those attributes', (person, user) => {
    expect(Person.transform(userOf).parse(person)).toEqual(user);
  });

  it.each([{}, { role: 'king' }, { role: 'analyst', expiresInSeconds: 1e15 }, { role: 'plan', plan: 'P-7' }])(
    'is not %j',
    person => {
      expect(Person.safeParse(person).success).toBe(false);
    },
  );
});
