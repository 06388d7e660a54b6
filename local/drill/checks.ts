import * as z from 'zod';
import { historyWrongs } from './history-checks.ts';
import type { Kept } from './kept.ts';
import { machineWrongs } from './machine-checks.ts';
import { markWrongs } from './mark-checks.ts';
import type { KeptChange } from './clerk.ts';
import { directoryWrongs } from './directory-checks.ts';
import { inboxWrongs } from './inbox-checks.ts';
import type { MailIn } from './mail-in.ts';
import { noticeWrongs } from './notice-checks.ts';
import { reviewWrongs } from './review-checks.ts';
import type { Walker } from './walker.ts';

/** What was done on a stack, by all of its runs. */
export interface Doings {
  walkers: Walker[];
  mailsIn: MailIn[];
  changes: KeptChange[];
}

/** Holds what is kept against what must be, whatever went wrong on the way. @returns what is not so, in sentences */
export function checkAll(kept: Kept, { walkers, mailsIn, changes }: Doings): string[] {
  return [
    ...historyWrongs(kept, walkers),
    ...markWrongs(kept),
    ...noticeWrongs(kept),
    ...reviewWrongs(kept, walkers),
    ...inboxWrongs(kept, mailsIn),
    ...directoryWrongs(kept, changes),
    ...machineWrongs(kept),
    ...kept.deadLetters.filter(isUnexplained).map(({ queue, body }) => `${queue} has a dead letter: ${whyOf(body)}`),
  ];
}

const Failed = z.object({ responsePayload: z.looseObject({}), requestPayload: z.looseObject({}) });

/** A store that stays in trouble for all three tries is told of so; what was to be done is made good by the next sweep. */
const explained: unknown[] = ['StoreUnreachable', 'StoreContended'];

function isUnexplained({ body }: Kept['deadLetters'][number]): boolean {
  const failed = Failed.safeParse(JSON.parse(body));
  return !failed.success || !explained.includes(failed.data.responsePayload['errorType']);
}

/** What the function answered, where it was asked; else the message itself. */
function whyOf(body: string): string {
  const failed = Failed.safeParse(JSON.parse(body));
  return failed.success
    ? `${JSON.stringify(failed.data.responsePayload)} to ${JSON.stringify(failed.data.requestPayload['detail-type'])}`
    : body;
}
