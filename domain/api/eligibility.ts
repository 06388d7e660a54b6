import * as z from 'zod';
import { Application, PatientFields } from '../application/application.ts';
import { IssueRecommendation, Finding, Recommendation } from '../eligibility/recommendation.ts';
import { MissingItem } from '../eligibility/missing.ts';
import { ReferralId } from '../eligibility/referrals.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { ApplicationFiled } from './application-filed.ts';

/**
 * An application as it would be filed, before it is: signature and release, and how the patient is called and reached, may still be
 * missing. What is for the statistics may stand in it, so that the same body can be filed, and is not looked at.
 */
export const ApplicationAsked = Application.extend({
  patient: PatientFields.extend({ contactByEmail: PatientFields.shape.contactByEmail.default(false) }),
  demographics: ApplicationFiled.shape.demographics,
});
export type ApplicationAsked = z.infer<typeof ApplicationAsked>;

/** An agency or free help as letters print it: no number or address that nobody has confirmed. */
const PrintedContact = z.object({
  name: z.string(),
  phone: z.optional(z.string()),
  website: z.optional(z.string()),
  address: z.optional(z.string()),
});

/** What the classifier would recommend of an application that came in now. No decision: a person decides, and only of what is filed. */
export const Eligibility = z.object({
  isDecision: z.literal(false),
  /** The same in words, for whoever reads the rest. */
  notice: z.string(),
  /** As if it had come in then. */
  asOf: Instant,
  ...Recommendation.pick({ route: true, urgency: true, urgencyReason: true, reviewers: true }).shape,
  /** Service by service, with the reasons. Each `conclusion` is in the language of the answer. */
  issues: z.array(IssueRecommendation),
  /** Findings about the application as a whole; `conclusion` as above. */
  findings: z.array(Finding),
  /** What we would ask for: nothing of it is a reason to refuse. */
  missing: z.array(z.object({ item: MissingItem, inWords: z.string() })),
  /** The last day of the six months to apply; null where it cannot be counted, or another agency is in charge. */
  applyBy: z.nullable(LocalDate),
  /** From when it may be filed, where it would be too early now. */
  refileFrom: z.nullable(LocalDate),
  /** Another agency is in charge: why, and how letters would say to reach it. */
  referral: z.nullable(
    z.object({
      agency: ReferralId,
      inWords: z.string(),
      /** Null where the directory does not have it: the Help Center says how to reach it. */
      contact: z.nullable(PrintedContact),
      /** Who helps for free with such coverage. */
      freeHelp: z.nullable(PrintedContact),
    }),
  ),
});
export type Eligibility = z.infer<typeof Eligibility>;
