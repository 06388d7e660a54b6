import { describe, expect, it } from 'vitest';
import { caseView } from '../../../domain/read/view.ts';
import { application, necessity } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { send } from './support/papers.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { clockLine, standing, wall } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, nurse, plan } = people;
const toCome = necessity;
const paidFor = { ...necessity, alreadyReceived: true };

/** Adopted and received on Wednesday, 3 March 2027: the five business days end on Wednesday, the 10th. */
function decided(services: readonly object[] = [toCome]): Play {
  return play({ at: '2027-02-01T09:00-08:00', application: application({ services }) })
    .at('2027-02-02T10:00-08:00', analyst, 'route-case', {})
    .delivers('2027-02-03T12:00-08:00')
    .give(nurse, 'complete-documentation', {})
    .give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts })
    .at(
      '2027-03-02T09:00-08:00',
      reviewer('R-101'),
      'submit-analysis',
      whole({ finding: 'overturned', rationale: 'Yes.' }),
    )
    .at('2027-03-03T11:00-08:00', director, 'adopt-determination', {});
}

describe('A plan reports what it has done, when, and with which proof', () => {
  const refusal = (told: Play, what: 'authorized' | 'paid', on: string, documentIds: string[]) =>
    told.refusalOf(plan, 'report-authorization', { what, on: day(on), documentIds })?.detail;

  it('nothing that the decision does not ask for, no day ahead, and no paper of others', () => {
    const told = decided().until('2027-03-05T10:00-08:00');
    const own = send(told, plan, 1, 'admitted');
    expect(refusal(told, 'paid', '2027-03-05', own)).toContain('what must be what the decision asks for: authorized');
    expect(refusal(told, 'authorized', '2027-03-06', own)).toContain('on must not be a day that has not come yet');
    expect(refusal(told, 'authorized', '2027-03-05', ['D9999'])).toContain('which the case does not have');
    expect(refusal(told, 'authorized', '2027-03-05', send(told, applicant, 1, 'admitted'))).toContain(
      'which did not come from the plan',
    );
    expect(refusal(told, 'authorized', '2027-03-05', send(told, plan, 1, 'refused'))).toContain('could not be taken');
    expect(refusal(told, 'authorized', '2027-03-05', own)).toBeUndefined();
  });

  it('somebody looks at the proof within two business days, and no party sees that clock', () => {
    const told = decided().reports('2027-03-05T10:00-08:00');
    expect(clockLine(told, 'C4')).toBe('running, due 2027-03-09 23:59:59');
    expect(standing(told).work).toEqual(['accept-authorization @ help-center, 2027-03-09 23:59:59']);
    const shown = (who: typeof plan) => caseView(told.state(), who, told.now(), []).clocks.map(({ id }) => id);
    expect(shown(plan)).not.toContain('C4');
    expect(shown(applicant)).not.toContain('C4');
    expect(shown(analyst)).toContain('C4');
    told.until('2027-03-10T00:00-08:00');
    expect(standing(told).work).toContain('overdue:C4 @ supervisor, 2027-03-09 23:59:59');
  });

  it('a proof that nobody can open yet is not accepted', () => {
    const told = decided().reports('2027-03-05T10:00-08:00', { fate: 'arrived' });
    expect(told.refusalOf(analyst, 'accept-authorization', {})?.detail).toContain('still being checked');
    expect(told.refusalOf(analyst, 'refuse-authorization', { reason: 'No.', forPlan: 'No.' })).toBeUndefined();
  });

  it('a refusal ends our look, and a new report begins the next', () => {
    const told = decided().reports('2027-03-05T10:00-08:00');
    told.at('2027-03-08T10:00-08:00', analyst, 'refuse-authorization', {
      reason: 'Another drug.',
      forPlan: 'Another drug.',
    });
    expect(clockLine(told, 'C4')).toBe('met, due 2027-03-09 23:59:59');
    expect(clockLine(told, 'C1')).toBe('running, due 2027-03-10 23:59:59');
    told.reports('2027-03-09T10:00-08:00');
    expect(clockLine(told, 'C4')).toBe('running, due 2027-03-11 23:59:59');
  });
});

