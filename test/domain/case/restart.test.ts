import { describe, expect, it } from 'vitest';
import { application, exclusion } from '../eligibility/applications.ts';
import { explain } from '../../../domain/clocks/explain.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { clockLine, standing, wall } from './support/standing.ts';
import { dueAtOf } from '../../../domain/read/work.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, attorney, director, nurse } = people;
const mistake = { reason: 'It was closed by mistake.' };

/** Closed by a withdrawal at one time, and opened again at another. */
function shut(told: Play, closed: string, opened: string): Play {
  return told.at(closed, applicant, 'withdraw', {}).at(opened, attorney, 'reopen-case', mistake);
}

describe('A clock of a reopened case goes on where it was, and gets back the time in which the case was closed', () => {
  it('a complaint gets its ten closed days, and not thirty fresh ones', () => {
    const filed = play({ at: '2026-11-24T10:00-08:00', application: application({ services: [exclusion] }) });
    const told = filed.at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    expect(clockLine(told, 'K1')).toBe('running, due 2026-12-24 23:59:59');
    shut(told, '2026-12-01T12:00-08:00', '2026-12-11T12:00-08:00');
    expect(clockLine(told, 'K1')).toBe('running, due 2027-01-03 23:59:59');
    const { derivation } = told.clock('K1');
    expect(derivation.startDay).toBe('2026-11-24');
    expect(derivation.latest?.on).toBe('2027-01-04');
    expect(explain(derivation, 'party')).toContain(
      'The case was closed from Tuesday, December 1, 2026 to Friday, December 11, 2026, which adds 10 days.',
    );
  });

  it('business days that fell into the closed time are left out, by both readings', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application() });
    told.at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    expect(clockLine(told, 'R1')).toBe('running, due 2026-12-02 23:59:59');
    shut(told, '2026-12-01T14:00-08:00', '2026-12-08T10:00-08:00');
    expect(clockLine(told, 'R1')).toBe('running, due 2026-12-09 23:59:59');
    expect(told.clock('R1').derivation.latest?.on).toBe('2026-12-09');
    expect(explain(told.clock('R1').derivation, 'party')).toContain('those days are not counted');
  });

  it('hours get the elapsed time', () => {
    const told = play({ at: '2026-12-04T16:00-08:00', application: application() });
    told.give(analyst, 'route-case', {}).give(analyst, 'expedite', { reason: 'It cannot wait.' });
    expect(clockLine(told, 'R2')).toBe('running, due 2026-12-05 16:00:00');
    shut(told, '2026-12-05T10:00-08:00', '2026-12-07T11:30-08:00');
    expect(clockLine(told, 'R2')).toBe('running, due 2026-12-07 17:30:00');
  });

  it('what was closed and opened on one day adds none', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application({ services: [exclusion] }) });
    told.at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    shut(told, '2026-12-01T09:00-08:00', '2026-12-01T16:00-08:00');
    expect(clockLine(told, 'K1')).toBe('running, due 2026-12-24 23:59:59');
  });

  it('the release of records and the time to apply get nothing', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application() });
    const before = clockLine(told, 'E1');
    shut(told, '2026-12-01T09:00-08:00', '2027-01-12T16:00-08:00');
    expect(clockLine(told, 'E1')).toBe(before);
  });

  it('a day that was both paused and closed is added once', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application() });
    told.at('2026-11-25T10:00-08:00', analyst, 'request-information', { items: ['signature'] });
    shut(told, '2026-11-27T09:00-08:00', '2026-11-30T09:00-08:00');
    told.at('2026-12-02T09:00-08:00', applicant, 'supply-information', { note: 'Here.' });
    expect(clockLine(told, 'D2')).toBe('running, due 2026-12-08 23:59:59');
  });

  it('a duty that was done before the closing, and turns out not to be done, gets the closed time too', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application() });
    told.at('2026-11-25T09:00-08:00', analyst, 'route-case', {}).delivers('2026-11-30T12:00-08:00');
    expect(clockLine(told, 'R1')).toBe('met, due 2026-12-02 23:59:59');
    shut(told, '2026-12-01T14:00-08:00', '2026-12-08T10:00-08:00');
    told.give(nurse, 'find-records-incomplete', { items: ['criteria'], reason: 'They are not there.' });
    expect(clockLine(told, 'R1')).toBe('running, due 2026-12-09 23:59:59');
  });

  it('a complaint that it becomes afterwards counts from the application, and gets the closed days', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application() });
    told.at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    shut(told, '2026-12-01T12:00-08:00', '2026-12-11T12:00-08:00');
    told.give(analyst, 'reclassify', {
      issues: [{ issue: 1, route: 'complaint' }],
      reason: 'The contract excludes it.',
    });
    expect(clockLine(told, 'K1')).toBe('running, due 2027-01-03 23:59:59');
  });

  it('an answer that a plan owed to a complaint which was settled is owed again', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application({ services: [exclusion] }) });
    told.at('2026-11-24T11:00-08:00', analyst, 'route-case', {});
    expect(clockLine(told, 'R5')).toBe('running, due 2026-11-29 23:59:59');
    told.at('2026-11-26T12:00-08:00', analyst, 'resolve-complaint', { summary: 'Settled.' });
    told.at('2026-12-01T12:00-08:00', attorney, 'reopen-case', mistake);
    expect(clockLine(told, 'R5')).toBe('running, due 2026-12-04 23:59:59');
  });

  it('goes on twice with both times', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application({ services: [exclusion] }) });
    told.at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    shut(told, '2026-12-01T12:00-08:00', '2026-12-11T12:00-08:00');
    shut(told, '2026-12-14T12:00-08:00', '2026-12-16T12:00-08:00');
    expect(clockLine(told, 'K1')).toBe('running, due 2027-01-05 23:59:59');
  });
});

