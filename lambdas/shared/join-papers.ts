import { duplicateOf } from '../../domain/case/duplicate.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { GiveSystemCommand } from './system-command.ts';

/**
 * Puts the papers of a case that is closed, or being closed, as a duplicate into the case that goes on; of any other case,
 * nothing. Whoever is stopped half-way does it again: what is there already is not joined twice.
 */
export async function joinPapers(state: CaseState | undefined, give: GiveSystemCommand): Promise<void> {
  const other = state && duplicateOf(state);
  if (state === undefined || other === undefined) return;
  const { caseNumber: from, documents: papers } = state;
  await give({ caseNumber: other, type: 'join-papers', payload: { from, papers } });
}
