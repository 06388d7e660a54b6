import { describe, expect, it } from 'vitest';
import type { DerivationInput } from '../../../domain/clocks/derivation.ts';
import { explain } from '../../../domain/clocks/explain.ts';
import { pacific } from '../time/pacific.ts';
import { clock } from './clock.ts';
import { ClockId } from '../../../domain/clocks/rule.ts';

function explained(rule: ClockId, startedAt: string, more: Partial<DerivationInput> = {}): string {
  return explain(clock(rule, startedAt, more), 'staff');
}

describe('The explanation of a due date', () => {
  it('names the days that do not count', () => {
    expect(explained('R1', '2026-11-25T09:00-08:00')).toBe(
      'The health plan must send the records by the end of Wednesday, December 2, 2026. ' +
        'The count starts when the plan received the notice: Wednesday, November 25, 2026. ' +
        'That day itself is not counted. It runs for 3 business days. ' +
        'Not counted: Thursday, November 26 (Thanksgiving Day), Friday, November 27 (Day after Thanksgiving), ' +
        'Saturday, November 28 and Sunday, November 29. The rule: H&S 1374.30(n).',
    );
  });

  it('says the hour where hours are counted', () => {
    expect(explained('R2', '2026-12-04T18:00-08:00')).toBe(
      'The health plan must send the records of the urgent case by 6:00 PM on Saturday, December 5, 2026. ' +
        'The count starts when the expedited review was approved: 6:00 PM on Friday, December 4, 2026. ' +
        'Nights and weekends count. It runs for 24 hours. The rule: H&S 1374.31(a).',
    );
  });

  it('says the roll and why', () => {
    expect(explained('F1', '2026-05-28T00:00-07:00')).toBe(
      'The member must apply for an Independent Medical Review by the end of Monday, November 30, 2026. ' +
        'The count starts when the plan gave its written decision, or the grievance stayed open for its full time, ' +
        'whichever came later: Thursday, May 28, 2026. That day itself is not counted. It runs for 6 months. ' +
        'The last day would be Saturday, November 28, 2026. ' +
        'Weekends and state holidays are passed over (Saturday and Sunday), so it moves to Monday, November 30, 2026. ' +
        'The rule: H&S 1374.30(k); 28 CCR 1300.74.30.',
    );
  });

  it('says each pause that added a day, and whether it goes on', () => {
    const reason = 'awaiting-applicant';
    const pauses = [
      { from: pacific('2026-11-24T11:00-08:00'), until: pacific('2026-11-24T12:00-08:00'), reason },
      { from: pacific('2026-11-24T14:00-08:00'), until: pacific('2026-11-25T10:00-08:00'), reason },
      { from: pacific('2026-11-26T10:00-08:00'), reason },
    ];
    expect(explained('D2', '2026-11-24T10:00-08:00', { pauses, asOf: pacific('2026-11-28T10:00-08:00') })).toBe(
      'The Help Center must decide whether the request qualifies and tell the member and the plan by the end of ' +
        'Friday, December 4, 2026. The count starts when the application was received: Tuesday, November 24, 2026. ' +
        'That day itself is not counted. It runs for 7 days. ' +
        'The count stood still from Tuesday, November 24, 2026 to Wednesday, November 25, 2026 (awaiting applicant), ' +
        'which adds 1 day. The count has stood still since Thursday, November 26, 2026 (awaiting applicant), ' +
        'so far 2 days. The rule: H&S 1374.31(b); 28 CCR 1300.74.30.',
    );
  });

  it('says whether the date is the first or one after an extension', () => {
    const extensions = [
      { days: 2, by: 'director', reason: 'records came late', at: pacific('2026-12-30T10:00-08:00') },
    ];
    expect(explained('V1', '2026-12-01T15:00-08:00', { extensions })).toBe(
      'The review organization must decide the review by the end of Saturday, January 2, 2027. ' +
        'The count starts when the review organization had the application and all supporting documents: ' +
        'Tuesday, December 1, 2026. That day itself is not counted. It runs for 30 days. ' +
        'It was extended by 2 days (director: records came late), to Saturday, January 2, 2027. ' +
        'The rule: H&S 1374.33(c).',
    );
  });

  it('says a shorter time that the decision asks for', () => {
    expect(explained('C1', '2026-12-21T14:00-08:00', { length: 1 })).toBe(
      'The health plan must authorize the service by the end of Tuesday, December 22, 2026. ' +
        'The count starts when the plan received the decision: Monday, December 21, 2026. ' +
        'That day itself is not counted. It runs for 1 business day. ' +
        'The usual time is 5 business days; the decision asks for less. The rule: H&S 1374.34(a)-(b).',
    );
  });

  it('says where the length is a choice and not law', () => {
    expect(explained('A1', '2026-12-17T14:00-08:00')).toContain(
      'The law says immediately; one business day is the shortest time that a person can be held to.',
    );
  });

  it.each(ClockId.options)('exists for %s, ends with the rule, and has no gap in it', rule => {
    const words = explained(rule, '2026-11-24T10:00-08:00');
    expect(words).toMatch(
      /^(Whoever was asked|A supervisor of the Help Center|The (member|Help Center|health plan|review organization|director|reviewer|Help Center’s nurse)) must .+ The rule: .+\.$/,
    );
    expect(words).not.toMatch(/undefined|NaN| {2}|\.\.|\( /);
  });
});
