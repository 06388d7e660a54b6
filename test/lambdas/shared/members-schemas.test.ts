import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { applicationExamples } from '../../../domain/api/application-examples.ts';
import { ApplicationFiled } from '../../../domain/api/application-filed.ts';
import { ApplicationAsked } from '../../../domain/api/eligibility.ts';
import { eligibilityExamples } from '../../../domain/api/eligibility-examples.ts';
import { commandBodyOf } from '../../../domain/api/command-body.ts';
import { commandExamplesOf } from '../../../domain/api/command-examples.ts';
import { Credentials } from '../../../domain/api/credentials.ts';
import { credentialsExamples, uploadExamples } from '../../../domain/api/examples.ts';
import { applicantCommands } from '../../../domain/api/schemas.ts';
import { Upload } from '../../../domain/api/upload.ts';
import { isSaid, wordsOf } from '../../../domain/words/refusals/said.ts';
import { readEnvelope } from '../../../lambdas/handle-command/read-command.ts';
import { Problem, readAs } from '../../../lambdas/shared/problem.ts';

/** What a member, or whoever has no sign-in, sends: each with whole examples of it. */
const sent: readonly (readonly [name: string, schema: z.ZodType, examples: readonly unknown[]])[] = [
  ['an application', ApplicationFiled, valuesOf(applicationExamples)],
  ['an application that is asked about', ApplicationAsked, valuesOf(eligibilityExamples)],
  ['number and code', Credentials, valuesOf(credentialsExamples)],
  ['a paper', Upload, valuesOf(uploadExamples)],
  ...applicantCommands.map(type => [type, commandBodyOf(type), valuesOf(commandExamplesOf([type]))] as const),
];

function valuesOf(examples: Readonly<Record<string, { value: unknown }>>): unknown[] {
  return Object.values(examples).map(({ value }) => value);
}

describe('What a member sends wrong is said in a sentence that both languages have', () => {
  it.each(sent)('by every message that stands in the schema of %s', (_name, schema) => {
    expect(messagesIn(schema).filter(message => !isSaid(wordsOf(message)))).toEqual([]);
  });

  it.each(sent)('whatever is put in the place of a part of %s', (_name, schema, examples) => {
    const reasons = examples.flatMap(changed).flatMap(body => reasonsOf(() => readAs(schema, body)));
    expect(reasons.length).toBeGreaterThan(20);
    expect(reasons.filter(reason => !isSaid(reason))).toEqual([]);
  });

  it.each([undefined, 7, {}, { type: 7 }, { type: 'close' }, { type: 'withdraw', expectedVersion: 'x' }])(
    'also of %j as a command',
    body => {
      const reasons = reasonsOf(() => readEnvelope(body));
      expect(reasons.map(isSaid)).toEqual(reasons.map(() => true));
      expect(reasons).not.toEqual([]);
    },
  );
});

function reasonsOf(read: () => unknown): unknown[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [error.words, ...(error.extras.errors ?? []).map(({ reason }) => reason)];
  }
}

const wrong = [
  undefined,
  null,
  7,
  -1,
  1.5,
  '',
  ' ',
  'x',
  '\u0001',
  '\uD800',
  true,
  [],
  {},
  [7],
  'x'.repeat(30_000),
  1e12,
];

/** The value with each of its parts, however deep, changed into something else, one at a time; and with a field too many. */
function changed(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const many = Array.from({ length: 300 }, () => value[0] as unknown);
    return [...wrong, many, ...changed(value[0]).map(one => [one])];
  }
  if (typeof value !== 'object' || value === null) return wrong;
  const fields = Object.entries(value);
  const parts = fields.flatMap(([name, part]) => changed(part).map(one => ({ ...value, [name]: one })));
  return [...wrong, { ...value, further: 1 }, ...parts];
}

/** Everything that a schema, or a part of it, says in words of its own. */
function messagesIn(schema: z.core.$ZodType, seen = new Set<unknown>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const { def } = schema._zod;
  const checks = (def.checks ?? []).map(check => check._zod.def.error);
  const own = [def.error, ...checks].flatMap(error => [undefined, 7, 'x'].map(input => saidBy(error, input)));
  const parts = Object.values(def).flatMap(part => partsOf(part));
  return [...own.filter(message => message !== undefined), ...parts.flatMap(part => messagesIn(part, seen))];
}

function saidBy(error: z.core.$ZodErrorMap<never> | undefined, input: unknown): string | undefined {
  const said = error?.({ code: 'custom', input, path: [] } as never);
  return typeof said === 'string' ? said : (said?.message ?? undefined);
}

function partsOf(part: unknown): z.core.$ZodType[] {
  if (part instanceof z.core.$ZodType) return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(one => partsOf(one)) : [];
}
