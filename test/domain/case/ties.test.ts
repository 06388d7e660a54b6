import { noParticulars } from '../letters/no-particulars.ts';
import { describe, expect, it } from 'vitest';
import { CaseAnswer } from '../../../domain/api/case-answers.ts';
import type { Actor } from '../../../domain/people/actors.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import { letter } from '../../../domain/letters/letters.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { evolve } from '../../../domain/events/evolve.ts';
import { caseView } from '../../../domain/read/view.ts';
import { eventView } from '../../../domain/read/history-view.ts';
import { workItems } from '../../../domain/read/work.ts';
import { noConflicts, people, privileges, reviewer } from './support/people.ts';
import { commandOf, lookedUp, type Play } from './support/play.ts';
import { ruleFor } from '../../../domain/clocks/rules.ts';
import { exclusion, necessity } from '../eligibility/applications.ts';
import { clockOf } from '../../../domain/case/clock.ts';
import { playedTo } from './support/samples.ts';

const { supervisor, director, attorney, auditor } = people;
const r101 = reviewer('R-101');
const reason = 'The hospital says so.';
const paragraph = 'H&S 1374.32: staff privileges alone';
const clear = { seat: 1, question: 'facility', paragraph, reason } as const;

const answering = (answers: object, more: object = {}) => {
  const conflicts = { ...noConflicts, ...answers };
  return playedTo('assigning-reviewers').give(r101, 'accept-review', { conflicts, ...more });
};
const work = (told: Play) =>
  workItems(told.state())
    .filter(({ duty }) => duty.startsWith('judge-tie') || duty.startsWith('accept-review'))
    .map(({ duty, queue, dueAt }) => `${duty} @ ${queue}, ${dueAt}`);
const t1 = (told: Play) => {
  const clock = clockOf(told.state(), 'T1', 'seat-1');
  return `${clock?.status}, due ${clock?.derivation.dueAt}`;
};
const partiesFor = (told: Play, by: Actor) =>
  CaseAnswer.parse(caseView(told.state(), by, told.now(), told.events.slice(0, 1))).parties;
const opens = (told: Play) => told.refusalOf(people.system, 'open-review', {});
/** What of the case itself they have: its issues and papers. */
const waysOf = (told: Play) => {
  const { issues, documents } = CaseAnswer.parse(caseView(told.state(), r101, told.now(), told.events.slice(0, 1)));
  return [issues, documents];
};
const invited = ({ seats }: ReturnType<Play['state']>) => seats.map(({ reviewerId, status }) => [reviewerId, status]);

