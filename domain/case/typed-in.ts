import * as z from 'zod';
import { Instant, LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';

/** How a thing came in. What staff typed in has the way that it came to them. */
export const Channel = z.enum(['web', 'fax', 'mail', 'phone', 'email', 'in-person']);
export type Channel = z.infer<typeof Channel>;

/** Of what staff type in for somebody: how it came, and when, where that was before now. The day or the moment, not both. */
export const typedInFields = {
  channel: z.optional(Channel),
  receivedOn: z.optional(LocalDate),
  receivedAt: z.optional(Instant),
};

/** As every event of it keeps it, beside who typed it: its author. */
export const Received = z.object({
  channel: z.optional(Channel),
  on: z.optional(LocalDate),
  at: z.optional(Instant),
});
export type Received = z.infer<typeof Received>;

export interface TypedIn {
  channel?: Channel | undefined;
  receivedOn?: LocalDate | undefined;
  receivedAt?: Instant | undefined;
}

/** Of an application that staff type in, besides: its postmark, which counts for the time to apply alone, and why it is typed so late. */
export const applicationTypedInFields = {
  ...typedInFields,
  postmarkedOn: z.optional(LocalDate),
  reason: z.optional(text(4000)),
};

export interface ApplicationTypedIn extends TypedIn {
  postmarkedOn?: LocalDate | undefined;
  reason?: string | undefined;
}
