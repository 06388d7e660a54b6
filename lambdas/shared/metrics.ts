import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { CaseEvent, EventType } from '../../domain/events/events.ts';
import { clockOf, type ClockRun, runOf } from '../../domain/case/clock.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { ruleFor } from '../../domain/clocks/rules.ts';
import { logger } from './logger.ts';

/** What is counted, with what tells figures of one name apart: few values, none of a case or a person (docs/invariants.md, 9). */
export interface Figures {
  ApplicationReceived: object;
  /** Calls of which nobody could say whose they are: the pool's keys or our secret were out of reach. */
  CallersUnknown: object;
  CaseClosed: object;
  DeadlineMissed: { clock: string };
  NoticeToPost: object;
  /** Duties in a desk's queue that are days past their time. */
  OverdueWork: { queue: string };
  /** A deadline of which a supervisor is told at once, day or night. */
  SupervisorCalled: { clock: string };
  SweepFound: { kind: string };
  TroubleRaised: object;
  /** Mail without a case that nobody has read in time (D6). */
  UnreadMail: object;
}

// Its namespace and its dimension `service` come from the environment of every function.
const metrics = new Metrics();

/** Counts: one line of the log, of which CloudWatch makes a metric. */
export function measure<Name extends keyof Figures>(name: Name, value: number, apart: Figures[Name]): void {
  const figure = metrics.singleMetric();
  for (const [dimension, by] of Object.entries(apart)) figure.addDimension(dimension, String(by));
  figure.addMetric(name, MetricUnit.Count, value);
}

const counted = {
  'application-received': 'ApplicationReceived',
  'case-closed': 'CaseClosed',
  'notice-queued-for-post': 'NoticeToPost',
  'trouble-raised': 'TroubleRaised',
} as const satisfies Partial<Record<EventType, keyof Figures>>;

/** Counts what happens to a case, and has led to that state of it. */
export function countEvents(events: readonly CaseEvent[], state: CaseState): void {
  for (const event of events) {
    if (event.type === 'clock-missed') countMiss(event.data, state);
    else if (event.type === 'clock-passed') callSupervisor(event.data, state);
    else if (isCounted(event.type)) measure(counted[event.type], 1, {});
    callForThePlan(event, state);
  }
}

function countMiss(run: ClockRun, state: CaseState): void {
  measure('DeadlineMissed', 1, { clock: run.clock });
  callSupervisor(run, state);
}

/** An urgent letter did not reach the plan: its time runs, and it does not know. Somebody telephones it. */
function callForThePlan({ data }: CaseEvent, state: CaseState): void {
  const untold = 'untold' in data ? data.untold : undefined;
  const clock = untold === undefined ? undefined : clockOf(state, untold);
  if (clock !== undefined) callSupervisor(runOf(clock), state);
}

/** Nobody's health waits for the later edge: the end of the day calls, and the miss again. */
function callSupervisor({ clock, subject }: ClockRun, state: CaseState): void {
  const speed = clockOf(state, clock, subject)?.derivation.speed;
  if (ruleFor(clock, speed).whenMissed.page === undefined) return;
  measure('SupervisorCalled', 1, { clock });
  logger.warn('A deadline is over of which a supervisor is told at once', { clock });
}

function isCounted(type: EventType): type is keyof typeof counted {
  return type in counted;
}
