import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { Email, isPhone } from '../words/reach.ts';
import { text } from '../words/text.ts';
import { message } from '../words/refusals/said.ts';

const phone = text(40).refine(isPhone, { error: message('phone') });
const email = Email;

/** In the United States with state and ZIP code; in another country, which is named, with what addresses there have. */
export const Address = z
  .strictObject({
    street: text(200),
    city: text(100),
    state: z.optional(text(100)),
    /** The ZIP code, or the postal code of that country. */
    zip: z.optional(text(20)),
    /** Left out of an address in the United States. */
    country: z.optional(text(60)),
  })
  .superRefine(({ state, zip, country }, context) => {
    if (!isUnitedStates(country)) return;
    if (state === undefined) context.addIssue({ code: 'custom', path: ['state'], message: message('required') });
    if (zip === undefined || !/^\d{5}(?:-\d{4})?$/u.test(zip)) {
      context.addIssue({ code: 'custom', path: ['zip'], message: message('zip-code') });
    }
  });

function isUnitedStates(country: string | undefined): boolean {
  return country === undefined || /^(?:us|usa|u\.s\.(?:a\.)?|united states(?: of america)?)$/iu.test(country);
}

/** How somebody would rather hear from us. Letters go by post where they say so, or have no email. */
const PreferredWay = z.enum(['email', 'post', 'phone']);

/** Whether only the Help Center may know where the patient is: nobody gets the address from us, the plan included. */
const confidentialAddress = z.optional(z.boolean({ error: message('say-confidential') }));

/** Who has no fixed home leaves the address out. */
export const PatientFields = z.strictObject({
  firstName: z.optional(text(100)),
  middleInitial: z.optional(text(5)),
  lastName: z.optional(text(100)),
  dateOfBirth: LocalDate,
  gender: z.optional(z.enum(['female', 'male', 'other'])),
  address: z.optional(Address),
  phone: z.optional(phone),
  secondPhone: z.optional(phone),
  email: z.optional(email),
  contactByEmail: z.boolean({ error: message('say-by-email') }),
  language: z.optional(text(60)),
  preferredWay: z.optional(PreferredWay),
  confidentialAddress,
});

/** Who has one name only gives it as the first or the last. */
const Patient = PatientFields.refine(({ firstName, lastName }) => firstName !== undefined || lastName !== undefined, {
  error: message('name'),
  path: ['lastName'],
});

/** How somebody is reached, as far as it is put right. */
export const Contact = z.strictObject({
  /** Null takes away what was on file. */
  email: z.optional(z.nullable(email)),
  /** Whether we may write by email. */
  contactByEmail: z.optional(z.boolean({ error: message('say-by-email') })),
  address: z.optional(Address),
  phone: z.optional(phone),
  secondPhone: z.optional(z.nullable(phone)),
  language: z.optional(text(60)),
  preferredWay: z.optional(PreferredWay),
  confidentialAddress,
});
export type Contact = z.infer<typeof Contact>;

/** Who fills in the form. Anybody but the patient (or a parent of a minor child) needs the patient's authority. */
export const FiledBy = z.strictObject({
  role: z.enum(['self', 'parent', 'guardian', 'assistant', 'provider']),
  name: z.optional(text(200)),
  relationship: z.optional(text(100)),
  phone: z.optional(phone),
  email: z.optional(email),
});

/** A Medi-Cal State Hearing on this issue, and when it was asked for or held. */
export const StateHearing = z.strictObject({ status: z.enum(['requested', 'held']), on: z.optional(LocalDate) });

export const CoverageKind = z.enum([
  'commercial',
  'medi-cal-managed-care',
  'medi-cal-fee-for-service',
  'medicare',
  'medicare-advantage',
  'self-insured',
  'other',
]);
export type CoverageKind = z.infer<typeof CoverageKind>;

const Coverage = z.strictObject({
  planName: text(200),
  memberId: z.optional(text(60)),
  kind: CoverageKind,
  medicalGroup: z.optional(text(200)),
  employer: z.optional(text(200)),
  /** A Medi-Cal State Hearing on this issue. One that was held rules out an independent medical review. */
  stateHearing: z.optional(StateHearing),
  /** Of Medi-Cal: the date on the plan’s notice of its decision on the appeal, or on the notice that says no where there is no plan. */
  noticeOn: z.optional(LocalDate),
});

