import * as z from 'zod';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { ClockId } from '../../domain/clocks/rules.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { logger } from '../shared/logger.ts';
import { openCase } from '../shared/open-case.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const me = 'recover-workflow';

const Ended = z.object({
  detail: z.object({ name: z.string(), status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']), input: z.string() }),
});

const Input = z.union([
  z.object({ caseNumber: z.string(), generation: z.int() }),
  z.object({ caseNumber: z.string(), noticeId: z.string() }),
  z.object({ caseNumber: z.string(), clock: ClockId, revision: z.int() }),
]);

/**
 * A machine ended in any way but its own. Its case gets an item for a person and the next generation; a notice goes to
 * the post queue. A clock's case gets an item, too, and goes on; the sweep watches the clock again from its next date.
 */
export const handler = eventHandler(async event => {
  const { name, status, input } = Ended.parse(event).detail;
  const failed = Input.parse(JSON.parse(input));
  const { caseNumber } = failed;
  logger.error('A machine ended in any way but its own', { execution: name, status });
  if ('noticeId' in failed) {
    const payload = { noticeId: failed.noticeId };
    await giveSystemCommand(table, me, { caseNumber, type: 'queue-for-post', payload });
  }
  if ('clock' in failed) {
    const { clock, revision } = failed;
    const payload = { clock, revision, error: status };
    await giveSystemCommand(table, me, { caseNumber, type: 'report-failed-watch', payload });
  }
  if ('generation' in failed) await succeed(caseNumber, failed.generation, status);
});

/** Trouble first, so that the next generation waits for a person instead of failing in the same way. */
async function succeed(caseNumber: string, generation: number, status: string): Promise<void> {
  const state = await openCase(table, caseNumber);
  if (state?.generation !== generation) return;
  if (state.stage !== 'closed') {
    const payload = { act: 'the workflow', error: status };
    await giveSystemCommand(table, me, { caseNumber, type: 'raise-trouble', payload });
  }
  await giveSystemCommand(table, me, { caseNumber, type: 'renew-workflow', payload: {} });
}
