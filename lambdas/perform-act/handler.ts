import * as z from 'zod';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { logger } from '../shared/logger.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { Env } from './env.ts';
import { proposeReviewers } from './propose-reviewers.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const me = 'perform-act';

const caseNumber = z.string();
const version = z.int();

/** What the machines ask for: one command each. */
const Act = z.discriminatedUnion('act', [
  z.object({
    act: z.enum([
      'send-acknowledgement',
      'request-records',
      'open-review',
      'ask-for-adoption',
      'demand-authorization',
      'ask-whether-care-came',
      'notify-plan-of-complaint',
      'close',
      'renew-workflow',
    ]),
    caseNumber,
    version,
  }),
  z.object({ act: z.literal('propose-reviewers'), caseNumber, version }),
  z.object({
    act: z.literal('raise-trouble'),
    caseNumber,
    trouble: z.object({ act: z.string(), error: z.string() }),
  }),
  z.object({ act: z.enum(['withdraw-notice', 'queue-for-post']), caseNumber, noticeId: z.string() }),
]);

export const handler = eventHandler(async event => {
  const asked = Act.parse(event);
  switch (asked.act) {
    case 'propose-reviewers':
      return proposeReviewers(table, asked);
    case 'raise-trouble':
      logger.error('An act of a case failed in a way that nobody foresaw', {
        caseNumber: asked.caseNumber,
        ...asked.trouble,
      });
      return giveSystemCommand(table, me, { ...asked, type: asked.act, payload: asked.trouble });
    case 'withdraw-notice':
    case 'queue-for-post':
      return giveSystemCommand(table, me, { ...asked, type: asked.act, payload: { noticeId: asked.noticeId } });
    case 'send-acknowledgement':
    case 'request-records':
    case 'open-review':
    case 'ask-for-adoption':
    case 'demand-authorization':
    case 'ask-whether-care-came':
    case 'notify-plan-of-complaint':
    case 'close':
    case 'renew-workflow':
      return giveSystemCommand(table, me, { ...asked, type: asked.act, payload: {}, expectedVersion: asked.version });
  }
});
