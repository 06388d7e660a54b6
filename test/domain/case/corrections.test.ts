import { describe, expect, it } from 'vitest';
import { openStages } from '../../../domain/case/stage-names.ts';
import { caseView } from '../../../domain/read/view.ts';
import { application, experimental, necessity } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { people } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { sample } from './support/samples.ts';
import { standing } from './support/standing.ts';

const { analyst, applicant, nurse, plan, system } = people;
const reason = 'Typed wrongly from the form.';
const work = (one: Play) => standing(one).work.join('\n');
const filed = (changed: Record<string, unknown> = {}) =>
  play({ at: '2027-02-01T09:00-08:00', application: application(changed) });

describe('A clerk who typed a name wrongly', () => {
  it('puts it right, and the history says from what to what, and why', () => {
    const one = filed().give(analyst, 'correct-patient', { lastName: 'López', reason });
    expect(one.state().application.patient).toMatchObject({ firstName: 'Maria', lastName: 'López' });
    expect(one.events.findLast(({ type }) => type === 'patient-corrected')?.data).toMatchObject({
      patient: { lastName: 'López' },
      was: { lastName: 'Lopez' },
      reason,
    });
  });

  it('puts it right in every open stage, and not in a closed case', () => {
    for (const stage of openStages) {
      const one = sample(stage).give(analyst, 'correct-patient', { firstName: 'Marie', reason });
      expect(one.state().application.patient.firstName).toBe('Marie');
    }
    expect(sample('closed').refusalOf(analyst, 'correct-patient', { firstName: 'Marie', reason })).toMatchObject({
      kind: 'not-now',
    });
  });

  it('changes nothing the second time, nor by nothing at all', () => {
    const one = filed().give(analyst, 'correct-patient', { lastName: 'López', reason });
    const { version } = one.state();
    expect(one.give(analyst, 'correct-patient', { lastName: 'López', reason }).state().version).toBe(version);
    expect(one.refusalOf(analyst, 'correct-patient', { reason })).toMatchObject({ kind: 'unacceptable' });
  });

  it('cannot have the patient born tomorrow', () => {
    expect(filed().refusalOf(analyst, 'correct-patient', { dateOfBirth: day('2027-02-02'), reason })).toMatchObject({
      errors: [{ path: 'dateOfBirth' }],
    });
  });
});

describe('A child who was taken for grown up', () => {
  const filedBy = { role: 'parent', name: 'Rosa Lopez' };

  it('is classified afresh while the case is screened: the mother signs', () => {
    const one = filed({ filedBy });
    expect(one.state().recommendation?.missing).toContain('authorized-assistant-form');
    one.give(analyst, 'correct-patient', { dateOfBirth: day('2016-05-04'), reason });
    expect(one.state().recommendation?.missing).not.toContain('authorized-assistant-form');
    expect(work(one)).not.toContain('confirm-correction');
  });

  it('is looked at by a person when the case was decided on: who may sign', () => {
    const one = sample('gathering-records', 'usual', { other: { filedBy } });
    one.give(analyst, 'correct-patient', { dateOfBirth: day('2016-05-04'), reason });
    expect(work(one)).toContain('confirm-correction @ help-center, 2027-02-04 23:59:59');
    const view = caseView(one.state(), analyst, one.now(), []);
    expect(view.corrections?.map(({ asks }) => asks)).toEqual([['who-may-sign', 'same-member']]);
    expect(caseView(one.state(), plan, one.now(), [])).not.toHaveProperty('corrections');
    one.give(nurse, 'confirm-correction', { note: 'The mother signed.' });
    expect(work(one)).not.toContain('confirm-correction');
  });
});

it('a member whose number was swapped with another’s is looked at in four hours where it is urgent', () => {
  const one = sample('reviewing', 'expedited').give(analyst, 'correct-patient', { memberId: 'GV-1', reason });
  expect(one.state().corrections).toMatchObject([{ asks: ['eligibility', 'same-member'] }]);
  expect(work(one)).toContain('confirm-correction @ help-center, 2027-02-02 13:00:00');
});

it('a reviewer who knows the patient by the right name is found out: somebody looks at the conflicts again', () => {
  const one = sample('reviewing').give(analyst, 'correct-patient', { lastName: 'Vance', reason });
  expect(one.state().corrections).toMatchObject([{ asks: ['same-member', 'conflicts'] }]);
  const early = sample('gathering-records').give(analyst, 'correct-patient', { lastName: 'Vance', reason });
  expect(early.state().corrections).toMatchObject([{ asks: ['same-member'] }]);
});

