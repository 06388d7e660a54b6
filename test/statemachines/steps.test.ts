import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { nextStep } from '../../domain/read/next-step.ts';
import { openStages, type Stage } from '../../domain/case/stage-names.ts';
import { deadlineStep, type DeadlineStep } from '../../domain/read/deadline-step.ts';
import type { RederivationStep } from '../../domain/read/rederivation.ts';
import type { NoticeStep } from '../../domain/read/notice-step.ts';
import { Instant } from '../../domain/time/instants.ts';
import { application } from '../domain/eligibility/applications.ts';
import { people } from '../domain/case/support/people.ts';
import { play } from '../domain/case/support/play.ts';
import { sample } from '../domain/case/support/samples.ts';
import type { NextStep } from '../../domain/case/steps.ts';

const Machine = z.object({
  States: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Default: z.optional(z.string()),
      Choices: z.optional(z.array(z.object({ Condition: z.string(), Next: z.string() }))),
    }),
  ),
});

function machine(name: string) {
  const file = new URL(`../../statemachines/${name}.asl.json`, import.meta.url);
  return Machine.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What the machine's one choice branches on, and where to: `[step, state]`. */
function branches(name: string): [string, string][] {
  const { States } = machine(name);
  const choices = Object.values(States).filter(({ Type }) => Type === 'Choice');
  expect(choices).toHaveLength(1);
  return (choices[0]?.Choices ?? []).map(({ Condition, Next }) => {
    const step = /^\{% \$(?:look|step)\.next = '(?<step>[a-z-]+)' %\}$/u.exec(Condition)?.groups?.['step'];
    return [step ?? `unreadable: ${Condition}`, Next];
  });
}

// State names are where running executions are: they don't change.
const deadlineSteps: Record<DeadlineStep['next'], string> = {
  'wait-for-reminder': 'Wait until the reminder',
  remind: 'Remind',
  'wait-until-due': 'Wait until it is due',
  miss: 'Record it missed',
  'wait-until-midnight': 'Wait until midnight',
  'count-penalty-day': 'Count a penalty day',
  renew: 'Hand over to a new execution',
  over: 'It no longer runs',
};
const noticeSteps: Record<NoticeStep['next'], string> = {
  hold: 'Hold until it may be sent',
  send: 'Send',
  'wait-for-delivery': 'Wait for delivery',
  withdraw: 'Withdraw it',
  post: 'Put it in the post queue',
  over: 'Settled',
};
const rederivationSteps: Record<RederivationStep['next'], string> = {
  'next-page': 'Go on',
  over: 'All are counted',
};
const caseSteps: Record<NextStep, string> = {
  'send-acknowledgement': 'Send the acknowledgement',
  classify: 'Classify',
  'request-records': 'Request the records',
  'propose-reviewers': 'Propose reviewers',
  'open-review': 'Open the review',
  'ask-for-adoption': 'Ask for adoption',
  'demand-authorization': 'Demand authorization',
  'ask-whether-care-came': 'Ask whether care came',
  'notify-plan-of-complaint': 'Tell the plan of the complaint',
  close: 'Close the case',
  'renew-workflow': 'Hand over to a new generation',
  'wait-for-routing': 'Wait for routing',
  'wait-for-applicant': 'Wait for the applicant',
  'wait-for-records': 'Wait for the records',
  'wait-for-reviewers': 'Wait for reviewers to accept',
  'wait-for-analyses': 'Wait for the analyses',
  'wait-for-adoption': 'Wait for adoption',
  'wait-for-authorization': 'Wait for authorization',
  'wait-for-word-of-care': 'Wait for word of care',
  'wait-for-disposition': 'Wait for the disposition',
  'wait-for-help': 'Wait for a person to help',
  leave: 'Leave the case',
  'step-aside': 'Stepped aside',
};
const waitOf: Record<Exclude<Stage, 'closed'>, [step: string, state: string]> = {
  screening: ['wait-for-routing', 'Wait for routing'],
  'awaiting-applicant': ['wait-for-applicant', 'Wait for the applicant'],
  'gathering-records': ['wait-for-records', 'Wait for the records'],
  'assigning-reviewers': ['wait-for-reviewers', 'Wait for reviewers to accept'],
  reviewing: ['wait-for-analyses', 'Wait for the analyses'],
  adopting: ['wait-for-adoption', 'Wait for adoption'],
  authorizing: ['wait-for-authorization', 'Wait for authorization'],
  'confirming-care': ['wait-for-word-of-care', 'Wait for word of care'],
  'resolving-complaint': ['wait-for-disposition', 'Wait for the disposition'],
};

describe('Each step leads to a state of its own, which keeps its name', () => {
  it.each([
    ['deadline', deadlineSteps],
    ['notice-delivery', noticeSteps],
    ['rederivation', rederivationSteps],
    ['case-lifecycle', caseSteps],
  ])('in %s', (name, steps) => {
    expect(Object.fromEntries(branches(name))).toEqual(steps);
    expect(new Set(Object.values(steps)).size).toBe(Object.keys(steps).length);
  });

  it.each(['case-lifecycle', 'deadline', 'notice-delivery', 'rederivation'])(
    'and %s fails loudly on a step that nobody knows',
    name => {
      const { States } = machine(name);
      const choice = Object.values(States).find(({ Type }) => Type === 'Choice');
      expect(States[choice?.Default ?? '']?.Type).toBe('Fail');
    },
  );
});

describe('Every stage has its wait and every wait its stage', () => {
  it.each(openStages)('a case in %s waits in the state of that stage', stage => {
    const played = sample(stage);
    const state = played.state();
    const step = nextStep(state, { generation: 1, looks: 1, startedAt: played.now() }, played.now());
    const [expected, waitState] = waitOf[stage];
    expect(step).toBe(expected);
    expect(new Map(branches('case-lifecycle')).get(step)).toBe(waitState);
  });

  it('no wait is left over, but the one for a person to help, which every stage has', () => {
    const waits = Object.keys(machine('case-lifecycle').States).filter(name => name.startsWith('Wait '));
    const ofStages = Object.values(waitOf).map(([, state]) => state);
    expect(waits.toSorted()).toEqual([...ofStages, 'Wait for a person to help'].toSorted());
  });
});

describe('Which execution has the case', () => {
  const played = sample('reviewing');
  const startedAt = played.now();
  const state = played.state();

  it.each([
    ['the one of its generation waits', { generation: 1, looks: 1, startedAt }, 'wait-for-analyses'],
    ['an older one steps aside', { generation: 0, looks: 1, startedAt }, 'step-aside'],
    ['one that has looked a thousand times goes on', { generation: 1, looks: 1000, startedAt }, 'wait-for-analyses'],
    ['one that has looked once more hands over', { generation: 1, looks: 1001, startedAt }, 'renew-workflow'],
  ])('%s', (_title, execution, expected) => {
    expect(nextStep(state, execution, startedAt)).toBe(expected);
  });

  it('one that is older than three hundred days hands over', () => {
    const now = sample('reviewing').until('2027-11-29T23:00-08:00').now();
    expect(nextStep(state, { generation: 1, looks: 1, startedAt }, startedAt)).toBe('wait-for-analyses');
    expect(nextStep(state, { generation: 1, looks: 1, startedAt }, now)).toBe('renew-workflow');
  });
});

describe('The watch over a clock of a year', () => {
  const at = (text: string) => Instant.parse(text);
  const released = play({ at: '2026-11-24T10:00-08:00', application: application() });
  const watch = { clock: 'E1', revision: 1, startedAt: at('2026-11-24T18:00:00Z') } as const;

  it('is handed over after 330 days, before AWS would end it', () => {
    const waits = deadlineStep(released.state(), watch, at('2026-11-25T18:00:00Z'));
    expect(waits).toEqual({ next: 'wait-for-reminder', until: '2027-10-20T18:00:00.000Z' });
    expect(deadlineStep(released.state(), watch, at('2027-10-20T18:00:00Z'))).toEqual({ next: 'renew' });
  });

  it('goes on under the next revision, with the same due date', () => {
    const before = released.clock('E1').derivation.dueOn;
    released.give(people.system, 'renew-watch', { clock: 'E1', revision: 1 });
    const { revision, status, derivation } = released.clock('E1');
    expect([revision, status, derivation.dueOn]).toEqual([2, 'running', before]);
    expect(deadlineStep(released.state(), watch, at('2027-10-20T18:00:00Z'))).toEqual({ next: 'over' });
  });
});
