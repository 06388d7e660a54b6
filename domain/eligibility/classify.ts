import type { ApplicationFacts } from '../application/application.ts';
import { isInForce } from '../law/grounds.ts';
import type { Instant, LocalDate } from '../time/instants.ts';
import { authorityRules } from './authority.ts';
import { grievanceRules } from './grievance.ts';
import { type Beside, type Intake, intakeOf, limitOf } from './intake.ts';
import { issueRules } from './issue-rules.ts';
import { jurisdictionRules } from './jurisdiction.ts';
import type { PlanFacts } from '../directory/plan-facts.ts';
import { planAgrees } from './plan-agrees.ts';
import { reachingRules } from './reaching.ts';
import type { IssueRecommendation, Recommendation } from './recommendation.ts';
import type { IssueRoute, Judgement, Rule } from './rule.ts';
import { urgentScreen } from './urgency.ts';

const reviewersOfExperimental = 3;

/** The questions about the case as a whole, in the order in which they are asked. */
export const caseRules: readonly Rule<Intake>[] = [
  urgentScreen,
  ...reachingRules,
  ...jurisdictionRules,
  ...authorityRules,
  ...grievanceRules,
  planAgrees,
];

/**
 * What the Department should do with an application, each step with its authority, its facts and its conclusion. It
 * recommends; a member of staff decides. What is unclear or late goes to a person and is never refused here.
 */
export function classify(
  application: ApplicationFacts,
  plan: PlanFacts | undefined,
  receivedAt: Instant,
  beside: Beside = {},
): Recommendation {
  const intake = intakeOf(application, plan, receivedAt, beside);
  const forCase = judge(caseRules, intake, intake.receivedOn);
  const outside = forCase.find(({ sends }) => sends === 'non-jurisdictional');
  return outside === undefined ? inside(intake, forCase) : outsideOf(intake, forCase, outside);
}

function inside(intake: Intake, forCase: readonly Judgement[]): Recommendation {
  const forIssues = intake.application.services.map((service, index) =>
    judge(issueRules, { intake, number: index + 1, service }, intake.receivedOn),
  );
  const issues = forIssues.map((judgements, index) => recommend(index + 1, forCase, judgements));
  const route = routeOfAll(issues.map(issue => issue.route));
  const refileFrom =
    route === 'premature' ? forCase.find(each => each.refileFrom !== undefined)?.refileFrom : undefined;
  const applyBy = limitOf(intake)?.dueOn;
  const askPlan = [...new Set(forIssues.flat().flatMap(each => each.askPlan ?? []))];
  return {
    route,
    ...urgencyOf(intake, forCase),
    reviewers: issues.some(({ reviewType }) => reviewType === 'experimental') ? reviewersOfExperimental : 1,
    issues,
    findings: forCase.map(({ finding }) => finding),
    missing: route === 'premature' ? [] : missingIn([...forCase, ...forIssues.flat()]),
    ...(askPlan.length > 0 && route !== 'premature' && { askPlan }),
    ...(refileFrom === undefined ? {} : { refileFrom }),
    ...(applyBy === undefined ? {} : { applyBy }),
  };
}

/** Another agency is in charge: nothing else is asked or found out. */
function outsideOf(intake: Intake, forCase: readonly Judgement[], outside: Judgement): Recommendation {
  const route = 'non-jurisdictional';
  const until = forCase.slice(0, forCase.indexOf(outside) + 1);
  return {
    route,
    ...urgencyOf(intake, forCase),
    reviewers: 1,
    issues: intake.application.services.map((_, index) => ({ issue: index + 1, route, reasons: [outside.finding] })),
    findings: until.map(({ finding }) => finding),
    missing: [],
    ...(outside.referral === undefined ? {} : { referral: outside.referral }),
  };
}

/** A rule has nothing to say to an application that came in on a day on which it does not hold. */
export function judge<Subject>(rules: readonly Rule<Subject>[], subject: Subject, receivedOn: LocalDate): Judgement[] {
  const holding = rules.filter(rule => isInForce(rule, receivedOn));
  return holding.map(rule => rule.judge(subject)).filter(judgement => judgement !== undefined);
}

/**
 * The first rule that sends the issue somewhere decides, in the order of the steps: the case as a whole, then the kind
 * of question. A rule that holds back reviews only comes in where the kind of question would lead to one.
 */
function recommend(issue: number, forCase: readonly Judgement[], own: readonly Judgement[]): IssueRecommendation {
  const waived = own.some(({ waivesGrievance }) => waivesGrievance === true);
  const gates = [...forCase.filter(judgement => !(waived && isGrievanceGate(judgement))), ...own];
  const open = gates.find(({ sends, reviewsOnly }) => sends !== undefined && reviewsOnly !== true);
  const held = open?.sends === 'imr' ? gates.find(({ reviewsOnly }) => reviewsOnly === true) : undefined;
  const deciding = held ?? open;
  const reviewType = own.find(judgement => judgement.reviewType !== undefined)?.reviewType;
  const isOwn = deciding === undefined || own.includes(deciding);
  return {
    issue,
    route: deciding?.sends ?? 'person',
    ...(reviewType === undefined ? {} : { reviewType }),
    reasons: [...(isOwn ? [] : [deciding]), ...own].map(({ finding }) => finding),
  };
}

function isGrievanceGate({ finding }: Judgement): boolean {
  return finding.rule === 'grievance-first';
}

function routeOfAll(routes: readonly IssueRoute[]): Recommendation['route'] {
  const [first, second] = [...new Set(routes)].toSorted();
  if (first === undefined) return 'person';
  if (second === undefined) return first;
  return routes.every(route => route === 'imr' || route === 'complaint') ? 'split' : 'person';
}

function urgencyOf(
  { urgency }: Intake,
  forCase: readonly Judgement[],
): Pick<Recommendation, 'urgency' | 'urgencyReason'> {
  if (urgency !== 'certified') return { urgency: 'standard' };
  const reason = forCase.find(({ finding }) => finding.effect === 'urgent')?.finding.conclusion;
  return { urgency: 'expedited', ...(reason === undefined ? {} : { urgencyReason: reason }) };
}

function missingIn(judgements: readonly Judgement[]): string[] {
  return [...new Set(judgements.flatMap(({ missing = [] }) => missing))];
}
