import * as z from 'zod';
import { queueMail } from '../../adapters/dynamodb/inbound-mail.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { derive } from '../../domain/clocks/derive.ts';
import { now } from '../shared/clock.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { logger } from '../shared/logger.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const Created = z.object({ detail: z.object({ object: z.object({ key: z.string() }) }) });

/** What SES writes once to try the bucket: no mail of anybody's. */
const trial = 'AMAZON_SES_SETUP_NOTIFICATION';

/**
 * Makes every mail that came in an item for a person, due when an application would have to be acknowledged: it may be
 * one. The mail itself stays in the bucket as it came.
 */
export const handler = eventHandler(async event => {
  const { key } = Created.parse(event).detail.object;
  const mailId = key.split('/').at(-1) ?? key;
  if (mailId === trial) return;
  const receivedAt = now();
  const due = derive({ rule: 'D1', startedBy: 'application-received', startedAt: receivedAt, asOf: receivedAt });
  await queueMail(table, { mailId, key, receivedAt }, due.dueAt);
  logger.info('A mail came in', { mailId });
});
