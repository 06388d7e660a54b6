import { filedAtOf } from '../eligibility/intake.ts';
import type { Payload } from '../commands/commands.ts';
import type { DenialReason } from '../application/application.ts';
import type { ReviewType } from '../eligibility/recommendation.ts';
import { meetClocks, startClock, stopClocks } from './clocks.ts';
import { resumeClock } from './recount.ts';
import type { Draft } from './draft.ts';
import type { EventData, EventType } from '../events/events.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { canBeReached, providersOf, recipientOf } from '../case/providers.ts';
import { clockOf } from '../case/clock.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import type { CaseState } from '../case/state.ts';
import { hasRelease } from '../case/release.ts';
import { unsigned } from '../case/unsigned.ts';
import type { MissingItem } from '../eligibility/missing.ts';
import { approvedWithoutRelease } from '../letters/approved-without-release.ts';
import { seeToIt } from './release.ts';
import { askBeside } from './requests.ts';
import { askAndWait } from './asking.ts';
import { expedite, requestOf } from './urgency.ts';
import { reviewClocksOf } from '../case/review-clocks.ts';
import { deciders } from './decider.ts';
import { complaintNotice } from '../letters/complaint-notice.ts';
import { imrApproved } from '../letters/imr-approved.ts';
import { imrApprovedProvider } from '../letters/imr-approved-provider.ts';
import { nonJurisdiction } from '../letters/non-jurisdiction.ts';
import { notApproved } from '../letters/not-approved.ts';
import { premature } from '../letters/premature.ts';
import { type Issue, openIssues } from '../case/common-part.ts';
import { awaitsInquiry } from '../case/inquiry.ts';
import { askForTerms } from './inquiry.ts';
import { advisedReasons } from '../case/not-approved.ts';
import { isWrittenFor, type Written, writtenIn } from '../case/written-for.ts';

export const routingDeciders = deciders({
  'route-case': routeCase,
});

type RoutedIssue = EventData['case-routed']['issues'][number];
type WayOut = 'non-jurisdictional' | 'premature';

/** A person routes the case: each issue to a review or to the complaint track, or the whole case to where it belongs. */
function routeCase(draft: Draft, payload: Payload<'route-case'>): Refusal | undefined {
  const state = draft.state();
  const decision = decisionOf(state, payload);
  if ('kind' in decision) return decision;
  if (state.stage === 'screening' && state.form !== undefined && state.urgency === 'standard') return formFirst;
  const unfounded = whyNotLate(state, decision.issues) ?? whyNotAsAdvised(state, decision, payload.reason);
  if (unfounded !== undefined) return unfounded;
  if (payload.urgency === 'expedited' && state.urgency === 'standard') {
    expedite(draft, { reason: payload.reason ?? 'Found urgent when the case was routed.' });
  }
  if (decision.wayOut !== undefined) return sendAway(draft, decision.wayOut, payload);
  const lacking = state.goesOnWithout === true || payload.goOnWithout !== undefined ? [] : unsigned(state);
  if (lacking.length > 0 && draft.state().urgency === 'standard') return askFirst(draft, lacking);
  leaveScreening(draft);
  draft.record('case-routed', {
    issues: decision.issues,
    overrideReason: payload.reason,
    withoutSignature: payload.goOnWithout,
    ...writtenIn(payload),
  });
  const about = draft.state().version;
  if (lacking.length > 0) askBeside(draft, applicant, { items: lacking });
  if (!awaitsInquiry(draft.state())) stopClocks(draft, 'The case has its path without the answer.', 'R6');
  if (decision.issues.some(({ route }) => route === 'complaint')) {
    openComplaint(draft, { about, written: payload, routed: decision.issues });
  }
  if (decision.issues.some(({ route }) => route === 'imr')) approve(draft);
  return undefined;
}

/** Nothing is refused for want of a signature: it is asked for, with all else that is missing, and our time stands still meanwhile. */
function askFirst(draft: Draft, lacking: readonly MissingItem[]): Refusal | undefined {
  const state = draft.state();
  if (state.stage === 'awaiting-applicant') {
    return unacceptable('goOnWithout', `is needed: the member was asked for what is missing (${lacking.join(', ')})`);
  }
  const others = state.recommendation?.missing.filter(item => item !== 'urgency-certification') ?? [];
  askAndWait(draft, { items: [...new Set([...lacking, ...others])] });
  return undefined;
}

const formFirst = notNow(
  'What came in as the signed form has not been read: say by supply-information who signed it and when, or by refuse-form that it is none.',
);

