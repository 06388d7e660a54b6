import { describe, expect, it } from 'vitest';
import { CaseNumber } from '../../../domain/case/case-number.ts';
import { isToBeCompared } from '../../../domain/decide/likeness.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { eventView, isInHistoryOf } from '../../../domain/read/history-view.ts';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { workItems } from '../../../domain/read/work.ts';
import type { Application } from '../../../domain/application/application.ts';
import { application } from '../eligibility/applications.ts';
import { otherCase, people } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { sample } from './support/samples.ts';
import { standing } from './support/standing.ts';

const { analyst, applicant, plan, reviewer, supervisor, system } = people;
const maria = application().patient;
const coverage = { ...application().coverage, memberId: 'GV-100' };

function filed(at: string, patient: Partial<Application['patient']> = {}) {
  return play({ at, application: application({ patient: { ...maria, ...patient }, coverage }) }).state();
}
const mothers = filed('2027-02-02T09:00-08:00');
/** As another case. */
const second = (at: string, patient?: Partial<Application['patient']>) => ({
  ...filed(at, patient),
  caseNumber: otherCase,
});
const asked = () => sample('screening', 'alike');
const comparing = (told: Play) => standing(told).work.filter(one => one.startsWith('compare-cases'));

describe('A child for whom mother and father file', () => {
  it.each([
    ['on the same day', '2027-02-02T16:00-08:00', {}],
    ['the next evening', '2027-02-03T22:00-08:00', {}],
    ['with a middle initial', '2027-02-02T16:00-08:00', { middleInitial: 'T' }],
    ['with another birth date and the same number', '2027-02-02T16:00-08:00', { dateOfBirth: '1961-04-05' as never }],
    ['with another last name and the same number', '2027-02-02T16:00-08:00', { lastName: 'Ruiz' }],
  ])('is asked about: %s', (_how, at, patient) => {
    expect(isToBeCompared(second(at, patient), mothers)).toBe(true);
    expect(isToBeCompared(mothers, second(at, patient))).toBe(true);
  });

  it.each([
    ['two days later', '2027-02-04T00:01-08:00', {}],
    ['for a sister with another name', '2027-02-02T16:00-08:00', { firstName: 'Rosa' }],
    ['for a stranger', '2027-02-02T16:00-08:00', { firstName: 'Ann', lastName: 'Lee' }],
  ])('is not asked about %s', (_how, at, patient) => {
    expect(isToBeCompared(second(at, patient), mothers)).toBe(false);
  });

  it('is asked about with the number written in another way', () => {
    const fathers = second('2027-02-02T16:00-08:00', { lastName: 'Ruiz' });
    const { application: form } = fathers;
    const written = { ...fathers, application: { ...form, coverage: { ...form.coverage, memberId: 'gv 100' } } };
    expect(isToBeCompared(written, mothers)).toBe(true);
  });

  it('is asked about though the other case is closed in another way: an answer there may be the answer here', () => {
    const closed = { ...second('2027-02-02T16:00-08:00'), stage: 'closed', outcome: 'premature' } as CaseState;
    expect(isToBeCompared(mothers, closed)).toBe(true);
  });

  it.each(['withdrawn', 'duplicate'] as const)('is not asked about once the other is %s', outcome => {
    const other = second('2027-02-02T16:00-08:00');
    const conclusion = { outcome, reason: 'x', at: other.receivedAt };
    expect(isToBeCompared(mothers, { ...other, concluding: conclusion })).toBe(false);
    expect(isToBeCompared(mothers, { ...other, stage: 'closed', outcome } as CaseState)).toBe(false);
  });

  it('is not asked about again when the two have been kept apart, in whichever of them', () => {
    const other = second('2027-02-02T16:00-08:00');
    expect(isToBeCompared({ ...mothers, compared: [otherCase] }, other)).toBe(false);
    expect(isToBeCompared(mothers, { ...other, compared: [mothers.caseNumber] })).toBe(false);
  });

  it('has a desk that compares by the end of the next business day, a date that does not slide', () => {
    const told = asked();
    const due = ['compare-cases @ help-center, 2027-02-03 23:59:59'];
    expect(comparing(told)).toEqual(due);
    expect(comparing(told.until('2027-02-08T09:00-08:00'))).toEqual(due);
  });

  it.each([
    [
      'this one is closed as the duplicate',
      (told: Play) => told.give(analyst, 'close-case', { outcome: 'duplicate', of: otherCase, reason: 'Twice.' }),
    ],
    ['this one is withdrawn', (told: Play) => told.give(applicant, 'withdraw', {})],
    ['the other has given way', (told: Play) => told.give(system, 'settle-likeness', { of: otherCase })],
  ])('is compared with nobody when %s', (_how, join) => {
    expect(comparing(join(asked()))).toEqual([]);
  });
});

