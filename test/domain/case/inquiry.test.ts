import { describe, expect, it } from 'vitest';
import { allowedCommands } from '../../../domain/commands/permissions.ts';
import { caseView } from '../../../domain/read/view.ts';
import { application } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { people } from './support/people.ts';
import { play } from './support/play.ts';
import { standing, wall } from './support/standing.ts';
import { PlanId } from '../../../domain/words/ids.ts';

const { analyst, nurse, plan, applicant } = people;

/** Filed on the Tuesday before Thanksgiving. */
function filed(changed: Record<string, unknown> = {}) {
  return play({ at: '2026-11-24T10:00-08:00', application: application(changed) });
}

describe('An inquiry to the plan', () => {
  it('makes the plan a party, gives it an item with a date, and waits for nobody', () => {
    const told = filed();
    expect(allowedCommands(told.state(), plan)).not.toContain('answer-inquiry');
    expect(told.refusalOf(plan, 'answer-inquiry', { licensed: true, documentIds: [] })?.kind).toBe('unknown');
    told.letters();
    told.give(analyst, 'ask-plan', { note: 'Is this your Medi-Cal plan?' });
    expect(told.letters()).toEqual(['plan-inquiry → plan']);
    expect(standing(told)).toEqual({
      stage: 'screening',
      owner: 'help-center',
      due: '2026-12-01 23:59:59',
      work: [
        'route-case @ help-center, 2026-12-01 23:59:59',
        // Wednesday, then Monday: Thanksgiving and the day after do not count.
        'answer-inquiry @ plan:golden-valley, 2026-11-30 23:59:59',
      ],
    });
    expect(told.clock('D2').status).toBe('running');
    told.give(analyst, 'route-case', {});
    expect(standing(told).work.filter(one => one.startsWith('answer-inquiry'))).toEqual([]);
  });

  it('is answered by the plan: its item ends, and the analyst reads the answer', () => {
    const told = filed().give(analyst, 'ask-plan', {});
    const before = allowedCommands(told.state(), analyst);
    expect(before).toContain('answer-inquiry');
    expect(before).not.toContain('ask-plan');
    told.at('2026-11-25T09:00-08:00', plan, 'answer-inquiry', {
      licensed: true,
      grievance: 'decided',
      grievanceDecidedOn: day('2026-10-30'),
      documentIds: [],
    });
    expect(standing(told).work).toEqual(['route-case @ help-center, 2026-12-01 23:59:59']);
    for (const reader of [analyst, plan]) {
      const { inquiry } = caseView(told.state(), reader, told.now(), told.events);
      expect(inquiry).toMatchObject({
        questions: ['licence', 'grievance'],
        answer: { licensed: true, grievance: 'decided', grievanceDecidedOn: '2026-10-30' },
      });
    }
    expect(caseView(told.state(), applicant, told.now(), told.events)).not.toHaveProperty('inquiry');
    told.give(analyst, 'ask-plan', { questions: ['grievance'] });
    expect(told.state().inquiry?.answer).toBeUndefined();
  });

  it('may be answered late, when the case has gone on', () => {
    const told = filed().give(analyst, 'ask-plan', {}).give(analyst, 'route-case', {});
    told.at('2026-12-03T09:00-08:00', plan, 'answer-inquiry', { grievance: 'none', documentIds: [] });
    expect(told.state()).toMatchObject({ stage: 'gathering-records', inquiry: { answer: { grievance: 'none' } } });
  });

  it.each<[string, object, string]>([
    ['two business days on', {}, '2026-11-30 23:59:59'],
    ['when it was said', { dueOn: '2026-11-25' }, '2026-11-25 23:59:59'],
    ['never after our own time', { dueOn: '2026-12-24' }, '2026-12-01 23:59:59'],
  ])('is due %s', (_when, payload, due) => {
    const told = filed().give(analyst, 'ask-plan', payload);
    expect(wall(told.state().inquiry?.dueAt)).toBe(due);
  });

  it('is due to the hour in an urgent case', () => {
    const told = filed().give(nurse, 'expedite', { reason: 'Worse' }).give(analyst, 'ask-plan', {});
    expect(wall(told.state().inquiry?.dueAt)).toBe('2026-11-26 10:00:00');
  });

  it.each<[string, object, string]>([
    ['for a day that is past', { dueOn: '2026-11-23' }, 'dueOn must not be a day that is past'],
  ])('is not asked %s', (_why, payload, words) => {
    const refusal = filed().refusalOf(analyst, 'ask-plan', payload);
    expect(refusal?.detail).toContain(words);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['with nothing', {}, 'note is needed where nothing else is answered'],
    ['with a day to come', { grievanceFiledOn: '2026-11-25' }, 'grievanceFiledOn must not be a day'],
    ['with a decision to come', { grievanceDecidedOn: '2026-11-25' }, 'grievanceDecidedOn must not be a day'],
    ['with a paper that is not there', { documentIds: ['D0099'] }, 'documentIds names D0099'],
  ])('is not answered %s', (_how, payload, words) => {
    const told = filed().give(analyst, 'ask-plan', {});
    expect(told.refusalOf(plan, 'answer-inquiry', { documentIds: [], ...payload })?.detail).toContain(words);
  });

  it('ends for a plan that turned out to be the wrong one: it no longer sees the case, and another is asked', () => {
    const told = play({
      at: '2026-11-24T10:00-08:00',
      application: application(),
      plan: { planId: PlanId.parse('harbor-light'), name: 'Harbor Light', listed: false },
    });
    told.give(analyst, 'ask-plan', {}).give(analyst, 'identify-plan', { planId: 'golden-valley' });
    expect(told.refusalOf(people['another plan'], 'answer-inquiry', { licensed: false, documentIds: [] })?.kind).toBe(
      'unknown',
    );
    expect(told.refusalOf(plan, 'answer-inquiry', { licensed: true, documentIds: [] })?.kind).toBe('unknown');
    told.give(analyst, 'ask-plan', {});
    expect(told.refusalOf(plan, 'answer-inquiry', { licensed: true, documentIds: [] })).toBeUndefined();
  });

  it('to the wrong plan is neither shown to the right one nor for it to acknowledge', () => {
    const told = filed().give(analyst, 'ask-plan', { note: 'Is this your Medi-Cal plan?' });
    told.give(analyst, 'identify-plan', { planId: 'harbor-light' }).give(analyst, 'ask-plan', {});
    const { notices } = caseView(told.state(), people['another plan'], told.now(), told.events);
    expect(notices.map(({ words }) => words)).toEqual([[]]);
    told.give(people['another plan'], 'acknowledge-receipt', {});
    expect(told.state().notices.filter(({ acknowledgedAt }) => acknowledgedAt !== undefined)).toHaveLength(1);
    expect(allowedCommands(told.state(), analyst)).not.toContain('acknowledge-receipt');
  });

  it('is withdrawn with the case, and the plan hears of it', () => {
    const told = filed().give(analyst, 'ask-plan', {});
    told.letters();
    told.give(applicant, 'withdraw', {});
    expect(told.letters()).toEqual(['withdrawal → applicant', 'withdrawal → plan']);
  });
});
