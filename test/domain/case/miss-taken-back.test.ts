import { describe, expect, it } from 'vitest';
import { calendarOf, CalendarYear } from '../../../domain/directory/calendar-year.ts';
import { application } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { whole } from './support/analysis.ts';

const { analyst, director, supervisor, system } = people;
const reason = 'A day of mourning was appointed';

interface Lags {
  clocksLag?: boolean;
}

/** The calendar can be changed on the way. */
function filed(lags: Lags = {}) {
  const counting = { calendar: calendarOf([]) };
  const told = play({ at: '2027-01-04T09:00-08:00', application: application(), counting, ...lags });
  told.give(analyst, 'route-case', {});
  const close = (date: string) => {
    const year = CalendarYear.parse({ year: '2027', closed: [{ date, name: 'Day of mourning' }], open: [] });
    counting.calendar = calendarOf([year]);
    told.letters();
    return told.give(supervisor, 'rederive-clocks', { reason });
  };
  return { told, close };
}

function reviewing(lags?: Lags) {
  const { told, close } = filed(lags);
  told.delivers('2027-01-07T10:00-08:00').give(analyst, 'complete-documentation', {});
  told.give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
  return { told, close };
}

/** A decision received on Monday, 8 February: to be carried out by the 16th, missed from the 18th on. */
function overturned(lags?: Lags) {
  const { told, close } = reviewing(lags);
  told.at(
    '2027-02-05T09:00-08:00',
    reviewer('R-101'),
    'submit-analysis',
    whole({ finding: 'overturned', rationale: 'Yes.' }),
  );
  return { told: told.at('2027-02-08T10:00-08:00', director, 'adopt-determination', {}), close };
}

function takenBack(told: Play) {
  return told.state().notices.filter(({ kind }) => kind === 'miss-taken-back');
}

describe('Whoever was told that a deadline was missed', () => {
  it('hears it when the deadline is counted again: the plan, until when there is time', () => {
    const { told, close } = overturned();
    told.until('2027-02-18T12:00-08:00');
    expect(told.letters()).toContain('deadline-missed → plan');
    expect(close('2027-02-17').letters()).toEqual(['miss-taken-back → plan']);
    expect(takenBack(told)[0]?.facts).toMatchObject({
      clock: 'C1',
      what: 'miss',
      because: 'counted-again',
      dueOn: '2027-02-18',
      days: 0,
    });
  });

  it('the reviewer and the director of an analysis', () => {
    const { told, close } = reviewing();
    told.until('2027-02-09T09:00-08:00');
    const due = told.clock('V1').derivation;
    expect([due.dueOn, told.clock('V1').status]).toEqual(['2027-02-06', 'missed']);
    expect(close('2027-02-08').letters()).toEqual(['miss-taken-back → R-101', 'miss-taken-back → director']);
  });

  it('when the proof shows that it was done in time, with the days that count no more', () => {
    const { told } = overturned();
    told.until('2027-02-21T12:00-08:00');
    expect(told.clock('C1').penaltyDays).toHaveLength(3);
    told.reports(undefined, { on: '2027-02-12' }).letters();
    told.give(analyst, 'accept-authorization', {});
    expect(told.letters()).toContain('miss-taken-back → plan');
    expect(takenBack(told)[0]?.facts).toMatchObject({
      clock: 'C1',
      what: 'miss',
      because: 'done-before',
      days: 3,
      from: '2027-02-18',
      through: '2027-02-20',
      left: 0,
    });
  });

  it('when the notice with which its time began did not arrive', () => {
    const { told } = filed();
    told.until('2027-01-08T09:00-08:00');
    expect(told.letters()).toContain('deadline-missed → plan');
    const noticeId = told.state().notices.find(({ kind }) => kind === 'records-request')?.id ?? '';
    told.give(system, 'record-notice-bounced', { noticeId, reason: 'No such mailbox.' });
    expect(told.letters()).toContain('miss-taken-back → plan');
    expect(takenBack(told)[0]?.facts).toMatchObject({ clock: 'R1', what: 'miss', because: 'not-arrived' });
    expect(takenBack(told)[0]?.facts).not.toHaveProperty('dueOn');
  });
});

describe('Of penalty days that count no more', () => {
  it('the plan hears which, and how many stay', () => {
    const { told, close } = overturned();
    told.until('2027-02-25T12:00-08:00');
    expect(told.letters()).toContain('penalty-sum → plan');
    expect(close('2027-02-17').letters()).toEqual(['miss-taken-back → plan']);
    expect(takenBack(told)[0]?.facts).toMatchObject({
      what: 'days',
      days: 1,
      from: '2027-02-18',
      through: '2027-02-18',
      left: 6,
    });
  });

  it('each time: of those that stayed others may go later', () => {
    const { told, close } = overturned();
    told.until('2027-02-25T12:00-08:00');
    close('2027-02-17').reports(undefined, { on: '2027-02-22' });
    told.give(analyst, 'accept-authorization', {});
    expect(takenBack(told).map(({ facts }) => [facts['from'], facts['through'], facts['left']])).toEqual([
      ['2027-02-18', '2027-02-18', 6],
      ['2027-02-22', '2027-02-24', 3],
    ]);
  });

  it('or which were counted after the plan had done it late', () => {
    const { told } = overturned();
    told.until('2027-02-25T12:00-08:00').reports(undefined, { on: '2027-02-20' }).letters();
    told.give(analyst, 'accept-authorization', {});
    expect(takenBack(told)[0]?.facts).toMatchObject({ what: 'days', because: 'done-before', left: 2 });
    expect(told.clock('C1').penaltyDays).toEqual(['2027-02-18', '2027-02-19']);
  });
});

describe('Who was told nothing', () => {
  it('hears nothing: the letter about the miss had not gone out', () => {
    const counting = { calendar: calendarOf([]) };
    const told = play({ at: '2027-01-04T09:00-08:00', application: application({}), counting, mailLags: true });
    told.give(analyst, 'route-case', {});
    const noticeId = told.state().notices.find(({ kind }) => kind === 'records-request')?.id ?? '';
    told.give(system, 'record-notice-sent', { noticeId, messageId: 'm' }).until('2027-01-08T09:00-08:00');
    expect(told.letters()).toContain('deadline-missed → plan');
    told.give(system, 'record-notice-bounced', { noticeId, reason: 'No such mailbox.' });
    expect(takenBack(told)).toEqual([]);
  });

  it('and nobody hears twice that the same miss is taken back', () => {
    const { told, close } = overturned({ clocksLag: true });
    told.until('2027-02-18T12:00-08:00').give(system, 'record-missed', { clock: 'C1', revision: 1 });
    close('2027-02-17').until('2027-02-25T09:00-08:00').reports(undefined, { on: '2027-02-20' });
    told.give(analyst, 'accept-authorization', {});
    expect(told.clock('C1').missedAt).toBeDefined();
    expect(takenBack(told)).toHaveLength(1);
    const noticeId = told.state().notices.find(({ kind }) => kind === 'decision-plan')?.id ?? '';
    told.give(system, 'record-notice-bounced', { noticeId, reason: 'No such mailbox.' });
    expect(told.clock('C1').takenBackAt).toBeDefined();
    expect(takenBack(told)).toHaveLength(1);
  });
});
