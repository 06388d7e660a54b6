import type { CaseNumber } from '../../domain/case/case-number.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { isToBeCompared } from '../../domain/decide/likeness.ts';
import type { GiveSystemCommand } from '../shared/system-command.ts';

export interface Ports {
  /** The latest cases under the marks of this one's member, this one too. */
  findMarked: (state: CaseState) => Promise<readonly CaseNumber[]>;
  openCase: (caseNumber: CaseNumber) => Promise<CaseState | undefined>;
  give: GiveSystemCommand;
}

/**
 * Says in others of the same member that somebody is to compare them with this case. Whoever is stopped half-way does it again: what is
 * noted already is not noted twice.
 * @returns the others, for this case to note as it is classified
 */
export async function noteAlike(state: CaseState, ports: Ports): Promise<CaseNumber[]> {
  const alike = await findAlike(state, ports);
  for (const other of alike) {
    await ports.give({ caseNumber: other, type: 'note-likeness', payload: { of: state.caseNumber } });
  }
  return alike;
}

async function findAlike(state: CaseState, { findMarked, openCase }: Ports): Promise<CaseNumber[]> {
  const others = (await findMarked(state)).filter(one => one !== state.caseNumber);
  const opened = await Promise.all(others.map(openCase));
  return opened
    .filter(other => other !== undefined)
    .filter(other => isToBeCompared(state, other))
    .map(other => other.caseNumber);
}
