import { describe, expect, it } from 'vitest';
import { myCaseView } from '../../../domain/read/view.ts';
import { people } from '../case/support/people.ts';
import { play, type Play } from '../case/support/play.ts';
import { playedTo, sample } from '../case/support/samples.ts';
import { application } from '../eligibility/applications.ts';

const { analyst, applicant } = people;
const narrative = 'I have lived with the pain for two years.';
const seen = (told: Play) => myCaseView(told.state(), applicant, told.now(), told.events);

describe('A member finds on their page', () => {
  it('what they sent, with where they said that they live', () => {
    const told = playedTo('gathering-records', 'usual', { other: { narrative } });
    const { patient, services } = told.state().application;
    expect(seen(told)).toMatchObject({ application: { narrative, patient: { address: patient.address }, services } });
  });

  it('as it was put right since', () => {
    const told = playedTo('screening').give(analyst, 'correct-patient', { lastName: 'Diaz', reason: 'By her card.' });
    expect(seen(told)).toMatchObject({ application: { patient: { lastName: 'Diaz' } } });
  });

  it('the plan by its name, also when the case has gone to another', () => {
    const told = playedTo('reviewing');
    expect(seen(told)).toMatchObject({ plan: { name: 'Golden Valley Health Plan' } });
    told.give(analyst, 'move-to-plan', { planId: 'harbor-light', reason: 'By the card.' });
    expect(seen(told)).toMatchObject({ plan: { name: 'Harbor Light Health Plan' } });
  });

  it('who has the case in hand', () => {
    const told = playedTo('screening');
    expect(seen(told)).toMatchObject({ heldBy: 'department' });
    told.give(analyst, 'request-information', { items: ['signature'] });
    expect(seen(told)).toMatchObject({ heldBy: 'member' });
    expect(seen(playedTo('reviewing'))).toMatchObject({ heldBy: 'organization' });
    expect(seen(playedTo('authorizing'))).toMatchObject({ heldBy: 'plan' });
    expect(seen(sample('closed'))).toMatchObject({ heldBy: 'nobody' });
  });
});

it('Who filed for a patient finds neither plan nor holder, and what they sent as they sent it', () => {
  const told = play({
    at: '2027-02-01T09:00-08:00',
    application: application({ narrative, filedBy: { role: 'assistant', name: 'Daniel Kim' } }),
  });
  const shown = seen(told);
  expect(shown).toMatchObject({ stage: 'received', application: { narrative } });
  expect(shown).not.toHaveProperty('plan');
  expect(shown).not.toHaveProperty('heldBy');
});
