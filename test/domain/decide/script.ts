import type { Lookups } from '../../../domain/decide/decider.ts';
import type { EventType } from '../../../domain/events/events.ts';
import type { Actor } from '../../../domain/people/actors.ts';
import type { Play, TypeAndPayload } from '../case/support/play.ts';

/** A case, and one command that somebody gives in it: what comes of it is written out. */
export interface Turn {
  what: string;
  told: () => Play;
  by: Actor;
  /** Written down, or told from the case where it names a letter or a paper. */
  command: TypeAndPayload | ((told: Play) => TypeAndPayload);
  /** The calendar and the setting of the plan, and what is found in the directories other than the test's own. */
  lookups?: Lookups;
  /** The version that its sender saw, told from the case. */
  seen?: (told: Play) => number;
  /** Nothing that the command names is in the directories. */
  unlisted?: true;
}

/** A case of which all is written out, with what the machines did on the way. */
export interface Story {
  what: string;
  whole: () => Play;
  /** Only what came from the last event of that type on. */
  since?: EventType;
}

export type Script = Turn | Story;

export function when(what: string, told: () => Play, by: Actor, ...command: TypeAndPayload): Turn {
  return { what, told, by, command };
}

/** The same for a command that names what is in the case, or that is looked up otherwise. */
export function whenOf(
  what: string,
  told: () => Play,
  by: Actor,
  command: (told: Play) => TypeAndPayload,
  lookups?: Lookups,
): Turn {
  return { what, told, by, command, ...(lookups && { lookups }) };
}

/** The same command in several forms, on the same case. */
export function each(told: () => Play, by: Actor, forms: readonly [what: string, ...TypeAndPayload][]): Turn[] {
  return forms.map(([what, ...command]) => ({ what, told, by, command }));
}

export function story(what: string, whole: () => Play, since?: EventType): Story {
  return { what, whole, ...(since && { since }) };
}
