import { type Written, writtenIn } from '../case/written-for.ts';
import { informationRequest } from '../letters/information-request.ts';
import { pauseClocksOf } from './clocks.ts';
import type { Draft } from './draft.ts';
import { applicant, queueNotice } from './queue-notice.ts';

/** The clock for eligibility stands still while the applicant has to answer; nothing is refused for what is missing. */
export function askAndWait(draft: Draft, { items, note, ...written }: Asked): void {
  draft.record('information-requested', { items: [...items], note, ...writtenIn(written) });
  const about = draft.state().version;
  pauseClocksOf(draft, 'awaiting-applicant');
  queueNotice(draft, informationRequest, applicant, { count: items.length }, about);
}

interface Asked extends Written {
  items: readonly string[];
  note?: string | undefined;
}
