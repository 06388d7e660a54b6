import * as z from 'zod';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { plainActs } from '../../domain/case/steps.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { logger } from '../shared/logger.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { Env } from './env.ts';
import { proposeReviewers } from './propose-reviewers.ts';
import { NoticeId } from '../../domain/words/ids.ts';
import { WrittenCaseNumber } from '../../domain/case/case-number.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const me = 'perform-act';

const caseNumber = WrittenCaseNumber;
const version = z.int();

/** What the machines ask for: one command each. */
const Act = z.discriminatedUnion('act', [
  z.object({ act: z.enum(plainActs), caseNumber, version }),
  z.object({ act: z.literal('propose-reviewers'), caseNumber, version }),
  z.object({
    act: z.literal('raise-trouble'),
    caseNumber,
    trouble: z.object({ act: z.string(), error: z.string() }),
  }),
  z.object({ act: z.enum(['withdraw-notice', 'queue-for-post']), caseNumber, noticeId: NoticeId }),
]);

export const handler = eventHandler(async event => {
  const asked = Act.parse(event);
  if (asked.act === 'propose-reviewers') return proposeReviewers(table, asked);
  if (asked.act === 'raise-trouble') {
    const { caseNumber: about, trouble } = asked;
    logger.error('An act of a case failed in a way that nobody foresaw', { caseNumber: about, ...trouble });
    return giveSystemCommand(table, me, { caseNumber: about, type: asked.act, payload: trouble });
  }
  if ('noticeId' in asked) {
    const { act: type, noticeId } = asked;
    return giveSystemCommand(table, me, { caseNumber: asked.caseNumber, type, payload: { noticeId } });
  }
  const { act: type, version: expectedVersion } = asked;
  return giveSystemCommand(table, me, { caseNumber: asked.caseNumber, type, payload: {}, expectedVersion });
});
