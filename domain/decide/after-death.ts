import { isPaidInDispute } from '../case/estate.ts';
import { isToldOfDeath } from '../case/representative.ts';
import { afterDeath } from '../letters/after-death.ts';
import { isToTheDead } from '../letters/holding.ts';
import type { Instant, LocalDate } from '../time/instants.ts';
import { startClock, stopClocks } from './clocks.ts';
import type { Draft } from './draft.ts';
import { applicant, queueNotice } from './queue-notice.ts';
import { ofTheDead, withdrawLetter } from './withdraw-letter.ts';

interface Death {
  diedOn?: LocalDate | undefined;
  note?: string | undefined;
  /** Why it was recorded so late. */
  reason?: string | undefined;
}

/**
 * What was paid can still be claimed, by somebody who steps in; what was only asked for, nobody needs any more.
 *
 * @param toldAt when the word of it came: from then on there are 60 days
 */
export function goOnAfterDeath(draft: Draft, { diedOn, note, reason }: Death, toldAt: Instant): void {
  const waits = isPaidInDispute(draft.state());
  draft.record('death-recorded', { diedOn, waits, note, reason });
  stopClocks(draft, 'The child has died.', 'B1');
  if (waits) {
    startClock(draft, 'H1', { by: 'death-recorded', at: toldAt });
    queueNotice(draft, afterDeath, applicant);
    if (isToldOfDeath(draft.state())) queueNotice(draft, afterDeath, { party: 'representative' });
    return;
  }
  const why = note ?? 'The Department was told that the member has died.';
  draft.record('case-concluding', { conclusion: { outcome: 'died', reason: why, diedOn } });
  keepLettersFromTheDead(draft);
}

/** What is on its way to a member who has died does not go out. */
export function keepLettersFromTheDead(draft: Draft): void {
  const state = draft.state();
  const onTheWay = state.notices.filter(
    ({ status }) => status === 'queued' || status === 'bounced' || status === 'to-post',
  );
  for (const notice of onTheWay.filter(one => isToTheDead(one, state))) {
    withdrawLetter(draft, notice.id, ofTheDead);
  }
}
