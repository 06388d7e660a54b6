import { notRead, parallel, practice } from '../law/grounds.ts';
import type { CoverageKind } from '../application/application.ts';
import type { Intake } from './intake.ts';
import type { PlanFacts } from '../directory/plan-facts.ts';
import type { ReferralId } from './referrals.ts';
import { type Conclusion, type Rule, rule } from './rule.ts';

/** Coverage that no plan's licence brings under the Department. */
const outsideByCoverage: Partial<Record<CoverageKind, ReferralId>> = {
  'medi-cal-fee-for-service': 'dhcs-state-hearing',
  medicare: 'medicare',
  'medicare-advantage': 'medicare',
  'self-insured': 'dol-ebsa',
};

const agencyOf: Record<PlanFacts['regulator'], ReferralId | undefined> = {
  dmhc: undefined,
  cdi: 'cdi',
  dhcs: 'dhcs-county-plan',
  opm: 'opm',
  tricare: 'tricare',
  va: 'va',
  dwc: 'dwc',
  'other-state': 'home-state-regulator',
  other: undefined,
};

function outside(referral: ReferralId): Conclusion {
  return { effect: 'non-jurisdictional', says: [['other-agency', referral]], sends: 'non-jurisdictional', referral };
}

const coverage = rule({
  id: 'coverage',
  ...parallel(
    'H&S 1374.30(f); DMHC practice (Help Center page on IMR)',
    'Ins. Code 10169(f); the other agencies by practice',
  ),
  reads: ({ application, plan }: Intake) => ({
    coverage: application.coverage.kind,
    licensed: plan?.licensedByDmhc ?? null,
  }),
  concludes: ({ coverage, licensed }) => {
    const referral = outsideByCoverage[coverage];
    if (referral !== undefined) return outside(referral);
    if (coverage !== 'other') return { effect: 'passes', says: [['coverage-ours']] };
    if (licensed === false) return undefined;
    return {
      effect: 'flag',
      says: [['coverage-unlisted']],
      sends: 'person',
      missing: ['coverage-details'],
    };
  },
});

const licence = rule({
  id: 'plan-licence',
  ...practice('DMHC practice (Help Center page on the complaint form)', 'the Help Center’s page on the complaint form'),
  reads: ({ application, plan }: Intake) => ({
    plan: application.coverage.planName,
    coverage: application.coverage.kind,
    licensed: plan?.licensedByDmhc ?? null,
    regulator: plan?.regulator ?? null,
  }),
  concludes: ({ coverage, licensed, regulator }) => {
    if (licensed === null || regulator === null) {
      return {
        effect: 'needs-information',
        says: [['plan-unknown']],
        sends: 'person',
        missing: ['plan-identification'],
      };
    }
    if (licensed) return { effect: 'passes', says: [['plan-licensed']] };
    const referral = agencyFor(coverage, regulator);
    return referral === undefined ? unlicensedAndUnclear : outside(referral);
  },
});

const unlicensedAndUnclear: Conclusion = {
  effect: 'flag',
  says: [['regulator-unclear']],
  sends: 'person',
};

// Medi-Cal and commercial coverage have different regulators; where coverage and directory disagree, a person looks.
function agencyFor(coverage: CoverageKind, regulator: PlanFacts['regulator']): ReferralId | undefined {
  if ((coverage === 'medi-cal-managed-care') !== (regulator === 'dhcs')) return undefined;
  if (regulator === 'other' && coverage === 'commercial') return 'home-state-regulator';
  return agencyOf[regulator];
}

const stateHearing = rule({
  id: 'state-hearing',
  ...notRead(
    '28 CCR 1300.74.30; DHCS State Hearing rules',
    'a page of the Department of Social Services and the handbook of a plan',
  ),
  reads: ({ application }: Intake) => ({
    status: application.coverage.stateHearing?.status ?? null,
    on: application.coverage.stateHearing?.on ?? null,
  }),
  concludes: ({ status }) => {
    if (status === null) return undefined;
    if (status === 'held') {
      return {
        effect: 'flag',
        says: [['hearing-held']],
        sends: 'person',
        reviewsOnly: true,
      };
    }
    return {
      effect: 'flag',
      says: [['hearing-asked-for']],
    };
  },
});

/** Step 2: whether the Department is in charge, and who is if it is not. */
export const jurisdictionRules: readonly Rule<Intake>[] = [coverage, licence, stateHearing];
