import { describe, expect, it } from 'vitest';
import { ClockId, clockRules } from '../../../domain/clocks/rules.ts';

const none = [] as const;
const U = ['U'];
const R = ['R'];
const half = ['R', 'half'];

describe('The table of clocks', () => {
  it.each([
    ['F1', 6, 'calendar-months', true, undefined, { by: 'person' }, 'applicant', none],
    ['D1', 5, 'calendar-days', false, undefined, undefined, 'help-center', R],
    ['D2', 7, 'calendar-days', false, 'awaiting-applicant', undefined, 'help-center', R],
    ['D3', 48, 'hours', false, undefined, undefined, 'help-center', U],
    ['R1', 3, 'business-days', false, undefined, undefined, 'plan', R],
    ['R2', 24, 'hours', false, undefined, undefined, 'plan', U],
    ['R5', 5, 'calendar-days', false, undefined, undefined, 'plan', R],
    ['V1', 30, 'calendar-days', false, undefined, { by: 'director', atMostDays: 3 }, 'review-organization', half],
    ['V2', 3, 'calendar-days', false, undefined, { by: 'director', atMostDays: 3 }, 'review-organization', U],
    ['V3', 7, 'calendar-days', false, undefined, { by: 'director', atMostDays: 3 }, 'review-organization', U],
    ['V4', 30, 'calendar-days', false, undefined, { by: 'director', atMostDays: 3 }, 'review-organization', half],
    ['A1', 1, 'business-days', false, undefined, undefined, 'director', none],
    ['A2', 1, 'business-days', false, undefined, undefined, 'help-center', none],
    ['C1', 5, 'business-days', false, undefined, undefined, 'plan', R],
    ['C2', 5, 'business-days', false, undefined, undefined, 'plan', R],
    ['C3', 30, 'calendar-days', false, undefined, undefined, 'help-center', none],
    ['K1', 30, 'calendar-days', false, undefined, { by: 'director' }, 'help-center', half],
    ['E1', 12, 'calendar-months', false, undefined, undefined, 'help-center', [{ daysBefore: 30 }]],
  ] as const)('%s runs %i %s', (id, length, unit, roll, pausesWhile, extension, owner, reminders) => {
    const rule = clockRules[id];
    expect(rule).toMatchObject({ id, length, unit, roll, owner, reminders });
    expect(rule.pausesWhile).toBe(pausesWhile);
    expect(rule.extension).toEqual(extension);
  });

  it.each([
    ['F1', { item: 'analyst', page: false, violation: false }],
    ['D1', { item: 'supervisor', page: false, violation: false }],
    ['D2', { item: 'supervisor', page: false, violation: false }],
    ['D3', { item: 'supervisor', page: true, violation: false }],
    ['R1', { noticeTo: ['plan'], item: 'supervisor', page: false, violation: true }],
    ['R2', { item: 'supervisor', page: true, violation: true }],
    ['R5', { noticeTo: ['plan'], item: 'supervisor', page: false, violation: true }],
    ['V1', { noticeTo: ['supervisor', 'director'], item: 'supervisor', page: false, violation: false }],
    ['V2', { item: 'supervisor', page: true, violation: false }],
    ['V3', { item: 'supervisor', page: true, violation: false }],
    ['V4', { noticeTo: ['supervisor', 'director'], item: 'supervisor', page: false, violation: false }],
    ['A1', { item: 'supervisor', page: false, violation: false }],
    ['A2', { item: 'supervisor', page: false, violation: false }],
    ['C1', { item: 'supervisor', page: false, violation: true, penaltyPerDay: 5000 }],
    ['C2', { item: 'supervisor', page: false, violation: true, penaltyPerDay: 5000 }],
    ['C3', { item: 'supervisor', page: false, violation: false }],
    ['K1', { item: 'supervisor', page: false, violation: false }],
    ['E1', { noticeTo: ['applicant'], item: 'analyst', page: false, violation: false }],
  ] as const)('%s, when missed, asks for %j', (id, whenMissed) => {
    expect(clockRules[id].whenMissed).toEqual(whenMissed);
  });

  it('has a row for every clock, each with its authority', () => {
    expect(Object.keys(clockRules)).toEqual(ClockId.options);
    expect(ClockId.options.filter(id => clockRules[id].authority === '')).toEqual([]);
  });

  it('gives a reason where the length is a choice, not law', () => {
    expect(ClockId.options.filter(id => clockRules[id].choice !== undefined)).toEqual(['A1', 'A2', 'C3']);
  });
});
