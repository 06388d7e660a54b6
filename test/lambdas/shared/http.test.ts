import { describe, expect, it } from 'vitest';
import { StoreContended } from '../../../adapters/dynamodb/errors.ts';
import { StoreUnreachable } from '../../../adapters/out-of-reach.ts';
import { headerOf } from '../../../lambdas/shared/header.ts';
import { answered, jsonOf, partOf, type Reply } from '../../../lambdas/shared/http.ts';
import { malformed as malformedBy, Problem } from '../../../lambdas/shared/problem.ts';
import { forStaff, say } from '../../../domain/words/refusals/said.ts';

const env = { PORTAL_ORIGIN: 'https://portal.example' };

describe('a script of the pages may read', () => {
  it.each<[what: string, answer: () => Promise<Reply>, status: number]>([
    ['an answer', () => Promise.resolve({ status: 200, body: { stage: 'screening' } }), 200],
    ['an answer without a body', () => Promise.resolve({ status: 304, body: undefined }), 304],
    ['a refusal', () => Promise.reject(new Problem(409, forStaff('The case has moved on.'))), 409],
    ['a busy store', () => Promise.reject(new StoreContended('Others are writing.')), 503],
    ['a failure that nobody foresaw', () => Promise.reject(new Error('a fault of ours')), 500],
  ])('%s, and nobody else may', async (_what, answer, status) => {
    const result = await answered(env, answer);
    expect(result).toMatchObject({
      statusCode: status,
      headers: {
        'Access-Control-Allow-Origin': 'https://portal.example',
        'Access-Control-Expose-Headers': 'Retry-After, Location',
        'Cache-Control': 'no-store',
      },
    });
  });

  it('when to try again, which is a header', async () => {
    const { headers } = await answered(env, () =>
      Promise.reject(new Problem(429, forStaff('Wait.'), { retryAfterSeconds: 90 })),
    );
    expect(headers?.['Retry-After']).toBe('90');
  });
});

it('is refused in the language of the answer, and beside the text it is said which sentence it is', async () => {
  const malformed = () => Promise.reject(malformedBy([{ path: 'patient.phone', reason: say('phone') }]));
  const { headers, body } = await answered(env, malformed, () => 'es');
  expect(headers).toMatchObject({ 'Content-Language': 'es' });
  expect(JSON.parse(body)).toEqual({
    type: 'https://portal.example/problems/malformed',
    title: 'Hay algo mal escrito en el envío',
    status: 400,
    detail: 'patient.phone debe ser un número de teléfono, como 916-555-0134.',
    sentence: 'malformed',
    values: ['patient.phone', { sentence: 'phone', values: [] }, 0],
    errors: [
      {
        path: 'patient.phone',
        reason: 'debe ser un número de teléfono, como 916-555-0134',
        sentence: 'phone',
        values: [],
      },
    ],
  });
});

it('is refused in English where no member reads it, and in no sentence that could be said otherwise', async () => {
  const refused = () => Promise.reject(new Problem(403, forStaff('That queue is not yours to see.')));
  expect(JSON.parse((await answered(env, refused)).body)).toEqual({
    type: 'https://portal.example/problems/not-yours',
    title: 'This is not yours to do',
    status: 403,
    detail: 'That queue is not yours to see.',
  });
});

it.each<[what: string, trouble: Error]>([
  ['a store is out of reach', new StoreUnreachable('Too busy.')],
  ['a service answers too late', Object.assign(new Error('No answer.'), { name: 'TimeoutError' })],
  ['a service has trouble inside', Object.assign(new Error('Sorry.'), { $fault: 'server' })],
])('%s: that is our trouble, and passes', async (_what, trouble) => {
  const result = await answered(env, () => Promise.reject(trouble));
  expect(result).toMatchObject({ statusCode: 503, headers: { 'Retry-After': '5' } });
});

/** As the test of the gateway's console sends it: what is not there is null. */
const fromConsole = { headers: null, body: null, isBase64Encoded: false };

describe('The test of the gateway’s console, which sends no headers', () => {
  it('finds none', () => {
    expect(headerOf(fromConsole, 'authorization')).toBeUndefined();
  });

  it('is told to send JSON', () => {
    expect(() => jsonOf(fromConsole)).toThrow(expect.objectContaining({ status: 415 }) as Error);
  });
});

describe('A part of an address', () => {
  const part = (id: string | null) => partOf({ pathParameters: id === null ? null : { id } }, 'id');

  it.each([
    ['as it is', 'anthem-blue-cross', 'anthem-blue-cross'],
    ['that was encoded', 'a%2Bb', 'a+b'],
    ['of two hundred characters', 'x'.repeat(200), 'x'.repeat(200)],
    ['with a percent sign that stands alone', '%FF', '%FF'],
  ])('%s is read', (_what, sent, meant) => {
    expect(part(sent)).toBe(meant);
  });

  it.each([
    ['that is missing', null],
    ['that is empty', ''],
    ['longer than any id', 'x'.repeat(201)],
    ['with a NUL', '%00'],
    ['with letters that no id has', '%C3%A9'],
    ['with a line end', 'a%0Ab'],
  ])('%s names nothing', (_what, sent) => {
    expect(() => part(sent)).toThrow(expect.objectContaining({ status: 404 }) as Error);
  });
});
