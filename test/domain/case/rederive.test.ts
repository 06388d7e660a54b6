import { describe, expect, it } from 'vitest';
import { calendarOf, CalendarYear } from '../../../domain/directory/calendar-year.ts';
import { application } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play } from './support/play.ts';
import { clockLine, wall } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, supervisor } = people;
const reason = 'A day of mourning was appointed';

/** Filed and routed on Tuesday 2027-02-02; the calendar of the directory can be changed on the way. */
function filed(at = '2027-02-02T09:00-08:00') {
  const counting = { calendar: calendarOf([]) };
  const told = play({ at, application: application(), counting }).give(analyst, 'route-case', {});
  return {
    told,
    appoint: (...dates: string[]): void => {
      const closed = dates.map(date => ({ date, name: 'Day of mourning' }));
      counting.calendar = calendarOf([CalendarYear.parse({ year: '2027', closed, open: [] })]);
    },
  };
}

describe('A change of the calendar', () => {
  it('leaves an open case alone until somebody derives its deadlines again: then both dates are on record', () => {
    const { told, appoint } = filed();
    appoint('2027-02-04');
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-05 23:59:59');
    told.letters();
    told.news();
    told.give(supervisor, 'rederive-clocks', { reason });
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-08 23:59:59');
    expect(told.news().slice(0, 2)).toEqual(['clock-moved', 'notice-queued']);
    expect(told.letters()).toEqual(['extension → plan']);
    const dates = told.events.flatMap(event =>
      (event.type === 'clock-started' || event.type === 'clock-moved') && event.data.clock === 'R1'
        ? [event.data.derivation.dueOn]
        : [],
    );
    expect(dates).toEqual(['2027-02-05', '2027-02-08']);
    expect(told.clock('R1').derivation.calendar).toBeDefined();
  });

  it('changes nothing where nothing comes out otherwise', () => {
    const { told, appoint } = filed();
    appoint('2027-06-14');
    told.news();
    told.give(supervisor, 'rederive-clocks', { reason });
    expect(told.news()).toEqual([]);
  });

  it('moves a receipt that is deemed to come on a day that is now closed', () => {
    const { told, appoint } = filed('2027-02-02T18:00-08:00');
    expect(told.clock('R1').derivation.startDay).toBe('2027-02-03');
    appoint('2027-02-03');
    told.give(supervisor, 'rederive-clocks', { reason });
    expect(told.clock('R1').derivation.startDay).toBe('2027-02-04');
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-09 23:59:59');
  });

  it('that comes after a miss takes it back where the day to work to moves too: the plan was not late', () => {
    const { told, appoint } = filed();
    told.until('2027-02-06T09:00-08:00');
    expect(told.state().violations).toHaveLength(1);
    appoint('2027-02-04');
    told.give(supervisor, 'rederive-clocks', { reason });
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-08 23:59:59');
    expect(told.state().violations).toEqual([]);
    told.until('2027-02-09T09:00-08:00');
    expect(told.state().violations).toMatchObject([{ clock: 'R1', dueOn: '2027-02-08' }]);
  });

  it('leaves a miss on the record that the count of now knows too', () => {
    const { told, appoint } = filed();
    told.until('2027-02-06T09:00-08:00');
    appoint('2027-02-08');
    told.give(supervisor, 'rederive-clocks', { reason });
    expect(clockLine(told, 'R1')).toBe('missed, due 2027-02-05 23:59:59');
  });

  it('is counted from then on by whatever starts', () => {
    const { told, appoint } = filed();
    appoint('2027-02-04');
    told.delivers();
    told.give(analyst, 'complete-documentation', {});
    expect(told.clock('V1').derivation.reminders).toHaveLength(2);
    expect(told.clock('V1').derivation.calendar).toBeDefined();
  });
});

describe('A miss that the count of now does not know', () => {
  /** A decision received on Monday, 8 February: missed on the 18th, until the 17th is found to have been a closed day. */
  function missed(until: string) {
    const counting = { calendar: calendarOf([]) };
    const told = play({ at: '2027-01-04T09:00-08:00', application: application(), counting })
      .at('2027-01-05T09:00-08:00', analyst, 'route-case', {})
      .delivers('2027-01-07T10:00-08:00')
      .give(analyst, 'complete-documentation', {})
      .at('2027-01-09T09:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts })
      .at(
        '2027-02-05T09:00-08:00',
        reviewer('R-101'),
        'submit-analysis',
        whole({ finding: 'overturned', rationale: 'Yes.' }),
      )
      .at('2027-02-08T10:00-08:00', people.director, 'adopt-determination', {})
      .until(until);
    expect(told.state().violations).toMatchObject([{ clock: 'C1', dueOn: '2027-02-16' }]);
    const closed = [{ date: '2027-02-17', name: 'Day of mourning' }];
    counting.calendar = calendarOf([CalendarYear.parse({ year: '2027', closed, open: [] })]);
    return told;
  }

  it('is taken back with its violation, and the clock is past its day', () => {
    const told = missed('2027-02-18T12:00-08:00').give(supervisor, 'rederive-clocks', { reason });
    expect(told.state().violations).toEqual([]);
    expect(told.clock('C1').status).toBe('running');
    expect(wall(told.clock('C1').pastSince)).toBe('2027-02-17 00:00:00');
    told.until('2027-02-19T00:00-08:00');
    expect(told.state().violations).toMatchObject([{ clock: 'C1', dueOn: '2027-02-16' }]);
  });

  it('loses the days before the first that counts now, and no other', () => {
    const told = missed('2027-02-21T12:00-08:00');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-02-18', '2027-02-19', '2027-02-20']);
    told.give(supervisor, 'rederive-clocks', { reason });
    expect(told.clock('C1').penaltyDays).toEqual(['2027-02-19', '2027-02-20']);
    expect(told.state().violations).toHaveLength(1);
    told.until('2027-02-22T12:00-08:00');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-02-19', '2027-02-20', '2027-02-21']);
  });

  it('stays where both counts know it', () => {
    const told = missed('2027-02-18T12:00-08:00').give(supervisor, 'rederive-clocks', { reason });
    told.until('2027-02-20T12:00-08:00').give(supervisor, 'rederive-clocks', { reason });
    expect(told.clock('C1')).toMatchObject({ status: 'missed', penaltyDays: ['2027-02-19'] });
  });
});
