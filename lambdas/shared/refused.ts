import type { Actor } from '../../domain/people/actors.ts';
import { isSessionOver } from '../../domain/case/access.ts';
import { allowedCommands } from '../../domain/commands/permissions.ts';
import type { Refusal } from '../../domain/decide/refusal.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { notFound, Problem, sessionOver } from './problem.ts';

/** How a refusal of the domain is answered: where each belongs, with what is allowed instead. */
export function refused(given: { refusal: Refusal; state?: CaseState }, actor: Actor): Problem {
  const { refusal, state } = given;
  const now = state === undefined ? {} : { version: state.version, allowedCommands: allowedCommands(state, actor) };
  switch (refusal.kind) {
    case 'unknown':
      return state !== undefined && isSessionOver(actor, state) ? sessionOver() : notFound();
    case 'forbidden':
      return new Problem(403, refusal.detail, now);
    case 'not-now':
      return new Problem(409, refusal.detail, now);
    case 'moved':
      return new Problem('version-moved', refusal.detail, now);
    case 'unacceptable':
      return new Problem(422, refusal.detail, { ...now, errors: refusal.errors });
  }
}