describe('A provider whose clinic moved', () => {
  const two = [
    { ...necessity, providerContact: { email: 'old@ruiz.example' } },
    { ...necessity, description: 'A walker' },
  ];

  it('is put right in all of their services, and gets by email what waited for the post', () => {
    const one = filed({ services: two }).give(analyst, 'route-case', {});
    const letter = one.state().notices.find(({ to }) => to.party === 'provider');
    const noticeId = letter?.id ?? '';
    one.give(system, 'record-notice-bounced', { noticeId, reason }).give(system, 'queue-for-post', { noticeId });
    one.give(analyst, 'correct-provider', { issue: 2, contact: { email: 'new@ruiz.example' }, reason });
    const emails = one.state().application.services.map(({ providerContact }) => providerContact?.email);
    expect(emails).toEqual(['new@ruiz.example', 'new@ruiz.example']);
    const copies = one.state().notices.filter(({ to }) => to.party === 'provider');
    expect(copies.map(({ status }) => status)).toEqual(['withdrawn', 'delivered']);
  });

  it('asks nobody about conflicts, which another name or hospital does', () => {
    const one = sample('reviewing').give(analyst, 'correct-provider', {
      issue: 1,
      contact: { fax: '559-555-0199' },
      reason,
    });
    expect(one.state().corrections).toBeUndefined();
    one.give(analyst, 'correct-provider', { issue: 1, facility: 'Fresno Clinic', reason });
    expect(one.state().corrections).toMatchObject([{ asks: ['conflicts'] }]);
  });

  it('is somebody’s of this case', () => {
    expect(filed().refusalOf(analyst, 'correct-provider', { issue: 2, name: 'Ben Okafor', reason })).toMatchObject({
      errors: [{ path: 'issue' }],
    });
  });
});

describe('A member whose release has lapsed', () => {
  const lapsed = () => {
    const consent = { signedBy: 'Maria Lopez', signedOn: '2026-02-10', releaseOfRecords: true };
    return sample('reviewing', 'usual', { other: { consent } }).until('2027-02-12T09:00-08:00');
  };
  const release = { signedBy: 'Maria Lopez', signedOn: day('2027-02-12') };

  it('signs again, as the letter asks, in whatever stage the case is', () => {
    const one = lapsed();
    expect(one.state().notices.map(({ kind }) => kind)).toContain('deadline-missed');
    expect(one.clock('E1').status).toBe('missed');
    expect(work(one)).toContain('overdue:E1');
    one.give(applicant, 'record-authorization', { release });
    expect(one.clock('E1')).toMatchObject({ status: 'running', derivation: { startDay: '2027-02-12' } });
    expect(one.state().application.consent).toEqual({ ...release, releaseOfRecords: true });
    expect(work(one)).not.toContain('overdue:E1');
  });

  it('signs in every open stage', () => {
    for (const stage of openStages) {
      const one = sample(stage).until('2027-02-12T09:00-08:00');
      if (one.state().stage === 'closed') continue;
      expect(one.refusalOf(applicant, 'record-authorization', { release })).toBeUndefined();
    }
  });

  it('cannot sign a day that has not come, or give a release that is over already', () => {
    for (const signedOn of ['2027-02-13', '2026-02-10']) {
      const given = { release: { ...release, signedOn: day(signedOn) } };
      expect(lapsed().refusalOf(applicant, 'record-authorization', given)).toMatchObject({
        errors: [{ path: 'release.signedOn' }],
      });
    }
  });

  it('ends the wait for a signature by it, and for nothing else', () => {
    const waiting = (items: string[]) =>
      sample('screening')
        .give(nurse, 'request-information', { items })
        .give(applicant, 'record-authorization', {
          release: { signedBy: 'Maria Lopez', signedOn: day('2027-02-02') },
        });
    expect(waiting(['signature']).state().stage).toBe('screening');
    expect(waiting(['signature', 'The plan’s letter']).state().stage).toBe('awaiting-applicant');
  });
});

describe('A helper, a doctor and a nurse', () => {
  const treatingDoctor = { issue: 1, name: 'Ana Ruiz, MD', on: day('2027-02-02') };
  const certification = { name: 'Ana Ruiz, MD', licence: 'A12345', on: day('2027-02-02') };

  it('the helper may act when the patient’s form is recorded', () => {
    const one = filed({ filedBy: { role: 'assistant', name: 'Sam Lopez' } });
    expect(one.state().recommendation?.missing).toContain('authorized-assistant-form');
    one.give(analyst, 'record-authorization', { assistant: { name: 'Sam Lopez', authorizedOn: day('2027-01-30') } });
    expect(one.state().recommendation?.missing).not.toContain('authorized-assistant-form');
  });

  it('nobody authorizes themselves through the portal', () => {
    const assistant = { name: 'Sam Lopez', authorizedOn: day('2027-01-30') };
    expect(filed().refusalOf(applicant, 'record-authorization', { assistant })).toMatchObject({ kind: 'unacceptable' });
  });

  it('a nurse looks at a certification that comes later, in any stage', () => {
    const one = sample('reviewing').give(analyst, 'record-authorization', { certification });
    expect(work(one)).toContain('judge-urgency @ nurse, 2027-02-03 09:00:00');
    one.give(nurse, 'expedite', { reason: 'Certified.', certifiedBy: 'provider' });
    expect(work(one)).not.toContain('judge-urgency');
  });

  it('the treating doctor’s word of an experimental treatment is not asked for again', () => {
    const one = filed({ services: [experimental] });
    expect(one.state().recommendation?.missing).toContain('e-i-certification');
    one.until('2027-02-02T09:00-08:00').give(analyst, 'record-authorization', { treatingDoctor });
    expect(one.state().recommendation?.missing).not.toContain('e-i-certification');
    expect(one.state().recommendation?.missing).toContain('e-i-evidence');
  });
});
