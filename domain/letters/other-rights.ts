import { type Block, paragraph } from './blocks.ts';
import { toMembers } from './to-members.ts';
import { callable } from './reaching.ts';
import type { LetterContext } from './letter-context.ts';
import { hearingRights } from './state-hearing.ts';

/** What is open to a member besides our review, when our part is done. */
export function otherRights(context: LetterContext): Block[] {
  return [...hearingRights(context, 'still'), paragraph(toMembers(context).otherRights, freeHelp(context))];
}

/** Who helps a member near them, for nothing; nothing is said of a number that nobody has confirmed. */
export function freeHelp(context: LetterContext): string | undefined {
  return callable('health-consumer-alliance', context, toMembers(context).freeHelp);
}
