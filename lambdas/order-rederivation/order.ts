import type * as z from 'zod';
import type { OrderRederivation, RederivationAnswer } from '../../domain/api/rederivation.ts';
import { deadlineCommands } from '../../domain/commands/deadlines.ts';
import { type Actor, readsAll } from '../../domain/people/actors.ts';
import type { Rederivation } from '../../domain/read/rederivation.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { keyReused, Problem } from '../shared/problem.ts';
import { forStaff } from '../../domain/words/refusals/said.ts';

/** Whoever may give the command to one case gives it to all. @throws Problem 403 */
export function mustOrder({ role }: Actor): void {
  if (deadlineCommands['rederive-clocks'].roles.includes(role)) return;
  throw new Problem(403, forStaff('The deadlines of all cases are counted again by a supervisor or the director.'));
}

/** @throws Problem 403 */
export function mustRead(actor: Actor): void {
  if (!readsAll(actor)) throw new Problem(403, forStaff('How far this is, is for the Help Center.'));
}

export function noSuchOrder(): Problem {
  return new Problem(404, forStaff('Nobody has ordered that.'));
}

/** The order as it begins. */
export function ordered(
  { jobId, by, at }: { jobId: string; by: Actor; at: Instant },
  given: z.infer<typeof OrderRederivation>,
): Rederivation {
  return { jobId, by, ...given, startedAt: at, pages: 0, walk: 0, looked: 0, changed: 0, failed: [] };
}

/** An order that came before with the same key. @throws Problem 422 where it was another */
export function mustBeTheSame(
  before: Pick<Rederivation, 'reason' | 'forMember' | 'forPlan'> | undefined,
  given: z.infer<typeof OrderRederivation>,
): void {
  const said = ({ reason, forMember, forPlan }: typeof given) => JSON.stringify([reason, forMember, forPlan]);
  if (before === undefined || said(before) === said(given)) return;
  throw keyReused();
}

/** Who ordered it and why is on the record of each case that it changed. */
export function viewOf(job: Rederivation): z.infer<typeof RederivationAnswer> {
  const { jobId, startedAt, endedAt, looked, changed, failed } = job;
  return { jobId, startedAt, endedAt: endedAt ?? null, looked, changed, failed };
}