function whyNotAsAdvised(state: CaseState, decision: Routing, reason: string | undefined): Refusal | undefined {
  if (reason !== undefined) return undefined;
  if (differs(state, decision)) {
    return unacceptable('reason', 'is needed: this route is not the one that the classifier recommends');
  }
  const isLate = decision.issues.some(({ because }) => because === 'untimely');
  return isLate ? unacceptable('reason', 'is needed: why no good cause excuses the delay') : undefined;
}

const ofComplaints = 'belongs to the route complaint: what came late is handled as one';

/** Lateness is a person’s judgement, but of an application that did come late: not where F1 was kept or extended. */
export function whyNotLate(
  state: CaseState,
  issues: readonly Pick<RoutedIssue, 'route' | 'because'>[],
): Refusal | undefined {
  const late = issues.filter(({ because }) => because === 'untimely');
  if (late.some(({ route }) => route !== 'complaint')) {
    return unacceptable('because', ofComplaints);
  }
  const limit = clockOf(state, 'F1');
  const cameInTime = limit !== undefined && filedAtOf(state) <= limit.derivation.dueAt;
  return late.length > 0 && cameInTime
    ? unacceptable('because', 'does not fit: the application came in time')
    : undefined;
}

interface Routing {
  wayOut?: WayOut;
  issues: RoutedIssue[];
}

function decisionOf(state: CaseState, payload: Payload<'route-case'>): Routing | Refusal {
  if (payload.because !== undefined && (payload.issues !== undefined || payload.route !== 'complaint')) {
    return unacceptable('because', ofComplaints);
  }
  if (payload.issues !== undefined) return issueByIssue(state, payload.issues);
  const route = payload.route ?? state.recommendation?.route;
  if (route === undefined) return unacceptable('route', 'is needed: the case has not been classified yet');
  if (route === 'person') return unacceptable('route', 'is needed: the classifier leaves this case to a person');
  if (route === 'non-jurisdictional' || route === 'premature') return { wayOut: route, issues: [] };
  if (route === 'split') return followRecommendation(state);
  const issues = openIssues(state).map(issue => routed(state, issue, { ...payload, route }));
  return { issues };
}

function issueByIssue(state: CaseState, asked: NonNullable<Payload<'route-case'>['issues']>): Routing | Refusal {
  const open = openIssues(state);
  const missing = open.find(({ number }) => !asked.some(({ issue }) => issue === number));
  if (missing !== undefined) return unacceptable('issues', `must give issue ${missing.number} a route too`);
  const stranger = asked.find(({ issue }) => !open.some(({ number }) => issue === number));
  if (stranger !== undefined) {
    return unacceptable('issues', `names issue ${stranger.issue}, which the case does not have, or has no more`);
  }
  if (asked.every(({ route }) => route === 'not-taken')) {
    return unacceptable(
      'issues',
      'must take at least one issue; a case that has none is closed by close-case or withdraw',
    );
  }
  const issues = open.flatMap(issue => {
    const found = asked.find(({ issue: number }) => number === issue.number);
    return found === undefined ? [] : [routed(state, issue, found)];
  });
  return { issues };
}

/** Issues that a person has to look at are not decided by the recommendation. */
function followRecommendation(state: CaseState): Routing | Refusal {
  const issues = openIssues(state).map(issue => {
    const route = recommended(state, issue)?.route;
    return route === 'imr' || route === 'complaint' ? routed(state, issue, { route }) : undefined;
  });
  const decided = issues.filter(issue => issue !== undefined);
  if (decided.length < issues.length)
    return unacceptable('issues', 'is needed: the classifier leaves a part to a person');
  return { issues: decided };
}

function routed(state: CaseState, issue: Issue, asked: Omit<RoutedIssue, 'issue'>): RoutedIssue {
  const { route, because } = asked;
  if (route !== 'imr') return { issue: issue.number, route, because };
  const reviewType = asked.reviewType ?? recommended(state, issue)?.reviewType ?? reviewTypeFor(issue.denialReason);
  return { issue: issue.number, route, reviewType, because };
}

export function reviewTypeFor(reason: DenialReason): ReviewType {
  if (reason === 'experimental-investigational') return 'experimental';
  return reason === 'not-emergency-or-urgent' ? 'urgent-care' : 'medical-necessity';
}

function recommended(state: CaseState, issue: Issue) {
  return state.recommendation?.issues.find(({ issue: number }) => number === issue.number);
}

