import * as z from 'zod';
import { WrittenCaseNumber } from '../../domain/case/case-number.ts';

/** An event of a case as the bus brings it: where to look, and nothing of what is there (docs/invariants.md, 9). */
export const CaseHappened = z.object({
  'detail-type': z.string(),
  detail: z.object({ caseNumber: WrittenCaseNumber, version: z.coerce.number().int() }),
});
