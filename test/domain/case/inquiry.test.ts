import { describe, expect, it } from 'vitest';
import { allowedCommands } from '../../../domain/commands/permissions.ts';
import { caseView } from '../../../domain/read/view.ts';
import { application, exclusion } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { people } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { standing, wall } from './support/standing.ts';
import { PlanId } from '../../../domain/words/ids.ts';

const { analyst, nurse, plan, applicant, supervisor, system } = people;

/** The clock of the last inquiry, as `met, due 2026-11-29, latest 2026-11-30`. */
function r6(told: Play): string {
  const { status, derivation } = told.state().clocks.findLast(({ id }) => id === 'R6') ?? {};
  return `${status ?? 'none'}, due ${derivation?.dueOn ?? ''}, latest ${derivation?.latest?.on ?? ''}`;
}

/** Filed on the Tuesday before Thanksgiving. */
function filed(changed: Record<string, unknown> = {}) {
  return play({ at: '2026-11-24T10:00-08:00', application: application(changed) });
}

describe('An inquiry to the plan', () => {
  it('makes the plan a party, gives it five days from its receipt, and waits for nobody', () => {
    const told = filed();
    expect(allowedCommands(told.state(), plan)).not.toContain('answer-inquiry');
    expect(told.refusalOf(plan, 'answer-inquiry', { licensed: true, documentIds: [] })?.kind).toBe('unknown');
    told.letters();
    told.give(analyst, 'ask-plan', { note: 'Is this your Medi-Cal plan?' });
    expect(told.letters()).toEqual(['plan-inquiry → plan']);
    expect(standing(told)).toEqual({
      stage: 'screening',
      owner: 'help-center',
      due: '2026-11-29 23:59:59',
      work: [
        'route-case @ help-center, 2026-12-01 23:59:59',
        'answer-inquiry @ plan:golden-valley, 2026-11-29 23:59:59',
      ],
    });
    expect(told.clock('D2').status).toBe('running');
    expect(r6(told)).toBe('running, due 2026-11-29, latest 2026-11-30');
    told.give(analyst, 'route-case', {});
    expect(standing(told).work.filter(one => one.startsWith('answer-inquiry'))).toEqual([]);
    expect(r6(told)).toBe('stopped, due 2026-11-29, latest 2026-11-30');
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
    expect(r6(told)).toBe('met, due 2026-11-29, latest 2026-11-30');
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

  it.each<[string, string, object, string]>([
    ['two business days on', '2026-12-07', {}, '2026-12-09 23:59:59'],
    ['when it was said', '2026-12-07', { dueOn: '2026-12-08' }, '2026-12-08 23:59:59'],
    ['never after the plan’s own time', '2026-12-07', { dueOn: '2026-12-24' }, '2026-12-12 23:59:59'],
    ['never after our own time', '2026-12-10', { dueOn: '2026-12-24' }, '2026-12-14 23:59:59'],
  ])('is wished for %s', (_when, asked, payload, due) => {
    const told = play({ at: '2026-12-07T10:00-08:00', application: application() });
    told.at(`${asked}T10:00-08:00`, analyst, 'ask-plan', payload);
    expect(wall(told.state().inquiry?.dueAt)).toBe(due);
  });

  it('is wished for to the hour in an urgent case', () => {
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

describe('A plan that is asked something further about a complaint', () => {
  const forPlan = 'Since when is page 41 of the contract in force?';
  /** A complaint of Tuesday, 24 November 2026, which the plan has answered. */
  function answered(): Play {
    return play({ at: '2026-11-24T10:00-08:00', application: application({ services: [exclusion] }) })
      .give(analyst, 'route-case', {})
      .at('2026-11-27T10:00-08:00', plan, 'answer-complaint', { note: 'Page 41 excludes it.' });
  }

  it('has five days from its receipt, is reminded, and no violation is noted when it is silent', () => {
    const told = answered();
    told.letters();
    told.at('2026-12-01T10:00-08:00', analyst, 'ask-plan', { forPlan });
    expect(told.letters()).toEqual(['plan-inquiry → plan']);
    expect(r6(told)).toBe('running, due 2026-12-06, latest 2026-12-07');
    expect(standing(told).work).toContain('answer-inquiry @ plan:golden-valley, 2026-12-06 23:59:59');
    told.until('2026-12-04T09:00-08:00');
    expect(told.letters()).toEqual(['deadline-reminder → plan']);
    told.until('2026-12-07T12:00-08:00');
    expect(told.letters()).toEqual([]);
    told.until('2026-12-08T00:00-08:00');
    expect(told.letters()).toEqual(['deadline-missed → plan']);
    expect(told.state().violations).toEqual([]);
    const subject = told.state().inquiry?.id ?? '';
    expect(standing(told).work).toContain(`overdue:R6:${subject} @ supervisor, 2026-12-06 23:59:59`);
    told.give(supervisor, 'answer-inquiry', { note: 'By telephone: since 2024.' });
    expect(standing(told).work.join()).not.toMatch(/R6|answer-inquiry/u);
  });

  it('reads the question after sign-in, and no mail has it', () => {
    const told = answered().give(analyst, 'ask-plan', { forPlan });
    const seen = (actor: typeof plan) => JSON.stringify(caseView(told.state(), actor, told.now(), told.events));
    expect(seen(plan)).toContain(forPlan);
    expect(seen(applicant)).not.toContain(forPlan);
    expect(told.refusalOf(analyst, 'ask-plan', { forPlan })?.kind).toBe('not-now');
  });

  it('is asked something, and not just asked', () => {
    expect(answered().refusalOf(analyst, 'ask-plan', {})?.detail).toContain('forPlan is needed');
  });

  it('owes nothing from a letter that came back, and counts from the next that arrives', () => {
    const told = answered().at('2026-12-01T10:00-08:00', analyst, 'ask-plan', { forPlan });
    const noticeId = told.state().notices.findLast(({ kind }) => kind === 'plan-inquiry')?.id ?? '';
    told.give(system, 'record-notice-bounced', { noticeId, reason: 'No such mailbox.' });
    expect(r6(told)).toBe('stopped, due 2026-12-06, latest 2026-12-07');
    told.give(system, 'queue-for-post', { noticeId }).at('2026-12-02T10:00-08:00', analyst, 'send-again', {
      noticeIds: [noticeId],
    });
    expect(r6(told)).toBe('running, due 2026-12-07, latest 2026-12-07');
  });

  it('need not answer when the complaint is settled, and is asked anew if the case comes back', () => {
    const told = answered().at('2026-12-01T10:00-08:00', analyst, 'ask-plan', { forPlan });
    told.give(analyst, 'resolve-complaint', { summary: 'Settled.' });
    expect(r6(told)).toBe('stopped, due 2026-12-06, latest 2026-12-07');
    told.give(supervisor, 'reopen-case', { reason: 'New papers.' });
    expect(told.refusalOf(plan, 'answer-inquiry', { note: 'Since 2024.', documentIds: [] })?.kind).toBe('not-now');
    told.give(analyst, 'ask-plan', { forPlan });
    expect(r6(told)).toContain('running');
  });

  it('goes on owing the answer when a withdrawn complaint is opened again, with the closed days on top', () => {
    const told = answered().at('2026-12-01T10:00-08:00', analyst, 'ask-plan', { forPlan });
    told.at('2026-12-02T10:00-08:00', applicant, 'withdraw', {});
    expect(r6(told)).toContain('stopped');
    told.at('2026-12-04T10:00-08:00', supervisor, 'reopen-case', { reason: 'By mistake.' });
    expect(r6(told)).toBe('running, due 2026-12-08, latest 2026-12-08');
  });

  it('is written to once more where its letter never went out before the case was closed and opened again', () => {
    const told = play({
      at: '2026-11-24T10:00-08:00',
      application: application({ services: [exclusion] }),
      mailLags: true,
    }).give(analyst, 'route-case', {});
    told.give(analyst, 'ask-plan', { forPlan });
    const noticeId = told.state().notices.findLast(({ kind }) => kind === 'plan-inquiry')?.id ?? '';
    told.give(applicant, 'withdraw', {}).give(system, 'withdraw-notice', { noticeId });
    told.letters();
    told.give(supervisor, 'reopen-case', { reason: 'By mistake.' });
    expect(told.letters()).toContain('plan-inquiry → plan');
  });

  it('owes no answer while the complaint is a review, and owes it again when it is a complaint once more', () => {
    const told = answered().at('2026-12-01T10:00-08:00', analyst, 'ask-plan', { forPlan });
    const path = (route: 'imr' | 'complaint') => ({ issues: [{ issue: 1, route }], reason: 'For a reason' });
    told.give(analyst, 'reclassify', path('imr'));
    expect(r6(told)).toContain('stopped');
    expect(standing(told).work.join()).not.toContain('answer-inquiry');
    told.give(analyst, 'reclassify', path('complaint'));
    expect(r6(told)).toBe('running, due 2026-12-06, latest 2026-12-07');
  });

  it('owes no answer while its own promise to give the service stands', () => {
    const told = answered().at('2026-12-01T10:00-08:00', analyst, 'ask-plan', { forPlan });
    told.give(plan, 'reverse-by-plan', {});
    expect(r6(told)).toContain('stopped');
    expect(standing(told).work.join()).not.toContain('answer-inquiry');
  });

  it('is asked beside a review as well, and its answer to the screening does not stand in the way', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application({ services: [exclusion] }) });
    told.give(analyst, 'ask-plan', {}).give(analyst, 'route-case', {});
    expect(r6(told)).toContain('stopped');
    told.give(analyst, 'ask-plan', { forPlan });
    expect(r6(told)).toContain('running');
  });
});
