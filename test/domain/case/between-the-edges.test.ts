import { describe, expect, it } from 'vitest';
import { application } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { caseView } from '../../../domain/read/view.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { clockLine, standing, wall } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, director, nurse, plan, supervisor } = people;

/** A review whose thirty days end on Sunday, 7 February 2027: no day on which a time of the law ends. */
function reviewDueOnSunday(): Play {
  return play({ at: '2026-12-31T10:00-08:00', application: application() })
    .at('2027-01-04T09:00-08:00', analyst, 'route-case', {})
    .delivers('2027-01-07T10:00-08:00')
    .at('2027-01-08T10:00-08:00', nurse, 'complete-documentation', { completedOn: day('2027-01-08') })
    .at('2027-01-09T09:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
}

/** A decision received on Monday, 8 February 2027: five business days are over on the 16th, or the 17th without Lincoln Day. */
function decided(): Play {
  return play({ at: '2027-01-04T09:00-08:00', application: application() })
    .at('2027-01-05T09:00-08:00', analyst, 'route-case', {})
    .delivers('2027-01-07T10:00-08:00')
    .give(nurse, 'complete-documentation', {})
    .at('2027-01-09T09:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts })
    .at(
      '2027-02-05T09:00-08:00',
      reviewer('R-101'),
      'submit-analysis',
      whole({ finding: 'overturned', rationale: 'Yes.' }),
    )
    .at('2027-02-08T10:00-08:00', director, 'adopt-determination', {});
}

const view = (told: Play, actor: (typeof people)[keyof typeof people], id: string) =>
  caseView(told.state(), actor, told.now(), told.events.slice(0, 1)).clocks.find(clock => clock.id === id);

describe('After the day to work to, and before the later edge', () => {
  it('the review is past its day on Monday, and late on Tuesday: the Help Center presses it meanwhile', () => {
    const told = reviewDueOnSunday().until('2027-02-07T23:59:59-08:00');
    told.news();
    told.letters();
    told.until('2027-02-08T00:00-08:00');
    expect(told.news()).toEqual(['clock-passed']);
    expect(clockLine(told, 'V1')).toBe('running, due 2027-02-07 23:59:59');
    expect(wall(told.clock('V1').pastSince)).toBe('2027-02-08 00:00:00');
    expect(standing(told).work).toContain('past-due:V1 @ help-center, 2027-02-07 23:59:59');
    told.until('2027-02-08T23:59:59-08:00');
    expect(told.news()).toEqual([]);
    told.until('2027-02-09T00:00-08:00');
    expect(clockLine(told, 'V1')).toBe('missed, due 2027-02-07 23:59:59');
    expect(standing(told).work).toContain('overdue:V1 @ supervisor, 2027-02-07 23:59:59');
    expect(standing(told).work.filter(line => line.startsWith('past-due'))).toEqual([]);
    expect(told.letters()).toEqual(['deadline-missed → R-101', 'deadline-missed → director']);
  });

  it('an analysis on the Monday is in time', () => {
    const told = reviewDueOnSunday().at(
      '2027-02-08T15:00-08:00',
      reviewer('R-101'),
      'submit-analysis',
      whole({
        finding: 'upheld',
        rationale: 'No.',
      }),
    );
    expect(clockLine(told, 'V1')).toBe('met, due 2027-02-07 23:59:59');
    expect(told.clock('V1').missedAt).toBeUndefined();
    expect(told.events.filter(({ type }) => type === 'clock-missed')).toEqual([]);
  });

  it('nobody of the Help Center has it twice: not past its day and missed at once', () => {
    const told = reviewDueOnSunday().until('2027-02-20T00:00-08:00');
    expect(told.events.filter(({ type }) => type === 'clock-passed')).toHaveLength(1);
    expect(standing(told).work.filter(line => /V1/u.test(line))).toEqual([
      'overdue:V1 @ supervisor, 2027-02-07 23:59:59',
    ]);
  });

  it('a plan is accused of nothing on the disputed day, and its days of penalty begin after it', () => {
    const told = decided().until('2027-02-17T12:00-08:00');
    expect(clockLine(told, 'C1')).toBe('running, due 2027-02-16 23:59:59');
    expect(told.state().violations).toEqual([]);
    told.until('2027-02-18T00:00-08:00');
    expect(told.state().violations).toMatchObject([{ clock: 'C1', dueOn: '2027-02-16' }]);
    expect(told.clock('C1').penaltyDays).toEqual([]);
    told.until('2027-02-20T00:00-08:00');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-02-18', '2027-02-19']);
    expect(view(told, supervisor, 'C1')).toMatchObject({ disputedDays: ['2027-02-17'], latestOn: '2027-02-17' });
    expect(view(told, plan, 'C1')).toMatchObject({ disputedDays: ['2027-02-17'] });
    expect(view(told, people.applicant, 'C1')).not.toHaveProperty('disputedDays');
  });

  it('a machine that was behind notes the same', () => {
    const behind = reviewDueOnSunday();
    behind.until('2027-02-08T09:00-08:00');
    behind.give(director, 'extend-deadline', { clock: 'V1', days: 3, reason: 'Late records.' });
    expect(clockLine(behind, 'V1')).toBe('running, due 2027-02-10 23:59:59');
    expect(behind.clock('V1').pastSince).toBeUndefined();
  });
});

describe('What the accepted proof shows of the day on which the plan did it', () => {
  const reported = (authorizedOn: string) => decided().reports('2027-02-22T10:00-08:00', { on: authorizedOn });

  it('says nothing before a person has accepted it, and counts no day meanwhile', () => {
    const told = reported('2027-02-20').until('2027-02-24T09:00-08:00');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-02-18', '2027-02-19', '2027-02-20', '2027-02-21']);
    expect(told.clock('C1').status).toBe('missed');
  });

  it('takes back the days from that day on', () => {
    const told = reported('2027-02-20').at('2027-02-24T09:00-08:00', analyst, 'accept-authorization', {});
    expect(told.clock('C1').penaltyDays).toEqual(['2027-02-18', '2027-02-19']);
    expect(wall(told.clock('C1').endedAt)).toBe('2027-02-20 23:59:59');
    expect(told.state().violations).toMatchObject([{ clock: 'C1' }]);
  });

  it.each(['2027-02-16', '2027-02-17'])('takes back the violation where it was done by the later edge: %s', day => {
    const told = reported(day).at('2027-02-24T09:00-08:00', analyst, 'accept-authorization', {});
    expect(told.clock('C1')).toMatchObject({ status: 'met', penaltyDays: [] });
    expect(told.clock('C1').missedAt).toBeUndefined();
    expect(told.state().violations).toEqual([]);
    expect(told.clock('C1').pastSince === undefined).toBe(day === '2027-02-16');
  });

  it('is a refused report as if there had been none', () => {
    const told = reported('2027-02-16').at('2027-02-24T09:00-08:00', analyst, 'refuse-authorization', {
      reason: 'No.',
      forPlan: 'No.',
    });
    told.until('2027-02-25T00:00-08:00');
    expect(told.clock('C1').penaltyDays).toHaveLength(7);
    expect(told.state().violations).toHaveLength(1);
  });
});
