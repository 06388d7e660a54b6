import type { CaseNumber } from '../../domain/case/case-number.ts';
import type { Refusal } from '../../domain/decide/refusal.ts';
import { logger, nameNoCase } from '../shared/logger.ts';

/** How many cases of one reviewer look again at a time; the same request again goes on with the rest. */
export const mostRechecked = 25;

/**
 * Has the cases that lack a check of that reviewer look at the directory again, in the name of whoever changed the entry. A case that does
 * not take it, or is hidden from them, keeps its item, and none of the others waits for it.
 */
export async function recheck(
  cases: readonly CaseNumber[],
  give: (caseNumber: CaseNumber) => Promise<Refusal | undefined>,
): Promise<void> {
  for (const caseNumber of cases) {
    try {
      const refusal = await give(caseNumber);
      if (refusal !== undefined)
        logger.info('A case has nothing new of its reviewer', { caseNumber, kind: refusal.kind });
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      nameNoCase();
      logger.error('A case could not look at its reviewer again', { caseNumber, error: name });
    }
  }
}
