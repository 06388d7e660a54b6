import type * as z from 'zod';
import type { Application } from '../application/application.ts';

type Written = z.input<typeof Application>;

/** Three applications of invented people: an infusion, an urgent experimental treatment, a service not covered. */
export const applicationExamples = {
  'medical-necessity': {
    summary: 'An infusion that the plan calls not medically necessary; the daughter filled in the form',
    value: {
      patient: {
        firstName: 'Rosalba',
        middleInitial: 'M',
        lastName: 'Quintero',
        dateOfBirth: '1958-03-17',
        gender: 'female',
        address: { street: '418 Alder Street', city: 'Fresno', state: 'CA', zip: '93721' },
        phone: '559-555-0134',
        email: 'rosalba.quintero@example.org',
        contactByEmail: true,
        language: 'Spanish',
      },
      filedBy: { role: 'assistant', name: 'Elena Quintero', relationship: 'daughter', phone: '559-555-0177' },
      coverage: { planName: 'Anthem Blue Cross', memberId: 'XYZ000000001', kind: 'commercial', employer: 'Fig & Co.' },
      grievance: { filed: true, filedOn: '2026-09-28', outcome: 'upheld', decidedOn: '2026-10-26' },
      services: [
        {
          description: 'Infliximab infusions every eight weeks',
          diagnosis: 'Crohn’s disease',
          kind: 'drug',
          denialReason: 'not-medically-necessary',
          deniedOn: '2026-09-14',
          alreadyReceived: false,
          provider: 'Marisol Etcheverry, MD',
          providerContact: { email: 'records@etcheverry.example', phone: '559-555-0150', fax: '559-555-0151' },
          facility: 'San Joaquin Infusion Clinic',
        },
      ],
      narrative:
        'My mother has tried the two pills that the plan wants. She got worse on both and was in hospital twice.',
      assistant: { name: 'Elena Quintero', relationship: 'daughter', authorizedOn: '2026-11-20' },
      consent: { signedBy: 'Elena Quintero', signedOn: '2026-11-20', releaseOfRecords: true },
    },
  },
  'experimental-urgent': {
    summary: 'Radiation that the plan calls experimental, for a child; the physician certifies that it cannot wait',
    value: {
      patient: {
        firstName: 'Teodor',
        lastName: 'Halvorsen',
        dateOfBirth: '2017-06-02',
        address: { street: '77 Lighthouse Lane', city: 'Eureka', state: 'CA', zip: '95501' },
        phone: '707-555-0112',
        contactByEmail: false,
      },
      filedBy: { role: 'parent', name: 'Sigrid Halvorsen', email: 'sigrid.halvorsen@example.org' },
      coverage: { planName: 'Blue Shield of California', kind: 'commercial' },
      grievance: { filed: false },
      services: [
        {
          description: 'Proton beam radiation, thirty sessions',
          diagnosis: 'Medulloblastoma, a brain tumor',
          kind: 'treatment',
          denialReason: 'experimental-investigational',
          deniedOn: '2026-11-18',
          alreadyReceived: false,
          provider: 'Ludmila Ferreira, MD',
          facility: 'Redwood Coast Children’s Hospital',
        },
      ],
      urgency: {
        reason: 'Treatment has to begin within two weeks of the operation.',
        certifiedBy: {
          name: 'Ludmila Ferreira, MD',
          licence: 'A000001',
          on: '2026-11-23',
          certifies: ['less-effective-later'],
        },
      },
      consent: { signedBy: 'Sigrid Halvorsen', signedOn: '2026-11-23', releaseOfRecords: true },
    },
  },
  'not-covered': {
    summary: 'A service that the contract does not cover; letters go by post',
    value: {
      patient: {
        firstName: 'Marguerite',
        lastName: 'Delacroix-Obi',
        dateOfBirth: '1971-12-09',
        address: { street: '9 Orchard Court', city: 'Chico', state: 'CA', zip: '95926' },
        phone: '530-555-0199',
        contactByEmail: false,
      },
      filedBy: { role: 'self' },
      coverage: { planName: 'Health Net', memberId: 'HN-000002', kind: 'commercial' },
      grievance: { filed: true, filedOn: '2026-10-01', outcome: 'upheld', decidedOn: '2026-10-29' },
      services: [
        {
          description: 'A wig after chemotherapy',
          diagnosis: 'Hair loss after treatment for breast cancer',
          kind: 'equipment',
          denialReason: 'not-a-covered-benefit',
          deniedOn: '2026-09-22',
          alreadyReceived: true,
          receivedOn: '2026-09-10',
          amountPaid: 640,
        },
      ],
      consent: { signedBy: 'Marguerite Delacroix-Obi', signedOn: '2026-11-21', releaseOfRecords: true },
    },
  },
} as const satisfies Record<string, { summary: string; value: Written }>;
