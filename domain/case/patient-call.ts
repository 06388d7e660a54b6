import { filesAsApplicant } from '../application/mailbox.ts';
import { isMinorOn } from '../application/minor.ts';
import { localDateOf } from '../time/days.ts';
import { type Instant, plus } from '../time/instants.ts';
import { isBeingClosed } from './being-closed.ts';
import type { CaseState } from './state.ts';

/** Choice: as soon as a letter of an urgent case is told by telephone. */
const timeToCall = { hours: 4 };

/**
 * By when somebody telephones the patient of an urgent case that somebody else filed: their letters take days, and whoever filed is told
 * nothing. Undefined where they filed it themselves, were spoken with since it is urgent, or nothing is open.
 */
export function callPatientBy(state: CaseState): Instant | undefined {
  const { application, receivedAt, urgency, expeditedAt, spokenWithAt, death, standIn } = state;
  if (urgency !== 'expedited' || state.stage === 'closed' || isBeingClosed(state)) return undefined;
  if (death !== undefined || standIn !== undefined) return undefined;
  if (filesAsApplicant(application, isMinorOn(application.patient.dateOfBirth, localDateOf(receivedAt))))
    return undefined;
  const since = expeditedAt ?? receivedAt;
  return spokenWithAt !== undefined && spokenWithAt >= since ? undefined : plus(since, timeToCall);
}
