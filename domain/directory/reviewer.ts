import * as z from 'zod';
import { TieInDetail } from '../people/material-tie.ts';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { CredentialCheck } from './credential.ts';
import { Filing } from './filing.ts';

/** The fields of medicine by which reviewers are matched to a dispute. */
export const Specialty = z.enum([
  'cardiology',
  'dermatology',
  'emergency-medicine',
  'endocrinology',
  'gastroenterology',
  'internal-medicine',
  'neurology',
  'obstetrics-gynecology',
  'oncology',
  'orthopedics',
  'pain',
  'pediatrics',
  'psychiatry',
  'pulmonology',
  'rheumatology',
  'surgery',
]);
export type Specialty = z.infer<typeof Specialty>;

const names = z.array(text(200)).max(200);

/** Material ties, H&S 1374.32, by name (a plan also by its id). An empty list says that somebody asked and there are none. */
export const Affiliations = z.strictObject({
  plans: names,
  parentCompanies: names,
  facilities: names,
  providers: names,
  manufacturers: names,
});
export type Affiliations = z.infer<typeof Affiliations>;

/** With whom or what, by name; beside what the law asks of a tie. What it does not count is kept, and bars nobody. */
const DeclaredTie = z.strictObject({ with: text(200), tie: TieInDetail });

/** A field in which somebody treats patients; without a last day they still do. */
const Practice = z.strictObject({ specialty: Specialty, lastOn: z.optional(LocalDate) });

const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, {
    error: 'must be small letters and digits with hyphens, like rev-oncology-1',
  });
const email = z.email({ error: 'must be an email address, like name@reviewers.example' }).max(254);

/** A physician who reviews for an organization. The name is for the organization and the Help Center alone. */
export const Reviewer = z.strictObject({
  reviewerId: id.brand<'ReviewerId'>(),
  organizationId: id.brand<'OrganizationId'>(),
  name: text(200),
  email,
  specialties: z.array(Specialty).min(1),
  /** H&S 1374.32(d): an unrestricted licence in any state. `unknown` until the board's register was read. */
  licence: z.strictObject({
    number: text(60),
    state: text(30),
    standing: z.enum(['unrestricted', 'restricted', 'lapsed', 'unknown']),
  }),
  boardCertified: z.boolean(),
  californiaLicensed: z.boolean(),
  active: z.boolean(),
  /** `unknown` until the reviewer has declared them; until then no case is assigned. */
  affiliations: z.union([z.literal('unknown'), Affiliations]),
  /** Ties that were declared with their kind, so that what the law does not count bars nobody. */
  declared: z.optional(z.array(DeclaredTie).max(200)),
  /**
   * Whether any disciplinary action or sanction was taken or is pending, the loss of staff privileges included: H&S 1374.32(d), parallel
   * text Ins. Code 10169.2(d)(4). Left out is `unknown`, and nobody is drawn of whom it is.
   */
  discipline: z.optional(z.enum(['none', 'taken', 'pending', 'unknown'])),
  /** Recent or current practice (the same paragraph), by field; left out, nobody has asked, and nobody is drawn of whom that is so. */
  practice: z.optional(z.array(Practice).max(20)),
  /** When each credential was looked up, the proof and what it came to; `record-credentials-check` adds to it. */
  checks: z.optional(z.array(CredentialCheck).max(100)),
  /** As the parties may read it: specialty, board and licence, never the name. */
  qualifications: text(2000),
  /** The most reviews open at one time. */
  maxOpen: z.int().min(0).max(100),
});
export type Reviewer = z.infer<typeof Reviewer>;

/** An independent medical review organization, under contract with the Department (H&S 1374.32). */
export const Organization = z.strictObject({
  organizationId: id.brand<'OrganizationId'>(),
  name: text(200),
  email,
  /** Left out, its ties are unknown: nobody of it is drawn. */
  filing: z.optional(Filing),
});
export type Organization = z.infer<typeof Organization>;
