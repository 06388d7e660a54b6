import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { queuedEventHandler } from '../../../lambdas/shared/queued-event-handler.ts';

const context = { awsRequestId: 'r' } as Context;

function record(messageId: string, body: string) {
  return { messageId, body, receiptHandle: 'h', eventSource: 'aws:sqs', attributes: {} };
}

/** Does what its event says, and writes down which it was given. */
function setUp() {
  const given: unknown[] = [];
  const handler = queuedEventHandler(async event => {
    given.push(event);
    if (JSON.stringify(event).includes('bad')) throw new TypeError('cannot start');
    await Promise.resolve();
  });
  return { given, call: (event: unknown) => handler(event, context) };
}

describe('a function behind a queue', () => {
  it('does each event of a batch by itself, and names those that failed, also one that is no JSON', async () => {
    const { given, call } = setUp();
    const answer = await call({
      Records: [
        record('m1', '{"is":"good"}'),
        record('m2', '{"is":"bad"}'),
        record('m3', '{'),
        record('m4', '{"is":"fine"}'),
      ],
    });
    expect(answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual(['m2', 'm3']);
    expect(given).toEqual([{ is: 'good' }, { is: 'bad' }, { is: 'fine' }]);
  });

  it('says that nothing failed where nothing did', async () => {
    const { call } = setUp();
    expect(await call({ Records: [record('m1', '{"is":"good"}')] })).toEqual({ batchItemFailures: [] });
  });

  it('remembers no failure of the batch before', async () => {
    const { call } = setUp();
    await call({ Records: [record('m1', '{"is":"bad"}'), record('m2', '{"is":"good"}')] });
    expect(await call({ Records: [record('m3', '{"is":"good"}')] })).toEqual({ batchItemFailures: [] });
  });

  it('fails where every event did, so that Lambda counts it', async () => {
    const { call } = setUp();
    await expect(call({ Records: [record('m1', '{"is":"bad"}')] })).rejects.toThrow('All records failed processing.');
  });

  it('still does an event that comes by itself, as Lambda has them from before there was a queue', async () => {
    const { given, call } = setUp();
    expect(await call({ 'detail-type': 'notice-queued', detail: { is: 'good' } })).toBeUndefined();
    expect(given).toEqual([{ 'detail-type': 'notice-queued', detail: { is: 'good' } }]);
    await expect(call({ detail: { is: 'bad' } })).rejects.toThrow('cannot start');
  });
});
