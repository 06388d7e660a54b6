import { describe, expect, it } from 'vitest';
import { allowedCommands } from '../../../domain/commands/permissions.ts';
import { caseView } from '../../../domain/read/view.ts';
import { application, exclusion, experimental, necessity } from '../eligibility/applications.ts';
import { people } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { sample } from './support/samples.ts';
import { standing, wall } from './support/standing.ts';

const { analyst, plan } = people;
const reason = 'For a reason';

/** Filed on Tuesday 2027-02-02 at 09:00. */
const filed = (services: object[] = [experimental]): Play =>
  play({ at: '2027-02-02T09:00-08:00', application: application({ services }) });

/** The clock of the last inquiry, as `met, due 2027-02-07 23:59:59`. */
function r6(told: Play): string {
  const { status, derivation } = told.state().clocks.findLast(({ id }) => id === 'R6') ?? {};
  return `${status ?? 'none'}, due ${wall(derivation?.dueAt) ?? ''}`;
}

const asked = (told: Play): string[] => told.letters().filter(letter => letter.startsWith('plan-inquiry'));
const comparing = (told: Play): string[] => standing(told).work.filter(one => one.startsWith('compare-contract'));
const says = (told: Play, terms: object): Play =>
  told.give(plan, 'answer-inquiry', { terms: [{ issue: 1, ...terms }] });

describe('The member with an experimental therapy, whose contract nobody has read', () => {
  it('goes to review at once, and the plan is asked in the same moment', () => {
    const told = filed();
    told.letters();
    told.give(analyst, 'route-case', {});
    expect(told.state().stage).toBe('gathering-records');
    expect(asked(told)).toEqual(['plan-inquiry → plan']);
    expect(told.state().inquiry).toMatchObject({ questions: ['excluded-by-name', 'covered-otherwise'], about: 'case' });
    expect(r6(told)).toBe('running, due 2027-02-07 23:59:59');
    told.delivers('2027-02-03T12:00-08:00').give(analyst, 'complete-documentation', {});
    expect(told.state().stage).toBe('assigning-reviewers');
  });

  it('waits for no answer; a plan that is silent is seen by a supervisor', () => {
    const told = filed().give(analyst, 'route-case', {}).until('2027-02-10T09:00-08:00');
    expect(r6(told)).toContain('missed');
    expect(standing(told).work.filter(one => one.includes('R6'))).not.toEqual([]);
  });

  it('has a case that is not due, and not late, by the question: the determination is', () => {
    const told = filed().give(analyst, 'route-case', {});
    told.delivers('2027-02-03T12:00-08:00').give(analyst, 'complete-documentation', {}).until('2027-02-10T09:00-08:00');
    const { dueAt, late } = caseView(told.state(), people.applicant, told.now(), []);
    expect({ due: wall(dueAt ?? undefined), late }).toEqual({ due: '2027-03-05 23:59:59', late: false });
  });

  it('is asked about once: what was asked while the case was screened is owed still', () => {
    const told = filed().give(analyst, 'ask-plan', {});
    expect(told.state().inquiry?.questions).toEqual(['licence', 'grievance', 'excluded-by-name', 'covered-otherwise']);
    told.letters();
    told.give(analyst, 'route-case', {});
    expect(asked(told)).toEqual([]);
    expect(r6(told)).toBe('running, due 2027-02-07 23:59:59');
    says(told, { excludedByName: false, coveredOtherwise: true });
    expect(r6(told)).toContain('met');
    expect(comparing(told)).toEqual([]);
  });

  it('is not asked about where the plan has said it, nor of what is not experimental', () => {
    const told = says(filed().give(analyst, 'ask-plan', {}), { excludedByName: false, coveredOtherwise: true });
    told.letters();
    expect(asked(told.give(analyst, 'route-case', {}))).toEqual([]);
    expect(asked(filed([necessity]).give(analyst, 'route-case', {}))).toEqual([]);
  });

  it('is asked about when a review turns out to be of an experimental therapy', () => {
    const told = filed([necessity]).give(analyst, 'route-case', {});
    told.letters();
    const issues = [{ issue: 1, route: 'imr' as const, reviewType: 'experimental' as const }];
    told.give(analyst, 'reclassify', { issues, reason });
    expect(asked(told)).toEqual(['plan-inquiry → plan']);
  });

  it('is asked about when another question to the plan has its answer', () => {
    const told = filed([necessity, exclusion]).give(analyst, 'route-case', {});
    told.give(analyst, 'ask-plan', { forPlan: 'Which page?' });
    const issues = [{ issue: 1, route: 'imr' as const, reviewType: 'experimental' as const }];
    told.give(analyst, 'reclassify', { issues, reason }).letters();
    expect(told.state().inquiry?.questions).toEqual([]);
    told.give(plan, 'answer-inquiry', { note: 'Page 41.' });
    expect(asked(told)).toEqual(['plan-inquiry → plan']);
    expect(told.state().inquiry?.questions).toEqual(['excluded-by-name', 'covered-otherwise']);
    told.give(plan, 'answer-inquiry', { note: 'See page 41.' });
    expect(asked(told)).toEqual([]);
  });

  it('is asked about anew of the right plan, which has said nothing yet', () => {
    const told = sample('gathering-records', 'doubted');
    told.letters();
    told.give(analyst, 'move-to-plan', { planId: 'harbor-light', reason });
    expect(told.state().planWord).toBeUndefined();
    expect(comparing(told)).toEqual([]);
    expect(told.state().inquiry?.questions).toEqual(['excluded-by-name', 'covered-otherwise']);
  });
});

