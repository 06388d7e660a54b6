import { describe, expect, it } from 'vitest';
import { application } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play } from './support/play.ts';
import { clockLine, standing, wall } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, director } = people;

function routed(lag: { clocksLag?: boolean } = {}) {
  const told = play({ at: '2027-02-01T09:00-08:00', application: application(), ...lag });
  return told.at('2027-02-02T10:00-08:00', analyst, 'route-case', {});
}

function adopted(lag: { clocksLag?: boolean } = {}) {
  return routed(lag)
    .delivers('2027-02-09T12:00-08:00')
    .give(analyst, 'complete-documentation', {})
    .at('2027-02-10T09:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts })
    .at(
      '2027-03-02T09:00-08:00',
      reviewer('R-101'),
      'submit-analysis',
      whole({ finding: 'overturned', rationale: 'Yes.' }),
    )
    .at('2027-03-03T11:00-08:00', director, 'adopt-determination', {});
}

describe('Story 4: a late and silent plan', () => {
  it('is reminded of the records, misses them, and is told so', () => {
    const told = routed();
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-05 23:59:59');
    told.news();
    told.letters();
    told.until('2027-02-04T08:59:59-08:00');
    expect(told.news()).toEqual([]);
    told.until('2027-02-04T09:00-08:00');
    expect(told.letters()).toEqual(['deadline-reminder → plan']);
    told.until('2027-02-05T23:59:59-08:00');
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-05 23:59:59');
    told.until('2027-02-06T00:00-08:00');
    expect(told.letters()).toEqual(['deadline-missed → plan']);
    expect(clockLine(told, 'R1')).toBe('missed, due 2027-02-05 23:59:59');
    expect(wall(told.clock('R1').missedAt)).toBe('2027-02-06 00:00:00');
    expect(told.state().violations).toMatchObject([{ clock: 'R1', dueOn: '2027-02-05' }]);
    expect(standing(told)).toEqual({
      stage: 'gathering-records',
      owner: 'plan:golden-valley',
      due: '2027-02-05 23:59:59',
      work: [
        'deliver-records @ plan:golden-valley, 2027-02-05 23:59:59',
        'proceed-without-records @ help-center, 2027-02-05 23:59:59',
        'overdue:R1 @ supervisor, 2027-02-05 23:59:59',
      ],
    });
  });

  it('delivers late: the clock stays missed, shows when it was done, and the review starts on that day', () => {
    const told = routed().delivers('2027-02-09T12:00-08:00');
    expect(told.clock('R1').status).toBe('missed');
    expect(wall(told.clock('R1').endedAt)).toBe('2027-02-09 12:00:00');
    expect(standing(told).work).toEqual(['complete-documentation @ help-center, 2027-02-10 23:59:59']);
    expect(clockLine(told, 'D4')).toBe('running, due 2027-02-10 23:59:59');
    told.give(analyst, 'complete-documentation', {});
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-11 23:59:59');
  });

  it('misses authorization: four penalty days through the change to daylight saving time', () => {
    const told = adopted();
    expect(clockLine(told, 'C1')).toBe('running, due 2027-03-10 23:59:59');
    told.news();
    told.letters();
    told.until('2027-03-09T09:00-08:00');
    expect(told.letters()).toEqual(['deadline-reminder → plan']);
    told.until('2027-03-10T23:59:59-08:00');
    expect(told.state().violations).toHaveLength(1);
    told.until('2027-03-11T00:00-08:00');
    expect(told.letters()).toEqual(['deadline-missed → plan']);
    expect(told.clock('C1').penaltyDays).toEqual([]);
    told.until('2027-03-11T23:59:59-08:00');
    expect(told.clock('C1').penaltyDays).toEqual([]);
    told.until('2027-03-12T00:00-08:00');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-03-11']);
    told.until('2027-03-14T12:00-07:00');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-03-11', '2027-03-12', '2027-03-13']);
    told.until('2027-03-14T23:59:59-07:00');
    expect(told.clock('C1').penaltyDays).toHaveLength(3);
    told.until('2027-03-15T00:00-07:00');
    expect(told.clock('C1').penaltyDays).toHaveLength(4);
    expect(standing(told)).toEqual({
      stage: 'authorizing',
      owner: 'plan:golden-valley',
      due: '2027-03-10 23:59:59',
      work: [
        'report-authorization @ plan:golden-valley, 2027-03-10 23:59:59',
        'overdue:C1 @ supervisor, 2027-03-10 23:59:59',
      ],
    });
    told.reports('2027-03-15T10:00-07:00');
    expect(clockLine(told, 'C4')).toBe('running, due 2027-03-17 23:59:59');
    told.give(analyst, 'accept-authorization', {});
    expect(clockLine(told, 'C4')).toBe('met, due 2027-03-17 23:59:59');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-03-11', '2027-03-12', '2027-03-13', '2027-03-14']);
    expect(told.state().violations).toMatchObject([
      { clock: 'R1', dueOn: '2027-02-05' },
      { clock: 'C1', dueOn: '2027-03-10' },
    ]);
    told.until('2027-03-25T10:00-07:00');
    expect(told.clock('C1').penaltyDays).toHaveLength(4);
  });

  it('owes the same when the machines that watch the clocks were behind all the time', () => {
    const told = adopted({ clocksLag: true }).reports('2027-03-15T10:00-07:00');
    told.give(analyst, 'accept-authorization', {});
    expect(told.clock('C1').penaltyDays).toEqual(['2027-03-11', '2027-03-12', '2027-03-13', '2027-03-14']);
    expect(told.state().violations.map(({ clock }) => clock)).toEqual(['R1', 'C1']);
  });

  it('does not lose the days in between when its proof is refused', () => {
    const told = adopted().reports('2027-03-12T10:00-08:00');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-03-11']);
    told.until('2027-03-15T10:00-07:00');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-03-11']);
    told.give(analyst, 'refuse-authorization', {
      reason: 'The letter names another service.',
      forPlan: 'The letter names another service.',
    });
    told.until('2027-03-17T00:00-07:00');
    const counted = ['2027-03-11', '2027-03-12', '2027-03-13', '2027-03-14', '2027-03-15', '2027-03-16'];
    expect(told.clock('C1').penaltyDays).toEqual(counted);
    told.reports('2027-03-17T10:00-07:00').give(analyst, 'accept-authorization', {});
    expect(told.clock('C1').penaltyDays).toEqual(counted);
    expect(told.state().violations.filter(({ clock }) => clock === 'C1')).toHaveLength(1);
  });

  it('counts from the missed day also when a proof given in time is refused after the time', () => {
    const told = adopted().reports('2027-03-10T10:00-08:00');
    told.at('2027-03-12T10:00-08:00', analyst, 'refuse-authorization', {
      reason: 'It is not signed.',
      forPlan: 'It is not signed.',
    });
    told.until('2027-03-13T10:00-08:00');
    expect(told.clock('C1').status).toBe('missed');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-03-11', '2027-03-12']);
  });
});
