import type { CaseNumber } from '../../domain/case/case-number.ts';
import { misfiledPaper, putBack } from '../../domain/case/set-aside.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { DocumentId } from '../../domain/words/ids.ts';
import type { GiveSystemCommand } from './system-command.ts';

/**
 * Puts a paper that was taken out of a case into the one to which it belongs, where it waits to be read. Whoever is stopped half-way
 * gives the command again: what is there already is not joined twice.
 */
export async function joinMisfiled(state: CaseState, documentId: DocumentId, give: GiveSystemCommand): Promise<void> {
  const paper = misfiledPaper(state, documentId);
  if (paper?.setAside.because !== 'misfiled' || paper.setAside.belongsTo === undefined) return;
  const caseNumber: CaseNumber = paper.setAside.belongsTo;
  const papers = [{ ...putBack(paper), unread: true as const }];
  await give({ caseNumber, type: 'join-papers', payload: { from: state.caseNumber, papers } });
}
