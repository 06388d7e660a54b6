import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../domain/read/status.ts';
import { application, certifiedUrgency } from '../eligibility/applications.ts';
import { people } from './support/people.ts';
import { play } from './support/play.ts';
import { sample } from './support/samples.ts';
import { standing } from './support/standing.ts';

const { analyst, nurse, supervisor } = people;

describe('A plan that was not asked for its records yet', () => {
  const stuck = () => sample('screening', 'troubled').give(analyst, 'route-case', { route: 'imr' });

  it('is not said to owe them: the wait is ours, until whatever is stuck is cleared', () => {
    const told = stuck();
    expect(standing(told)).toMatchObject({ stage: 'gathering-records', owner: 'help-center' });
    expect(standing(told).work.join()).not.toContain('deliver-records');
    expect(statusOf(told.state(), told.now())).toMatchObject({
      who: 'The Help Center',
      doing: 'is asking your plan for your medical records',
      by: null,
    });
  });

  it('owes them when it is asked', () => {
    const told = stuck().give(supervisor, 'clear-trouble', {});
    expect(standing(told)).toMatchObject({ owner: 'plan:golden-valley' });
    expect(standing(told).work).toContain('deliver-records @ plan:golden-valley, 2027-02-05 23:59:59');
  });
});

it('Where the time that a plan missed was replaced, nobody is asked to go on without its records before the new one is over', () => {
  const told = play({ at: '2027-02-02T09:00-08:00', application: application({ urgency: certifiedUrgency }) });
  told.give(analyst, 'route-case', {}).until('2027-02-04T09:00-08:00');
  expect(standing(told).work).toContain('proceed-without-records @ help-center, 2027-02-03 09:00:00');
  told.give(nurse, 'return-to-standard', { reason: 'Stable.' });
  expect(standing(told).work).toEqual(['deliver-records @ plan:golden-valley, 2027-02-05 23:59:59']);
  told.until('2027-02-06T00:00-08:00');
  expect(standing(told).work).toContain('proceed-without-records @ help-center, 2027-02-05 23:59:59');
});

describe('While the letter that asks is not out, the wait has the date by which it must be', () => {
  const slow = (at: string) => play({ at, application: application(), mailLags: true });

  it('of a member who is asked at night', () => {
    const told = slow('2027-02-02T21:00-08:00').give(nurse, 'request-information', { items: ['signature'] });
    expect(standing(told).work).toContain('hear-from-applicant @ help-center, 2027-02-03 23:59:59');
    told.until('2027-02-06T09:00-08:00');
    expect(standing(told).work).toContain('hear-from-applicant @ help-center, 2027-02-03 23:59:59');
  });

  it('of a plan on a Friday', () => {
    const told = slow('2027-02-05T10:00-08:00').give(analyst, 'route-case', {});
    expect(standing(told).work).toContain('deliver-records @ plan:golden-valley, 2027-02-08 23:59:59');
  });

  it('of a reviewer who is invited', () => {
    const told = slow('2027-02-02T09:00-08:00').give(analyst, 'route-case', {}).delivers();
    told.at('2027-02-04T09:00-08:00', nurse, 'complete-documentation', {});
    expect(standing(told).work).toContain('accept-review:1 @ reviewer:R-101, 2027-02-05 23:59:59');
  });
});