/** The enrollee's grievance to the plan, H&S 1368: nearly always the step before an application. */
const Grievance = z.strictObject({
  filed: z.boolean({ error: message('say-grievance') }),
  filedOn: z.optional(LocalDate),
  outcome: z.optional(z.enum(['upheld', 'unresolved'])),
  decidedOn: z.optional(LocalDate),
});

export const DenialReason = z.enum([
  'not-medically-necessary',
  'experimental-investigational',
  'not-emergency-or-urgent',
  'not-a-covered-benefit',
  'other',
]);
export type DenialReason = z.infer<typeof DenialReason>;

/** Where the copies for a provider go: by email, else by post. */
export const ProviderContact = z.strictObject({
  email: z.optional(email),
  phone: z.optional(phone),
  fax: z.optional(phone),
  address: z.optional(Address),
});

/** Of the standard treatments, that they failed or would not suit, or that none which the plan covers is better. */
export const CertifiedGround = z.enum(['standard-failed', 'standard-unsuitable', 'none-better']);
export type CertifiedGround = z.infer<typeof CertifiedGround>;

/**
 * The treating doctor's word of an experimental treatment: that standard ones have not worked, or are not right, and that this one is
 * likely to work better (H&S 1370.4(a)(2) and (3)).
 */
export const TreatingDoctorCertification = z.strictObject({
  name: text(200),
  licence: z.optional(text(60)),
  on: LocalDate,
  /** Whether the doctor contracts with the plan: then the recommendation needs no documents of evidence. */
  contractsWithPlan: z.optional(z.boolean()),
  /** In the field of the treatment; without it, nobody has said. */
  board: z.optional(z.enum(['certified', 'eligible'])),
  grounds: z.optional(z.array(CertifiedGround).min(1).max(3)),
});

/**
 * What medical and scientific evidence is, H&S 1370.4(d), not read; parallel text Ins. Code 10145.3(d): studies in journals with peer
 * review, indexed literature, journals that the federal government recognizes, compendia of drugs, compendia of cancer drugs, federal
 * research, abstracts of major meetings.
 */
