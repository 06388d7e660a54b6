import type * as z from 'zod';
import type { EntryCommand } from '../directory/entry-change.ts';
import type { CalendarYear } from '../directory/calendar-year.ts';
import type { Contact } from '../directory/contact.ts';
import type { Organization, Reviewer } from '../directory/reviewer.ts';
import type { Plan } from '../directory/plan.ts';
import type { StaffMember } from '../directory/staff.ts';
import type { HealthSystem } from '../directory/system.ts';
import type { Credentials } from './credentials.ts';
import type { SettleMail } from './inbound-mail.ts';
import type { OrderRederivation } from './rederivation.ts';
import type { Upload } from './upload.ts';

/** One example of a body, by a name that tells them apart. */
interface Example {
  summary: string;
  value: unknown;
}
export type Examples = Readonly<Record<string, Example>>;

export const credentialsExamples = {
  'number-and-code': {
    summary: 'As they stand in the first letter',
    value: { caseNumber: '48BN-6M9K', accessCode: '7KM2-9PXC-4TRW' },
  },
} as const satisfies Record<string, { summary: string; value: z.input<typeof Credentials> }>;

export const uploadExamples = {
  'denial-letter': {
    summary: 'A letter of the plan, as a PDF',
    value: { fileName: 'denial.pdf', contentType: 'application/pdf', bytes: 1042, kind: 'denial-letter' },
  },
  'signed-form': {
    summary: 'The form that was to be signed, as a PDF',
    value: { fileName: 'form.pdf', contentType: 'application/pdf', bytes: 1042, kind: 'signature' },
  },
} as const satisfies Record<string, { summary: string; value: z.input<typeof Upload> }>;

export const recordsExamples = {
  'medical-record': {
    summary: 'The plan’s records, as a PDF',
    value: { fileName: 'chart-notes.pdf', contentType: 'application/pdf', bytes: 1042, kind: 'medical-record' },
  },
} as const satisfies Record<string, { summary: string; value: z.input<typeof Upload> }>;

export const settleMailExamples = {
  'settle-mail': {
    summary: 'A mail that belonged to a case',
    value: { type: 'settle-mail', note: 'Put into the case by hand.', caseNumber: '48BN-6M9K' },
  },
} as const satisfies Record<string, { summary: string; value: z.input<typeof SettleMail> }>;

export const rederivationExamples = {
  'all-open-cases': {
    summary: 'After a change of the calendar',
    value: {
      reason: 'Order of the Governor of November 23.',
      forMember: 'The Governor has set a day of mourning. That day does not count.',
      forPlan: 'The Governor has appointed a day of mourning; it is no business day.',
    },
  },
} as const satisfies Record<string, { summary: string; value: z.input<typeof OrderRederivation> }>;

const plan: z.input<typeof Plan> = {
  planId: 'golden-valley',
  name: 'Golden Valley Health Plan',
  aliases: ['Golden Valley', 'GVHP'],
  licensedByDmhc: true,
  regulator: 'dmhc',
  kind: 'full-service',
  email: 'imr@golden-valley.plans.example',
  deemedReceipt: true,
};

const reviewer: z.input<typeof Reviewer> = {
  reviewerId: 'rev-dermatology-1',
  organizationId: 'org-poppy',
  name: 'Clementine Aduba, MD',
  email: 'dermatology-1@reviewers.example',
  specialties: ['dermatology'],
  licence: { number: 'INVENTED-901', state: 'California', standing: 'unrestricted' },
  boardCertified: true,
  californiaLicensed: true,
  active: true,
  affiliations: {
    plans: [],
    parentCompanies: [],
    facilities: [],
    providers: [],
    manufacturers: ['Northgate Implants'],
  },
  declared: [
    {
      with: 'Bayview Heart Institute',
      tie: { kind: 'professional', through: 'staff-privileges-alone', what: 'Privileges to admit patients; no pay.' },
    },
  ],
  discipline: 'none',
  practice: [{ specialty: 'dermatology' }],
  checks: [
    { what: 'licence', on: '2026-11-20', proof: 'The register of the Medical Board, read that day.' },
    { what: 'discipline', on: '2026-11-20', proof: 'The same register: no action, none pending.' },
  ],
  qualifications: 'Board certified in dermatology; unrestricted license in California; 12 years in practice.',
  maxOpen: 8,
};

