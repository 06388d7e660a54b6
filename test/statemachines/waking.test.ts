import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Activity, callOperation, StepFunctionsEngine } from '@imr/local-aws/stepfunctions';
import type { Clock } from '../../domain/case/clock.ts';
import { deadlineStep } from '../../domain/read/deadline-step.ts';
import { noticeStep } from '../../domain/read/notice-step.ts';
import { epochMillisecondsOf, Instant, instantAt } from '../../domain/time/instants.ts';
import { application } from '../domain/eligibility/applications.ts';
import { play } from '../domain/case/support/play.ts';
import { NoticeId } from '../../domain/words/ids.ts';

const at = (text: string) => Instant.parse(text);
const startedAt = at('2026-11-24T18:00:00.250Z');
const watch = { clock: 'E1', revision: 1, startedAt } as const;
const state = play({ at: '2026-11-24T10:00-08:00', application: application() }).state();

/** The case, its clock E1 due at that instant and without reminders. */
function due(missedFrom: string) {
  const moved = (clock: Clock): Clock =>
    clock.id === 'E1'
      ? {
          ...clock,
          derivation: { ...clock.derivation, reminders: [], missedFrom: at(missedFrom) },
          pastSince: startedAt,
        }
      : clock;
  return { ...state, clocks: state.clocks.map(moved) };
}

describe('A machine is told to wake at a whole second, for its service cuts fractions off', () => {
  it.each([
    ['2026-11-27T18:00:00.000Z', '2026-11-27T18:00:00.000Z'],
    ['2026-11-27T18:00:00.001Z', '2026-11-27T18:00:01.000Z'],
    ['2026-11-27T18:00:00.999Z', '2026-11-27T18:00:01.000Z'],
    ['2026-11-27T23:59:59.500Z', '2026-11-28T00:00:00.000Z'],
  ])('for a clock that is due at %s, %s', (missedFrom, until) => {
    expect(deadlineStep(due(missedFrom), watch, startedAt)).toEqual({ next: 'wait-until-due', until });
  });

  it('for the hand-over of a long watch', () => {
    const long = due('2027-11-24T18:00:00.000Z');
    const until = '2027-10-20T18:00:01.000Z';
    expect(deadlineStep(long, watch, startedAt)).toEqual({ next: 'wait-until-due', until });
  });

  it('for a letter that is held', () => {
    const facts = {
      notice: {
        id: NoticeId.parse('IMR-2026-000001-3-0001'),
        kind: 'acknowledgement',
        to: { party: 'applicant' } as const,
        status: 'queued' as const,
        queuedAt: startedAt,
        facts: {},
      },
      delivery: { revision: 1, attempts: 0 },
      holds: true,
      holdUntil: at('2026-11-25T16:00:00.007Z'),
      hasAddress: true,
    };
    expect(noticeStep(facts, startedAt)).toEqual({ next: 'hold', until: '2026-11-25T16:00:01.000Z' });
    expect(noticeStep(facts, at('2026-11-25T16:00:00.007Z'))).toEqual({ next: 'send' });
  });

  it('and what is due keeps its instant: it is missed from then on, not from the second after', () => {
    const hour = due('2026-11-27T18:00:00.123Z');
    expect(deadlineStep(hour, watch, at('2026-11-27T18:00:00.122Z')).next).toBe('wait-until-due');
    expect(deadlineStep(hour, watch, at('2026-11-27T18:00:00.123Z'))).toEqual({ next: 'miss' });
  });
});

describe('The machine of a clock', () => {
  it('asks once before its hour and once after, and never in between', async () => {
    const asked: string[] = [];
    const recorded: string[] = [];
    const hour = due('2026-11-27T18:00:00.123Z');
    const clock = { instant: epochMillisecondsOf(startedAt), now: () => clock.instant };
    const activity = new Activity();
    const engine = new StepFunctionsEngine({
      file: ':memory:',
      clock,
      activity,
      region: 'us-west-2',
      account: '000000000000',
      services: {
        call: request => {
          const { FunctionName } = request.parameters as { FunctionName: string };
          const now = instantAt(clock.instant);
          if (FunctionName === 'RecordMilestone') {
            recorded.push(now);
            return Promise.resolve({ Payload: null });
          }
          asked.push(now);
          const step = recorded.length === 0 ? deadlineStep(hour, watch, now) : { next: 'over' };
          return Promise.resolve({ Payload: step });
        },
      },
    });
    const file = new URL('../../statemachines/deadline.asl.json', import.meta.url);
    const definition = readFileSync(file, 'utf8').replaceAll(/\$\{(\w+)Arn\}/g, '$1');
    const arn = 'arn:aws:states:us-west-2:000000000000:stateMachine:deadline';
    engine.deploy({ name: 'deadline', arn, definition, roleArn: 'arn:aws:iam::000000000000:role/role' });
    await callOperation(engine, 'StartExecution', { stateMachineArn: arn, input: '{}' });
    await activity.settled();
    // From timer to timer, as the stack goes: on a clock that stands, an early waking would ask for ever.
    for (let due = engine.next(); due !== undefined && recorded.length === 0; due = engine.next()) {
      clock.instant = due;
      engine.fire(due);
      await setImmediate();
      await activity.settled();
    }
    expect(recorded).toEqual(['2026-11-27T18:00:01.000Z']);
    expect(asked).toEqual([startedAt, '2026-11-27T18:00:01.000Z', '2026-11-27T18:00:01.000Z']);
    engine.close();
  });
});
