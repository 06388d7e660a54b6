import type { Activity } from '../activity.ts';
import { Alarms } from '../alarms.ts';
import type { StackClock, TimerSource } from '../clock.ts';
import type { StateFiles } from '../state-files.ts';
import type { StreamSubscriber } from '../dynamodb/table-service.ts';
import type { Checkpoints } from '../dynamodb/stream-reader.ts';
import { createEventBus, type EventBus, type RuleSpec } from './bus.ts';
import { createCheckpoints } from './checkpoints.ts';
import { openEventDatabase } from './database.ts';
import {
  createDeliveries,
  defaultAsyncInvokeConfig,
  type AsyncInvokeConfig,
  type InvokeOutcome,
} from './deliveries.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { createEventSourceMappings, type EventSourceMappings, type MappingSpec } from './event-source-mappings.ts';
import type { BusEvent } from './event.ts';
import { deliverThroughPipe, type PipeSpec } from './pipe.ts';
import { createQueues, type Queues } from './queues.ts';
import { roleCalls, type RoleCallsOptions } from './role-calls.ts';
import { createScheduler, type ScheduleSpec } from './scheduler.ts';
import { createWorkingQueues } from './working-queues.ts';

export interface EventServiceOptions {
  file: string;
  files?: StateFiles | undefined;
  clock: StackClock;
  activity: Activity;
  account: string;
  region: string;
  buses: string[];
  rules: RuleSpec[];
  pipes: PipeSpec[];
  schedules: ScheduleSpec[];
  queues: string[];
  mappings: MappingSpec[];
  asyncInvokeConfigs: Map<string, AsyncInvokeConfig>;
  invoke: (functionName: string, payload: unknown) => Promise<InvokeOutcome>;
  onEvent?: ((busName: string, event: BusEvent) => void) | undefined;
  roles: RoleCallsOptions['roles'];
  onCall: RoleCallsOptions['onCall'];
}

export interface EventService {
  bus: EventBus;
  /** Those for dead letters. */
  queues: Queues;
  /** Those whose messages are handed to functions. */
  mappings: EventSourceMappings;
  checkpoints: Checkpoints;
  /** What the stack's clock has to wake. */
  sources: TimerSource[];
  subscribers: StreamSubscriber[];
  /** Makes again what was in flight at the last stop. */
  start(): void;
  /** Begins nothing new; what is in flight is made again at the next start. */
  stop(): void;
  /** Closes the file; to be called when nobody puts events any more. */
  close(): void;
}

/** EventBridge (bus, pipes, scheduler) and the queues behind it, on one file. */
export function createEventService(options: EventServiceOptions): EventService {
  const { clock, activity, account, region } = options;
  const database = openEventDatabase(options.file, options.files);
  const working = options.mappings.map(({ queue }) => queue.name);
  const forDeadLetters = options.queues.filter(name => !working.includes(name));
  const queues = createQueues(database, clock, forDeadLetters);
  const calls = roleCalls(options);
  const deliveries = createDeliveries({
    store: createDeliveryStore(database),
    queues,
    clock,
    activity,
    invoke: options.invoke,
    configOf: name => options.asyncInvokeConfigs.get(name) ?? defaultAsyncInvokeConfig,
    arnOf: name => `arn:aws:lambda:${region}:${account}:function:${name}`,
    onSent: calls.sent,
  });
  const mappings = createEventSourceMappings({
    mappings: options.mappings,
    queues: createWorkingQueues(database),
    clock,
    activity,
    invoke: options.invoke,
    onCall: calls.handed,
  });
  const { buses, rules, onEvent } = options;
  const bus = createEventBus({ buses, rules, deliveries, mappings, clock, account, region, onEvent });
  const scheduler = createScheduler({
    database,
    schedules: options.schedules,
    deliveries: calls.schedules(deliveries),
    clock,
  });
  const alarms = new Alarms('pipes', clock);

  function subscriberOf(spec: PipeSpec): StreamSubscriber {
    const { name, tableName, batchSize } = spec;
    const own = { bus: calls.bus(spec.arn, bus), queues: calls.queues(spec.arn, queues) };
    const pipe = { spec, ...own, alarms, clock, account, region };
    const deliver: StreamSubscriber['deliver'] = async (records, rest) => {
      await deliveries.room();
      calls.read(spec.arn, spec.sourceArn);
      return deliverThroughPipe({ ...pipe, rest }, records);
    };
    return { name, tableName, batchSize, deliver };
  }

  return {
    bus,
    queues,
    mappings,
    checkpoints: createCheckpoints(database),
    sources: [deliveries, mappings, scheduler, alarms],
    subscribers: options.pipes.map(subscriberOf),
    start: () => {
      deliveries.start();
      mappings.start();
    },
    stop: () => {
      alarms.close();
      mappings.close();
      deliveries.close();
    },
    close: () => database.close(),
  };
}