describe('A missed authorization of a case that was closed for a while', () => {
  it('has one miss, and its days are those on which the case was open from midnight to midnight', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application() })
      .at('2027-02-02T10:00-08:00', analyst, 'route-case', {})
      .delivers('2027-02-04T12:00-08:00')
      .give(nurse, 'complete-documentation', {})
      .at('2027-02-10T09:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts })
      .at(
        '2027-03-02T09:00-08:00',
        reviewer('R-101'),
        'submit-analysis',
        whole({ finding: 'overturned', rationale: 'Yes.' }),
      )
      .at('2027-03-03T11:00-08:00', director, 'adopt-determination', {});
    told.until('2027-03-13T12:00-08:00');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-03-11', '2027-03-12']);
    shut(told, '2027-03-13T12:00-08:00', '2027-03-16T12:00-07:00');
    told.until('2027-03-19T00:00-07:00');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-03-11', '2027-03-12', '2027-03-17', '2027-03-18']);
    expect(told.state().violations).toHaveLength(1);
    expect(told.events.filter(({ type, data }) => type === 'clock-missed' && data.clock === 'C1')).toHaveLength(1);
    expect(wall(told.clock('C1').missedAt)).toBe('2027-03-11 00:00:00');
  });
});

it('A letter that was posted late, after the closing, is not to be posted again when the case is reopened', () => {
  const told = play({ at: '2026-11-24T10:00-08:00', application: application(), mailLags: true });
  const noticeId = told.state().notices[0]?.id ?? '';
  told.give(people.system, 'queue-for-post', { noticeId });
  told.at('2026-11-27T10:00-08:00', applicant, 'withdraw', {});
  told.at('2026-11-30T10:00-08:00', analyst, 'record-posted', { noticeId });
  told.at('2026-12-01T10:00-08:00', attorney, 'reopen-case', mistake);
  const posting = told.state().clocks.filter(({ id, subject }) => id === 'N1' && subject === noticeId);
  expect(posting).toMatchObject([{ status: 'missed', revision: 1 }]);
  expect(wall(posting[0]?.endedAt)).toBe('2026-11-30 10:00:00');
});

it('A letter that was taken out of the post after the closing is not to be posted when the case is reopened', () => {
  const told = play({ at: '2026-11-24T10:00-08:00', application: application(), mailLags: true });
  const noticeId = told.state().notices[0]?.id ?? '';
  told.give(people.system, 'queue-for-post', { noticeId });
  told.at('2026-11-24T11:00-08:00', applicant, 'withdraw', {});
  told.give(analyst, 'send-again', { noticeIds: [noticeId] });
  told.at('2026-12-01T10:00-08:00', attorney, 'reopen-case', mistake);
  const posting = told.state().clocks.filter(({ id, subject }) => id === 'N1' && subject === noticeId);
  expect(posting).toMatchObject([{ status: 'stopped', revision: 1 }]);
});

it('A case that was sent away while it waited for the member is screened afresh, and waits for nothing', () => {
  const told = play({ at: '2026-11-24T10:00-08:00', application: application() });
  told.at('2026-11-25T10:00-08:00', analyst, 'request-information', { items: ['signature'] });
  const away = { route: 'non-jurisdictional', reason: 'Medicare.', referral: 'medicare' } as const;
  told.at('2026-11-27T10:00-08:00', analyst, 'route-case', away);
  expect(told.state().stage).toBe('closed');
  told.at('2026-12-01T10:00-08:00', attorney, 'reopen-case', mistake);
  expect(told.state().stage).toBe('screening');
  expect(told.clock('I1')).toMatchObject({ status: 'stopped', revision: 1 });
});

it('A letter that nobody prints any more makes no date of the case that is opened again', () => {
  const told = play({
    at: '2026-11-24T10:00-08:00',
    application: application({ services: [exclusion] }),
    mailLags: true,
  });
  told.give(analyst, 'route-case', {}).give(analyst, 'resolve-complaint', { summary: 'Settled.' });
  const settled = told.state().notices.find(({ kind }) => kind === 'complaint-closing');
  told.give(people.system, 'queue-for-post', { noticeId: settled?.id ?? '' });
  expect(wall(dueAtOf(told.state(), told.now()))).toBeUndefined();
  told.give(attorney, 'reopen-case', mistake);
  expect(standing(told).work).not.toContain(`post-notice:${settled?.id ?? ''} @ post, 2026-11-25 23:59:59`);
  expect(standing(told).due).not.toBe('2026-11-25 23:59:59');
});
