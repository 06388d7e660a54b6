import { describe, expect, it } from 'vitest';
import { clockRules, clocksOf, pageOf, ruleFor } from '../../../domain/clocks/rules.ts';
import { ClockId, type ClockFamily } from '../../../domain/clocks/rule.ts';
import { words } from '../../../domain/clocks/words/en.ts';

const none = [] as const;
const U = ['U'];
const R = ['R'];
const half = ['R', 'half'];

describe('The table of clocks', () => {
  it.each([
    ['F1', 6, 'calendar-months', true, undefined, { by: 'person' }, 'applicant', none],
    ['F2', 120, 'calendar-days', false, undefined, undefined, 'applicant', none],
    ['F3', 10, 'calendar-days', false, undefined, undefined, 'applicant', none],
    ['I1', 14, 'calendar-days', false, undefined, { by: 'person' }, 'applicant', ['half']],
    ['D1', 5, 'calendar-days', false, undefined, undefined, 'help-center', R],
    ['D2', 7, 'calendar-days', false, 'awaiting-applicant', undefined, 'help-center', R],
    ['D3', 48, 'hours', false, undefined, undefined, 'help-center', U],
    ['D4', 1, 'business-days', false, undefined, undefined, 'help-center', none],
    ['D5', 24, 'hours', false, undefined, undefined, 'nurse', U],
    ['D6', 1, 'business-days', false, undefined, undefined, 'help-center', none],
    ['R1', 3, 'business-days', false, undefined, undefined, 'plan', R],
    ['R2', 24, 'hours', false, undefined, undefined, 'plan', U],
    ['R5', 5, 'calendar-days', false, undefined, undefined, 'plan', R],
    ['R6', 5, 'calendar-days', false, undefined, undefined, 'plan', R],
    ['V0', 2, 'business-days', false, undefined, undefined, 'reviewer', ['half']],
    ['S1', 2, 'business-days', false, undefined, undefined, 'review-organization', ['half']],
    ['T1', 1, 'business-days', false, undefined, undefined, 'supervisor', none],
    ['Q1', 5, 'calendar-days', false, undefined, undefined, 'asked-party', ['half']],
    ['V1', 30, 'calendar-days', false, undefined, { by: 'director', atMostDays: 3 }, 'review-organization', half],
    ['V2', 3, 'calendar-days', false, undefined, { by: 'director', atMostDays: 3 }, 'review-organization', U],
    ['V3', 7, 'calendar-days', false, undefined, { by: 'director', atMostDays: 3 }, 'review-organization', U],
    ['V4', 30, 'calendar-days', false, undefined, { by: 'director', atMostDays: 3 }, 'review-organization', half],
    ['A1', 1, 'business-days', false, undefined, undefined, 'director', none],
    ['A2', 1, 'business-days', false, undefined, undefined, 'help-center', none],
    ['C1', 5, 'business-days', false, undefined, undefined, 'plan', R],
    ['C2', 5, 'business-days', false, undefined, undefined, 'plan', R],
    ['C3', 30, 'calendar-days', false, undefined, undefined, 'help-center', none],
    ['C4', 2, 'business-days', false, undefined, undefined, 'help-center', R],
    ['C5', 1, 'business-days', false, undefined, undefined, 'supervisor', none],
    ['K1', 30, 'calendar-days', false, undefined, { by: 'director' }, 'help-center', half],
    ['N1', 1, 'business-days', false, undefined, undefined, 'help-center', none],
    ['E1', 12, 'calendar-months', false, undefined, undefined, 'help-center', [{ daysBefore: 30 }]],
    ['H1', 60, 'calendar-days', false, undefined, undefined, 'help-center', none],
    ['B1', 216, 'calendar-months', false, undefined, undefined, 'help-center', [{ daysBefore: 30 }, { daysBefore: 0 }]],
  ] as const)('%s runs %i %s', (id, length, unit, roll, pausesWhile, extension, owner, reminders) => {
    const rule = clockRules[id];
    expect(rule).toMatchObject({ id, length, unit, roll, owner, reminders });
    expect(rule.pausesWhile).toBe(pausesWhile);
    expect(rule.extension).toEqual(extension);
  });

  const documents = 'the review organization had the application and all supporting documents';

  it.each([
    [
      'F1',
      'filing',
      'the plan gave its written decision, or the grievance stayed open for its full time, whichever came later',
    ],
    ['F2', 'state-hearing', 'the notice of the decision was dated'],
    ['F3', 'aid-paid-pending', 'the notice of the decision was dated'],
    ['I1', 'answer', 'our letter that asks for it went out', undefined, 'asked-party'],
    ['D1', 'acknowledgement', 'the application was received'],
    ['D2', 'eligibility', 'the application was received', 'standard'],
    ['D3', 'eligibility', 'the application, or the later request to hurry, was received', 'expedited'],
    ['D5', 'urgency', 'the request to hurry was received'],
    ['D6', 'reading', 'it came in'],
    ['R1', 'records', 'the plan received the notice', 'standard', 'plan'],
    ['R2', 'records', 'the expedited review was approved', 'expedited', 'plan'],
    ['R5', 'complaint-answer', 'the plan received the notice', undefined, 'plan'],
    ['R6', 'inquiry', 'the plan received the notice', undefined, 'plan'],
    ['V0', 'invitation', 'the invitation was sent', undefined, 'invited-reviewer'],
    ['S1', 'seat', 'the seat was empty, and nobody in the directory could be asked', undefined, 'review-organizations'],
    ['T1', 'tie', 'the reviewer told of the tie'],
    ['Q1', 'question', 'whoever was asked had the question', undefined, 'asked-party'],
    ['V1', 'review', documents, 'standard', 'reviewers', false],
    ['V2', 'review', documents, 'expedited', 'reviewers', false],
    ['V3', 'review', 'the expedited review was asked for', 'expedited', 'reviewers', true],
    ['V4', 'review', documents, 'standard', 'reviewers', true],
    ['A1', 'adoption', 'the last analysis was received'],
    ['A2', 'decision-letters', 'the decision was adopted'],
    ['C1', 'implementation', 'the plan received the decision', undefined, 'plan'],
    ['C2', 'implementation', 'the plan received the decision', undefined, 'plan'],
    ['C3', 'care', 'the proof of authorization was accepted'],
    ['D4', 'records-check', 'the plan delivered its records'],
    ['C4', 'proof-check', 'the plan reported its proof'],
    ['C5', 'missing-care', 'the member said that the care did not come'],
    ['K1', 'complaint', 'the application was received'],
    ['N1', 'posting', 'the letter came into the post queue'],
    ['E1', 'release', 'the medical release was signed', undefined, 'applicant'],
    ['H1', 'stepping-in', 'we were told of the death'],
    ['B1', 'coming-of-age', 'the patient was born'],
  ] as const)('%s presses %s, from when %s', (id, family, startsWith, speed?, reminds?, experimental?) => {
    const row = clockRules[id];
    expect(row).toMatchObject({ family, reminds: reminds === undefined ? [] : [reminds] });
    expect(words.clocks[id].startsWith).toBe(startsWith);
    expect([row.speed, row.experimental]).toEqual([speed, experimental]);
  });

  it('calls a supervisor, day or night, over what cannot wait for the morning, in words that say what is late', () => {
    const pages = Object.values(clockRules).flatMap(({ id, whenMissed: { page } }) =>
      page === undefined ? [] : [[id, page]],
    );
    expect(pages).toEqual([
      ['D3', 'An urgent request was not looked at within 48 hours of coming in.'],
      ['D5', expect.stringContaining('no nurse has looked at it for a day')],
      ['R2', expect.stringContaining('has not sent the records of an urgent case within 24 hours')],
      ['V2', expect.stringContaining('An urgent review was not decided within three days')],
      ['V3', 'An urgent review of an experimental treatment was not decided within seven days of being asked for.'],
    ]);
  });

  it.each([
    ['F1', { tells: [], item: 'analyst', violation: false }],
    ['F2', { tells: [], violation: false }],
    ['F3', { tells: [], violation: false }],
    ['I1', { tells: [], item: 'analyst', violation: false }],
    ['D1', { tells: [], item: 'supervisor', violation: false }],
    ['D2', { tells: [], item: 'supervisor', violation: false }],
    ['D3', { tells: [], item: 'supervisor', violation: false }],
    ['D4', { tells: [], item: 'supervisor', violation: false }],
    ['C4', { tells: [], item: 'supervisor', violation: false }],
    ['C5', { tells: [], item: 'director', violation: false }],
    ['D5', { tells: [], item: 'supervisor', violation: false }],
    ['D6', { tells: [], item: 'supervisor', violation: false }],
    ['R1', { tells: ['plan'], item: 'supervisor', violation: true }],
    ['R2', { tells: ['plan'], item: 'supervisor', violation: true }],
    ['R5', { tells: ['plan'], item: 'supervisor', violation: false }],
    ['R6', { tells: ['plan'], item: 'supervisor', violation: false }],
    ['V0', { tells: [], item: 'supervisor', violation: false }],
    ['S1', { tells: [], item: 'supervisor', violation: false }],
    ['T1', { tells: [], item: 'director', violation: false }],
    ['Q1', { tells: [], item: 'analyst', violation: false }],
    ['V1', { tells: ['reviewers', 'director'], item: 'supervisor', violation: false }],
    ['V2', { tells: ['reviewers', 'director'], item: 'supervisor', violation: false }],
    ['V3', { tells: ['reviewers', 'director'], item: 'supervisor', violation: false }],
    ['V4', { tells: ['reviewers', 'director'], item: 'supervisor', violation: false }],
    ['A1', { tells: [], item: 'supervisor', violation: false }],
    ['A2', { tells: [], item: 'supervisor', violation: false }],
    ['C1', { tells: ['plan'], item: 'supervisor', violation: true, penaltyPerDay: 5000, refersAfterDays: 10 }],
    ['C2', { tells: ['plan'], item: 'supervisor', violation: true, penaltyPerDay: 5000, refersAfterDays: 10 }],
    ['C3', { tells: [], item: 'supervisor', violation: false }],
    ['K1', { tells: [], item: 'supervisor', violation: false }],
    ['N1', { tells: [], item: 'supervisor', violation: false }],
    ['E1', { tells: ['applicant'], item: 'analyst', violation: false }],
    ['H1', { tells: [], item: 'analyst', violation: false }],
    ['B1', { tells: [], item: 'analyst', violation: false }],
  ] as const)('%s, when missed, asks for %j', (id, whenMissed) => {
    const { page: _page, ...rest } = clockRules[id].whenMissed;
    expect(rest).toEqual(whenMissed);
  });

  it('has a supervisor called for what is urgent, and for nothing else', () => {
    const paging = Object.values(clockRules).filter(({ whenMissed }) => whenMissed.page !== undefined);
    expect(paging.map(({ id }) => id)).toEqual(['D3', 'D5', 'R2', 'V2', 'V3']);
  });

  it('has a shorter time for our look at the records of an urgent case, and a supervisor called over that', () => {
    expect(ruleFor('D4', 'expedited')).toMatchObject({ length: 4, unit: 'hours', reminders: ['U'] });
    expect(ruleFor('D4', 'expedited').whenMissed.page).toContain('within four hours');
    expect(ruleFor('D4').whenMissed.page).toBeUndefined();
    expect(ruleFor('C1', 'expedited')).toBe(clockRules.C1);
    expect(Object.values(clockRules).flatMap(rule => (pageOf(rule) === undefined ? [] : [rule.id]))).toEqual([
      'D3',
      'D4',
      'D5',
      'R2',
      'V0',
      'S1',
      'T1',
      'V2',
      'V3',
      'N1',
    ]);
  });

  it('has staff alone see what is only our own work', () => {
    const seen = Object.values(clockRules).filter(({ seenBy }) => seenBy === 'staff');
    expect(seen.map(({ id }) => id)).toEqual(['D4', 'D5', 'D6', 'V0', 'S1', 'T1', 'C4', 'C5', 'N1', 'B1']);
  });

  it.each([
    ['plan', ['R1', 'R2', 'R5', 'R6', 'C1', 'C2']],
    ['reviewers', ['V1', 'V2', 'V3', 'V4']],
    ['applicant', ['E1']],
    ['invited-reviewer', ['V0']],
    ['review-organizations', ['S1']],
    ['asked-party', ['I1', 'Q1']],
  ] as const)('has the %s reminded of %j', (told, ids) => {
    const reminding = Object.values(clockRules).filter(({ reminds }) => reminds.some(one => one === told));
    expect(reminding.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['I1', 24, ['half'], undefined],
    ['V0', 12, ['half'], 'for twelve hours'],
    ['S1', 4, ['half'], 'for four hours'],
    ['T1', 4, [], 'has waited four hours'],
    ['Q1', 24, ['half'], undefined],
    ['N1', 4, [], 'telephone first'],
  ] as const)('gives %s %i hours in an urgent case', (id, length, reminders, page) => {
    const urgent = ruleFor(id, 'expedited');
    expect(urgent).toMatchObject({ length, unit: 'hours', reminders });
    if (page === undefined) expect(pageOf(urgent)).toBeUndefined();
    else expect(pageOf(urgent)).toContain(page);
  });

  it.each<[ClockFamily, Parameters<typeof clocksOf>[1], string[]]>([
    ['eligibility', {}, ['D2', 'D3']],
    ['eligibility', { speed: 'standard' }, ['D2']],
    ['records', { speed: 'expedited' }, ['R2']],
    ['review', {}, ['V1', 'V2', 'V3', 'V4']],
    ['review', { speed: 'standard' }, ['V1', 'V4']],
    ['review', { speed: 'standard', experimental: false }, ['V1']],
    ['review', { speed: 'expedited', experimental: false }, ['V2']],
    ['review', { speed: 'expedited', experimental: true }, ['V3']],
    ['review', { speed: 'standard', experimental: true }, ['V4']],
    ['implementation', {}, ['C1', 'C2']],
  ])('has of the family %s, asked for %j, the clocks %j', (family, asked, ids) => {
    expect(clocksOf(family, asked)).toEqual(ids);
  });

  it('has those keep their start that are counted from a day before the case', () => {
    const keeping = Object.values(clockRules).filter(({ keepsItsStart }) => keepsItsStart === true);
    expect(keeping.map(({ id }) => id)).toEqual(['F1', 'F2', 'F3', 'E1', 'H1', 'B1']);
  });

  it('has those run on after the case that are no duty towards it, or tell of its end', () => {
    const outliving = Object.values(clockRules).filter(({ outlivesTheCase }) => outlivesTheCase === true);
    expect(outliving.map(({ id }) => id)).toEqual(['F2', 'F3', 'N1']);
  });

  it('has a row for every clock, each with its authority', () => {
    expect(Object.keys(clockRules)).toEqual(ClockId.options);
    expect(ClockId.options.filter(id => clockRules[id].authority === '')).toEqual([]);
  });

  it('gives a reason where the length is a choice, not law', () => {
    expect(ClockId.options.filter(id => 'choice' in words.clocks[id])).toEqual([
      'I1',
      'D4',
      'D5',
      'D6',
      'V0',
      'S1',
      'T1',
      'Q1',
      'A1',
      'A2',
      'C3',
      'C4',
      'C5',
      'N1',
      'H1',
    ]);
  });
});