describe('A plan that says that its contract does not cover the therapy anyway', () => {
  it.each([
    ['by name', { excludedByName: true }],
    ['or not even otherwise', { coveredOtherwise: false }],
  ])('while the case is screened (%s), leaves it to a person, and refuses nothing', (_how, terms) => {
    const told = says(filed().give(analyst, 'ask-plan', {}), terms);
    expect(told.state()).toMatchObject({
      stage: 'screening',
      recommendation: { route: 'person', issues: [{ route: 'person', reviewType: 'experimental' }] },
    });
    expect(told.refusalOf(analyst, 'route-case', {})?.detail).toContain('leaves this case to a person');
    told.give(analyst, 'route-case', { route: 'imr', reason });
    expect(comparing(told)).toEqual([]);
  });

  it('gives the Help Center something to compare by the next business day; the review goes on', () => {
    const told = filed().give(analyst, 'route-case', {}).until('2027-02-05T10:00-08:00');
    says(told, { excludedByName: true });
    expect(comparing(told)).toEqual(['compare-contract @ help-center, 2027-02-08 23:59:59']);
    expect(told.state()).toMatchObject({ stage: 'gathering-records', issues: [{ route: 'imr' }] });
    told.give(analyst, 'keep-path', { reason: 'Page 41 names the older product.' });
    expect(comparing(told)).toEqual([]);
    expect(allowedCommands(told.state(), analyst)).not.toContain('keep-path');
  });

  it('is heard: the part becomes a complaint by a person’s hand', () => {
    const told = sample('gathering-records', 'doubted');
    expect(comparing(told)).toHaveLength(1);
    told.give(analyst, 'reclassify', { issues: [{ issue: 1, route: 'complaint' }], reason });
    expect(told.state().stage).toBe('resolving-complaint');
    expect(comparing(told)).toEqual([]);
  });

  it('is not shown to the member as a decision', () => {
    const told = sample('gathering-records', 'doubted');
    const seen = JSON.stringify(caseView(told.state(), people.applicant, told.now(), told.events));
    expect(seen).not.toMatch(/excludedByName|coverageInDoubt|compare-contract/u);
  });

  it('may not answer for a part that the case does not have', () => {
    const told = filed().give(analyst, 'route-case', {});
    const refusal = told.refusalOf(plan, 'answer-inquiry', { terms: [{ issue: 2, excludedByName: true }] });
    expect(refusal?.detail).toContain('names issue 2');
  });
});

describe('A plan that agrees that the case qualifies', () => {
  it('hurries its approval', () => {
    const told = filed([necessity]).give(analyst, 'ask-plan', { questions: ['eligible'] });
    told.give(plan, 'answer-inquiry', { eligible: true });
    const finding = told.state().recommendation?.findings.find(({ rule }) => rule === 'plan-agrees');
    expect(finding).toMatchObject({ effect: 'passes', facts: { eligible: true } });
    expect(finding?.conclusion).toContain('approve it promptly');
    told.give(analyst, 'route-case', {});
    expect(told.state().stage).toBe('gathering-records');
  });
});
