import * as z from 'zod';
import { CommonPart } from './common-part.ts';
import type { Stage } from './stage-names.ts';
import { closed } from './stages/closed.ts';
import { OpenPart, openStages as open } from './stages/open.ts';

/** A case as its events have made it: a union with one member a stage, holding only what exists in that stage. */
export const CaseState = z.discriminatedUnion('stage', [
  open.screening.schema,
  open['awaiting-applicant'].schema,
  open['gathering-records'].schema,
  open['assigning-reviewers'].schema,
  open.reviewing.schema,
  open.adopting.schema,
  open.authorizing.schema,
  open['confirming-care'].schema,
  open['resolving-complaint'].schema,
  closed.schema,
]);
export type CaseState = z.infer<typeof CaseState>;
export type InStage<S extends Stage> = Extract<CaseState, { stage: S }>;

/**
 * The number of that shape, kept with every snapshot. A snapshot of another shape is not read as one of this: it is made anew
 * from its events. Whoever changes the shape takes the next number (a test holds both together).
 */
export const snapshotShape = 9;

export function isOpen(state: CaseState): state is Exclude<CaseState, { stage: 'closed' }> {
  return state.stage !== 'closed';
}

/** The fields that every stage has. */
export function commonPart(state: CaseState): CommonPart {
  return CommonPart.parse(state);
}

/** What is special about the stage that an open case is in. */
export function openPart(state: Exclude<CaseState, { stage: 'closed' }>): OpenPart {
  return OpenPart.parse(state);
}

/** @returns whether the case's machine has something new to look at */
export function isFurtherAlong(before: CaseState | undefined, after: CaseState): boolean {
  return before === undefined || before.workflowVersion !== after.workflowVersion;
}
