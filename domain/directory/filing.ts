import * as z from 'zod';
import { TieInDetail } from '../people/material-tie.ts';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';

/** Somebody to whom an organization is tied: since when that is known to us, and where it was read. */
const Held = z.strictObject({ name: text(200), knownSince: LocalDate, source: text(1000) });

/** Which day the Department heard of a change; left out, nobody has entered it. */
const reportedOn = z.optional(LocalDate);

/**
 * A plan or group of providers that it works for. Each beginning and end is a change that it reports within five business days. One that has
 * ended still bars, until it is taken off the list.
 */
const Client = Held.extend({
  since: z.optional(LocalDate).describe('When the organization began to work for it.'),
  reportedOn: reportedOn.describe('When the Department was told that it had begun.'),
  ended: z.optional(z.strictObject({ on: LocalDate, reportedOn })).describe('When the organization stopped.'),
});
export type Client = z.infer<typeof Client>;

/** An officer, director or employee of the organization, and whom they are or were tied to: an employer of before, a plan, a relative. */
const Officer = Held.extend({
  office: text(200).describe('What they are in the organization: officer, director, employee.'),
  ties: z
    .array(z.strictObject({ with: text(200), tie: TieInDetail, endedOn: z.optional(LocalDate) }))
    .max(100)
    .describe('An empty list says that somebody asked and there are none.'),
});
export type Officer = z.infer<typeof Officer>;

/** The parts of a filing that anyone may read, unless they are proprietary. */
export const FilingPart = z.enum([
  'clients',
  'owners',
  'affiliates',
  'bondHolders',
  'officers',
  'revenueFromReviews',
  'choosesReviewers',
]);
export type FilingPart = z.infer<typeof FilingPart>;

/** What an organization files each year and on every change. H&S 1374.32, parallel text Ins. Code 10169.2(d)(2). */
export const Filing = z.strictObject({
  filedOn: LocalDate,
  /** The plans and groups of providers that it works for, beside these reviews. */
  clients: z.array(Client).max(500),
  /** Who owns it, with the share in percent; more than 5 counts. */
  owners: z.array(Held.extend({ share: z.number().min(0).max(100) })).max(200),
  affiliates: z.array(Held).max(500),
  /** Who holds bonds or notes of it, with the amount in dollars; more than 100,000 counts. */
  bondHolders: z.optional(z.array(Held.extend({ amount: z.number().min(0) })).max(200)),
  officers: z.optional(z.array(Officer).max(500)),
  /** Percent of a year's revenue that comes from reviews by experts. */
  revenueFromReviews: z.optional(z.number().min(0).max(100)),
  /** How it finds its reviewers and chooses one for a case. */
  choosesReviewers: z.optional(text(4000)),
  /**
   * What of it the Department holds to be proprietary; all else is open to anyone, by the parallel text Ins. Code 10169.2(e). Left out,
   * nobody has decided, and nothing is open.
   */
  proprietary: z.optional(z.array(FilingPart).max(FilingPart.options.length)),
});
export type Filing = z.infer<typeof Filing>;
