import * as z from 'zod';

/** What to ask the applicant for. Nothing here is a reason to refuse (28 CCR 1300.74.30). */
export const MissingItem = z.enum([
  'signature',
  'release-of-records',
  'authorized-assistant-form',
  'legal-document',
  'way-to-reach',
  'full-name',
  'plan-identification',
  'coverage-details',
  'urgency-certification',
  'grievance-date',
  'grievance-details',
  'plan-decision-date',
  'treating-provider',
  'e-i-certification',
  'e-i-evidence',
  'e-i-grounds',
  'e-i-board',
]);
export type MissingItem = z.infer<typeof MissingItem>;
