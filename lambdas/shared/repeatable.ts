import { createHash } from 'node:crypto';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { type Answered, loadAnswered, RequestRepeated } from '../../adapters/dynamodb/answered.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { epochMillisecondsOf, type Instant } from '../../domain/time/instants.ts';
import { headerOf } from './header.ts';
import { say } from '../../domain/words/refusals/said.ts';
import { keyReused, malformed, Problem } from './problem.ts';

/** A request that may be sent again: what tells it from all others, and what it says. */
export type Repeatable = Omit<Answered, 'answer'>;

const secondsToRemember = 7 * 24 * 60 * 60;

/** The key that the sender gave. @throws Problem 400 */
export function idempotencyKeyOf(event: APIGatewayProxyEvent): string | undefined {
  const key = headerOf(event, 'idempotency-key');
  if (key === undefined || /^[\x21-\x7E]{1,255}$/u.test(key)) return key;
  throw malformed([{ path: 'Idempotency-Key', reason: say('key-form') }]);
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** @returns undefined for a request without a key: it is carried out as often as it comes */
export function repeatable(event: APIGatewayProxyEvent, by: Actor, at: Instant): Repeatable | undefined {
  const key = idempotencyKeyOf(event);
  if (key === undefined) return undefined;
  const { role, sub, planId, reviewerId, organizationId, codeGeneration = 1 } = by;
  const sender = [role, sub, planId, reviewerId, organizationId, ...(codeGeneration > 1 ? [codeGeneration] : [])];
  return {
    id: hashOf(JSON.stringify([sender, event.httpMethod, event.path, key])),
    bodyHash: hashOf(event.body ?? ''),
    expires: Math.floor(epochMillisecondsOf(at) / 1000) + secondsToRemember,
  };
}

type Answer = Answered['answer'];

/**
 * Carries a request out once, however often and from however many connections it comes with its key. What refuses it leaves
 * no record: nothing was done, and it may come again.
 * @param work does it, and records the answer in the same transaction; it throws RequestRepeated where that is on record
 * @throws Problem 422 where the key came with another body before
 */
export async function once<T>(
  table: Table,
  request: Repeatable | undefined,
  work: () => Promise<T>,
): Promise<{ done: T } | { before: Answer }> {
  if (request === undefined) return { done: await work() };
  const known = await answeredBefore(table, request);
  if (known !== undefined) return { before: known };
  try {
    return { done: await work() };
  } catch (error) {
    // Whoever was refused may have been refused for what the same request did a moment ago.
    if (!(error instanceof RequestRepeated) && !(error instanceof Problem)) throw error;
    const meanwhile = await answeredBefore(table, request);
    if (meanwhile === undefined) throw error;
    return { before: meanwhile };
  }
}

async function answeredBefore(table: Table, { id, bodyHash }: Repeatable): Promise<Answer | undefined> {
  const known = await loadAnswered(table, id);
  if (known === undefined || known.bodyHash === bodyHash) return known?.answer;
  throw keyReused();
}
