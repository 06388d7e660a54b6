import { exampleApplication as example } from '../../example-application.ts';
import type { ApplicationOfStory } from '../application-of-story.ts';

/** Everybody here is invented; the plans are real ones by their public names. */
export const anaReyes: ApplicationOfStory = {
  ...example,
  patient: { ...example.patient, language: 'English' },
  coverage: { ...example.coverage, medicalGroup: 'Sierra Foothill Physicians' },
  services: example.services.map(service => ({
    ...service,
    provider: 'Benedikt Halvorsen, MD',
    facility: 'Tule River Imaging',
  })),
  narrative: 'My left leg goes numb when I stand at the counter, and six weeks of exercises did not help.',
};

/** Urgent, and a doctor says so. */
export const jonahTran: ApplicationOfStory = {
  patient: {
    firstName: 'Jonah',
    lastName: 'Tran',
    dateOfBirth: '1971-02-03',
    address: { street: '880 Alder Court', city: 'Los Angeles', state: 'CA', zip: '90012' },
    phone: '213-555-0188',
    email: 'member.tran@example.org',
    contactByEmail: true,
  },
  filedBy: { role: 'self' },
  coverage: { planName: 'L.A. Care', memberId: '9988120C', kind: 'medi-cal-managed-care' },
  grievance: { filed: true, filedOn: '2026-11-30', outcome: 'upheld', decidedOn: '2026-12-03' },
  services: [
    {
      description: 'Inpatient heart failure program',
      diagnosis: 'Acute decompensated heart failure',
      kind: 'treatment',
      denialReason: 'not-medically-necessary',
      deniedOn: '2026-12-03',
      alreadyReceived: false,
      provider: 'Odalys Brennan, MD',
      providerContact: { email: 'brennan@clinics.example' },
      facility: 'Arroyo Vista Hospital',
    },
  ],
  urgency: {
    reason: 'Fluid in the lungs is getting worse by the day.',
    certifiedBy: { name: 'Odalys Brennan, MD', licence: 'A48213', on: '2026-12-04' },
  },
  consent: { signedBy: 'Jonah Tran', signedOn: '2026-12-04', releaseOfRecords: true },
};

/** A treatment that the plan calls experimental; the form's certification is with it. */
export const miriamCastellanos: ApplicationOfStory = {
  patient: {
    firstName: 'Miriam',
    lastName: 'Castellanos',
    dateOfBirth: '1958-09-12',
    address: { street: '4 Juniper Lane', city: 'San Diego', state: 'CA', zip: '92101' },
    phone: '619-555-0170',
    email: 'member.castellanos@example.org',
    contactByEmail: true,
  },
  filedBy: { role: 'self' },
  coverage: { planName: 'Sharp Health Plan', memberId: 'SHP-55021', kind: 'commercial' },
  grievance: { filed: true, filedOn: '2026-11-10', outcome: 'upheld', decidedOn: '2026-12-09' },
  services: [
    {
      description: 'CAR T-cell therapy',
      diagnosis: 'Relapsed follicular lymphoma',
      kind: 'treatment',
      denialReason: 'experimental-investigational',
      deniedOn: '2026-12-09',
      alreadyReceived: false,
      provider: 'Ferdinand Okonkwo, MD',
      facility: 'Torrey Cancer Pavilion',
      manufacturer: 'Halcyon Cell Therapeutics',
    },
  ],
  consent: { signedBy: 'Miriam Castellanos', signedOn: '2026-12-30', releaseOfRecords: true },
};

/** Of a plan that is late and silent. */
export const walterIngram: ApplicationOfStory = {
  patient: {
    firstName: 'Walter',
    lastName: 'Ingram',
    dateOfBirth: '1949-01-22',
    address: { street: '301 Cypress Avenue', city: 'Oakland', state: 'CA', zip: '94607' },
    phone: '510-555-0112',
    email: 'member.ingram@example.org',
    contactByEmail: true,
  },
  filedBy: { role: 'self' },
  coverage: { planName: 'Health Net', memberId: 'HN7712044', kind: 'commercial' },
  grievance: { filed: true, filedOn: '2026-12-01', outcome: 'upheld', decidedOn: '2026-12-29' },
  services: [
    {
      description: 'Total knee replacement',
      diagnosis: 'Osteoarthritis of the knee',
      kind: 'treatment',
      denialReason: 'not-medically-necessary',
      deniedOn: '2026-12-29',
      alreadyReceived: false,
      provider: 'Yolanda Fitch, MD',
      facility: 'Lakeshore Surgical Center',
    },
  ],
  consent: { signedBy: 'Walter Ingram', signedOn: '2027-01-29', releaseOfRecords: true },
};

