import * as z from 'zod';
import { EntryChange } from '../directory/entry-change.ts';

/** What became of an entry of a directory, newest first. */
export const EntryChanges = z.object({ items: z.array(EntryChange) });

/** What a command about an entry came to; `version` is the entry’s after it. */
export const EntryOutcome = z.object({ outcome: z.enum(['kept', 'declined', 'told']), version: z.int().nonnegative() });
