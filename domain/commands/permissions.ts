import { isBeingClosed } from '../case/being-closed.ts';
import { seesOwnOnly } from '../case/sign-in.ts';
import type { Actor } from '../people/actors.ts';
import { standsInFor } from '../case/staff-conflict.ts';
import type { CaseState } from '../case/state.ts';
import { say, type Words } from '../words/refusals/said.ts';
import { type CommandType, commandTypes, descriptorOf } from './commands.ts';

/** Why a command is out of order for that actor and state, or undefined if it is in order. */
export function whyNot(type: CommandType, state: CaseState, actor: Actor): 'role' | { stage: Words } | undefined {
  const reason = whyNotNow(type, state, actor);
  // Where the case stands is nothing that they are told.
  return reason !== undefined && seesOwnOnly(actor, state) ? 'role' : reason;
}

function whyNotNow(type: CommandType, state: CaseState, actor: Actor): 'role' | { stage: Words } | undefined {
  const { roles, stages, when, whileClosing = false } = descriptorOf(type);
  if (![actor.role, ...standsInFor(state, actor.role)].some(role => roles.includes(role))) return 'role';
  if (seesOwnOnly(actor, state) && !ofFilers.has(type)) return 'role';
  if (!stages.includes(state.stage)) {
    return { stage: say('not-in-stage', state.stage, type) };
  }
  if (isBeingClosed(state) && !whileClosing) {
    return { stage: say('being-closed') };
  }
  if (when !== undefined && !when.holds(state, actor)) return { stage: when.otherwise };
  return undefined;
}

/** What somebody does who filed for the patient and is not authorized: they answer what they are asked. Papers they send as all do. */
const ofFilers: ReadonlySet<CommandType> = new Set<CommandType>(['supply-information']);

/** The commands that this actor may give to the case as it is. */
export function allowedCommands(state: CaseState, actor: Actor): CommandType[] {
  return commandTypes.filter(type => whyNot(type, state, actor) === undefined);
}
