import type { Clock } from '../clock.ts';
import type { Deliveries } from './deliveries.ts';
import type { DeliveryPolicy, NewDelivery } from './delivery-store.ts';
import type { EventSourceMappings } from './event-source-mappings.ts';
import { completeEvent, type BusEvent, type NewEvent } from './event.ts';
import { fillTemplate } from './input-template.ts';
import { readPath } from './json-path.ts';
import { checkPattern, matches, type Pattern } from './pattern.ts';

export interface TargetSpec {
  /** Who is called in the end. */
  functionName: string;
  /** The queue through which that happens, where there is one: the rule sends the message, and is done. */
  queue?: string | undefined;
  policy: DeliveryPolicy;
  /** What the target gets instead of the whole event. */
  input?: { path: string } | { constant: string } | { template: string; paths: Record<string, string> } | undefined;
}

export interface RuleSpec {
  name: string;
  busName: string;
  enabled: boolean;
  pattern: Pattern;
  targets: TargetSpec[];
}

export interface EventBus {
  /**
   * Takes events: when it returns, a delivery or a message for each target of each matching rule is on disk.
   * @returns the events as they were taken, with their ids
   * @throws Error for a bus that the template doesn't have
   */
  put(busName: string, events: NewEvent[]): BusEvent[];
}

/** EventBridge: rules' patterns choose, targets get the event or what their input makes of it. */
export function createEventBus(options: {
  buses: string[];
  rules: RuleSpec[];
  deliveries: Deliveries;
  /** Where targets that are queues get their messages. */
  mappings: Pick<EventSourceMappings, 'send'>;
  clock: Clock;
  account: string;
  region: string;
  /** Hears every event that was taken, for tests and logs. */
  onEvent?: ((busName: string, event: BusEvent) => void) | undefined;
}): EventBus {
  for (const rule of options.rules) checkPattern(rule.pattern);

  function targetsOf(busName: string, event: BusEvent): { target: TargetSpec; event: BusEvent; payload: unknown }[] {
    return options.rules
      .filter(rule => rule.busName === busName && rule.enabled && matches(rule.pattern, event))
      .flatMap(rule => rule.targets)
      .map(target => ({ target, event, payload: inputOf(target, event) }));
  }

  return {
    put: (busName, newEvents) => {
      if (!options.buses.includes(busName)) throw new Error(`There is no event bus ${busName}.`);
      const events = newEvents.map(event => completeEvent(event, options.clock.now(), options));
      const hits = events.flatMap(event => targetsOf(busName, event));
      // A process that is killed between the two has acknowledged nothing: whoever put the events puts them again.
      options.mappings.send(
        hits.flatMap(({ target: { queue }, payload }) => (queue === undefined ? [] : [{ queue, body: payload }])),
      );
      options.deliveries.take(hits.filter(({ target }) => target.queue === undefined).map(deliveryOf));
      for (const event of events) options.onEvent?.(busName, event);
      return events;
    },
  };
}

function deliveryOf({
  target,
  event,
  payload,
}: {
  target: TargetSpec;
  event: BusEvent;
  payload: unknown;
}): NewDelivery {
  return {
    target: target.functionName,
    payload,
    policy: target.policy,
    ...(keepsOriginal(target) && { original: event }),
  };
}

/** A dead-letter queue gets the event as it came, whatever the target would have got: what was cut away lies there. */
function keepsOriginal({ input, policy }: TargetSpec): boolean {
  return input !== undefined && policy.deadLetterQueue !== undefined;
}

function inputOf(target: TargetSpec, event: BusEvent): unknown {
  const { input } = target;
  if (input === undefined) return event;
  if ('path' in input) return readPath(input.path, event);
  if ('constant' in input) return JSON.parse(input.constant) as unknown;
  return fillTemplate(input.template, name => readPath(input.paths[name] ?? '$', event));
}
