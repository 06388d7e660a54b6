import * as z from 'zod';
import type { Verdict } from '../../domain/case/document-check.ts';

/** What GuardDuty says of one version of an object, as far as it matters here. */
export const ScanResult = z.object({
  s3ObjectDetails: z.object({ bucketName: z.string(), objectKey: z.string(), versionId: z.string() }),
  scanResultDetails: z.object({
    scanResultStatus: z.enum(['NO_THREATS_FOUND', 'THREATS_FOUND', 'UNSUPPORTED', 'ACCESS_DENIED', 'FAILED']),
  }),
});
export type ScanStatus = z.infer<typeof ScanResult>['scanResultDetails']['scanResultStatus'];

/** A status that is not in this table is an error: nothing is admitted on a word that nobody here knows. */
export const verdicts: Readonly<Record<ScanStatus, Verdict>> = {
  NO_THREATS_FOUND: 'clean',
  THREATS_FOUND: 'infected',
  // A password, or more parts within parts than GuardDuty looks into.
  UNSUPPORTED: 'not-scannable',
  ACCESS_DENIED: 'access-denied',
  FAILED: 'failed',
};
