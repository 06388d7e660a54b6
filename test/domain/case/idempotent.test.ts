import { describe, expect, it } from 'vitest';
import { CaseNumber } from '../../../domain/case/case-number.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { nextStep } from '../../../domain/read/next-step.ts';
import { workItems } from '../../../domain/read/work.ts';
import { application } from '../eligibility/applications.ts';
import { given } from './support/given.ts';
import { otherCase, people } from './support/people.ts';
import { play, type TypeAndPayload } from './support/play.ts';
import { playedTo } from './support/samples.ts';

const { analyst, plan, system } = people;
const settled = CaseNumber.parse('K7MH-4P9N');
const noticeId = '2222-2222-0008';

describe('A command of the machines that comes twice', () => {
  const played = playedTo('gathering-records');
  played.give(system, 'note-likeness', { of: otherCase }).give(system, 'settle-likeness', { of: settled });
  const file = { documentId: 'D9999', versionId: 'v1' };
  const again: TypeAndPayload[] = [
    ['send-acknowledgement', {}],
    ['record-notice-sent', { noticeId, messageId: 'again' }],
    ['record-notice-delivered', { noticeId }],
    ['withdraw-notice', { noticeId }],
    ['queue-for-post', { noticeId }],
    ['record-reminder', { clock: 'D2', revision: 1 }],
    ['record-missed', { clock: 'D2', revision: 1 }],
    ['record-penalty-day', { clock: 'D2', revision: 1 }],
    ['record-missed', { clock: 'V1', revision: 7 }],
    ['receive-document', file],
    ['admit-document', { ...file, contentType: 'application/pdf', bytes: 1, sha256: 'x' }],
    ['refuse-document', { ...file, reason: 'wrong-type' }],
    ['record-failed-check', { ...file, verdict: 'infected' }],
    ['stall-late-checks', {}],
    ['join-papers', { from: otherCase, papers: [] }],
    ['note-likeness', { of: otherCase }],
    ['settle-likeness', { of: settled }],
  ];

  it.each(again)('%s makes no second event', (...command) => {
    expect(given(played.events).when('2027-02-02T10:00-08:00', system, ...command)).toEqual([]);
  });

  it.each<TypeAndPayload>([
    ['request-records', {}],
    ['open-review', {}],
    ['ask-for-adoption', {}],
    ['demand-authorization', {}],
    ['ask-whether-care-came', {}],
    ['notify-plan-of-complaint', {}],
    ['close', {}],
  ])('%s out of its time is refused, so that the machine looks again', (...command) => {
    expect(given(played.events).when('2027-02-02T10:00-08:00', system, ...command)).toBe('not-now');
  });

  it('a miss, a reminder and a trouble are recorded once', () => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application(), clocksLag: true });
    told.give(analyst, 'route-case', {}).until('2027-02-08T09:00-08:00');
    told.news();
    told.give(system, 'record-missed', { clock: 'R1', revision: 1 });
    expect(told.news()[0]).toBe('clock-missed');
    told.give(system, 'record-missed', { clock: 'R1', revision: 1 });
    told.give(system, 'record-reminder', { clock: 'R1', revision: 1 });
    expect(told.news()).toEqual([]);
    const trouble = { act: 'open-review', error: 'States.Timeout' };
    told.give(system, 'raise-trouble', trouble).give(system, 'raise-trouble', trouble);
    expect(told.news()).toEqual(['trouble-raised']);
  });

  it('a watch over a clock that failed is for a person, once, and holds the case up for nobody', () => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application(), clocksLag: true });
    told.give(analyst, 'route-case', {});
    told.news();
    told.give(system, 'report-failed-watch', { clock: 'R1', revision: 2, error: 'FAILED' });
    expect(told.news()).toEqual([]);
    told.give(system, 'report-failed-watch', { clock: 'R1', revision: 1, error: 'FAILED' });
    told.give(system, 'report-failed-watch', { clock: 'R1', revision: 1, error: 'FAILED' });
    expect(told.news()).toEqual(['trouble-raised']);
    expect(workItems(told.state()).map(({ duty }) => duty)).toContain('clear-trouble');
    const execution = { generation: 1, looks: 1, startedAt: told.state().receivedAt };
    expect(nextStep(told.state(), execution, told.state().receivedAt)).toBe('wait-for-records');
    told.give(system, 'raise-trouble', { act: 'open-review', error: 'States.Timeout' });
    expect(nextStep(told.state(), execution, told.state().receivedAt)).toBe('wait-for-help');
    told.give(system, 'report-failed-watch', { clock: 'R1', revision: 1, error: 'FAILED' });
    expect(told.news()).toEqual(['trouble-raised']);
  });

  it('is nobody else’s to give', () => {
    expect(given(played.events).when('2027-02-02T10:00-08:00', plan, 'close', {})).toBe('forbidden');
    expect(given(played.events).when('2027-02-02T10:00-08:00', people['another plan'], 'close', {})).toBe('unknown');
  });
});

describe('A command for a version that has passed', () => {
  const played = playedTo('gathering-records');

  it.each([
    [analyst, 'moved'],
    [people.director, 'forbidden'],
    [people['another plan'], 'unknown'],
  ])('is refused after what is worse and before what is less: %j', (by, kind) => {
    const state = played.state();
    const at = played.now();
    const command = { type: 'route-case', payload: { route: 'imr' }, by, at, expectedVersion: 1 } as const;
    const decision = decide(command, state);
    expect('refusal' in decision ? decision.refusal.kind : 'events').toBe(kind);
  });
});
