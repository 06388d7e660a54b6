import { describe, expect, it } from 'vitest';
import { caseView } from '../../../domain/read/view.ts';
import { deadlineStep } from '../../../domain/read/deadline-step.ts';
import { nextMilestone } from '../../../domain/case/clock-watch.ts';
import type { NoticeId } from '../../../domain/words/ids.ts';
import { Instant } from '../../../domain/time/instants.ts';
import { application } from '../eligibility/applications.ts';
import { people } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { clockLine, standing, wall } from './support/standing.ts';

const { analyst, applicant, nurse, plan, supervisor, system } = people;
const reason = 'The address does not exist.';

/** Filed on Friday 2027-02-05, found urgent and approved at six in the evening: the records are due at six on Saturday. */
const urgent = (mailLags = false) =>
  play({ at: '2027-02-05T16:00-08:00', application: application(), mailLags })
    .give(analyst, 'expedite', { reason: 'Worse' })
    .at('2027-02-05T18:00-08:00', analyst, 'route-case', {});

function request(told: Play): NoticeId {
  const found = told.state().notices.findLast(({ kind }) => kind === 'records-request');
  if (found === undefined) throw new Error('No records were requested.');
  return found.id;
}

function sent(told: Play): Play {
  return told.give(system, 'record-notice-sent', { noticeId: request(told), messageId: 'm' });
}

function lost(told: Play): Play {
  const noticeId = request(told);
  return told.give(system, 'record-notice-bounced', { noticeId, reason }).give(system, 'queue-for-post', { noticeId });
}

const edge = (told: Play) => wall(told.clock('R2').derivation.latest?.at);
const clockOf = (told: Play, actor: (typeof people)[keyof typeof people]) =>
  caseView(told.state(), actor, told.now(), told.events.slice(0, 1)).clocks.find(({ id }) => id === 'R2');

describe('An urgent demand for records runs by law from the approval, and a violation waits for word that the plan was told', () => {
  it('that is at once where its mail server took the notice at once', () => {
    const told = urgent();
    expect(clockLine(told, 'R2')).toBe('running, due 2027-02-06 18:00:00');
    expect(edge(told)).toBe('2027-02-06 18:00:00');
    told.until('2027-02-06T18:00:01-08:00');
    expect(told.clock('R2').status).toBe('missed');
    expect(told.events.filter(({ type }) => type === 'clock-passed')).toEqual([]);
  });

  it('24 hours after its mail server took it, where that was later: between both, the Help Center presses it', () => {
    const told = sent(urgent(true)).until('2027-02-05T21:30-08:00');
    expect(edge(told)).toBeUndefined();
    const deliveredAt = Instant.parse('2027-02-06T05:00:00.000Z');
    told.give(system, 'record-notice-delivered', { noticeId: request(told), deliveredAt });
    expect(clockLine(told, 'R2')).toBe('running, due 2027-02-06 18:00:00');
    expect(edge(told)).toBe('2027-02-06 21:00:00');
    told.until('2027-02-06T20:59-08:00');
    expect(told.clock('R2').status).toBe('running');
    expect(standing(told).work).toContain('past-due:R2 @ help-center, 2027-02-06 18:00:00');
    told.until('2027-02-06T21:00:01-08:00');
    expect(told.clock('R2').status).toBe('missed');
    expect(told.state().violations).toMatchObject([{ clock: 'R2' }]);
  });

  it('a delivery cannot be told of before it was: a mail server’s clock that is ahead moves nothing', () => {
    const told = sent(urgent(true));
    const deliveredAt = Instant.parse('2027-03-01T00:00:00.000Z');
    told.give(system, 'record-notice-delivered', { noticeId: request(told), deliveredAt });
    expect(edge(told)).toBe('2027-02-06 18:00:00');
  });

  it('without word it is past its day and not missed, its machine has nothing to wait for, and no violation is noted', () => {
    const told = sent(urgent(true)).until('2027-02-20T09:00-08:00');
    expect(told.clock('R2')).toMatchObject({ status: 'running' });
    expect(wall(told.clock('R2').pastSince)).toBe('2027-02-06 18:00:01');
    expect(told.state().violations).toEqual([]);
    expect(nextMilestone(told.clock('R2'))).toBeUndefined();
    const watch = { clock: 'R2', revision: 1, startedAt: told.now() } as const;
    expect(deadlineStep(told.state(), watch, told.now())).toEqual({ next: 'over' });
    expect(standing(told).work).toContain('past-due:R2 @ help-center, 2027-02-06 18:00:00');
  });

  it('deemed receipt is no word: what went by post is none either', () => {
    const told = lost(sent(urgent(true)));
    told.give(analyst, 'record-posted', { noticeId: request(told) });
    expect(told.until('2027-03-20T09:00-08:00').state().violations).toEqual([]);
    expect(standing(told).work.join()).toContain('telephone-plan:');
  });

  it.each([
    ['the plan says that it has it', plan, {}],
    ['a call told it', analyst, { how: 'call' as const, note: 'Spoke to intake.' }],
  ])('%s: 24 hours from then', (_how, by, payload) => {
    const told = lost(urgent().until('2027-02-05T18:30-08:00')).until('2027-02-05T20:00-08:00');
    told.give(by, 'acknowledge-receipt', payload);
    expect(edge(told)).toBe('2027-02-06 20:00:00');
    expect(standing(told).work.join()).not.toContain('telephone-plan');
    expect(told.until('2027-02-06T20:00:01-08:00').clock('R2').status).toBe('missed');
  });

  it('whichever word is first: a later one moves nothing', () => {
    const told = urgent().until('2027-02-05T22:00-08:00').give(plan, 'acknowledge-receipt', {});
    expect(edge(told)).toBe('2027-02-06 18:00:00');
    expect(told.clock('R2').revision).toBe(2);
  });
});

