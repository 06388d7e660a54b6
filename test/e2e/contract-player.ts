import { expect } from 'vitest';
import * as z from 'zod';
import { contractSchemas } from '../../domain/api/schemas.ts';
import type { Person } from '../../local/people.ts';
import { startStack, type TestStack } from '../support/stack.ts';

const Operation = z.object({
  operationId: z.string(),
  requestBody: z.optional(
    z.object({
      content: z.object({
        'application/json': z.object({ examples: z.record(z.string(), z.object({ value: z.unknown() })) }),
      }),
    }),
  ),
  responses: z.record(z.string(), z.unknown()),
});
const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) });
const Success = z.object({
  content: z.object({ 'application/json': z.object({ schema: z.object({ $ref: z.string() }) }) }),
});

interface Call {
  method: string;
  path: string;
  operation: z.infer<typeof Operation>;
}

interface Asked {
  /** Who asks: a person of the sign-in provider, or the token of an applicant's session. */
  as?: Person | string;
  /** The name of the example in the served document that is sent. */
  example?: string;
  /** What replaces the parameters of the path. */
  path?: Record<string, string>;
  query?: string;
  /** What this run has in place of the ids in the example: the system gives them out. */
  ids?: Record<string, unknown>;
}

/** Plays the examples of the served document against a stack, and holds each answer against what is documented. */
export interface ContractPlayer {
  stack: TestStack;
  /** Makes a call, lets everything settle, and gives the answer as the documented schema reads it. */
  play<N extends keyof typeof contractSchemas>(
    operationId: string,
    answer: N,
    asked?: Asked,
  ): Promise<z.output<(typeof contractSchemas)[N]>>;
  /** `operationId/example` of every example in the document that has not been played. */
  unplayed(): string[];
  /** The statuses of problems that an operation documents. */
  documented(operationId: string): string[];
  tokenOf(person: Person | string): Promise<string>;
  close(): Promise<void>;
}

export async function startContractPlayer(at: string): Promise<ContractPlayer> {
  const stack = await startStack({ at });
  const { paths } = Document.parse((await stack.api('GET', '/openapi.json')).body);
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Call => ({ method: method.toUpperCase(), path, operation })),
  );
  const played = new Set<string>();
  const tokens = new Map<string, Promise<string>>();

  function callOf(operationId: string): Call {
    const call = calls.find(({ operation }) => operation.operationId === operationId);
    if (call === undefined) throw new Error(`The document has no operation ${operationId}.`);
    return call;
  }

  function tokenOf(person: Person | string): Promise<string> {
    if (typeof person === 'string') return Promise.resolve(person);
    const key = JSON.stringify(person);
    const token = tokens.get(key) ?? stack.token(person);
    tokens.set(key, token);
    return token;
  }

  return {
    stack,
    tokenOf,
    async play(operationId, answer, asked = {}) {
      const call = callOf(operationId);
      const what = asked.example === undefined ? operationId : `${operationId}/${asked.example}`;
      const example = asked.example === undefined ? undefined : examplesOf(call)[asked.example]?.value;
      if (asked.example !== undefined && example === undefined) throw new Error(`The document has no ${what}.`);
      const { status, headers, body } = await stack.api(call.method, addressOf(call, asked), {
        ...(asked.as === undefined ? {} : { token: await tokenOf(asked.as) }),
        ...(example === undefined ? {} : { body: withIds(example, asked.ids ?? {}) }),
      });
      await stack.settled();
      expect({ what, status, body }).toEqual({ what, status: documentedSuccess(call, answer), body });
      expect([what, headers.get('access-control-allow-origin')]).toEqual([what, stack.stack.addresses['api']]);
      played.add(what);
      return parsedWhole(what, answer, body);
    },
    unplayed: () =>
      calls
        .flatMap(call => [
          call.operation.operationId,
          ...Object.keys(examplesOf(call)).map(name => `${call.operation.operationId}/${name}`),
        ])
        .filter(what => ![...played].some(done => done === what || done.startsWith(`${what}/`))),
    documented: operationId => Object.keys(callOf(operationId).operation.responses),
    close: () => stack.close(),
  };
}

function examplesOf({ operation }: Call): Record<string, { value: unknown }> {
  return operation.requestBody?.content['application/json'].examples ?? {};
}

function addressOf({ path }: Call, { path: given = {}, query = '' }: Asked): string {
  return path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(given[name] ?? '')) + query;
}

function withIds(example: unknown, ids: Record<string, unknown>): unknown {
  const strangers = Object.keys(ids).filter(name => !Object.hasOwn(example as object, name));
  expect(strangers, 'ids that the example does not have').toEqual([]);
  return { ...(example as object), ...ids };
}

function documentedSuccess({ operation }: Call, answer: string): number {
  const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
  const schemas = good.map(([status, one]) => [status, Success.parse(one).content['application/json'].schema.$ref]);
  const [status] = schemas.find(([, ref]) => ref === `#/components/schemas/${answer}`) ?? [];
  expect(status, `one of ${JSON.stringify(schemas)} is ${answer}`).toBeDefined();
  return Number(status);
}

/** Nothing is missing and nothing is there that is not documented: what the schema leaves out would be lost. */
function parsedWhole<N extends keyof typeof contractSchemas>(
  what: string,
  name: N,
  body: unknown,
): z.output<(typeof contractSchemas)[N]> {
  const parsed = contractSchemas[name].safeParse(body);
  expect({ what, errors: parsed.error?.issues ?? [] }).toEqual({ what, errors: [] });
  expect(parsed.data).toEqual(body);
  return parsed.data as z.output<(typeof contractSchemas)[N]>;
}