describe('A reviewer whose tie may not count keeps the seat while a person judges it', () => {
  it('for a business day; the review is not opened to them till then', () => {
    const told = answering({ facility: privileges });
    expect(told.state().stage).toBe('assigning-reviewers');
    expect(work(told)).toEqual(['judge-tie:1 @ supervisor, 2027-02-04T07:59:59.000Z']);
    expect(waysOf(told)).toEqual([[], []]);
    expect(opens(told)).toEqual({ kind: 'not-now', detail: 'A reviewer’s tie waits for a decision.' });
  });

  it.each([
    ['supervisor', supervisor],
    ['director', director],
    ['attorney', attorney],
  ])('and has the case once a %s has named the paragraph, whom the auditor reads', (_who, judge) => {
    const told = answering({ facility: privileges }).give(judge, 'clear-tie', clear);
    expect(told.state().stage).toBe('reviewing');
    const event = told.events.find(({ type }) => type === 'tie-cleared');
    expect(event && eventView(event, auditor, told.state())).toMatchObject({
      by: { sub: judge.sub },
      data: { seat: 1, question: 'facility', paragraph, reason },
    });
    expect(work(told)).toEqual([]);
  });

  it('of an urgent case for four hours, then somebody is called, day or night, and the director has it too', () => {
    const told = playedTo('assigning-reviewers', 'expedited').give(people.analyst, 'expedite', { reason });
    told.until('2027-02-02T22:00-08:00');
    told.give(r101, 'accept-review', { conflicts: { ...noConflicts, facility: privileges } });
    expect(work(told)).toEqual(['judge-tie:1 @ supervisor, 2027-02-03T10:00:00.000Z']);
    told.until('2027-02-03T02:00:30-08:00');
    expect(t1(told)).toBe('missed, due 2027-02-03T10:00:00.000Z');
    expect(ruleFor('T1', 'expedited').whenMissed.page).toContain('the review cannot begin');
    const late = workItems(told.state()).filter(({ duty }) => duty.startsWith('overdue:T1'));
    expect(late).toMatchObject([{ duty: 'overdue:T1:seat-1', queue: 'director' }]);
    told.give(director, 'clear-tie', clear);
    expect(told.state().stage).toBe('reviewing');
  });

  it('which is four hours too where the case becomes urgent meanwhile', () => {
    const told = answering({ facility: privileges }).until('2027-02-02T10:00-08:00');
    told.give(people.analyst, 'expedite', { reason });
    expect(t1(told)).toBe('running, due 2027-02-02T22:00:00.000Z');
    expect(work(told)).toEqual(['judge-tie:1 @ supervisor, 2027-02-02T22:00:00.000Z']);
  });

  it('and nobody is called once the seat is empty, the tie is judged or the case is over', () => {
    expect(t1(answering({ facility: privileges }).give(supervisor, 'clear-tie', clear))).toContain('met');
    expect(t1(answering({ facility: privileges }).give(r101, 'decline-review', {}))).toContain('stopped');
    expect(t1(answering({ facility: privileges }).give(people.applicant, 'withdraw', {}))).toContain('stopped');
    expect(t1(answering({ facility: privileges }).give(people.plan, 'reverse-by-plan', {}))).toContain('stopped');
  });

  it('who reads meanwhile what waits, for whom and until when', () => {
    const told = answering({ facility: privileges });
    const seen = () => CaseAnswer.parse(caseView(told.state(), r101, told.now(), told.events.slice(0, 1)));
    expect(seen()).toMatchObject({ owner: 'help-center', dueAt: '2027-02-04T07:59:59.000Z', late: false });
    expect(seen().status).toEqual({
      who: 'A supervisor at the Department',
      doing:
        'is finding out whether your tie to the place where the service, or what the plan offers instead, would be given counts',
      next: 'If it does not, you keep the seat and get the records. If it does, another reviewer is asked. Until then you have nothing to do.',
      by: 'Wednesday, February 3, 2027',
    });
    told.until('2027-02-04T09:00-08:00');
    expect(seen().status).toMatchObject({
      by: null,
      late: 'The time ended on Wednesday, February 3, 2027. It is still being looked at.',
    });
    told.give(supervisor, 'clear-tie', clear);
    expect(seen().status.doing).toBe('have the records and owe your analysis');
  });

  it('also where the case went back to the records', () => {
    const told = playedTo('assigning-reviewers', 'with-tie', {
      service: {},
      other: { services: [necessity, exclusion] },
    });
    told.give(people.analyst, 'reclassify', { issues: [{ issue: 2, route: 'imr' }], reason });
    expect(told.state().stage).toBe('gathering-records');
    expect(work(told)).toEqual(['judge-tie:1 @ supervisor, 2027-02-04T07:59:59.000Z']);
    told.give(supervisor, 'uphold-tie', { seat: 1, question: 'facility', reason });
    expect([told.state().stage, invited(told.state())]).toEqual(['gathering-records', []]);
  });

  it('each tie for itself', () => {
    const told = answering({ facility: privileges, manufacturer: { kind: 'financial', share: 5, what: 'A talk.' } });
    told.give(supervisor, 'clear-tie', clear);
    expect(told.state().stage).toBe('assigning-reviewers');
    const again = told.refusalOf(supervisor, 'clear-tie', clear);
    expect(again).toMatchObject({ kind: 'unacceptable', errors: [{ path: 'question' }] });
    told.give(supervisor, 'clear-tie', { ...clear, question: 'manufacturer' });
    expect(told.state().stage).toBe('reviewing');
  });

  it('and loses it where the tie counts after all: another is asked', () => {
    const told = answering({ facility: privileges }).give(supervisor, 'uphold-tie', {
      seat: 1,
      question: 'facility',
      reason,
    });
    expect(told.state().formerReviewers).toMatchObject([{ reviewerId: 'R-101', reason: 'conflict' }]);
    expect(invited(told.state())).toEqual([['R-102', 'invited']]);
  });

  it('which neither they, their organization nor an analyst decides', () => {
    const told = answering({ facility: privileges });
    for (const by of [r101, people['review-org'], people.analyst, people.nurse]) {
      expect(told.refusalOf(by, 'clear-tie', clear)?.kind).toBe('forbidden');
      expect(told.refusalOf(by, 'uphold-tie', clear)?.kind).toBe('forbidden');
    }
  });

  it('and what they wrote of it, and the paragraph, no party reads', () => {
    const told = answering({ facility: privileges });
    const seen = (by: Actor) => JSON.stringify(partiesFor(told, by).reviewers);
    expect(seen(supervisor)).toContain('"kind":"professional"');
    expect(seen(r101)).toContain('"standing":"waits"');
    expect(seen(people.applicant)).not.toContain('ties');
    expect(seen(people.plan)).not.toContain('ties');
    for (const by of [r101, supervisor]) expect(seen(by)).not.toContain('admit patients');
  });
});