export const EvidenceKind = z.enum([
  'peer-reviewed-study',
  'indexed-literature',
  'recognized-journal',
  'drug-compendium',
  'cancer-compendium',
  'federal-research',
  'meeting-abstract',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** A document from which it follows that an experimental treatment is likely to help more. */
const Evidence = z.strictObject({
  kind: EvidenceKind,
  title: text(500),
  /** Who relies on it: without it, the member. */
  by: z.optional(z.enum(['member', 'physician'])),
});

/** What the plan offers instead: who gives or makes it counts when reviewers' conflicts are looked for (H&S 1374.32). */
export const Alternative = z.strictObject({
  what: text(2000),
  facility: z.optional(text(200)),
  manufacturer: z.optional(text(200)),
});

/** One service, drug or equipment that the plan denied, modified or delayed. Each becomes an issue of the case. */
export const Service = z.strictObject({
  description: text(2000),
  diagnosis: text(1000),
  kind: z.enum(['treatment', 'drug', 'equipment', 'other']),
  denialReason: DenialReason,
  deniedOn: z.optional(LocalDate),
  alreadyReceived: z.boolean({ error: message('say-received') }),
  receivedOn: z.optional(LocalDate),
  /** Of care that the enrollee gets now: the day from which the plan will no longer give it. */
  stopsOn: z.optional(LocalDate),
  /** US dollars that the enrollee paid. */
  amountPaid: z.optional(
    z
      .number()
      .min(0, { error: message('not-below-zero') })
      .max(100_000_000),
  ),
  provider: z.optional(text(200)),
  /** H&S 1374.33: the determination goes to the provider too. */
  providerContact: z.optional(ProviderContact),
  /** Hospital or clinic where the service would be given; counts when reviewers' conflicts are looked for. */
  facility: z.optional(text(200)),
  /** Who develops or makes the drug, device or procedure; counts when reviewers' conflicts are looked for. */
  manufacturer: z.optional(text(200)),
  alternative: z.optional(Alternative),
  certifiedBy: z.optional(TreatingDoctorCertification),
  evidence: z.optional(z.array(Evidence).max(20)),
});

/**
 * Why it cannot wait: a serious and near threat to the member's health (H&S 1374.33(c)), or, of an experimental treatment, that it would
 * be much less effective if it did not begin promptly (H&S 1370.4(c)(2)).
 */
export const UrgencyGround = z.enum(['serious-threat', 'less-effective-later']);
export type UrgencyGround = z.infer<typeof UrgencyGround>;

/** One of them, or both. */
export const UrgencyGrounds = z.array(UrgencyGround).min(1).max(2);

/** A provider's word that it cannot wait. */
export const UrgencyCertification = z.strictObject({
  name: text(200),
  /** Of the state or country where the provider practises. Without it a nurse judges whether it certifies anything. */
  licence: z.optional(text(60)),
  on: LocalDate,
  /** What the provider certifies; where it is left out, the threat that the form asks for. */
  certifies: z.optional(UrgencyGrounds),
});

const Urgency = z.strictObject({ reason: text(4000), certifiedBy: z.optional(UrgencyCertification) });

/** A doctor who treats the patient. The plan sends the records of those in its network; those of others the patient sends. */
const TreatingDoctor = z.strictObject({
  name: text(200),
  /** Whether they are in the plan's network; without it, the patient does not know. */
  inNetwork: z.optional(z.boolean()),
});

/** A signature that lets records be got and read: for a year (E1). */
export const Release = z.strictObject({ signedBy: text(200), signedOn: LocalDate });

/** Whom the patient lets act for them, by a form that both have signed. */
export const Assistant = z.strictObject({
  name: text(200),
  relationship: z.optional(text(100)),
  phone: z.optional(phone),
  email: z.optional(email),
  address: z.optional(Address),
  authorizedOn: z.optional(LocalDate),
});

/**
 * The signature and the release of medical records. A form without them is still an application: it becomes a case,
 * and a person asks for the signature.
 */
const Consent = z.strictObject({
  signedBy: z.optional(text(200)),
  signedOn: z.optional(LocalDate),
  releaseOfRecords: z.boolean({ error: message('say-release') }),
});

/**
 * The application, as form DMHC 20-224 asks for it (docs/form.md has the field map). Only malformed input is refused here;
 * what is missing, late or out of jurisdiction is for the classifier and a person.
 */
export const Application = z.strictObject({
  patient: Patient,
  filedBy: FiledBy,
  coverage: Coverage,
  grievance: Grievance,
  services: z
    .array(Service)
    .min(1, { error: message('a-service') })
    .max(20),
  urgency: z.optional(Urgency),
  treatingDoctors: z.optional(z.array(TreatingDoctor).max(20)),
  narrative: z.optional(text(20_000)),
  assistant: z.optional(Assistant),
  consent: z.optional(Consent),
});
export type Application = z.infer<typeof Application>;

/** What the case keeps at hand: all but the narrative, which stays in the event that brought it. */
export const ApplicationFacts = Application.omit({ narrative: true });
export type ApplicationFacts = z.infer<typeof ApplicationFacts>;

/**
 * Days in the application that had not come yet on the day it was received: impossible, so malformed.
 * @returns the paths of those fields
 */
export function futureDates(application: Application, today: LocalDate): string[] {
  const days: [string, LocalDate | undefined][] = [
    ['patient.dateOfBirth', application.patient.dateOfBirth],
    ['coverage.noticeOn', application.coverage.noticeOn],
    ['grievance.filedOn', application.grievance.filedOn],
    ['grievance.decidedOn', application.grievance.decidedOn],
    ['urgency.certifiedBy.on', application.urgency?.certifiedBy?.on],
    ['assistant.authorizedOn', application.assistant?.authorizedOn],
    ['consent.signedOn', application.consent?.signedOn],
    ...application.services.flatMap((service, index): [string, LocalDate | undefined][] => [
      [`services.${index}.deniedOn`, service.deniedOn],
      [`services.${index}.receivedOn`, service.receivedOn],
    ]),
  ];
  return days.filter(([, day]) => day !== undefined && day > today).map(([path]) => path);
}
