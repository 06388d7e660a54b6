import type { CaseState } from '../case/state.ts';
import { type Block, paragraph } from './blocks.ts';
import { toMembers } from './en/to-members.ts';

/** A State Hearing stays open to a member with Medi-Cal, unless it was held already (Help Center page on IMR). */
export function otherRights({ application: { coverage } }: CaseState): (Block | undefined)[] {
  const isHearingOpen = coverage.kind === 'medi-cal-managed-care' && coverage.stateHearing?.status !== 'held';
  return [isHearingOpen ? paragraph(toMembers.stateHearing) : undefined, paragraph(toMembers.otherRights)];
}
