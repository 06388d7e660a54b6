import { byTelephone } from '../clocks/by-telephone.ts';
import type { Instant } from '../time/instants.ts';
import { isBeingClosed } from './being-closed.ts';
import { filedAsApplicant } from './filer.ts';
import type { CaseState } from './state.ts';

/**
 * By when somebody telephones the patient of an urgent case that somebody else filed: their letters take days, and whoever filed is told
 * nothing. Undefined where they filed it themselves, were spoken with since it is urgent, or nothing is open.
 */
export function callPatientBy(state: CaseState): Instant | undefined {
  const { receivedAt, urgency, expeditedAt, spokenWithAt, death, standIn } = state;
  if (urgency !== 'expedited' || state.stage === 'closed' || isBeingClosed(state)) return undefined;
  if (death !== undefined || standIn !== undefined || filedAsApplicant(state)) return undefined;
  const since = expeditedAt ?? receivedAt;
  return spokenWithAt !== undefined && spokenWithAt >= since ? undefined : byTelephone(since);
}