describe('A notice of an urgent demand that did not arrive', () => {
  it('has somebody telephone the plan at once, and pages', () => {
    const told = urgent().until('2027-02-05T18:20-08:00');
    lost(told);
    expect(standing(told).work).toContain(`telephone-plan:${request(told)} @ help-center, 2027-02-05 18:20:00`);
    const pages = told.events.filter(({ data }) => 'untold' in data && data.untold === 'R2');
    expect(pages.map(({ type }) => type)).toEqual(['notice-bounced']);
  });

  it('pages also where there is no address to mail it to', () => {
    const told = urgent(true);
    told.give(system, 'queue-for-post', { noticeId: request(told) });
    const pages = told.events.filter(({ data }) => 'untold' in data && data.untold === 'R2');
    expect(pages.map(({ type }) => type)).toEqual(['notice-queued-for-post']);
    expect(standing(told).work.join()).toContain('telephone-plan:');
  });

  it('takes back a violation that was noted before there was word of it, and the time itself runs on', () => {
    const told = urgent().until('2027-02-07T09:00-08:00');
    expect(told.state().violations).toMatchObject([{ clock: 'R2' }]);
    lost(told);
    expect(told.state().violations).toEqual([]);
    expect(told.clock('R2')).toMatchObject({ status: 'running' });
    expect(standing(told).work.join()).not.toContain('overdue:R2');
    told.until('2027-02-07T10:00-08:00');
    expect(standing(told).work.join()).toContain('past-due:R2');
    told.give(analyst, 'acknowledge-receipt', { how: 'call' });
    expect(edge(told)).toBe('2027-02-08 10:00:00');
    expect(told.until('2027-02-08T10:00:01-08:00').state().violations).toMatchObject([{ clock: 'R2' }]);
  });

  it('takes back the violation, too, where the records came late', () => {
    const told = urgent().delivers('2027-02-07T09:00-08:00');
    expect(told.clock('R2').status).toBe('missed');
    lost(told);
    expect(told.clock('R2').status).toBe('met');
    expect(told.state().violations).toEqual([]);
  });

  it('asks nobody to telephone a plan that owes no records', () => {
    const told = urgent().delivers();
    lost(told);
    expect(standing(told).work.join()).not.toContain('telephone-plan');
    expect(told.events.filter(({ data }) => 'untold' in data)).toEqual([]);
  });
});

describe('A case that becomes urgent while its records are gathered', () => {
  const made = () =>
    play({ at: '2027-02-02T09:00-08:00', application: application(), mailLags: true }).give(analyst, 'route-case', {});

  it('the standard demand of before tells nobody of the urgent one', () => {
    const told = made();
    sent(told).give(system, 'record-notice-delivered', { noticeId: request(told) });
    told.at('2027-02-02T12:00-08:00', analyst, 'expedite', { reason: 'Worse' });
    expect(edge(told)).toBeUndefined();
    const letters = told.state().notices.filter(({ kind, to }) => kind === 'expedited' && to.party === 'plan');
    const noticeId = letters[0]?.id ?? '';
    told.until('2027-02-02T13:00-08:00').give(system, 'record-notice-sent', { noticeId, messageId: 'm' });
    told.give(system, 'record-notice-delivered', { noticeId });
    expect(edge(told)).toBe('2027-02-03 13:00:00');
  });

  it('closed and reopened, it keeps what the plan was told, and gets the closed hours back', () => {
    const told = urgent().at('2027-02-05T20:00-08:00', applicant, 'withdraw', {});
    told.at('2027-02-06T20:00-08:00', supervisor, 'reopen-case', { reason: 'The member asks for it.' });
    expect(clockLine(told, 'R2')).toBe('running, due 2027-02-07 18:00:00');
    expect(edge(told)).toBe('2027-02-07 18:00:00');
  });

  it('back to standard and urgent again, it counts from the second time', () => {
    const told = urgent().give(nurse, 'return-to-standard', { reason: 'Stable' });
    told.at('2027-02-06T09:00-08:00', analyst, 'expedite', { reason: 'Worse' });
    expect(clockLine(told, 'R2')).toBe('running, due 2027-02-07 09:00:00');
    expect(edge(told)).toBe('2027-02-07 09:00:00');
  });
});

describe('Who sees the later edge of it', () => {
  it('staff and plan read what it waits for, and then its hour; a member sees the hour to work to alone', () => {
    const told = sent(urgent(true)).until('2027-02-05T21:00-08:00');
    const waits =
      'It is missed only when so much time has passed since the plan was told, and there is no word of that yet.';
    expect(clockOf(told, plan)?.latestReading).toBe(waits);
    expect(clockOf(told, supervisor)).not.toHaveProperty('latestOn');
    told.give(system, 'record-notice-delivered', { noticeId: request(told) });
    expect(clockOf(told, plan)?.latestReading).toBe(
      'By the latest reading there is time until 9:00 PM on Saturday, February 6, 2027: 24 hours from when the plan was told, 9:00 PM on Friday, February 5, 2027.',
    );
    expect(clockOf(told, applicant)).not.toHaveProperty('latestReading');
    expect(clockOf(told, applicant)?.derivation).not.toHaveProperty('toldAt');
  });
});
