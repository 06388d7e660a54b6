import { type Block, paragraph } from './blocks.ts';
import { toMembers } from './en/to-members.ts';
import type { LetterContext } from './letter-context.ts';
import { hearingRights } from './state-hearing.ts';

/** What is open to a member besides our review, when our part is done. */
export function otherRights(context: LetterContext): Block[] {
  return [...hearingRights(context, 'still'), paragraph(toMembers.otherRights)];
}
