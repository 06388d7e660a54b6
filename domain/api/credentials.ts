import * as z from 'zod';
import { CaseNumber } from '../case/case-number.ts';
import { text } from '../words/text.ts';

/** What opens a session for one case: both are in the first letter. Small letters and missing hyphens do no harm. */
export const Credentials = z.strictObject({ caseNumber: CaseNumber, accessCode: text(40) });
export type Credentials = z.infer<typeof Credentials>;