describe('A day before the decision is for a person to judge', () => {
  it('by itself it holds nothing: the plan’s time runs on, and its miss is noted', () => {
    const told = decided().reports('2027-03-05T10:00-08:00', { on: '2027-03-01' });
    expect(clockLine(told, 'C1')).toBe('running, due 2027-03-10 23:59:59');
    told.until('2027-03-12T09:00-08:00');
    expect(told.state().violations).toMatchObject([{ clock: 'C1' }]);
    expect(told.clock('C1').penaltyDays).toEqual(['2027-03-11']);
  });

  it('accepted, it takes all of that back', () => {
    const told = decided().reports('2027-03-05T10:00-08:00', { on: '2027-03-01' });
    told.at('2027-03-12T09:00-08:00', analyst, 'accept-authorization', {});
    expect(clockLine(told, 'C1')).toBe('met, due 2027-03-10 23:59:59');
    // No clock ends before it began.
    expect(wall(told.clock('C1').endedAt)).toBe('2027-03-03 11:00:00');
    expect(told.state().violations).toEqual([]);
    expect(told.clock('C1').penaltyDays).toEqual([]);
    expect(told.state().stage).toBe('confirming-care');
  });
});

describe('Where one service is to come and another is to be paid back', () => {
  it('each is reported, proved and accepted by itself, and the member is asked when both are', () => {
    const told = decided([toCome, paidFor]);
    told.reports('2027-03-04T10:00-08:00', { what: 'authorized' });
    expect(clockLine(told, 'C1')).toContain('met');
    expect(clockLine(told, 'C2')).toBe('running, due 2027-03-10 23:59:59');
    expect(standing(told)).toMatchObject({
      owner: 'plan:golden-valley',
      work: [
        'report-authorization @ plan:golden-valley, 2027-03-10 23:59:59',
        'accept-authorization @ help-center, 2027-03-08 23:59:59',
      ],
    });
    const again = { what: 'authorized', on: day('2027-03-04'), documentIds: send(told, plan, 1, 'admitted') } as const;
    expect(told.refusalOf(plan, 'report-authorization', again)?.detail).toContain('was reported already');
    told.reports('2027-03-05T10:00-08:00', { what: 'paid' });
    expect(told.refusalOf(analyst, 'accept-authorization', {})?.detail).toContain('what is needed');
    told.at('2027-03-08T10:00-08:00', analyst, 'accept-authorization', { what: 'authorized' });
    expect(told.state().stage).toBe('authorizing');
    expect(wall(told.clock('C1').endedAt)).toBe('2027-03-04 10:00:00');
    // The other has waited since the 5th.
    expect(clockLine(told, 'C4')).toBe('running, due 2027-03-09 23:59:59');
    told.give(analyst, 'accept-authorization', {});
    expect(told.state().stage).toBe('confirming-care');
    expect(clockLine(told, 'C4')).toContain('met');
    expect(clockLine(told, 'C3')).toBe('running, due 2027-04-07 23:59:59');
  });

  it('a refused proof leaves the other as it is', () => {
    const told = decided([toCome, paidFor]).reports('2027-03-04T10:00-08:00');
    told.give(analyst, 'refuse-authorization', {
      what: 'paid',
      reason: 'The check names somebody else.',
      forPlan: 'The check names somebody else.',
    });
    expect(clockLine(told, 'C1')).toContain('met');
    expect(clockLine(told, 'C2')).toBe('running, due 2027-03-10 23:59:59');
    expect(
      told.refusalOf(analyst, 'refuse-authorization', { what: 'paid', reason: 'No.', forPlan: 'No.' })?.detail,
    ).toContain('must be what the plan has reported');
  });
});
