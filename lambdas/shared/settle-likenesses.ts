import { hasGivenWay } from '../../domain/case/likened.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { GiveSystemCommand } from './system-command.ts';

/**
 * Of a case that is closed, or being closed, as a duplicate or as withdrawn, says in those that look like it that nobody has to compare
 * them with it any more; of any other, nothing. Whoever is stopped half-way does it again.
 */
export async function settleLikenesses(state: CaseState, give: GiveSystemCommand): Promise<void> {
  if (!hasGivenWay(state)) return;
  for (const { of } of state.likenesses ?? []) {
    await give({ caseNumber: of, type: 'settle-likeness', payload: { of: state.caseNumber } });
  }
}
