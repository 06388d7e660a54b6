import { describe, expect, it } from 'vitest';
import { lacksOfOrganizations, lacksOfReviewers } from '../../../domain/conflicts/entry-lacks.ts';
import { type Organization, Reviewer } from '../../../domain/directory/reviewer.ts';
import { starterOrganizations, starterReviewers } from '../../../domain/directory/starter-reviewers.ts';
import { LocalDate } from '../../../domain/time/instants.ts';

const today = LocalDate.parse('2026-11-24');
const [starter = never()] = starterReviewers;
const on = LocalDate.parse('2026-11-01');
const checks = (['licence', 'board', 'discipline'] as const).map(what => ({ what, on, proof: 'The register' }));
const whole: Reviewer = { ...starter, checks };
const of = (reviewer: Reviewer, organizations: readonly Organization[] = starterOrganizations, day = today) =>
  lacksOfReviewers([reviewer], organizations, day).map(({ id, field, effect }) => [
    id,
    field,
    /never drawn/u.test(effect),
  ]);

describe('The directory of reviewers says what an entry lacks', () => {
  it('of one that says everything, nothing', () => {
    expect(of(whole)).toEqual([]);
  });

  it.each([
    ['discipline', { discipline: undefined }, 'discipline'],
    ['discipline that is unknown', { discipline: 'unknown' }, 'discipline'],
    ['practice', { practice: undefined }, 'practice'],
    ['practice of late', { practice: [{ specialty: 'oncology', lastOn: '2024-11-23' }] }, 'practice'],
    ['a license that somebody looked up', { licence: { ...starter.licence, standing: 'unknown' } }, 'licence.standing'],
    ['ties', { affiliations: 'unknown' }, 'affiliations'],
  ])('without %s nobody is drawn', (_what, change, field) => {
    expect(of(Reviewer.parse({ ...whole, ...change }))).toEqual([['rev-oncology-1', field, true]]);
  });

  it('without a check in the last thirty days they are drawn after others, and which are missing is said', () => {
    expect(of(whole, starterOrganizations, LocalDate.parse('2026-12-01'))).toEqual([]);
    const [lack] = lacksOfReviewers([whole], starterOrganizations, LocalDate.parse('2026-12-02'));
    expect(lack).toEqual({
      id: 'rev-oncology-1',
      field: 'checks',
      missing:
        'Nobody has looked up in the last thirty days: the license, the certificate of the board, the record of discipline.',
      effect: 'Others whose credentials were looked up are drawn first, and each case with this reviewer has an item.',
      put: 'Look them up, and record it with record-credentials-check.',
    });
  });

  it('whose organization has not filed, nobody is drawn', () => {
    const unfiled = starterOrganizations.map(({ filing: _filing, ...rest }) => rest);
    expect(of(whole, unfiled)).toEqual([['rev-oncology-1', 'organizationId', true]]);
  });

  it('of one who does not review at present, nothing', () => {
    expect(of({ ...starter, active: false, discipline: undefined })).toEqual([]);
  });
});

describe('The directory of organizations says what an entry lacks', () => {
  const [organization = never()] = starterOrganizations;

  it('a filing', () => {
    const { filing: _filing, ...unfiled } = organization;
    expect(lacksOfOrganizations([unfiled], today)).toMatchObject([
      {
        id: 'org-redwood',
        field: 'filing',
        effect: expect.stringContaining('None of its reviewers is drawn') as string,
      },
    ]);
  });

  it.each([
    ['2027-01-14', []],
    ['2027-01-15', ['filing.filedOn']],
  ])('on %s, of a filing of 2026-01-15: %j', (day, fields) => {
    expect(lacksOfOrganizations([organization], LocalDate.parse(day)).map(({ field }) => field)).toEqual(fields);
  });
});

function never(): never {
  throw new Error('The starter directory has some.');
}
