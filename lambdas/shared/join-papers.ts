import type { CaseNumber } from '../../domain/case/case-number.ts';
import { duplicateOf } from '../../domain/case/duplicate.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { GiveSystemCommand } from './system-command.ts';

export interface Ports {
  openCase: (caseNumber: CaseNumber) => Promise<CaseState | undefined>;
  give: GiveSystemCommand;
}

/**
 * Puts the papers of a case that is closed, or being closed, as a duplicate into the case that goes on; of any other case,
 * nothing. Whoever is stopped half-way does it again: what is there already is not joined twice.
 */
export async function joinPapers(caseNumber: CaseNumber, { openCase, give }: Ports): Promise<void> {
  const state = await openCase(caseNumber);
  const other = state && duplicateOf(state);
  if (state === undefined || other === undefined) return;
  await give({ caseNumber: other, type: 'join-papers', payload: { from: caseNumber, papers: state.documents } });
}
