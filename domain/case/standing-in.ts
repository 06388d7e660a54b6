import * as z from 'zod';
import { Contact } from '../application/application.ts';
import { Instant, LocalDate } from '../time/instants.ts';

/** What somebody acts by who is the applicant in the patient’s place; `patient` gives the patient their own place back. */
export const ActsBy = z.enum([
  'personal-representative',
  'successor-in-interest',
  'parent',
  'guardian',
  'conservator',
  'patient',
]);
export type ActsBy = z.infer<typeof ActsBy>;

/** Who may take the place of somebody who has died: nobody else speaks for them. */
const afterDeath: ReadonlySet<ActsBy> = new Set<ActsBy>(['personal-representative', 'successor-in-interest']);

export function isForTheDead(by: ActsBy): boolean {
  return afterDeath.has(by);
}

/** Who is the applicant in the patient’s place. How they are reached stands where the patient’s contact stood. */
export const StandIn = z.object({
  name: z.string(),
  relationship: z.optional(z.string()),
  by: ActsBy,
  at: Instant,
  /** How the patient was reached: their own again where they turn out to live. */
  inPlaceOf: Contact,
});
export type StandIn = z.infer<typeof StandIn>;

export const Death = z.object({
  at: Instant,
  diedOn: z.optional(LocalDate),
  /** Of a case that waits for somebody to step in: money that the member paid is in dispute. */
  waits: z.boolean(),
  /** What ended with the death: given back where the member turns out to live. */
  assistantAuthorizedOn: z.optional(LocalDate),
  standIn: z.optional(StandIn),
});
