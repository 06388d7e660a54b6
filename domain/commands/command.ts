import type * as z from 'zod';
import type { Grounds } from '../law/grounds.ts';
import type { Actor, Role } from '../people/actors.ts';
import type { Stage } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import type { Said, Words } from '../words/refusals/said.ts';

/** A condition on the case, with words for its refusal. */
export interface When<W extends Words = Words> {
  holds: (state: CaseState, actor: Actor) => boolean;
  otherwise: W;
}

/** What a decision may need to know of a directory's entry, or of another case. */
export type Need = 'plan' | 'reviewer' | 'staff' | 'otherCase' | 'letter' | 'contact';

/** A command that a person or another office gives: what it carries, who may give it and when, in words for people. */
export interface CommandDescriptor<P extends z.ZodObject = z.ZodObject> {
  /** For a button. */
  title: string;
  /** What it will do, in one sentence. */
  says: string;
  grounds: Grounds;
  /** What it carries beside `type` and `expectedVersion`. */
  payload: P;
  /** In a believable case of invented people. */
  example: z.input<P>;
  /** Other ways to give it, by names of their own: whole bodies. */
  furtherExamples?: Readonly<Record<string, { summary: string; value: unknown }>>;
  roles: readonly Role[];
  stages: readonly Stage[];
  when?: When;
  /** Whether it is in order while the case is being closed. */
  whileClosing?: boolean;
  /** What is looked up before it is decided: the field that has the id of the entry, or the number of the case. */
  needs?: Readonly<Partial<Record<Need, keyof z.output<P> & string>>>;
  /** Whether everybody of the directory of staff is looked up: who else can see to the case, or whose name it may hold now. */
  needsColleagues?: true;
  /** Whether those who have a seat in the case are looked up. */
  needsSeated?: true;
  /** The commands that undo it, and how far; where nothing can, why. */
  undoneBy: readonly string[] | { by: string; butNot: string } | { nothing: string };
}

type Given<P extends z.ZodObject, R extends readonly Role[]> = CommandDescriptor<P> & { roles: R };

/** What the applicant may give is refused in words that both languages have. */
type InBoth<R extends readonly Role[]> = 'applicant' extends R[number] ? { when?: When<Said> } : unknown;

export function command<P extends z.ZodObject, const R extends readonly Role[]>(
  descriptor: Given<P, R> & InBoth<R>,
): Given<P, R> {
  return descriptor;
}
