import * as z from 'zod';
import { ReadRecord, WhatWasRead } from '../case/read-record.ts';
import { Role } from '../people/actors.ts';
import { Instant } from '../time/instants.ts';
import { Sentence } from '../words/sentence.ts';

/** Who read what, newest first, as auditors see it. `next` is the cursor of the page after it. */
export const Reads = z.object({ items: z.array(ReadRecord), next: z.nullable(z.string()) });

/** The same for the applicant: roles and times, and no names. */
export const MyReads = z.object({
  items: z.array(
    z.object({
      at: Instant,
      role: Role,
      /** The role in plain words. */
      who: z.string(),
      ...Sentence.shape,
      what: WhatWasRead,
      documentId: z.optional(z.string()),
    }),
  ),
  next: z.nullable(z.string()),
});
