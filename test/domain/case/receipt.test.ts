import { describe, expect, it } from 'vitest';
import { dueAtOf } from '../../../domain/read/work.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import { letter } from '../../../domain/letters/letters.ts';
import { LocalDate } from '../../../domain/time/instants.ts';
import { application, exclusion, necessity } from '../eligibility/applications.ts';
import { people } from './support/people.ts';
import { play } from './support/play.ts';
import { clockLine, standing, wall } from './support/standing.ts';

const { analyst, nurse, plan, supervisor } = people;
const day = (written: string) => LocalDate.parse(written);
const proof = 'The courier’s receipt, signed at the front desk';

/** Filed and routed on Tuesday 2027-02-02, against a plan whose receipt is not deemed. */
const undeemed = (services: (typeof necessity | typeof exclusion)[] = [necessity]) =>
  play({
    at: '2027-02-02T09:00-08:00',
    application: application({ services }),
    counting: { deemedReceipt: false },
  }).give(analyst, 'route-case', {});

describe('A plan that is not deemed to have a notice', () => {
  it('has no running time while it says nothing, but a person has a duty, with a date', () => {
    const told = undeemed();
    expect(told.state().clocks.some(({ id }) => id === 'R1')).toBe(false);
    const request = told.state().notices.find(({ kind }) => kind === 'records-request');
    expect(standing(told)).toEqual({
      stage: 'gathering-records',
      owner: 'plan:golden-valley',
      due: '2027-02-03 17:00:00',
      work: [
        'deliver-records @ plan:golden-valley, 2027-02-03 17:00:00',
        `record-receipt:${request?.id ?? ''} @ help-center, 2027-02-03 17:00:00`,
      ],
    });
  });

  it('begins its time when it acknowledges', () => {
    const told = undeemed().at('2027-02-04T10:00-08:00', plan, 'acknowledge-receipt', {});
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-09 23:59:59');
    expect(told.clock('R1').derivation.startedBy).toBe('receipt-acknowledged');
    expect(standing(told).work).toEqual(['deliver-records @ plan:golden-valley, 2027-02-09 23:59:59']);
  });

  it('begins its time with the day that a person has proof of', () => {
    const told = undeemed().until('2027-02-08T10:00-08:00');
    told.give(supervisor, 'acknowledge-receipt', { receivedOn: day('2027-02-03'), note: proof });
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-08 23:59:59');
    const request = told.state().notices.find(({ kind }) => kind === 'records-request');
    expect(wall(request?.acknowledgedAt)).toBe('2027-02-03 23:59:59');
  });

  it.each([
    ['2027-02-09', 'must not be a day that has not come yet'],
    ['2027-02-01', 'must not be before the day on which the notice'],
  ])('cannot have received it on %s', (receivedOn, reason) => {
    const told = undeemed().until('2027-02-08T10:00-08:00');
    const refusal = told.refusalOf(analyst, 'acknowledge-receipt', { receivedOn: day(receivedOn) });
    expect(JSON.stringify(refusal)).toContain(reason);
  });

  it('answers a complaint and carries out a decision by the same rule', () => {
    const told = undeemed([exclusion]);
    expect(told.state().clocks.some(({ id }) => id === 'R5')).toBe(false);
    told.at('2027-02-03T10:00-08:00', plan, 'acknowledge-receipt', {});
    expect(clockLine(told, 'R5')).toBe('running, due 2027-02-08 23:59:59');
  });

  it('has one receipt at stake when it is asked twice: a receipt of the first request begins nothing', () => {
    const told = undeemed([necessity, exclusion]).delivers();
    const [first] = told.state().notices.filter(({ kind }) => kind === 'records-request');
    const issues = [{ issue: 2, route: 'imr' as const }];
    told.until('2027-02-08T10:00-08:00').give(nurse, 'reclassify', { issues, reason: 'The plan’s own words' });
    expect(standing(told).work.filter(one => one.startsWith('record-receipt'))).toHaveLength(1);
    told.give(analyst, 'acknowledge-receipt', { noticeIds: [first?.id ?? ''], receivedOn: day('2027-02-03') });
    expect(told.state().clocks.some(({ id }) => id === 'R1')).toBe(false);
    told.give(plan, 'acknowledge-receipt', {});
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-11 23:59:59');
  });

  it('loses the duty of a receipt that no longer matters, and gets it back with the standard time', () => {
    const told = undeemed().give(analyst, 'expedite', { reason: 'Worse' });
    expect(standing(told).work).toEqual(['deliver-records @ plan:golden-valley, 2027-02-03 09:00:00']);
    told.give(nurse, 'return-to-standard', { reason: 'Stable' });
    expect(standing(told).work[1]).toContain('record-receipt:');
    told.delivers();
    expect(standing(told).work.join()).not.toContain('record-receipt');
    expect(dueAtOf(told.state(), told.now())).toBeDefined();
  });

  it('is told a length, not a day', () => {
    const told = undeemed();
    const request = told.state().notices.find(({ kind }) => kind === 'records-request');
    if (request === undefined) throw new Error('No records were requested.');
    const context = {
      notice: request,
      state: told.state(),
      at: told.now(),
      portalUrl: 'https://imr.helpcenter.example',
    };
    const text = plainText(letter({ ...context, counting: { deemedReceipt: false } }).blocks);
    expect(text).toContain('within 3 business days of your receipt of the notice');
    expect(text).toContain('Your time counts from receipt. If you have sent everything');
  });
});

describe('A plan that is deemed to have a notice', () => {
  it('is held to the day on which it had it, where somebody can prove an earlier one than was deemed', () => {
    const told = play({ at: '2027-02-05T18:00-08:00', application: application({}) }).give(analyst, 'route-case', {});
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-11 23:59:59');
    told.until('2027-02-06T10:00-08:00');
    told.give(analyst, 'acknowledge-receipt', { receivedOn: day('2027-02-05'), note: proof });
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-10 23:59:59');
  });
});
