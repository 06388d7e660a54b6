import { parallel, read } from '../law/grounds.ts';
import { premature } from '../clocks/filing.ts';
import { dateInWords } from '../time/words.ts';
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
    if (urgency === 'certified') return { effect: 'passes', words: 'An urgent case needs no grievance first.' };
    const decided = decidedOn !== null || outcome === 'upheld';
    if (!filed) return decided || filedOn !== null ? contradiction : tooEarly(urgency, noGrievance);
    if (decided) return { effect: 'passes', words: 'The plan has decided the grievance.' };
    if (filedOn === null) return undated;
    if (openFrom === null) return { effect: 'passes', words: 'The grievance has been open for 30 days.' };
    return tooEarly(urgency, {
      effect: 'premature',
      words:
        `The plan still has time to decide the grievance. If it says nothing until then, the application can be ` +
        `made from ${dateInWords(openFrom)}; if it says no before, from that day. ${waiver}`,
      sends: 'premature',
      refileFrom: openFrom,
    });
  },
});

const waiver = 'The Department may waive this in an extraordinary and compelling case.';

const noGrievance: Conclusion = {
  effect: 'premature',
  words:
    'No grievance was filed with the plan. It comes first; if the plan says no, or says nothing for 30 days, ' +
    `the application can be made. ${waiver}`,
  sends: 'premature',
};

const contradiction: Conclusion = {
  effect: 'needs-information',
  words: 'The form says that no grievance was filed, and yet gives a date or a result of one. A person has to ask.',
  sends: 'person',
  missing: ['grievance-details'],
};

const undated: Conclusion = {
  effect: 'needs-information',
  words: 'The grievance is undecided and its date is not given, so the 30 days cannot be counted. A person has to ask.',
  sends: 'person',
  missing: ['grievance-date'],
};

// If a nurse finds the case urgent, it is not too early: nothing is closed before that.
function tooEarly(urgency: Intake['urgency'], otherwise: Conclusion): Conclusion {
  if (urgency !== 'claimed') return otherwise;
  return {
    effect: 'flag',
    words: 'The grievance has not run its time. That does not matter if the case is urgent, which a nurse has to say.',
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
    if (receivedOn <= applyBy)
      return { effect: 'passes', words: `The application came in time: the last day is ${dateInWords(applyBy)}.` };
    return {
      effect: 'good-cause-review',
      words: `The six months to apply ended on ${dateInWords(applyBy)}. A person decides whether there is good cause for the delay.`,
      sends: 'person',
      reviewsOnly: true,
    };
  },
});

const decisionUndated: Conclusion = {
  effect: 'needs-information',
  words: 'The date of the plan’s decision is not given, so the six months to apply cannot be counted yet.',
  missing: ['plan-decision-date'],
};

/** Steps 4 and 5: whether the plan has had its turn, and whether the application came within six months of it. */
export const grievanceRules: readonly Rule<Intake>[] = [exhaustion, timeliness];