describe('A child for whom three apply in one day', () => {
  const third = CaseNumber.parse('K7MH-4P9N');
  const keptApart = (told: Play) => told.give(analyst, 'keep-apart', { of: otherCase, reason: 'Twins.' });
  const likenesses = ({ state }: Play) => state().likenesses?.map(({ of }) => of);

  it('is compared with each of the others, in one item, until the last has been compared', () => {
    const told = asked().until('2027-02-03T09:00-08:00').give(system, 'note-likeness', { of: third });
    expect(comparing(told)).toEqual(['compare-cases @ help-center, 2027-02-03 23:59:59']);
    expect(comparing(keptApart(told))).toEqual(['compare-cases @ help-center, 2027-02-04 23:59:59']);
    expect(likenesses(told)).toEqual([third]);
    expect(comparing(told.give(system, 'settle-likeness', { of: third }))).toEqual([]);
  });

  it('is not compared with one that gave way before it was noted', () => {
    const told = sample('screening').give(system, 'settle-likeness', { of: third });
    expect(comparing(told.give(system, 'note-likeness', { of: third }))).toEqual([]);
  });
});

describe('A member who withdrew one of two, and has it opened again', () => {
  it('is asked about again: both go on', () => {
    const told = asked().give(applicant, 'withdraw', {});
    expect(comparing(told)).toEqual([]);
    expect(told.state().stage).toBe('closed');
    expect(comparing(told.give(supervisor, 'reopen-case', { reason: 'By mistake.' }))).toHaveLength(1);
  });
});

describe('A colleague with a tie to somebody in the other case', () => {
  it('says nothing of it: who can see both compares them', () => {
    const told = asked();
    const payload = { of: otherCase, reason: 'Twins.' };
    const given = { type: 'keep-apart', payload, by: analyst, at: told.now() } as const;
    expect(decide(given, told.state(), {})).toMatchObject({
      refusal: {
        kind: 'unacceptable',
        errors: [{ path: 'of', reason: expect.stringContaining('colleague') as string }],
      },
    });
  });
});

describe('Twin sisters with one birth date', () => {
  it('are two cases that a person keeps apart, and are told nothing', () => {
    const told = asked();
    const letters = told.state().notices.length;
    told.give(analyst, 'keep-apart', { of: otherCase, reason: 'Twins.' });
    expect(comparing(told)).toEqual([]);
    expect([told.state().stage, told.state().notices.length]).toEqual(['screening', letters]);
  });

  it('are not asked about again when their case is classified afresh', () => {
    const told = asked().give(analyst, 'keep-apart', { of: otherCase, reason: 'Twins.' });
    told.give(analyst, 'identify-plan', { planId: 'golden-valley' });
    expect(comparing(told)).toEqual([]);
  });

  it('are not kept apart from a case that nobody took for theirs', () => {
    const of = CaseNumber.parse('K7MH-4P9N');
    expect(asked().refusalOf(analyst, 'keep-apart', { of, reason: 'Twins.' })?.detail).toContain(
      'waits to be compared',
    );
  });
});

describe('A member whose case looks like a stranger’s', () => {
  it.each([
    ['the member', applicant],
    ['the plan', plan],
    ['a reviewer', reviewer],
  ])('is not shown it, nor is %s', (_who, actor) => {
    const told = sample('reviewing', 'alike').give(analyst, 'keep-apart', { of: otherCase, reason: 'Twins.' });
    const view = actor === applicant ? myCaseView : caseView;
    for (const each of [sample('reviewing', 'alike'), told]) {
      const history = each.events
        .filter(event => isInHistoryOf(event, each.state(), actor))
        .map(event => eventView(event, actor, each.state()));
      const seen = JSON.stringify([view(each.state(), actor, each.now(), each.events), history]);
      expect(seen).not.toMatch(/3333-3338|likeness|kept-apart|compare-cases/u);
    }
  });

  it('is shown to staff, with whose work it is', () => {
    const told = asked();
    expect(caseView(told.state(), supervisor, told.now(), told.events)).toMatchObject({
      likenesses: [{ of: otherCase }],
    });
    expect(workItems(told.state()).find(({ duty }) => duty.startsWith('compare-cases'))?.owner).toBe('help-center');
  });
});
