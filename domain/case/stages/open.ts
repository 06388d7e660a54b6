import * as z from 'zod';
import type { OpenStage } from '../stage-names.ts';
import { adopting } from './adopting.ts';
import { assigningReviewers } from './assigning-reviewers.ts';
import { authorizing } from './authorizing.ts';
import { awaitingApplicant } from './awaiting-applicant.ts';
import { confirmingCare, ReviewPart } from './confirming-care.ts';
import { gatheringRecords } from './gathering-records.ts';
import { resolvingComplaint } from './resolving-complaint.ts';
import { reviewing } from './reviewing.ts';
import { screening } from './screening.ts';

/** The stages of an open case, in the order in which a case passes them. */
export const openStages = {
  screening,
  'awaiting-applicant': awaitingApplicant,
  'gathering-records': gatheringRecords,
  'assigning-reviewers': assigningReviewers,
  reviewing,
  adopting,
  authorizing,
  'confirming-care': confirmingCare,
  'resolving-complaint': resolvingComplaint,
} as const satisfies Record<OpenStage, unknown>;

/** What exists only in one stage, for the stages of an open case. */
export const OpenPart = z.discriminatedUnion('stage', [...ReviewPart.options, authorizing.own, confirmingCare.own]);
export type OpenPart = z.infer<typeof OpenPart>;
