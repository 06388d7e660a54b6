import { describe, expect, it } from 'vitest';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { statusOf } from '../../../domain/read/status.ts';
import { application, certifiedUrgency, exclusion } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { playedTo } from './support/samples.ts';
import { standing, wall } from './support/standing.ts';
import { day } from '../time/pacific.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, nurse } = people;

const told = (played: Play) => statusOf(played.state(), played.now());
const filed = (more: Parameters<typeof application>[0] = {}) =>
  play({ at: '2026-11-24T10:00-08:00', application: application(more) });

describe('The member is told by when the very duty is due that the sentence names', () => {
  it('of a complaint the Help Center’s day, and not the plan’s', () => {
    const complaint = filed({ services: [exclusion] }).at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    expect(wall(complaint.clock('R5').derivation.dueAt)).toBe('2026-11-30 23:59:59');
    expect(told(complaint)).toMatchObject({ who: 'The Help Center', by: 'Thursday, December 24, 2026' });
  });

  it('of records the plan’s day, though the application was to be decided before', () => {
    const review = filed().at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    expect(told(review)).toMatchObject({ who: 'Your health plan', by: 'Wednesday, December 2, 2026' });
  });

  it('with the hour where hours count', () => {
    const urgent = play({ at: '2026-12-04T16:00-08:00', application: application({ urgency: certifiedUrgency }) });
    expect(told(urgent).by).toBe('4:00 PM on Sunday, December 6, 2026');
  });

  it('of what we asked for the member’s own day, which is not the Help Center’s', () => {
    const asked = filed().at('2026-11-25T10:00-08:00', analyst, 'request-information', { items: ['signature'] });
    expect(told(asked)).toMatchObject({ who: 'You', by: 'Wednesday, December 9, 2026' });
  });
});

describe('What is late says so, and no past day is shown as a promise', () => {
  it('of the plan: that it had until then, and that we press it', () => {
    const review = filed().at('2026-11-25T09:00-08:00', analyst, 'route-case', {}).until('2026-12-02T23:59:59-08:00');
    expect(told(review).late).toBeUndefined();
    review.until('2026-12-03T00:00-08:00');
    expect(told(review)).toMatchObject({
      by: null,
      late: 'Your plan had until Wednesday, December 2, 2026. It has not done it. We are pressing it.',
    });
    const mine = myCaseView(review.state(), applicant, review.now(), review.events.slice(0, 1));
    expect(mine).toMatchObject({ late: true });
  });

  it('of the Help Center: the same honesty', () => {
    const idle = filed().until('2026-12-03T09:00-08:00');
    expect(told(idle).late).toBe(
      'We had until Tuesday, December 1, 2026. We have not done it yet, and we are sorry. Somebody is seeing to it.',
    );
  });

  it('of a penalty only after the later edge, from its first day, and that it goes to the State', () => {
    const decided = play({ at: '2027-01-04T09:00-08:00', application: application() })
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
    expect(JSON.stringify(told(decided))).not.toMatch(/\$/u);
    decided.until('2027-02-17T12:00-08:00');
    expect(told(decided).late).toBe(
      'Your plan had until Tuesday, February 16, 2027. It has not done it. We are pressing it.',
    );
    decided.until('2027-02-18T12:00-08:00');
    expect(told(decided).late).toBe(
      'Your plan had until Tuesday, February 16, 2027. It has not done it. We are pressing it. ' +
        'The law sets a penalty of at least $5,000 for each day from Thursday, February 18, 2027; it goes to the State.',
    );
  });

  it('also where the machine that notes it is behind', () => {
    const behind = play({ at: '2026-12-31T10:00-08:00', application: application(), clocksLag: true })
      .at('2027-01-04T09:00-08:00', analyst, 'route-case', {})
      .delivers('2027-01-07T10:00-08:00')
      .at('2027-01-08T10:00-08:00', nurse, 'complete-documentation', { completedOn: day('2027-01-08') })
      .at('2027-01-09T09:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts })
      .until('2027-02-08T09:00-08:00');
    const view = caseView(behind.state(), analyst, behind.now(), behind.events.slice(0, 1));
    expect(wall(view.clocks.find(({ id }) => id === 'V1')?.pastSince)).toBe('2027-02-08 00:00:00');
    expect(told(behind).late).toBe(
      'The doctors had until Sunday, February 7, 2027. They have not decided yet. We are pressing them.',
    );
  });
});

it('A day that has passed is shown as such of a clock with one edge, too, where the machine that notes the miss is behind', () => {
  const behind = play({ at: '2026-11-24T10:00-08:00', application: application(), clocksLag: true, mailLags: true });
  behind.until('2026-11-30T09:00-08:00');
  const { clocks } = caseView(behind.state(), analyst, behind.now(), behind.events.slice(0, 1));
  const d1 = clocks.find(({ id }) => id === 'D1');
  expect(d1?.missedAt).toBeUndefined();
  expect(wall(d1?.pastSince)).toBe('2026-11-30 00:00:00');
});

it('What is late already does not stand still with a question to the member, where the machine is behind', () => {
  const behind = play({ at: '2026-11-24T10:00-08:00', application: application(), clocksLag: true });
  behind.at('2026-12-03T10:00-08:00', analyst, 'request-information', { items: ['signature'] });
  expect(behind.clock('D2').status).toBe('missed');
  expect(wall(behind.clock('D2').missedAt)).toBe('2026-12-03 10:00:00');
});

it('A paused clock shows what it would be if it went on now, everywhere alike', () => {
  const asked = filed().at('2026-11-25T10:00-08:00', analyst, 'request-information', { items: ['signature'] });
  asked.until('2026-11-30T12:00-08:00');
  const view = caseView(asked.state(), analyst, asked.now(), asked.events.slice(0, 1));
  expect(view.clocks.find(({ id }) => id === 'D2')?.dueOn).toBe('2026-12-06');
});

describe('The Help Center is reminded of its own duties by an item that says that they press', () => {
  it.each([
    ['D2', '2026-11-30T09:00-08:00', 'pressing:D2 @ help-center, 2026-12-01 23:59:59'],
    ['D1', '2026-11-25T09:00-08:00', 'pressing:D1 @ help-center, 2026-11-29 23:59:59'],
  ])('%s', (_id, at, item) => {
    const idle = play({ at: '2026-11-24T10:00-08:00', application: application(), mailLags: true }).until(at);
    expect(standing(idle).work).toContain(item);
  });

  it('of a complaint', () => {
    const complaint = filed({ services: [exclusion] }).at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    complaint.until('2026-12-23T09:00-08:00');
    expect(standing(complaint).work).toContain('pressing:K1 @ help-center, 2026-12-24 23:59:59');
    complaint.until('2026-12-25T00:00-08:00');
    expect(standing(complaint).work.filter(line => line.includes('K1'))).toEqual([
      'overdue:K1 @ supervisor, 2026-12-24 23:59:59',
    ]);
  });
});

it('A member whose doctors are still being found hears that their time is over', () => {
  const told = playedTo('assigning-reviewers').until('2027-03-06T10:00-08:00');
  expect(statusOf(told.state(), told.now()).late).toContain('The doctors had until Thursday, March 4, 2027.');
});
