import { expect, it } from 'vitest';
import { sample } from './support/samples.ts';
import { people } from './support/people.ts';
import { standing } from './support/standing.ts';

const { applicant } = people;

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

it('A plan whose case comes to its end is shown no records to deliver', () => {
  const told = sample('gathering-records', 'troubled').give(applicant, 'withdraw', {});
  expect(standing(told).owner).toBe('help-center');
  expect(standing(told).work.join()).not.toContain('records');
});
