import type * as z from 'zod';
import type { Instant } from '../time/instants.ts';
import type { CaseState } from '../case/state.ts';

/** What an event of one version carried, as one of the next version carries it. */
export type Upcast = (data: unknown) => unknown;

/** An event as it meets a case, whatever its type. */
export interface Happened<Data> {
  at: Instant;
  /** Its place in the case's history, from 1. */
  version: number;
  data: Data;
}

type DataOf<S extends z.ZodRawShape> = z.infer<z.ZodObject<S>>;

interface Definition<S extends z.ZodRawShape> {
  /** What it carries. Never changed once released: a new shape comes with a step in `upcasts`. */
  data: S;
  /** The case after it. @throws Error where it cannot have happened to such a case */
  apply: (state: CaseState, event: Happened<DataOf<S>>) => CaseState;
  /** False where what the case's machine does next is the same before and after: word of a letter on its way, or of a clock. */
  wakesMachine?: boolean;
  /** The first brings version 1 to version 2, and so on. The list only grows. */
  upcasts?: readonly Upcast[];
}

/** Something that can happen to a case: its shape, and what it does. */
export function event<S extends z.ZodRawShape>({ data, apply, wakesMachine = true, upcasts = [] }: Definition<S>) {
  return { data, apply, wakesMachine, upcasts };
}
