import { type Actor, isHelpCenter } from '../people/actors.ts';
import type { CommonPart } from './common-part.ts';
import { isAskedOfFiler } from './filer.ts';
import { openRequests, type Request, type Requested } from './request.ts';
import { isFiler, seesOwnOnly } from './sign-in.ts';

/** Whether it was asked of them: a provider has no sign-in, unless they filed. */
export function isAskedOf(actor: Actor, state: CommonPart, to: Requested): boolean {
  if (isFiler(actor, state) && isAskedOfFiler(state, to)) return true;
  return to.party === actor.role && !seesOwnOnly(actor, state);
}

/** Those that this actor may answer: their own, or staff for whoever was asked. */
export function requestsTo(state: CommonPart, actor: Actor): Request[] {
  return openRequests(state).filter(({ to }) => isHelpCenter(actor) || isAskedOf(actor, state, to));
}
