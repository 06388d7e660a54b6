import type { Counting } from '../clocks/receipt.ts';
import type { Instant } from '../time/instants.ts';
import type { Contact } from '../directory/contact.ts';
import type { StaffMember } from '../directory/staff.ts';
import type { ApplicantCommandType } from '../commands/commands.ts';
import type { AnyCommandType, OtherCase, Payloads, PlanEntry, ReviewerEntry } from '../commands/any-command.ts';
import type { CaseNumber } from '../case/case-number.ts';
import type { ReviewerId } from '../words/ids.ts';
import type { Draft } from './draft.ts';
import type { MemberRefusal, Refusal } from './refusal.ts';

/** What a decision needs to know of the directories and of another case, looked up by whoever carries the command. */
export interface Lookups extends Counting {
  plan?: PlanEntry;
  staff?: StaffMember;
  reviewer?: ReviewerEntry;
  /** Those who have a seat in the case, as the directory has them now. */
  seated?: ReadonlyMap<ReviewerId, ReviewerEntry>;
  otherCase?: OtherCase;
  /** The directory's entry for the agency that a command names. */
  contact?: Contact;
  /** The names of who has or had a seat in this case: they are kept out of what goes to the member or the plan. */
  reviewerNames?: readonly string[];
  /** When the letter that a command names was last printed here; null for never, undefined where nobody looked. */
  printedAt?: Instant | null;
  /** Everybody of the directory of staff, where a decision turns on who else is there. */
  colleagues?: readonly StaffMember[];
  /** Cases that came in within a day of this one and may be of the same member. */
  alike?: readonly CaseNumber[];
}

/** Refused in words that both languages have: what a member may give, themselves or by sending a paper. */
type MembersCommand = ApplicantCommandType | 'announce-document';

/** What each command makes of a case: the events of the draft, or why it is refused. */
export type Deciders<T extends AnyCommandType = AnyCommandType> = {
  readonly [K in T]: (
    draft: Draft,
    payload: Payloads[K],
    lookups: Lookups,
  ) => (K extends MembersCommand ? MemberRefusal : Refusal) | undefined;
};

export function deciders<T extends AnyCommandType>(some: Deciders<T>): Deciders<T> {
  return some;
}
