import { clocksOf } from '../clocks/rules.ts';
import type { Payload } from '../commands/commands.ts';
import { meetClocks, startClock, stopClocks } from './clocks.ts';
import type { Draft } from './draft.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { providersOf, recipientOf } from '../case/providers.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import { isAnalysed } from '../case/panel.ts';
import type { FindingOnIssue, Seat } from '../case/seat.ts';
import { type CaseState } from '../case/state.ts';
import { conclude, endPartCare } from './endings.ts';
import { leaveQuestions } from './questions.ts';
import { drawSecondLook } from './second-look.ts';
import { meetReviewClock, resumeReview } from './urgency.ts';
import { deciders } from './decider.ts';
import { adoptionRequest } from '../letters/adoption-request.ts';
import { decision } from '../letters/decision.ts';
import { decisionPlan } from '../letters/decision-plan.ts';
import { decisionProvider } from '../letters/decision-provider.ts';
import { reviewOpened } from '../letters/review-opened.ts';
import { underReview } from '../case/common-part.ts';
import { writtenIn } from '../case/written-for.ts';

export const determinationDeciders = deciders({
  'ask-for-adoption': askForAdoption,
  'adopt-determination': adopt,
  'return-determination': returnDetermination,
});

/** The determination as the panel made it goes to the director. */
function askForAdoption(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'reviewing') return notNow('The review is not open.');
  if (!isAnalysed(state)) return notNow('Not every analysis is in.');
  // An analysis may speak of an issue that has left the review since.
  const open = underReview(state).map(({ number }) => number);
  const findings = majority(state.seats).filter(({ issue }) => open.includes(issue));
  draft.record('adoption-asked', { findings });
  // The last analysis can also be in because the seat or the issue that lacked one is no longer needed.
  leaveQuestions(draft, 'decided');
  meetReviewClock(draft);
  startClock(draft, 'A1', { by: 'adoption-asked', at: draft.at });
  stopClocks(draft, 'The determination was made without the records.', ...clocksOf('records'));
  queueNotice(draft, adoptionRequest, { party: 'director' });
  return undefined;
}

/**
 * The majority of the reviewers prevails; an even split is decided in favour of the service. H&S 1374.33, not read; parallel text Ins.
 * Code 10169.3(d). That the other code has it at the same letter, nobody has seen: no letter cites it.
 */
export function majority(seats: readonly Seat[]): FindingOnIssue[] {
  const findings = seats.flatMap(({ analysis }) => analysis?.findings ?? []);
  const issues = [...new Set(findings.map(({ issue }) => issue))].toSorted((a, b) => a - b);
  return issues.map(issue => {
    const votes = findings.filter(one => one.issue === issue);
    const overturned = votes.filter(({ finding }) => finding === 'overturned').length;
    return { issue, finding: overturned * 2 >= votes.length ? 'overturned' : 'upheld' };
  });
}

/** H&S 1374.33(f): adopted, the determination binds the plan. The letters (A2) are a duty beside the stages. */
function adopt(draft: Draft, payload: Payload<'adopt-determination'>): Refusal | undefined {
  const { determination } = draft.state();
  if (determination === undefined) return notNow('There is no determination to adopt.');
  const { findings } = determination;
  const { authorizeWithin, note, secondLook = false } = payload;
  draft.record('determination-adopted', { findings, authorizeWithin, note, ...drawSecondLook(draft, secondLook) });
  meetClocks(draft, 'A1');
  endPartCare(draft, 'The reviewers have decided it.');
  startClock(draft, 'A2', { by: 'determination-adopted', at: draft.at });
  const result = outcomeOf(findings);
  queueNotice(draft, decision, applicant, { result });
  queueNotice(draft, decisionPlan, planOf(draft.state()), { result });
  tellProviders(draft, findings);
  if (result === 'upheld') {
    const outcome = outcomeOfCase(draft.state());
    conclude(draft, { outcome, reason: 'The independent reviewers agreed with the plan.' });
  }
  return undefined;
}

/** H&S 1374.33(f): a copy to each provider, of what was found on their own services. */
function tellProviders(draft: Draft, findings: readonly FindingOnIssue[]): void {
  for (const provider of providersOf(draft.state().application)) {
    const theirs = findings.filter(({ issue }) => provider.issues.includes(issue));
    if (theirs.length > 0) queueNotice(draft, decisionProvider, recipientOf(provider), { result: outcomeOf(theirs) });
  }
}

/** What was found on these services together. */
export function outcomeOf(findings: readonly FindingOnIssue[]): 'overturned' | 'partly-overturned' | 'upheld' {
  const overturned = findings.filter(({ finding }) => finding === 'overturned').length;
  if (overturned === 0) return 'upheld';
  return overturned === findings.length ? 'overturned' : 'partly-overturned';
}

/** Over all issues that physicians have decided: a case that was reclassified may have had two determinations. */
export function outcomeOfCase({ issues }: CaseState): 'overturned' | 'partly-overturned' | 'upheld' {
  const findings = issues.flatMap(({ number, outcome }) =>
    outcome === 'overturned' || outcome === 'upheld' ? [{ issue: number, finding: outcome }] : [],
  );
  return outcomeOf(findings);
}

/** Back to the reviewers, with the reason: their time goes on where it was. */
function returnDetermination(draft: Draft, payload: Payload<'return-determination'>): Refusal | undefined {
  const state = draft.state();
  const seats = payload.seats ?? state.seats.map(({ seat }) => seat);
  const unknown = seats.find(number => !state.seats.some(({ seat }) => seat === number));
  if (unknown !== undefined) return unacceptable('seats', `names seat ${unknown}, which the panel does not have`);
  draft.record('determination-returned', { seats, reason: payload.reason, ...writtenIn(payload) });
  const about = draft.state().version;
  resumeReview(draft, 'The determination went back to the reviewers.');
  for (const { seat, reviewerId } of state.seats) {
    if (seats.includes(seat))
      queueNotice(draft, reviewOpened, { party: 'reviewer', reviewerId }, { explained: true }, about);
  }
  return undefined;
}
