import type { CaseState } from '../case/state.ts';
import type { Command } from '../commands/any-command.ts';
import { outwardTexts } from '../commands/outward.ts';
import { peopleIn } from '../conflicts/case-facts.ts';
import { isHelpCenter } from '../people/actors.ts';
import { nameIn } from '../people/name-in-text.ts';
import { type Refusal, unacceptable } from './refusal.ts';

/**
 * H&S 1374.33: the reviewers' names stay with the review organization and the Department. What those who know them write for the
 * member or the plan is held against them; what a party writes is not, or a refusal would tell it who reviews.
 * @param names of everybody who has or had a seat, as the directory has them
 */
export function namesReviewer(
  { type, payload, by }: Pick<Command, 'type' | 'payload' | 'by'>,
  state: CaseState,
  names: readonly string[],
): Refusal | undefined {
  if (!isHelpCenter(by) && by.role !== 'reviewer' && by.role !== 'review-org') return undefined;
  const { patient, actingFor, providers } = peopleIn(state);
  for (const { path, text } of outwardTexts(type, payload)) {
    const found = names.map(name => nameIn(text, name, [patient, ...actingFor, ...providers])).find(Boolean);
    if (found !== undefined) return unacceptable(path, `has “${found}” in it, ${why}`);
  }
  return undefined;
}

const why =
  'which is the name of a reviewer, and the member or the plan would read it. Reviewers’ names are confidential (H&S 1374.33): ' +
  'please say it without the name, as in “the reviewer”';
