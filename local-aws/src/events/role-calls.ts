import type { AnsweredCall } from '../signed-by.ts';
import type { EventBus } from './bus.ts';
import type { Deliveries } from './deliveries.ts';
import type { Queues } from './queues.ts';

export interface RoleCallsOptions {
  account: string;
  region: string;
  /** The role of each pipe, schedule and function, by its ARN; a rule has none: the bus calls as itself. */
  roles: ReadonlyMap<string, string>;
  onCall: (call: AnsweredCall) => void;
}

/** Tells of what pipes, schedules, functions that fail and functions that are handed messages do under their roles, for holding it against policies. */
export interface RoleCalls {
  /** The bus, as a pipe uses it. */
  bus(caller: string, bus: EventBus): EventBus;
  /** The queues, as a pipe uses them. */
  queues(caller: string, queues: Queues): Queues;
  /** The calls of functions that schedules make. */
  schedules(deliveries: Pick<Deliveries, 'take'>): Pick<Deliveries, 'take'>;
  /** A batch was read from a table's stream. */
  read(caller: string, streamArn: string): void;
  sent: (caller: string, queue: string) => void;
  /** What Lambda does at a queue for a function, under the function's role. */
  handed: (functionName: string, action: string, queue: string) => void;
}

export function roleCalls({ account, region, roles, onCall }: RoleCallsOptions): RoleCalls {
  const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`;

  function tell(caller: string, service: string, action: string, resource: string): void {
    const principal = roles.get(caller);
    if (principal !== undefined) onCall({ principal, service, action, resource });
  }

  const sent = (caller: string, queue: string) => tell(caller, 'sqs', 'SendMessage', arn('sqs', queue));

  return {
    sent,
    handed: (functionName, action, queue) =>
      tell(arn('lambda', `function:${functionName}`), 'sqs', action, arn('sqs', queue)),
    read: (caller, streamArn) => tell(caller, 'dynamodb', 'GetRecords', streamArn),
    bus: (caller, bus) => ({
      put: (name, events) => {
        tell(caller, 'events', 'PutEvents', arn('events', `event-bus/${name}`));
        return bus.put(name, events);
      },
    }),
    queues: (caller, queues) => ({
      ...queues,
      send: (queue, body, attributes) => {
        sent(caller, queue);
        queues.send(queue, body, attributes);
      },
    }),
    schedules: deliveries => ({
      take: taken => {
        for (const { policy, target } of taken)
          tell(policy.originArn, 'lambda', 'InvokeFunction', arn('lambda', `function:${target}`));
        deliveries.take(taken);
      },
    }),
  };
}
