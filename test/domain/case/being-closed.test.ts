import { expect, it } from 'vitest';
import { application } from '../eligibility/applications.ts';
import { sample } from './support/samples.ts';
import { people } from './support/people.ts';
import { play } from './support/play.ts';
import { standing } from './support/standing.ts';

const { applicant, system } = people;

it('A case that comes to its end waits for nobody but us: what stands in the way of the end is the only work', () => {
  const told = sample('confirming-care', 'troubled')
    .until('2027-02-10T09:00-08:00')
    .give(applicant, 'confirm-care', {});
  expect(told.state().concluding?.outcome).toBe('overturned');
  expect(standing(told)).toMatchObject({ stage: 'confirming-care', owner: 'help-center' });
  expect(standing(told).work).toEqual([
    'post-notice:2222-2222-0008 @ post, 2027-02-03 23:59:59',
    // The acknowledgement is the letter that came back.
    'overdue:D1 @ supervisor, 2027-02-07 23:59:59',
    'overdue:N1:2222-2222-0008 @ supervisor, 2027-02-03 23:59:59',
    'clear-trouble @ supervisor, 2027-02-02 09:00:00',
  ]);
});

it('Nobody is asked to judge a lateness of a case that is being closed', () => {
  const grievance = { filed: true, filedOn: '2026-01-10', outcome: 'upheld', decidedOn: '2026-03-31' } as const;
  const told = play({ at: '2027-02-02T09:00-08:00', application: application({ grievance }) });
  expect(standing(told).work).toContain('judge-lateness @ help-center, 2027-02-09 23:59:59');
  told.give(system, 'raise-trouble', { act: 'close', error: 'States.Timeout' });
  told.give(applicant, 'withdraw', {});
  expect(standing(told).work).toEqual(['clear-trouble @ supervisor, 2027-02-02 09:00:00']);
});

it('A plan whose case comes to its end is shown no records to deliver', () => {
  const told = sample('gathering-records', 'troubled').give(applicant, 'withdraw', {});
  expect(standing(told).owner).toBe('help-center');
  expect(standing(told).work.join()).not.toContain('records');
});
