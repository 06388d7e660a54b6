import * as z from 'zod';

export const ReferralId = z.enum([
  'dhcs-state-hearing',
  'dhcs-county-plan',
  'medicare',
  'dol-ebsa',
  'cdi',
  'opm',
  'tricare',
  'va',
  'dwc',
  'home-state-regulator',
]);
export type ReferralId = z.infer<typeof ReferralId>;

/** An agency that can help where the Department of Managed Health Care cannot. Text in it goes into letters. */
export interface Referral {
  id: ReferralId;
  agency: string;
  phone?: string;
  website?: string;
  /** What the member is told: why another agency is in charge, and what to ask it for. */
  wording: string;
  source: string;
  /** Whether the contact was read in a source. One from memory is confirmed by a person before a case is sent there. */
  confirmed: boolean;
  /** The day on which the entry was last looked at, `2026-11-23`. */
  asOf: string;
}

const asOf = '2026-11-23';
const helpCenterPage = "DMHC Help Center's page on Independent Medical Review";
const fromMemory = 'General knowledge; no source read';

/** Hearings are held by the Department of Social Services, also where another one pays for the care. */
const stateHearings = {
  agency: 'State Hearings Division of the California Department of Social Services',
  phone: '1-800-743-8525',
  source: 'cdss.ca.gov/hearing-requests; L.A. Care, member handbook',
  confirmed: true,
  asOf: '2026-11-26',
} as const;

/** The way out of every kind of coverage that the Department does not regulate. Edited by replacing an entry. */
export const referrals: Readonly<Record<ReferralId, Referral>> = {
  'dhcs-state-hearing': {
    id: 'dhcs-state-hearing',
    ...stateHearings,
    wording:
      'You have regular (fee-for-service) Medi-Cal. The state, not a health plan, decides about your care. ' +
      'You can ask for a State Hearing within 90 days of the date of the notice.',
  },
  'dhcs-county-plan': {
    id: 'dhcs-county-plan',
    ...stateHearings,
    wording:
      'Your Medi-Cal plan is run by a county and is not licensed by our department. ' +
      'The Department of Health Care Services is in charge of it. You can ask for a State Hearing within 120 days of ' +
      'the date of your plan’s decision on your appeal.',
    source: `Undivided, guide to county organized health systems; ${stateHearings.source}`,
  },
  medicare: {
    id: 'medicare',
    agency: 'Medicare',
    phone: '1-800-633-4227 (1-800-MEDICARE)',
    website: 'www.medicare.gov',
    wording:
      'You have Medicare or a Medicare Advantage plan. Federal law sets the steps to appeal. ' +
      'Follow the appeal steps in the letter from your plan, or call Medicare for help.',
    source: `${helpCenterPage}; its own contact is out of date, so Medicare's general number is given`,
    confirmed: false,
    asOf,
  },
  'dol-ebsa': {
    id: 'dol-ebsa',
    agency: 'U.S. Department of Labor, Employee Benefits Security Administration',
    phone: '1-866-444-3272',
    website: 'www.dol.gov/agencies/ebsa',
    wording:
      'Your employer pays for your care itself (a self-insured plan). Federal law covers such plans. ' +
      'Follow the appeal steps of your plan, then ask it for a federal external review.',
    source: `${helpCenterPage}; phone from memory`,
    confirmed: false,
    asOf,
  },
  cdi: {
    id: 'cdi',
    agency: 'California Department of Insurance',
    phone: '1-800-927-4357',
    wording:
      'Your policy is under the California Department of Insurance. ' +
      'It has its own Independent Medical Review, which works much like ours.',
    source: 'Ins. Code 10169; patientadvocates.io, external review in California',
    confirmed: true,
    asOf,
  },
  opm: {
    id: 'opm',
    agency: 'U.S. Office of Personnel Management',
    website: 'www.opm.gov/healthcare-insurance',
    wording:
      'Your plan is for federal employees. Ask your plan to look at its decision again; ' +
      'then you can ask the Office of Personnel Management to review it.',
    source: fromMemory,
    confirmed: false,
    asOf,
  },
  tricare: {
    id: 'tricare',
    agency: 'TRICARE',
    website: 'www.tricare.mil/appeals',
    wording: 'You have TRICARE, for the armed forces and their families. You can file an appeal with TRICARE.',
    source: fromMemory,
    confirmed: false,
    asOf,
  },
  va: {
    id: 'va',
    agency: 'U.S. Department of Veterans Affairs',
    phone: '1-877-222-8387',
    website: 'www.va.gov/decision-reviews',
    wording: 'Your care comes from Veterans Affairs. You can ask the patient advocate at your VA clinic for a review.',
    source: fromMemory,
    confirmed: false,
    asOf,
  },
  dwc: {
    id: 'dwc',
    agency: 'California Division of Workers’ Compensation',
    phone: '1-800-736-7401',
    website: 'www.dir.ca.gov/dwc/imr.htm',
    wording:
      'Your care is for an injury at work. Workers’ compensation has an Independent Medical Review of its own. ' +
      'It is a different program from ours, with its own form and its own deadline.',
    source: 'Labor Code 4610.5; phone from memory',
    confirmed: false,
    asOf,
  },
  'home-state-regulator': {
    id: 'home-state-regulator',
    agency: 'The insurance regulator of the state where your policy was issued',
    website: 'content.naic.org/state-insurance-departments',
    wording:
      'Your plan is not licensed by our department. The insurance regulator of the state that issued your policy ' +
      'is in charge of it. Your insurance card or your employer can tell you which state that is.',
    source: "DMHC Help Center's page on the complaint form; website from memory",
    confirmed: false,
    asOf,
  },
};

/** The entry for an agency, with what an editor has changed since. */
export function referralTo(
  id: ReferralId,
  edited: Partial<Record<ReferralId, Partial<Omit<Referral, 'id'>>>> = {},
): Referral {
  return { ...referrals[id], ...edited[id] };
}
