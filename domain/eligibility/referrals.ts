import * as z from 'zod';
import { contactOf } from '../directory/contact.ts';
import { starterContacts } from '../directory/starter-contacts.ts';
import type { Recommendation } from './recommendation.ts';

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

/** A way out of coverage that the Department of Managed Health Care does not regulate. Text in it goes into letters. */
export interface Referral {
  id: ReferralId;
  /** The entry of the directory of contacts that says how to reach the agency. */
  contact: string;
  /** Another entry: who helps for free with such coverage. */
  freeHelp?: string;
  /** What the member is told: why another agency is in charge, and what to ask it for. */
  wording: string;
  source: string;
}

const helpCenterPage = "DMHC Help Center's page on Independent Medical Review";
const fromMemory = 'General knowledge; no source read';

/** Hearings are held by the Department of Social Services, also where another one pays for the care. */
const stateHearings = 'state-hearings';

/** The way out of every kind of coverage that the Department does not regulate. */
export const referrals: Readonly<Record<ReferralId, Referral>> = {
  'dhcs-state-hearing': {
    id: 'dhcs-state-hearing',
    contact: stateHearings,
    wording:
      'You have regular (fee-for-service) Medi-Cal. The state, not a health plan, decides about your care. ' +
      'You can ask for a State Hearing within 90 days of the date of the notice.',
    source: 'cdss.ca.gov/hearing-requests; L.A. Care, member handbook',
  },
  'dhcs-county-plan': {
    id: 'dhcs-county-plan',
    contact: stateHearings,
    wording:
      'Your Medi-Cal plan is run by a county and is not licensed by our department. ' +
      'The Department of Health Care Services is in charge of it. You can ask for a State Hearing within 120 days of ' +
      'the date of your plan’s decision on your appeal.',
    source: 'Undivided, guide to county organized health systems; cdss.ca.gov/hearing-requests',
  },
  medicare: {
    id: 'medicare',
    contact: 'medicare',
    freeHelp: 'hicap',
    wording:
      'You have Medicare or a Medicare Advantage plan. Federal law sets the steps to appeal. ' +
      'Follow the appeal steps in the letter from your plan, or call Medicare for help. ' +
      'A Medicare Advantage plan that said no can be asked to look again within 65 days of its letter.',
    source: 'cms.gov, “Review by Part C Independent Review Entity”',
  },
  'dol-ebsa': {
    id: 'dol-ebsa',
    contact: 'dol-ebsa',
    wording:
      'Your employer pays for your care itself (a self-insured plan). Federal law covers such plans. ' +
      'Follow the appeal steps of your plan, then ask it for a federal external review.',
    source: helpCenterPage,
  },
  cdi: {
    id: 'cdi',
    contact: 'cdi',
    wording:
      'Your policy is under the California Department of Insurance. ' +
      'It has its own Independent Medical Review, which works much like ours.',
    source: 'Ins. Code 10169',
  },
  opm: {
    id: 'opm',
    contact: 'opm',
    wording:
      'Your plan is for federal employees. Ask your plan to look at its decision again; ' +
      'then you can ask the Office of Personnel Management to review it.',
    source: fromMemory,
  },
  tricare: {
    id: 'tricare',
    contact: 'tricare',
    wording: 'You have TRICARE, for the armed forces and their families. You can file an appeal with TRICARE.',
    source: fromMemory,
  },
  va: {
    id: 'va',
    contact: 'va',
    wording: 'Your care comes from Veterans Affairs. You can ask the patient advocate at your VA clinic for a review.',
    source: fromMemory,
  },
  dwc: {
    id: 'dwc',
    contact: 'dwc',
    wording:
      'Your care is for an injury at work. Workers’ compensation has an Independent Medical Review of its own. ' +
      'It is a different program from ours, with its own form and its own deadline.',
    source: 'Labor Code 4610.5',
  },
  'home-state-regulator': {
    id: 'home-state-regulator',
    contact: 'home-state-regulator',
    wording:
      'Your plan is not licensed by our department. The insurance regulator of the state that issued your policy ' +
      'is in charge of it. Your insurance card or your employer can tell you which state that is.',
    source: "DMHC Help Center's page on the complaint form",
  },
};

/**
 * Whether the letter could say how to reach the agency that is recommended. Of a case that was classified before this was kept, by what the
 * product started with.
 */
export function isReferralConfirmed({
  referral,
  referralConfirmedOn,
}: Pick<Recommendation, 'referral' | 'referralConfirmedOn'>): boolean {
  if (referral === undefined) return true;
  if (referralConfirmedOn !== undefined) return referralConfirmedOn !== null;
  return contactOf(contactIdOf(referral), starterContacts)?.confirmedOn !== undefined;
}

/** The entry of the directory for an agency as it was entered: one of ours, or any other that the directory has. */
export function contactIdOf(referral: string): string {
  const known = ReferralId.safeParse(referral);
  return known.success ? referrals[known.data].contact : referral;
}
