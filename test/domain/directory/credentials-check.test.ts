import { describe, expect, it } from 'vitest';
import { isClean } from '../../../domain/directory/credential.ts';
import { notYet, withChecks } from '../../../domain/directory/credentials-check.ts';
import { starterReviewers } from '../../../domain/directory/starter-reviewers.ts';
import { LocalDate } from '../../../domain/time/instants.ts';

const day = (text: string) => LocalDate.parse(text);
const source = 'License search of the Medical Board';
const licence = {
  what: 'licence',
  result: 'unrestricted',
  on: day('2026-11-24'),
  source,
  reference: 'A 12345',
} as const;
const discipline = { what: 'discipline', result: 'none', on: day('2026-11-24'), source, reference: 'A 12345' } as const;
const [entry = never()] = starterReviewers;

describe('A check of credentials', () => {
  it('is kept with its day, where it was looked up, what it came to and by whom', () => {
    expect(withChecks(entry, [licence, discipline], 'supervisor-1').checks).toEqual([
      {
        what: 'licence',
        on: '2026-11-24',
        proof: 'License search of the Medical Board; A 12345',
        result: 'unrestricted',
        by: 'supervisor-1',
      },
      {
        what: 'discipline',
        on: '2026-11-24',
        proof: 'License search of the Medical Board; A 12345',
        result: 'none',
        by: 'supervisor-1',
      },
    ]);
  });

  it.each([
    [{ ...licence, result: 'restricted' }, { licence: { ...entry.licence, standing: 'restricted' } }],
    [{ ...licence, result: 'not-found' }, { licence: { ...entry.licence, standing: 'unknown' } }],
    [{ ...licence, what: 'board', result: 'not-certified' }, { boardCertified: false }],
    [{ ...discipline, result: 'pending' }, { discipline: 'pending' }],
  ] as const)('says of the entry what it came to: %j', (looked, expected) => {
    expect(withChecks(entry, [looked], 'supervisor-1')).toMatchObject(expected);
  });

  it('takes nothing back that was found later, and stands before it', () => {
    const later = withChecks(entry, [{ ...discipline, result: 'taken', on: day('2026-11-20') }], 'supervisor-1');
    const earlier = withChecks(later, [{ ...discipline, on: day('2026-11-10') }], 'supervisor-2');
    expect(earlier.discipline).toBe('taken');
    expect(earlier.checks?.map(({ on }) => on)).toEqual(['2026-11-10', '2026-11-20']);
  });

  it('that is recorded again changes nothing', () => {
    const once = withChecks(entry, [licence], 'supervisor-1');
    expect(withChecks(once, [licence], 'supervisor-2')).toBe(once);
  });

  it('was not made on a day that has not come', () => {
    expect(notYet([licence, { ...discipline, on: day('2026-11-25') }], day('2026-11-24'))).toEqual([1]);
  });
});

it('What lets somebody review is a clean result, or a check of before that has none', () => {
  expect(isClean({ what: 'licence', result: 'unrestricted' })).toBe(true);
  expect(isClean({ what: 'licence', result: 'lapsed' })).toBe(false);
  expect(isClean({ what: 'board', result: 'not-certified' })).toBe(false);
  expect(isClean({ what: 'discipline', result: 'pending' })).toBe(false);
  expect(isClean({ what: 'discipline' })).toBe(true);
});

function never(): never {
  throw new Error('The starter directory has reviewers.');
}
