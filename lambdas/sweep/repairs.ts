import { logger } from '../shared/logger.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** Some of what was found could not be put right; the next sweep finds it again. */
class NotAllRepaired extends Error {
  override name = 'NotAllRepaired';
}

/** What says which it is. */
type Named = { caseNumber: CaseNumber } | { mailId: string };

export interface Repairs {
  /** @returns how many of the rows needed their repair and got it */
  count: <T extends Named>(rows: T[], repair: (row: T) => Promise<boolean>) => Promise<number>;
  /** @throws NotAllRepaired where a repair failed */
  end: () => void;
}

/** Repairs one by one: a case that cannot be repaired is told of, and keeps none of the others waiting. */
export function repairs(): Repairs {
  let failed = 0;
  return {
    count: async (rows, repair) => {
      let repaired = 0;
      for (const row of rows) {
        try {
          if (await repair(row)) repaired += 1;
        } catch (error) {
          const name = error instanceof Error ? error.name : 'unknown';
          // It would be so with all that follow.
          if (name === 'StoreUnreachable') throw error;
          failed += 1;
          const which = 'mailId' in row ? { mailId: row.mailId } : { caseNumber: row.caseNumber };
          logger.error('The sweep could not repair what it found', { ...which, error: name });
        }
      }
      return repaired;
    },
    end: () => {
      if (failed > 0) throw new NotAllRepaired(`${failed} of what the sweep found could not be repaired.`);
    },
  };
}
