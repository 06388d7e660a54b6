import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { contractSchemas } from '../../../domain/api/schemas.ts';
import { commandBodyOf } from '../../../domain/api/command-body.ts';
import { commandTypes } from '../../../domain/commands/commands.ts';
import { inWords } from '../../../domain/words/refusals/words.ts';
import { Problem, readAs } from '../../../lambdas/shared/problem.ts';

function errorsOf(schema: z.ZodType, sent: unknown): { path: string; reason: string }[] {
  try {
    readAs(schema, sent);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return (error.extras.errors ?? []).map(({ path, reason }) => ({ path, reason: inWords('en', reason) }));
  }
}

describe('What was sent wrong is said in words of ours', () => {
  it.each<[what: string, schema: z.ZodType, sent: unknown, reason: string]>([
    ['nothing', z.string(), undefined, 'is required'],
    ['a number for a text', z.string(), 7, 'must be text'],
    ['a text for a number', z.number(), 'seven', 'must be a number'],
    ['a fraction', z.int(), 1.5, 'must be a whole number'],
    ['a text for yes or no', z.boolean(), 'yes', 'must be true or false'],
    ['a text for a list', z.array(z.string()), 'one', 'must be a list'],
    ['a list for an object', z.object({}), [], 'must be an object with fields'],
    ['another word', z.enum(['imr', 'complaint']), 'trial', 'must be one of: imr, complaint'],
    ['no day', z.iso.date(), '2026-02-30', 'must be a real day, written YYYY-MM-DD'],
    ['no time', z.iso.datetime(), 'noon', 'must be a time in UTC, written 2026-11-24T18:00:00Z'],
    ['no address', z.email(), 'ana@', 'must be an email address, like name@example.org'],
    ['too little', z.number().min(1), 0, 'must be at least 1'],
    ['too much', z.number().max(9), 10, 'must be at most 9'],
    ['too short a list', z.array(z.string()).min(1), [], 'must have at least 1 entry'],
    ['too long a list', z.array(z.string()).max(2), ['a', 'b', 'c'], 'must have at most 2 entries'],
    ['too long a text', z.string().max(3), 'four', 'must have at most 3 characters'],
    ['what fits nothing', z.union([z.string(), z.number()]), true, 'is not of any form that is taken here'],
    ['what is refused without a word', z.string().refine(() => false), 'x', 'is not of the form that is wanted'],
    ['a pattern', z.string().regex(/^a$/u), 'b', 'is not written as it must be'],
  ])('%s', (_what, schema, sent, reason) => {
    expect(errorsOf(schema, sent)).toEqual([{ path: '', reason }]);
  });
});

/** How the library, the SDK and Step Functions speak. */
const theirs = /expected|received|invalid|zod|unrecognized|too (?:small|big)|exception|undefined|NaN|states\./iu;

const wrong = [undefined, null, 7, -1, 'x', '', true, [], {}, [7], { type: 7 }, 'x'.repeat(100_000)];

describe('No refusal speaks as the library does', () => {
  const schemas = [
    ...Object.entries(contractSchemas),
    ...commandTypes.map(type => [type, commandBodyOf(type)] as const),
  ].map(([name, schema]) => ({ name, schema }));

  it.each(schemas)('whatever is sent for $name, or for one of its fields', ({ schema }) => {
    const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    const bodies = [...wrong, ...fields.flatMap(field => wrong.map(value => ({ [field]: value })))];
    const reasons = bodies.flatMap(body => errorsOf(schema, body)).map(({ reason }) => reason);
    // What stands behind the colon is the list of our own words.
    expect(reasons.map(reason => reason.split(':')[0] ?? '').filter(reason => theirs.test(reason))).toEqual([]);
  });
});