const organization: z.input<typeof Organization> = {
  organizationId: 'org-manzanita',
  name: 'Manzanita Review Group',
  email: 'assignments@manzanita.reviewers.example',
  filing: {
    filedOn: '2026-10-01',
    clients: [
      {
        name: 'Golden Valley Health Plan',
        knownSince: '2026-10-01',
        source: 'Its filing, page 4.',
        since: '2026-09-28',
        reportedOn: '2026-10-01',
      },
    ],
    owners: [{ name: 'Manzanita Holdings', share: 60, knownSince: '2026-10-01', source: 'Its filing, page 2.' }],
    affiliates: [],
    bondHolders: [
      { name: 'Tule Lake Savings', amount: 250_000, knownSince: '2026-10-01', source: 'Its filing, page 3.' },
    ],
    officers: [
      {
        name: 'Casimir Vale',
        office: 'medical director',
        knownSince: '2026-10-01',
        source: 'Its filing, page 6.',
        ties: [
          {
            with: 'Sagebrush Mutual of Nevada',
            tie: { kind: 'professional', through: 'employment', what: 'Reviewed claims there.' },
            endedOn: '2024-06-30',
          },
        ],
      },
    ],
    revenueFromReviews: 72,
    choosesReviewers: 'Two in the field are asked in turn; the one who answers first reviews.',
    proprietary: ['revenueFromReviews'],
  },
};

const staffMember: z.input<typeof StaffMember> = {
  sub: 'analyst-4',
  name: 'Ignatius Rowe',
  email: 'analyst-4@helpcenter.example',
  role: 'analyst',
};

const healthSystem: z.input<typeof HealthSystem> = {
  systemId: 'bayview-health',
  name: 'Bayview Health',
  aliases: ['Bayview'],
  hospitals: ['Bayview Heart Institute', 'St. Dunstan Hospital'],
  source: 'The system’s own list of hospitals, bayview.example/hospitals',
  checkedOn: '2026-11-20',
};

const calendarYear: z.input<typeof CalendarYear> = {
  year: '2027',
  closed: [{ date: '2027-02-12', name: 'Day of mourning' }],
  open: ['2027-11-26'],
};

const contact: z.input<typeof Contact> = {
  contactId: 'dol-ebsa',
  name: 'U.S. Department of Labor, Employee Benefits Security Administration',
  phone: '1-866-444-3272',
  source: 'Called on that day: the number answers, and takes such questions.',
  confirmedOn: '2026-11-20',
};

/** An entry for each of the directories, by the directory's name. */
export const directoryExamples = {
  plans: { summary: 'A plan', value: plan },
  reviewers: { summary: 'A reviewer whose ties are known', value: reviewer },
  organizations: { summary: 'A review organization', value: organization },
  staff: { summary: 'A member of staff', value: staffMember },
  systems: { summary: 'A health system and its hospitals, as ties are looked for', value: healthSystem },
  calendar: { summary: 'A year in which a day is appointed and another given back', value: calendarYear },
  contacts: { summary: 'How to reach an agency, confirmed by a call', value: contact },
} as const satisfies Examples;

export const entryCommandExamples = {
  'confirm-change': {
    summary: 'The second person confirms a change',
    value: {
      type: 'confirm-change',
      proposalId: '5f2b9c0e-7a1d-4f33-88c6-0b9f1e627c7e',
      note: 'Called the plan back.',
    },
  },
  'decline-change': {
    summary: 'Somebody declines it',
    value: {
      type: 'decline-change',
      proposalId: '5f2b9c0e-7a1d-4f33-88c6-0b9f1e627c7e',
      note: 'The plan knows nothing of it.',
    },
  },
  'record-told': {
    summary: 'The desk has told the old and the new address',
    value: { type: 'record-told', version: 2, note: 'By telephone, to both.' },
  },
  'record-credentials-check': {
    summary: 'A supervisor has looked up a reviewer’s license and record of discipline',
    value: {
      type: 'record-credentials-check',
      checks: [
        {
          what: 'licence',
          result: 'unrestricted',
          on: '2026-11-24',
          source: 'License search of the Medical Board of California',
          reference: 'License INVENTED-901, page printed that day',
        },
        {
          what: 'discipline',
          result: 'none',
          on: '2026-11-24',
          source: 'The same page: public record of actions',
          reference: 'License INVENTED-901, no action and none pending',
        },
      ],
    },
  },
} as const satisfies Record<string, { summary: string; value: z.input<typeof EntryCommand> }>;
