import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const Retrier = z.object({ ErrorEquals: z.array(z.string()), MaxAttempts: z.int(), MaxDelaySeconds: z.int() });
const Machine = z.object({
  States: z.record(
    z.string(),
    z.looseObject({ Resource: z.optional(z.string()), Retry: z.optional(z.array(Retrier)) }),
  ),
});

function tasksOf(machine: string, resource: string) {
  const file = new URL(`../../statemachines/${machine}.asl.json`, import.meta.url);
  const { States } = Machine.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(States).filter(([, state]) => state.Resource?.includes(resource) === true);
}

/** The most that a state goes on trying after that error, in seconds, growing delays left out. */
function patience(retriers: z.infer<typeof Retrier>[] | undefined, error: string): number {
  const retrier = retriers?.find(({ ErrorEquals }) => ErrorEquals.includes(error));
  return retrier === undefined ? 0 : retrier.MaxAttempts * retrier.MaxDelaySeconds;
}

const hours = 60 * 60;

describe.each(['case-lifecycle', 'deadline', 'notice-delivery', 'rederivation'])('%s', machine => {
  it.each(['StoreUnreachable', 'StoreContended', 'Lambda.TooManyRequestsException'])(
    'waits for hours, in every function that it asks, before it gives up on %s',
    error => {
      const tasks = tasksOf(machine, ':lambda:invoke');
      expect(tasks.length).toBeGreaterThan(0);
      expect(tasks.filter(([, { Retry }]) => patience(Retry, error) < 3 * hours).map(([name]) => name)).toEqual([]);
    },
  );

  it.each(['DynamoDb.TransactionConflictException', 'DynamoDb.ProvisionedThroughputExceededException'])(
    'waits for hours to park where it meets %s',
    error => {
      const parks = tasksOf(machine, ':aws-sdk:dynamodb:');
      expect(parks.filter(([, { Retry }]) => patience(Retry, error) < 3 * hours).map(([name]) => name)).toEqual([]);
    },
  );
});
