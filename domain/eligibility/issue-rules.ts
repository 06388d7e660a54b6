import { notRead, parallel, practice } from '../law/grounds.ts';
import { experimental, experimentalEvidence, experimentalLimit, experimentalTerms } from './experimental-rules.ts';
import { asksForReview, type Issue } from './intake.ts';
import { type Rule, rule } from './rule.ts';

const medicalNecessity = rule({
  id: 'medical-necessity',
  ...parallel('H&S 1374.30(b), (j)(2)', 'Ins. Code 10169(b), (j)(2)'),
  reads: ({ service }: Issue) => ({ denialReason: service.denialReason }),
  concludes: ({ denialReason }) =>
    denialReason === 'not-medically-necessary'
      ? {
          effect: 'imr',
          says: [['medical-necessity']],
          sends: 'imr',
          reviewType: 'medical-necessity',
        }
      : undefined,
});

const emergency = rule({
  id: 'emergency-or-urgent-care',
  ...notRead(
    '28 CCR 1300.74.30(c); H&S 1374.30(j)(1)(B)',
    'the heading of 28 CCR 1300.74.30(c); Ins. Code 10169(j)(1)(B)',
  ),
  reads: ({ service }: Issue) => ({ denialReason: service.denialReason, alreadyReceived: service.alreadyReceived }),
  concludes: ({ denialReason, alreadyReceived }) => {
    if (denialReason !== 'not-emergency-or-urgent') return undefined;
    if (alreadyReceived) {
      return {
        effect: 'imr',
        says: [['emergency-given']],
        sends: 'imr',
        reviewType: 'urgent-care',
      };
    }
    return {
      effect: 'flag',
      says: [['emergency-to-come']],
      sends: 'person',
    };
  },
});

const coverageDecision = rule({
  id: 'coverage-decision',
  ...parallel('H&S 1374.30(c)-(d); H&S 1374.31(b)', 'Ins. Code 10169(c)–(d), 10169.1(b)'),
  reads: ({ service }: Issue) => ({ denialReason: service.denialReason }),
  concludes: ({ denialReason }) =>
    denialReason === 'not-a-covered-benefit'
      ? {
          effect: 'complaint',
          says: [['coverage-decision']],
          sends: 'complaint',
        }
      : undefined,
});

const otherReason = rule({
  id: 'other-reason',
  ...parallel('H&S 1374.30(d); H&S 1368(b)', 'Ins. Code 10169(d)'),
  reads: ({ service }: Issue) => ({ denialReason: service.denialReason }),
  concludes: ({ denialReason }) =>
    denialReason === 'other'
      ? {
          effect: 'flag',
          says: [['other-reason']],
          sends: 'person',
        }
      : undefined,
});

const specializedPlan = rule({
  id: 'specialized-plan',
  ...parallel('H&S 1374.30(b)', 'Ins. Code 10169(b)'),
  reads: ({ service, intake }: Issue) => ({ plan: intake.plan?.kind ?? null, reviewAsked: asksForReview(service) }),
  concludes: ({ plan, reviewAsked }) =>
    reviewAsked && (plan === 'dental' || plan === 'vision')
      ? {
          effect: 'flag',
          says: [['specialized-plan', plan]],
          sends: 'person',
          reviewsOnly: true,
        }
      : undefined,
});

const treatingProvider = rule({
  id: 'treating-provider',
  ...parallel('H&S 1374.30(j)(1)', 'Ins. Code 10169(j)(1)'),
  reads: ({ service }: Issue) => ({
    denialReason: service.denialReason,
    providerNamed: service.provider !== undefined,
  }),
  concludes: ({ denialReason, providerNamed }) =>
    denialReason === 'not-medically-necessary' && !providerNamed
      ? {
          effect: 'needs-information',
          says: [['no-treating-provider']],
          missing: ['treating-provider'],
        }
      : undefined,
});

const drugBenefit = rule({
  id: 'drug-benefit',
  ...practice('DMHC practice (Help Center page on IMR)', 'the Help Center’s page on IMR'),
  reads: ({ service }: Issue) => ({ kind: service.kind, reviewAsked: asksForReview(service) }),
  concludes: ({ kind, reviewAsked }) =>
    kind === 'drug' && reviewAsked ? { effect: 'flag', says: [['drug-benefit']] } : undefined,
});

/** Step 6, for each service: what kind of question it is. Exactly one of the first five sends it somewhere. */
export const issueRules: readonly Rule<Issue>[] = [
  medicalNecessity,
  experimental,
  emergency,
  coverageDecision,
  otherReason,
  experimentalLimit,
  specializedPlan,
  experimentalEvidence,
  experimentalTerms,
  treatingProvider,
  drugBenefit,
];
