import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const repository = join(import.meta.dirname, '..', '..');

const Handled = z.looseObject({ ErrorEquals: z.array(z.string()) });
const Task = z.looseObject({
  Type: z.literal('Task'),
  Resource: z.string(),
  Arguments: z.looseObject({
    ConditionExpression: z.string().optional(),
    ExpressionAttributeValues: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  }),
  TimeoutSeconds: z.union([z.int().min(1), z.string().startsWith('{%')]),
  Retry: z.array(
    Handled.extend({
      // Literals: of a retrier's fields none takes an expression.
      IntervalSeconds: z.int().min(1),
      MaxAttempts: z.int().min(1),
      BackoffRate: z.number().min(1),
      MaxDelaySeconds: z.int().min(1),
    }),
  ),
  Catch: z.array(Handled).default([]),
});
const Machine = z.looseObject({
  QueryLanguage: z.literal('JSONata'),
  States: z.record(z.string(), z.looseObject({ Type: z.string() })),
});

const machines = ['case-lifecycle', 'deadline', 'notice-delivery', 'rederivation'];
const tasks = machines.flatMap(name => {
  const text = readFileSync(join(repository, 'statemachines', `${name}.asl.json`), 'utf8');
  return Object.entries(Machine.parse(JSON.parse(text)).States)
    .filter(([, { Type }]) => Type === 'Task')
    .map(([state, task]): [string, z.infer<typeof Task>] => [`${name}: ${state}`, Task.parse(task)]);
});
const parks = tasks.filter(([, { Resource }]) => Resource.endsWith('.waitForTaskToken'));

describe('Whatever a machine asks for', () => {
  it('is asked with a time to wait and with a second try, in every task of them', () => {
    expect(tasks.length).toBeGreaterThan(25);
    expect(tasks.filter(([, { Retry }]) => Retry.length === 0).map(([name]) => name)).toEqual([]);
  });

  it.each(tasks)('%s: catches by name before it catches all', (_name, { Catch }) => {
    const all = Catch.findIndex(({ ErrorEquals }) => ErrorEquals.includes('States.ALL'));
    expect([-1, Catch.length - 1]).toContain(all);
  });

  it.each(tasks)('%s: names only errors that AWS or this code has', (_name, { Retry, Catch }) => {
    const named = [...Retry, ...Catch].flatMap(({ ErrorEquals }) => ErrorEquals);
    const ofAws = /^(States\.(ALL|Timeout)|Lambda\.\w+Exception|Sandbox\.Timedout|Runtime\.ExitError|DynamoDb\.\w+)$/;
    expect(named.filter(name => !ofAws.test(name) && !ourErrors.has(name))).toEqual([]);
  });
});

describe('A park', () => {
  it('is there for every stage, for a person to help, and for word of a mail', () => {
    expect(parks).toHaveLength(11);
  });

  it.each(parks)('%s: writes the token itself, by the only call that gives one', (_name, { Resource, Arguments }) => {
    expect(Resource).toBe('arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken');
    const values = Object.values(Arguments.ExpressionAttributeValues ?? {});
    expect(values).toContainEqual({ S: '{% $states.context.Task.Token %}' });
    const numbers = values.flatMap(({ N }) => (N === undefined ? [] : [N]));
    expect(numbers).toEqual(numbers.map(() => expect.stringMatching(/^\{% \$string\(.+\) %\}$/) as string));
  });

  // Without it a signal between the look and the park would be lost: the token would wait for the next one.
  it.each(parks)('%s: is refused where the case, or the letter, has moved on since it was looked at', (name, park) => {
    const ofCase = 'version = :version AND generation = :generation';
    const condition = name.startsWith('notice-delivery') ? 'revision = :revision' : ofCase;
    expect(park.Arguments.ConditionExpression).toBe(condition);
  });

  it.each(parks)('%s: tries again when it meets a transaction, but not when its time is up', (_name, { Retry }) => {
    const retried = Retry.flatMap(({ ErrorEquals }) => ErrorEquals);
    expect(retried).toContain('DynamoDb.TransactionConflictException');
    for (const wrong of [
      'States.Timeout',
      'States.ALL',
      'States.TaskFailed',
      'DynamoDb.ConditionalCheckFailedException',
    ])
      expect(retried).not.toContain(wrong);
  });

  it.each(parks)('%s: looks again when its time is up or the case has moved on', (_name, { Catch }) => {
    expect(Catch[0]?.ErrorEquals).toEqual(['States.Timeout', 'DynamoDb.ConditionalCheckFailedException']);
  });
});

/** The names of all errors that this code throws. */
const ourErrors = new Set(
  ['adapters', 'domain', 'lambdas'].flatMap(folder =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .flatMap(file =>
        Array.from(
          readFileSync(join(repository, folder, file), 'utf8').matchAll(/override name = '(\w+)'/g),
          ([, name]) => name ?? '',
        ),
      ),
  ),
);
