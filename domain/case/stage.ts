import * as z from 'zod';
import type { ClockFamily } from '../clocks/rule.ts';
import { CommonPart } from './common-part.ts';
import type { Duty } from './duties.ts';
import type { Queue } from './queues.ts';
import type { Stage } from './stage-names.ts';
import type { Standing } from './status/en.ts';
import type { NextStep } from './steps.ts';

/** A duty that stands as long as its stage does. */
export interface StageDuty {
  duty: Duty;
  queue: Queue;
  /** The clocks that press it: it is due when they are. */
  pressedBy: ClockFamily;
  /** The subject of the clock that presses it, where several run. */
  about?: string;
  /** It is a duty only when one of them is past its day. */
  oncePast?: true;
}

/** Where a case stands, for the member: the sentence, with its values. */
export interface Told {
  says: Standing;
  /** The clocks of the very duty that `doing` names, where the member is told by when: what only staff see has none. */
  pressedBy?: ClockFamily;
}

/** What is of a shape, without the index that an object of no fields is inferred to have. */
type Own<P extends z.ZodRawShape> =
  z.infer<z.ZodObject<P>> extends infer O ? { [K in keyof O as string extends K ? never : K]: O[K] } : never;

/** A stage of a case: what exists only in it, and all that follows from a case's being in it. */
export interface Row<State> {
  /** Whose move it is; the desk's name is that of whoever has the case in hand. */
  owner: (state: State) => 'applicant' | 'plan' | 'desk' | 'review-organization' | 'director' | 'nobody';
  duties: (state: State) => readonly StageDuty[];
  /** What the machine of the case does next. Mail is none of its business. */
  step: (state: State) => NextStep;
  tells: (state: State) => Told;
  /** The parts of a case that the work of this stage settles, and that are open again when the case comes back to it. */
  settles?: 'imr' | 'complaint';
  /** The clocks that have a shorter twin for an urgent case in this stage. */
  shortens?: ClockFamily & ('eligibility' | 'records' | 'review');
  /** The clocks that are counted from the reopening of a case that comes back to this stage. */
  restarts?: ClockFamily;
}

/** A stage as one row. Its functions take what every stage has and its own part: the case's type is made from the rows. */
export function stage<const S extends Stage, P extends z.ZodRawShape>(name: S, part: P, row: Row<CommonPart & Own<P>>) {
  const own = z.object({ stage: z.literal(name), ...part });
  return { ...row, own, schema: CommonPart.extend(own.shape) };
}

/** The plan's own queue. */
export function queueOf({ plan: { planId } }: Pick<CommonPart, 'plan'>): `plan:${string}` {
  return `plan:${planId}`;
}
