import { outwardTexts } from '../../domain/commands/outward.ts';
import type { AnyCommandType } from '../../domain/commands/any-command.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Reviewer } from '../../domain/directory/reviewer.ts';
import type { ReviewerId } from '../../domain/words/ids.ts';

type FindReviewer = (id: ReviewerId) => Promise<Pick<Reviewer, 'name'> | undefined>;

/** The names of who has or had a seat in the case, where the command has a text that leaves the Department; else nothing is read. */
export async function reviewerNamesFor(
  { type, carries }: { type: AnyCommandType; carries: unknown },
  { seats, formerReviewers }: CaseState,
  findReviewer: FindReviewer,
): Promise<{ reviewerNames?: readonly string[] }> {
  const ids = [...new Set([...seats, ...formerReviewers].map(({ reviewerId }) => reviewerId))];
  if (ids.length === 0 || outwardTexts(type, carries).length === 0) return {};
  const found = await Promise.all(ids.map(findReviewer));
  return { reviewerNames: found.flatMap(reviewer => (reviewer === undefined ? [] : [reviewer.name])) };
}
