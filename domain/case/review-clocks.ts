import type { ClockId } from '../clocks/rule.ts';
import { type CommonPart, isExperimental } from './common-part.ts';

type Reviewed = Pick<CommonPart, 'issues' | 'urgency' | 'urgentBecause'>;

/**
 * The times for a determination that the case owes, by kind of review and urgency; of several, the earlier binds. The seven days of an
 * experimental treatment are in addition to the three of a serious threat (H&S 1370.4(c)(2); choice, for counsel). Cases that were urgent
 * before the grounds were kept have the seven alone.
 */
export function reviewClocksOf(state: Reviewed): ClockId[] {
  const experimental = isExperimental(state);
  if (state.urgency === 'standard') return experimental ? ['V4'] : ['V1'];
  if (!experimental) return ['V2'];
  return isThreatSaid(state) ? ['V2', 'V3'] : ['V3'];
}

export function isThreatSaid({ urgentBecause = [] }: Pick<CommonPart, 'urgentBecause'>): boolean {
  return urgentBecause.includes('serious-threat');
}
