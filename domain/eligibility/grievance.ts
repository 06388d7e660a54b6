import { parallel, read } from '../law/grounds.ts';
import { premature } from '../clocks/filing.ts';
import { localDateOf } from '../time/days.ts';
import { asksForReview, filingFactsOf, type Intake, limitOf } from './intake.ts';
import { type Conclusion, type Rule, rule } from './rule.ts';

const exhaustion = rule({
  id: 'grievance-first',
  ...read(
    'H&S 1368(b); H&S 1368.03; H&S 1374.30(j)(3)',
    'H&S 1368.03 and parts of H&S 1368(b), in unofficial copies; Ins. Code 10169(j)(3)',
  ),
  reads: (intake: Intake) => ({
    urgency: intake.urgency,
    filed: intake.application.grievance.filed,
    filedOn: intake.application.grievance.filedOn ?? null,
    outcome: intake.application.grievance.outcome ?? null,
    decidedOn: intake.application.grievance.decidedOn ?? null,
    openFrom: premature(filingFactsOf(intake), intake.receivedOn) ?? null,
  }),
  concludes: ({ urgency, filed, filedOn, outcome, decidedOn, openFrom }) => {
    if (urgency === 'certified') return { effect: 'passes', says: [['grievance-not-needed']] };
    const decided = decidedOn !== null || outcome === 'upheld';
    if (!filed) return decided || filedOn !== null ? contradiction : tooEarly(urgency, noGrievance);
    if (decided) return { effect: 'passes', says: [['grievance-decided']] };
    if (filedOn === null) return undated;
    if (openFrom === null) return { effect: 'passes', says: [['grievance-open-30-days']] };
    return tooEarly(urgency, {
      effect: 'premature',
      says: [['grievance-runs', openFrom]],
      sends: 'premature',
      refileFrom: openFrom,
    });
  },
});

const noGrievance: Conclusion = {
  effect: 'premature',
  says: [['grievance-none']],
  sends: 'premature',
};

const contradiction: Conclusion = {
  effect: 'needs-information',
  says: [['grievance-contradictory']],
  sends: 'person',
  missing: ['grievance-details'],
};

const undated: Conclusion = {
  effect: 'needs-information',
  says: [['grievance-undated']],
  sends: 'person',
  missing: ['grievance-date'],
};

// If a nurse finds the case urgent, it is not too early: nothing is closed before that.
function tooEarly(urgency: Intake['urgency'], otherwise: Conclusion): Conclusion {
  if (urgency !== 'claimed') return otherwise;
  return {
    effect: 'flag',
    says: [['grievance-early-unless-urgent']],
    sends: 'person',
  };
}

const timeliness = rule({
  id: 'filing-limit',
  ...parallel('H&S 1374.30(k); 28 CCR 1300.74.30', 'Ins. Code 10169(k)'),
  reads: (intake: Intake) => {
    const limit = limitOf(intake);
    return {
      reviewAsked: intake.application.services.some(asksForReview),
      decided: intake.application.grievance.outcome === 'upheld',
      countedFrom: limit?.startDay ?? null,
      applyBy: limit?.dueOn ?? null,
      receivedOn: localDateOf(intake.filedAt),
    };
  },
  concludes: ({ reviewAsked, decided, applyBy, receivedOn }) => {
    if (!reviewAsked) return undefined;
    if (applyBy === null) return decided ? decisionUndated : undefined;
    if (receivedOn <= applyBy) return { effect: 'passes', says: [['in-time', applyBy]] };
    return {
      effect: 'good-cause-review',
      says: [['six-months-over', applyBy]],
      sends: 'person',
      reviewsOnly: true,
    };
  },
});

const decisionUndated: Conclusion = {
  effect: 'needs-information',
  says: [['decision-undated']],
  missing: ['plan-decision-date'],
};

/** Steps 4 and 5: whether the plan has had its turn, and whether the application came within six months of it. */
export const grievanceRules: readonly Rule<Intake>[] = [exhaustion, timeliness];
