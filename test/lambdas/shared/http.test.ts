import { describe, expect, it } from 'vitest';
import { StoreContended } from '../../../adapters/dynamodb/errors.ts';
import { answered, type Reply } from '../../../lambdas/shared/http.ts';
import { Problem } from '../../../lambdas/shared/problem.ts';

const env = { PORTAL_ORIGIN: 'https://portal.example' };

describe('a script of the pages may read', () => {
  it.each<[what: string, answer: () => Promise<Reply>, status: number]>([
    ['an answer', () => Promise.resolve({ status: 200, body: { stage: 'screening' } }), 200],
    ['an answer without a body', () => Promise.resolve({ status: 304, body: undefined }), 304],
    ['a refusal', () => Promise.reject(new Problem(409, 'The case has moved on.')), 409],
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
    const { headers } = await answered(env, () => Promise.reject(new Problem(429, 'Wait.', { retryAfterSeconds: 90 })));
    expect(headers?.['Retry-After']).toBe('90');
  });
});