/** Without a signature, and of a provider whom only the post reaches. */
export const ruthOkafor: ApplicationOfStory = {
  patient: {
    firstName: 'Ruth',
    lastName: 'Okafor',
    dateOfBirth: '1963-06-30',
    address: { street: '77 Manzanita Street', city: 'Fresno', state: 'CA', zip: '93701' },
    phone: '559-555-0131',
    email: 'member.okafor@example.org',
    contactByEmail: true,
  },
  filedBy: { role: 'self' },
  coverage: { planName: 'Health Net', memberId: 'HN8810367', kind: 'commercial' },
  grievance: { filed: true, filedOn: '2027-02-22', outcome: 'upheld', decidedOn: '2027-03-15' },
  services: [
    {
      description: 'Revision of a hip replacement',
      diagnosis: 'Loosening of a hip prosthesis',
      kind: 'treatment',
      denialReason: 'not-medically-necessary',
      deniedOn: '2027-03-15',
      alreadyReceived: false,
      provider: 'Ignatius Bellweather, MD',
      providerContact: { address: { street: '12 Quarry Road', city: 'Fresno', state: 'CA', zip: '93702' } },
      facility: 'San Joaquin Joint Center',
    },
  ],
};

/** Ana Reyes's application with parts changed: one of the many that turn out otherwise. */
export function insteadOf(changed: Partial<ApplicationOfStory>): ApplicationOfStory {
  return { ...anaReyes, ...changed };
}

/** Her service with parts changed. */
export function serviceOf(changed: Partial<Service>): Service[] {
  return anaReyes.services.slice(0, 1).map(service => ({ ...service, ...changed }));
}

type Service = ApplicationOfStory['services'][number];

/** Who wrote by fax, reads Spanish, and has no email: everything goes to her by post. */
export const doloresWhitfield: ApplicationOfStory = {
  patient: {
    firstName: 'Dolores',
    lastName: 'Whitfield',
    dateOfBirth: '1946-03-19',
    address: { street: '12 Sorrel Court', city: 'Bakersfield', state: 'CA', zip: '93301' },
    language: 'Spanish',
    phone: '661-555-0143',
    contactByEmail: false,
  },
  filedBy: { role: 'self' },
  coverage: { planName: 'Health Net', memberId: 'HN3310981', kind: 'commercial' },
  grievance: { filed: true, filedOn: '2027-08-02', outcome: 'upheld', decidedOn: '2027-08-30' },
  services: [
    {
      description: 'Home oxygen concentrator',
      diagnosis: 'Chronic obstructive pulmonary disease',
      kind: 'equipment',
      denialReason: 'not-medically-necessary',
      deniedOn: '2027-08-30',
      alreadyReceived: false,
      provider: 'Imelda Castaneda, MD',
      providerContact: { email: 'castaneda@clinics.example' },
      facility: 'Kern Pulmonary Clinic',
    },
  ],
  narrative: 'Sin el aparato no puedo dormir. Me falta el aire.',
  consent: { signedBy: 'Dolores Whitfield', signedOn: '2027-09-30', releaseOfRecords: true },
};

/** Of whom a paper lies in somebody else’s file. */
export const nadiaSolberg: ApplicationOfStory = {
  patient: {
    firstName: 'Nadia',
    lastName: 'Solberg',
    dateOfBirth: '1979-08-02',
    address: { street: '19 Larkspur Way', city: 'Davis', state: 'CA', zip: '95616' },
    phone: '916-555-0119',
    email: 'member.solberg@example.org',
    contactByEmail: true,
  },
  filedBy: { role: 'self' },
  coverage: { planName: 'Aetna', memberId: 'AE4471902', kind: 'commercial' },
  grievance: { filed: true, filedOn: '2027-11-22', outcome: 'upheld', decidedOn: '2027-12-17' },
  services: [
    {
      description: 'Capsule endoscopy',
      diagnosis: 'Obscure gastrointestinal bleeding',
      kind: 'other',
      denialReason: 'not-medically-necessary',
      deniedOn: '2027-12-17',
      alreadyReceived: false,
      provider: 'Casimir Doyle, MD',
      providerContact: { email: 'doyle@clinics.example' },
      facility: 'American River Endoscopy',
    },
  ],
  consent: { signedBy: 'Nadia Solberg', signedOn: '2028-01-03', releaseOfRecords: true },
};

/** Who paid for her care herself, and names the plan of the year before. */
export const harrietVale: ApplicationOfStory = {
  patient: {
    firstName: 'Harriet',
    lastName: 'Vale',
    dateOfBirth: '1941-04-27',
    address: { street: '640 Willow Bend', city: 'Stockton', state: 'CA', zip: '95202' },
    phone: '209-555-0164',
    email: 'member.vale@example.org',
    contactByEmail: true,
  },
  filedBy: { role: 'self' },
  coverage: { planName: 'Health Net', memberId: 'HN5540218', kind: 'commercial' },
  grievance: { filed: true, filedOn: '2027-11-29', outcome: 'upheld', decidedOn: '2027-12-20' },
  services: [
    {
      description: 'Inpatient stroke rehabilitation',
      diagnosis: 'Left hemiparesis after a stroke',
      kind: 'treatment',
      denialReason: 'not-medically-necessary',
      deniedOn: '2027-12-20',
      alreadyReceived: true,
      receivedOn: '2027-12-01',
      amountPaid: 4860,
      provider: 'Leontine Abara, MD',
      providerContact: { email: 'abara@clinics.example' },
      facility: 'Delta Rehabilitation Hospital',
    },
  ],
  consent: { signedBy: 'Harriet Vale', signedOn: '2028-01-09', releaseOfRecords: true },
};
