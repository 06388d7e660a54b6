import type { CaseNumber } from '../../domain/case/case-number.ts';
import { logger } from './logger.ts';
import type { GiveSystemCommand } from './system-command.ts';

/** How many cases of one person are given back at a time; the sweep goes on with the rest. */
export const mostGivenBack = 25;

/**
 * Gives what somebody held back to the desk, as far as it was found: theirs, who have left. The same again changes nothing. What could
 * not be given back now is found by the next sweep.
 */
export async function giveBack(of: string, cases: readonly CaseNumber[], give: GiveSystemCommand): Promise<void> {
  for (const caseNumber of cases) {
    try {
      await give({ caseNumber, type: 'give-back-duties', payload: { of } });
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      logger.error('A case could not be given back to the desk', { caseNumber, error: name });
    }
  }
}
