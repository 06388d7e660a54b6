import { LocalDate } from '../time/instants.ts';
import type { Contact } from './contact.ts';

const readOn = LocalDate.parse('2026-11-26');

/** The contacts to begin with. What no source confirms has no day: a person calls, or reads the agency's own page, and keeps it. */
export const starterContacts: readonly Contact[] = [
  {
    contactId: 'state-hearings',
    name: 'State Hearings Division of the California Department of Social Services',
    phone: '1-800-743-8525',
    tdd: '1-800-952-8349',
    fax: '916-651-5210',
    address: 'P.O. Box 944243, Mail Station 9-17-37, Sacramento, CA 94244-2430',
    source: 'cdss.ca.gov/hearing-requests; L.A. Care, member handbook',
    confirmedOn: readOn,
  },
  {
    contactId: 'medicare',
    name: 'Medicare',
    phone: '1-800-633-4227 (1-800-MEDICARE)',
    source: 'cms.gov, “Review by Part C Independent Review Entity”',
    confirmedOn: readOn,
  },
  {
    contactId: 'hicap',
    name: 'Health Insurance Counseling and Advocacy Program (HICAP)',
    phone: '1-800-434-0222',
    source: 'cms.gov, “Review by Part C Independent Review Entity”, and pages on it',
    confirmedOn: readOn,
  },
  {
    contactId: 'dol-ebsa',
    name: 'U.S. Department of Labor, Employee Benefits Security Administration',
    phone: '1-866-444-3272',
    website: 'www.dol.gov/agencies/ebsa',
    source: 'General knowledge; no source read',
  },
  {
    contactId: 'cdi',
    name: 'California Department of Insurance',
    phone: '1-800-927-4357',
    source: 'Ins. Code 10169(i); patientadvocates.io, external review in California',
    confirmedOn: readOn,
  },
  {
    contactId: 'opm',
    name: 'U.S. Office of Personnel Management',
    website: 'www.opm.gov/healthcare-insurance',
    source: 'General knowledge; no source read',
  },
  {
    contactId: 'tricare',
    name: 'TRICARE',
    website: 'www.tricare.mil/appeals',
    source: 'General knowledge; no source read',
  },
  {
    contactId: 'va',
    name: 'U.S. Department of Veterans Affairs',
    phone: '1-877-222-8387',
    website: 'www.va.gov/decision-reviews',
    source: 'General knowledge; no source read',
  },
  {
    contactId: 'dwc',
    name: 'California Division of Workers’ Compensation',
    phone: '1-800-736-7401',
    source: 'ca.gov/departments/219',
    confirmedOn: readOn,
  },
  {
    contactId: 'home-state-regulator',
    name: 'The insurance regulator of the state where your policy was issued',
    website: 'content.naic.org/state-insurance-departments',
    source: 'General knowledge; no source read',
  },
  {
    contactId: 'health-consumer-alliance',
    name: 'Health Consumer Alliance',
    phone: '1-888-804-3536',
    source: 'lacooperativa.org; DMHC Help Center’s page on Independent Medical Review',
    confirmedOn: readOn,
  },
];
