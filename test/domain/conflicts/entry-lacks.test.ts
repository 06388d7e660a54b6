import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../domain/clocks/calendar-changes.ts';
import { lacksOfOrganizations, lacksOfReviewers } from '../../../domain/conflicts/entry-lacks.ts';
import { Organization, Reviewer } from '../../../domain/directory/reviewer.ts';
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
  const whole = {
    filedOn: '2026-01-15',
    clients: [],
    owners: [],
    affiliates: [],
    bondHolders: [],
    officers: [],
    revenueFromReviews: 80,
    choosesReviewers: 'By lot among those whose field fits.',
    proprietary: [],
  };
  const lacksOf = (filing: object, day = '2026-11-24', calendar?: Calendar) =>
    lacksOfOrganizations([Organization.parse({ ...organization, filing })], LocalDate.parse(day), calendar);
  const fieldsOf = (filing: object, day?: string) => lacksOf(filing, day).map(({ field }) => field);

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
    expect(fieldsOf(whole, day)).toEqual(fields);
  });

  it('the parts of a filing that nobody has entered', () => {
    expect(fieldsOf({ filedOn: '2026-01-15', clients: [], owners: [], affiliates: [] })).toEqual([
      'filing.bondHolders',
      'filing.officers',
      'filing.revenueFromReviews',
      'filing.choosesReviewers',
      'filing.proprietary',
    ]);
  });

  // Five business days after Friday, 13 November 2026 end on Friday, 20 November; after Monday the 23rd, past Thanksgiving, on 2 December.
  it.each([
    ['began, in time', { since: '2026-11-13', reportedOn: '2026-11-20' }, '2026-11-24', []],
    [
      'began, reported a day late',
      { since: '2026-11-13', reportedOn: '2026-11-21' },
      '2026-11-24',
      [
        'Its work for Golden Valley began on Friday, November 13, 2026. A report was due by Friday, November 20, 2026; ' +
          'it was reported on Saturday, November 21, 2026.',
      ],
    ],
    ['began, not yet due', { since: '2026-11-23' }, '2026-12-02', []],
    [
      'began, and nobody was told',
      { since: '2026-11-23' },
      '2026-12-03',
      [
        'Its work for Golden Valley began on Monday, November 23, 2026. A report was due by Wednesday, December 2, 2026; ' +
          'no report is entered.',
      ],
    ],
    [
      'ended, and nobody was told',
      { since: '2026-11-13', reportedOn: '2026-11-13', ended: { on: '2026-11-13' } },
      '2026-11-24',
      [
        'Its work for Golden Valley ended on Friday, November 13, 2026. A report was due by Friday, November 20, 2026; ' +
          'no report is entered.',
      ],
    ],
    ['began, late a year ago', { since: '2025-11-24', reportedOn: '2026-01-24' }, '2026-11-24', []],
  ])('a report within five business days of a client: %s', (_what, change, day, missing) => {
    const clients = [{ name: 'Golden Valley', knownSince: '2026-11-13', source: 'A letter of that day.', ...change }];
    expect(lacksOf({ ...whole, filedOn: '2026-11-01', clients }, day).map(lack => lack.missing)).toEqual(missing);
  });

  it('a report, counted by the calendar as it is kept', () => {
    const clients = [{ name: 'Golden Valley', knownSince: '2026-11-13', source: 'A letter.', since: '2026-11-13' }];
    const closed = { officeClosures: { '2026': { add: [{ date: LocalDate.parse('2026-11-18'), name: 'Mourning' }] } } };
    const filing = { ...whole, filedOn: '2026-11-01', clients };
    expect([lacksOf(filing, '2026-11-21').length, lacksOf(filing, '2026-11-21', closed).length]).toEqual([1, 0]);
    expect(lacksOf(filing, '2026-11-24', closed)).toHaveLength(1);
  });
});

function never(): never {
  throw new Error('The starter directory has some.');
}
