import * as z from 'zod';
import { parkedNotices, pendingKey } from '../../adapters/dynamodb/pending.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { holdUntil } from '../../domain/letters/hold-until.ts';
import { noticeStep } from '../../domain/read/notice-step.ts';
import { goesOnPaper, stillHolds } from '../../domain/letters/letters.ts';
import { addressOf } from '../shared/address.ts';
import { now } from '../shared/clock.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { openNotice } from '../shared/open-notice.ts';
import { Env } from './env.ts';
import { NoticeId } from '../../domain/words/ids.ts';
import { WrittenCaseNumber } from '../../domain/case/case-number.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const Question = z.object({ caseNumber: WrittenCaseNumber, noticeId: NoticeId });

/**
 * Tells the machine of one notice what comes next, and how to mark the notice while it waits. Whether it still holds is asked right
 * before it goes out.
 */
export const handler = eventHandler(async event => {
  const { caseNumber, noticeId } = Question.parse(event);
  const found = await openNotice(table, caseNumber, noticeId);
  if (found === undefined) throw new Error('There is no such notice.');
  const { notice, state, delivery } = found;
  const at = now();
  const hasAddress = !goesOnPaper(notice, state) && (await addressOf(table, notice.to, state)) !== undefined;
  const facts = {
    notice,
    delivery,
    holds: stillHolds(notice, state),
    holdUntil: holdUntil(notice, state, at),
    hasAddress,
  };
  return { ...noticeStep(facts, at), parkedAs: pendingKey(parkedNotices, caseNumber) };
});
