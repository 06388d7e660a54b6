import * as z from 'zod';
import type { CaseState } from '../../domain/case/state.ts';
import { logger } from '../shared/logger.ts';
import type { GiveSystemCommand } from '../shared/system-command.ts';
import { clockRun } from '../../domain/case/clock.ts';
import { NoticeId } from '../../domain/words/ids.ts';
import { type CaseNumber, WrittenCaseNumber } from '../../domain/case/case-number.ts';

/** The end of an execution, as Step Functions tells of it; `input` is the JSON that it was started with. */
export const Ended = z.object({
  detail: z.object({ name: z.string(), status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']), input: z.string() }),
});

const Input = z.union([
  z.object({ caseNumber: WrittenCaseNumber, generation: z.int() }),
  z.object({ caseNumber: WrittenCaseNumber, noticeId: NoticeId }),
  z.object({ caseNumber: WrittenCaseNumber, ...clockRun }),
]);

export interface Ports {
  openCase: (caseNumber: CaseNumber) => Promise<CaseState | undefined>;
  give: GiveSystemCommand;
}

/**
 * A machine ended in any way but its own. Its case gets an item for a person and the next generation; a notice goes to
 * the post queue. A clock's case gets an item, too, and goes on; the sweep watches the clock again from its next date.
 */
export async function recover({ detail: { name, status, input } }: z.infer<typeof Ended>, ports: Ports): Promise<void> {
  const failed = Input.parse(JSON.parse(input));
  const { caseNumber } = failed;
  logger.error('A machine ended in any way but its own', { execution: name, status });
  if ('noticeId' in failed) {
    await ports.give({ caseNumber, type: 'queue-for-post', payload: { noticeId: failed.noticeId } });
  }
  if ('clock' in failed) {
    const { caseNumber: _caseNumber, ...run } = failed;
    await ports.give({ caseNumber, type: 'report-failed-watch', payload: { ...run, error: status } });
  }
  if ('generation' in failed) await succeed(failed, status, ports);
}

/** Trouble first, so that the next generation waits for a person instead of failing in the same way. */
async function succeed(
  { caseNumber, generation }: { caseNumber: CaseNumber; generation: number },
  status: string,
  { openCase, give }: Ports,
): Promise<void> {
  const state = await openCase(caseNumber);
  if (state?.generation !== generation) return;
  if (state.stage !== 'closed') {
    await give({ caseNumber, type: 'raise-trouble', payload: { act: 'the workflow', error: status } });
  }
  await give({ caseNumber, type: 'renew-workflow', payload: {} });
}
