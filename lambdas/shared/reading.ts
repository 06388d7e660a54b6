import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod';
import { recordRead } from '../../adapters/dynamodb/read-log.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import type { Attention, ReadRecord } from '../../domain/case/read-record.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { text } from '../../domain/words/text.ts';
import { now } from './clock.ts';
import { headerOf } from './header.ts';
import { readAs } from './problem.ts';

/** On what grounds somebody reads. */
export interface Grounds {
  onDuty: boolean;
  purpose: string | undefined;
  /** Whether the case is hidden from them, and they said why they need it all the same. */
  brokeGlass?: boolean;
}

const Headers = z.object({ 'Read-Purpose': text(300) });

/** What the reader says that they need it for. @throws Problem 400 */
export function purposeOf(event: APIGatewayProxyEvent): string | undefined {
  const given = headerOf(event, 'read-purpose');
  if (given === undefined) return undefined;
  return readAs(Headers, { 'Read-Purpose': given })['Read-Purpose'];
}

type Read = Pick<ReadRecord, 'what' | 'caseNumber' | 'documentId' | 'mailId' | 'noticeId'>;

/**
 * Writes down a reading. Whoever answers waits for it first: what cannot be recorded is not shown.
 * @param log the table of readings, which is none of the cases’
 */
export async function noteReading(
  log: Table,
  event: APIGatewayProxyEvent,
  { actor, onDuty, purpose, brokeGlass = false }: Grounds & { actor: Actor },
  read: Read,
): Promise<void> {
  const attention = attentionFor({ onDuty, purpose, brokeGlass });
  const record = { at: now(), ...actor, ...read, onDuty, purpose, attention };
  await recordRead(log, record, event.requestContext.requestId);
}

function attentionFor({ onDuty, purpose, brokeGlass }: Required<Grounds>): Attention | undefined {
  if (brokeGlass) return 'broke-glass';
  return onDuty || purpose !== undefined ? undefined : 'unexplained';
}