/** Whether a person overrides the classifier. Where it left the case to a person, there is nothing to override. */
function differs(state: CaseState, decision: Routing): boolean {
  const { recommendation } = state;
  if (recommendation === undefined || recommendation.route === 'person') return false;
  if (decision.wayOut !== undefined) return decision.wayOut !== recommendation.route;
  return decision.issues.some(({ issue, route, reviewType }) => {
    const advice = recommendation.issues.find(({ issue: number }) => number === issue);
    if (advice === undefined || advice.route === 'person') return false;
    return advice.route !== route || (route === 'imr' && advice.reviewType !== reviewType);
  });
}

/** From here on our time runs, and whether the application came late is settled. */
function leaveScreening(draft: Draft): void {
  resumeClock(draft, 'D2', 'waiting for the applicant');
  meetClocks(draft, 'F1');
}

type SentAway = Pick<Payload<'route-case'>, 'referral' | 'reason' | 'forMember' | 'forPlan'>;

/** Closes the case as none of ours, or as too early, with where to turn or when to come back. */
export function sendAway(draft: Draft, outcome: WayOut, payload: SentAway): undefined {
  leaveScreening(draft);
  const { recommendation } = draft.state();
  const referral = payload.referral ?? recommendation?.referral;
  const reason =
    payload.reason ??
    (outcome === 'premature'
      ? 'The plan’s own complaint process comes first.'
      : 'Another agency is in charge of this kind of coverage.');
  draft.record('case-concluding', { conclusion: { outcome, reason, referral }, ...writtenIn(payload) });
  const about = draft.state().version;
  const explained = isWrittenFor(applicant, payload);
  if (outcome === 'premature') {
    const from = recommendation?.refileFrom;
    queueNotice(draft, premature, applicant, { refileFrom: from, explained }, about);
  } else {
    queueNotice(draft, nonJurisdiction, applicant, { referral, explained }, about);
  }
}

/** Approved for review, wholly or in part, H&S 1374.31(b). R2 and V3 count from the approval and the request. */
function approve(draft: Draft): void {
  const state = draft.state();
  const complaints = state.issues.filter(({ route }) => route === 'complaint').length;
  queueNotice(draft, imrApproved, applicant, { inPart: complaints > 0 });
  tellProviders(
    draft,
    state.issues.filter(({ route }) => route === 'imr'),
  );
  askForRecords(draft);
  if (!hasRelease(state)) {
    queueNotice(draft, approvedWithoutRelease, planOf(state));
    seeToIt(draft, 'case-routed');
  }
  if (state.urgency === 'expedited') startExpeditedReview(draft);
  askForTerms(draft);
}

/** The plan has no records of doctors outside its network: the member is asked for them, by the doctor's name. */
export function askForRecords(draft: Draft): void {
  const { application } = draft.state();
  const outside = application.treatingDoctors?.filter(({ inNetwork }) => inNetwork === false) ?? [];
  if (outside.length === 0 || draft.state().releaseEnded !== undefined) return;
  const items = outside.map(({ name }) => `Your medical records from ${name}, who is not in your plan’s network`);
  askBeside(draft, applicant, { items, ofRecords: true });
}

/** Whoever can be reached without looking for them: the approval is no decision that they are owed. */
export function tellProviders(draft: Draft, approved: readonly Issue[]): void {
  const { application, issues } = draft.state();
  for (const provider of providersOf(application).filter(canBeReached)) {
    const routes = issues.filter(({ number }) => provider.issues.includes(number)).map(({ route }) => route);
    if (!approved.some(({ number }) => provider.issues.includes(number))) continue;
    const inPart = routes.includes('complaint');
    queueNotice(draft, imrApprovedProvider, recipientOf(provider), { inPart });
  }
}

export function startExpeditedReview(draft: Draft, by: EventType = 'case-routed'): void {
  if (hasRelease(draft.state())) startClock(draft, 'R2', { by, at: draft.at });
  if (reviewClocksOf(draft.state()).includes('V3')) startClock(draft, 'V3', requestOf(draft));
}

interface Unapproved {
  about: number;
  written: Written;
  routed: readonly RoutedIssue[];
}

/** What is not approved for review is a complaint at once, with the reasons; K1 counts from the application. */
function openComplaint(draft: Draft, { about, written, routed: issues }: Unapproved): void {
  startClock(draft, 'K1', { by: 'application-received', at: draft.state().receivedAt });
  const { recommendation } = draft.state();
  const explained = isWrittenFor(applicant, written) || advisedReasons(issues, recommendation).length > 0;
  queueNotice(draft, notApproved, applicant, { explained }, about);
  if (issues.some(({ route }) => route === 'imr')) {
    queueNotice(draft, complaintNotice, planOf(draft.state()), {}, about);
  }
}
