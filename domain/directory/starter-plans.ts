import { PlanId } from '../words/ids.ts';
import type { Plan } from './plan.ts';

type Row = { planId: string } & Pick<Plan, 'name' | 'aliases' | 'parentCompany'> &
  Partial<Pick<Plan, 'kind' | 'regulator'>>;

/**
 * Plans to begin with, by their public names. Not an authority: the Department's list of licensed plans is, and the
 * directory is kept by hand after it. The addresses are invented.
 */
const rows: Row[] = [
  {
    planId: 'anthem-blue-cross',
    name: 'Anthem Blue Cross',
    aliases: ['Anthem', 'Blue Cross', 'Blue Cross of California', 'Anthem Blue Cross of California', 'Anthem BC'],
    parentCompany: 'Elevance Health',
  },
  {
    planId: 'blue-shield-of-california',
    name: 'Blue Shield of California',
    aliases: ['Blue Shield', 'Blue Shield of CA', 'BSC', 'California Physicians’ Service'],
    parentCompany: 'Ascendiun',
  },
  {
    planId: 'kaiser-permanente',
    name: 'Kaiser Permanente',
    aliases: ['Kaiser', 'KP', 'Kaiser Foundation Health Plan', 'Kaiser Foundation Health Plan, Inc.'],
  },
  {
    planId: 'health-net',
    name: 'Health Net of California',
    aliases: ['Health Net', 'Health Net Community Solutions'],
    parentCompany: 'Centene',
  },
  {
    planId: 'aetna',
    name: 'Aetna Health of California',
    aliases: ['Aetna', 'Aetna HMO'],
    parentCompany: 'CVS Health',
  },
  {
    planId: 'cigna',
    name: 'Cigna HealthCare of California',
    aliases: ['Cigna', 'Cigna Healthcare', 'Cigna HMO'],
    parentCompany: 'The Cigna Group',
  },
  {
    planId: 'unitedhealthcare',
    name: 'UnitedHealthcare of California',
    aliases: ['UnitedHealthcare', 'United Healthcare', 'United Health Care', 'UHC', 'UHC of California', 'United'],
    parentCompany: 'UnitedHealth Group',
  },
  {
    planId: 'sharp-health-plan',
    name: 'Sharp Health Plan',
    aliases: ['Sharp'],
    parentCompany: 'Sharp HealthCare',
  },
  {
    planId: 'sutter-health-plan',
    name: 'Sutter Health Plan',
    aliases: ['Sutter', 'Sutter Health Plus'],
    parentCompany: 'Sutter Health',
  },
  {
    planId: 'western-health-advantage',
    name: 'Western Health Advantage',
    aliases: ['WHA'],
  },
  {
    planId: 'chinese-community-health-plan',
    name: 'Chinese Community Health Plan',
    aliases: ['CCHP', 'Balance by CCHP'],
  },
  {
    planId: 'valley-health-plan',
    name: 'Valley Health Plan',
    aliases: ['VHP', 'Santa Clara Valley Health Plan'],
    parentCompany: 'County of Santa Clara',
  },
  // Medi-Cal managed care.
  {
    planId: 'la-care',
    name: 'L.A. Care Health Plan',
    aliases: ['L.A. Care', 'Los Angeles Care', 'Local Initiative Health Authority for Los Angeles County'],
  },
  {
    planId: 'molina',
    name: 'Molina Healthcare of California',
    aliases: ['Molina', 'Molina Healthcare', 'Molina Health Care'],
    parentCompany: 'Molina Healthcare, Inc.',
  },
  {
    planId: 'inland-empire-health-plan',
    name: 'Inland Empire Health Plan',
    aliases: ['IEHP', 'Inland Empire'],
  },
  {
    planId: 'san-francisco-health-plan',
    name: 'San Francisco Health Plan',
    aliases: ['SFHP', 'SF Health Plan'],
  },
  {
    planId: 'santa-clara-family-health-plan',
    name: 'Santa Clara Family Health Plan',
    aliases: ['SCFHP', 'Family Health Plan'],
  },
  {
    planId: 'alameda-alliance',
    name: 'Alameda Alliance for Health',
    aliases: ['Alameda Alliance', 'AAH'],
  },
  {
    planId: 'contra-costa-health-plan',
    name: 'Contra Costa Health Plan',
    aliases: ['Contra Costa Health'],
  },
  {
    planId: 'kern-family-health-care',
    name: 'Kern Family Health Care',
    aliases: ['Kern Health Systems', 'KFHC'],
  },
  {
    planId: 'calviva-health',
    name: 'CalViva Health',
    aliases: ['CalViva'],
  },
  {
    planId: 'community-health-group',
    name: 'Community Health Group',
    aliases: ['CHG', 'Community Health Group Partnership Plan'],
  },
  // County organized health systems: their Medi-Cal coverage needs no Knox-Keene licence (Welf. & Inst. Code 14087.95).
  {
    planId: 'gold-coast-health-plan',
    name: 'Gold Coast Health Plan',
    aliases: ['Gold Coast', 'GCHP'],
    regulator: 'dhcs',
  },
  {
    planId: 'cencal-health',
    name: 'CenCal Health',
    aliases: ['CenCal'],
    regulator: 'dhcs',
  },
  // Insurers under the Department of Insurance.
  {
    planId: 'anthem-blue-cross-life-and-health',
    name: 'Anthem Blue Cross Life and Health Insurance Company',
    aliases: ['Anthem Life and Health', 'Anthem Blue Cross Life & Health'],
    parentCompany: 'Elevance Health',
    regulator: 'cdi',
  },
  {
    planId: 'blue-shield-life',
    name: 'Blue Shield of California Life & Health Insurance Company',
    aliases: ['Blue Shield Life'],
    parentCompany: 'Ascendiun',
    regulator: 'cdi',
  },
  // Specialized plans.
  {
    planId: 'delta-dental',
    name: 'Delta Dental of California',
    aliases: ['Delta Dental', 'Delta'],
    kind: 'dental',
  },
  {
    planId: 'liberty-dental',
    name: 'Liberty Dental Plan of California',
    aliases: ['Liberty Dental', 'Liberty Dental Plan'],
    kind: 'dental',
  },
  {
    planId: 'vsp',
    name: 'Vision Service Plan',
    aliases: ['VSP', 'VSP Vision Care'],
    kind: 'vision',
  },
  {
    planId: 'carelon-behavioral-health',
    name: 'Carelon Behavioral Health of California',
    aliases: ['Carelon', 'Carelon Behavioral Health', 'Beacon Health Options'],
    parentCompany: 'Elevance Health',
    kind: 'behavioral-health',
  },
];

export const starterPlans: readonly Plan[] = rows.map(row => ({
  kind: 'full-service',
  regulator: 'dmhc',
  ...row,
  planId: PlanId.parse(row.planId),
  licensedByDmhc: row.regulator === undefined,
  email: `imr@${row.planId}.plans.example`,
  deemedReceipt: true,
}));
