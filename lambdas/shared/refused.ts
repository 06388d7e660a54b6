import type { Actor } from '../../domain/people/actors.ts';
import { isSessionOver } from '../../domain/case/access.ts';
import { allowedCommands } from '../../domain/commands/permissions.ts';
import type { Refusal } from '../../domain/decide/refusal.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { forStaff } from '../../domain/words/refusals/said.ts';
import { notFound, Problem, sessionOver } from './problem.ts';

/** How a refusal of the domain is answered: where each belongs, with what is allowed instead. */
export function refused(given: { refusal: Refusal; state?: CaseState }, actor: Actor): Problem {
  const { refusal, state } = given;
  const now = state === undefined ? {} : { version: state.version, allowedCommands: allowedCommands(state, actor) };
  const said = refusal.said ?? forStaff(refusal.detail);
  switch (refusal.kind) {
    case 'unknown':
      return state !== undefined && isSessionOver(actor, state) ? sessionOver() : notFound();
    case 'forbidden':
      return new Problem(403, said, now);
    case 'not-now':
      return new Problem(409, said, now);
    case 'moved':
      return new Problem('version-moved', said, now);
    case 'unacceptable':
      return new Problem(422, said, {
        ...now,
        errors: refusal.errors.map(({ path, reason, said: sentence }) => ({
          path,
          reason: sentence ?? forStaff(reason),
        })),
      });
  }
}