describe('A yes that nobody clears blocks', () => {
  it.each([
    ['a plain yes', { facility: true }],
    ['6 percent from the maker', { manufacturer: { kind: 'financial', share: 6, what: 'Consulting.' } }],
    [
      'a child’s spouse at the plan',
      { planStaff: { kind: 'familial', relative: 'childs-spouse', what: 'My son-in-law.' } },
    ],
    ['a tie that may not count beside a plain yes', { facility: privileges, plan: true }],
  ])('%s: the seat goes back at once', (_what, answers) => {
    const told = answering(answers);
    expect(told.state().formerReviewers).toMatchObject([{ reviewerId: 'R-101', reason: 'conflict' }]);
    expect(invited(told.state())).toEqual([['R-102', 'invited']]);
  });

  it('a tie that waits, for as long as nobody judges it', () => {
    const told = answering({ facility: privileges }).until('2027-02-12T09:00-08:00');
    expect(told.state().stage).toBe('assigning-reviewers');
    expect(work(told)).toEqual(['judge-tie:1 @ supervisor, 2027-02-04T07:59:59.000Z']);
  });

  it('but a supervisor can bring them back, and says in despite why; the questions are asked again', () => {
    const told = answering({ facility: true });
    const back = { seat: 1, reviewerId: 'R-101', reason } as const;
    expect(told.refusalOf(supervisor, 'assign-reviewer', back)?.kind).toBe('unacceptable');
    expect(told.refusalOf(people['review-org'], 'assign-reviewer', { ...back, despite: paragraph })?.kind).toBe(
      'unacceptable',
    );
    told.give(supervisor, 'assign-reviewer', { ...back, despite: paragraph });
    expect(invited(told.state())).toEqual([['R-101', 'invited']]);
    expect(opens(told)?.kind).toBe('not-now');
  });
});

describe('A reviewer who says so of themselves gives the seat back', () => {
  it.each([
    ['disciplined', { discipline: 'taken' }, 'disqualified'],
    ['with a sanction pending', { discipline: 'pending' }, 'disqualified'],
    ['who last treated the condition three years ago', { lastPracticedOn: '2024-02-02' }, 'not-my-field'],
  ])('%s', (_who, more, because) => {
    expect(answering({}, more).state().formerReviewers).toMatchObject([{ reviewerId: 'R-101', reason: because }]);
  });

  it('but not one with a clean record and recent practice', () => {
    const told = answering({}, { discipline: 'none', lastPracticedOn: '2027-01-15' });
    expect(told.state().stage).toBe('reviewing');
  });
});

describe('The questions say what they ask', () => {
  const told = playedTo('assigning-reviewers');

  it('to the reviewer who signs in', () => {
    const { conflictQuestions = {}, tieMeans = [] } = partiesFor(told, r101);
    expect(conflictQuestions).toMatchObject({
      manufacturer: 'whoever develops or makes the drug, device or procedure, or what the plan offers instead',
    });
    expect(tieMeans.join(' ')).toMatch(/registered domestic partner.*more than 5 percent/u);
  });

  it('in the invitation', () => {
    const notice = told.state().notices.findLast(({ kind }) => kind === 'reviewer-invitation');
    const state = told.state();
    const particulars = noParticulars('en');
    const words =
      notice &&
      plainText(letter({ notice, state, at: told.now(), portalUrl: 'https://imr.example', particulars }).blocks);
    expect(words).toMatch(/Staff privileges at a hospital are by themselves no tie/u);
  });
});

it('The director reads which credentials of a reviewer nobody had checked when they were asked', () => {
  const told = answering({ facility: true });
  const credentials = { checks: [], unchecked: ['discipline' as const] };
  const payload = { seat: 1, reviewerId: 'R-105', reason } as const;
  const decision = decide(commandOf('assign-reviewer', payload, supervisor, told.now()), told.state(), {
    reviewer: { ...(lookedUp('assign-reviewer', payload).reviewer ?? never()), credentials },
  });
  const after = 'refusal' in decision ? told.state() : decision.events.reduce(evolve, told.state());
  const shown = (by: Actor) => caseView(after, by, told.now(), told.events.slice(0, 1)).parties.reviewers[0];
  expect(shown(director)).toMatchObject({ reviewerId: 'R-105', unchecked: ['discipline'] });
  expect(shown(people.plan)).not.toHaveProperty('unchecked');
});

function never(): never {
  throw new Error('The play looks every reviewer up.');
}
