import type { Issue } from '../case/common-part.ts';
import type { Notice } from '../case/notice.ts';
import { providerOf } from '../case/providers.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEvent } from '../events/events.ts';
import { approvedWithoutRelease } from '../letters/approved-without-release.ts';
import { decision } from '../letters/decision.ts';
import { decisionPlan } from '../letters/decision-plan.ts';
import { decisionProvider } from '../letters/decision-provider.ts';
import { analyses as inEnglish, forStaff, toMember as en, toOthers } from '../letters/en/matter.ts';
import { analyses as inSpanish, toMember as es } from '../letters/es/matter.ts';
import { words as spanishFrame } from '../letters/es/frame.ts';
import { imrApproved } from '../letters/imr-approved.ts';
import { imrApprovedProvider } from '../letters/imr-approved-provider.ts';
import { reclassified } from '../letters/reclassified.ts';
import { recordsRequest } from '../letters/records-request.ts';
import { analysisLines } from './analysis-letter.ts';
import { analysesIn } from './analysis-view.ts';
import { eventsOfTranslations, translatedIn } from './translation-view.ts';
import type { OrganizationId } from '../words/ids.ts';
import type { Language } from '../words/language.ts';

/** The review organizations by name, as the directory has them. */
export type OrganizationNames = Readonly<Record<OrganizationId, string>>;

/** They say that the case was approved for a review, and leave for what, and by whom, to be read beside them. */
const ofScope = namesOf(imrApproved, imrApprovedProvider, recordsRequest, approvedWithoutRelease, reclassified);
const ofDecision = namesOf(decision, decisionPlan, decisionProvider);

function namesOf(...kinds: readonly { name: string }[]): ReadonlySet<string> {
  return new Set(kinds.map(({ name }) => name));
}

/** Whether the letter says who has the review. */
export function namesOrganizations({ kind }: Pick<Notice, 'kind'>): boolean {
  return ofScope.has(kind) || ofDecision.has(kind);
}

/** The events that hold the analyses which lie in the envelope with that letter. */
export function eventsEnclosed({ kind, to }: Notice, state: CaseState): number[] {
  if (!ofDecision.has(kind) || to.party === 'plan') return [];
  return state.seats.flatMap(({ analysis }) =>
    analysis === undefined ? [] : [analysis.event, ...eventsOfTranslations(state, analysis.event)],
  );
}

/** The organizations that have the review: those of who holds a seat, and before anybody does those that were asked. */
export function reviewedBy({ seats, organizations }: CaseState): OrganizationId[] {
  const seated = seats.map(({ organizationId }) => organizationId);
  return [...new Set(seated.length > 0 ? seated : organizations)];
}

/**
 * What an approval or a decision must name and no mail may say: the services, the kind of the review, and the organization (H&S 1374.31(b),
 * 1374.33). To a provider of their own services alone.
 * @param language in which the member is written to; everybody else reads English
 */
export function matterOf(
  notice: Notice,
  state: CaseState,
  names: OrganizationNames,
  language: Language = 'en',
): string[] {
  if (!namesOrganizations(notice)) return [];
  const isOfScope = ofScope.has(notice.kind);
  const words = notice.to.party === 'applicant' ? { en, es }[language] : toOthers;
  const issues = issuesFor(notice, state);
  const about = isOfScope
    ? issues.flatMap(issue => scopeOf(issue, state, words))
    : issues.flatMap(issue => findingOn(issue, state, words));
  if (about.length === 0) return [];
  const organizations = reviewedBy(state).flatMap(id => names[id] ?? []);
  return [...about, words.kind[state.urgency], words.organizations(organizations)];
}

/**
 * The analyses, for a letter on paper whose reader opens no case: translated where somebody has, else after a sentence that says in which
 * language they are.
 * @param language of the words around what the reviewers wrote: in which the member is written to; everybody else reads English
 */
export function analysesFor(
  notice: Notice,
  state: CaseState,
  texts: readonly CaseEvent[],
  language: Language = 'en',
): string[] {
  if (!ofDecision.has(notice.kind) || notice.to.party === 'plan') return [];
  const decided = state.determination?.findings ?? [];
  const own = issuesFor(notice, state).flatMap(({ number }) => (isAmong(decided, number) ? [number] : []));
  const found = analysesIn(state, texts);
  const isOfSome = own.length < decided.length;
  if (isOfSome && found.some(({ analysis }) => analysis === undefined)) return [forStaff];
  const read = notice.to.party === 'applicant' ? language : 'en';
  const analyses = { en: inEnglish, es: inSpanish }[read];
  const translated = found.map(({ event }) => translatedIn(state, texts, event, read)?.words);
  const isForeign = read === 'es' && translated.includes(undefined);
  const lines = found.flatMap((one, place) => [
    ...(translated[place] ?? []),
    ...analysisLines(state, one, place + 1, isOfSome ? own : undefined, read),
    analyses.author(one.qualifications),
  ]);
  return isForeign ? [spanishFrame.notTranslated, ...lines] : lines;
}

function isAmong(findings: readonly { issue: number }[], number: number): boolean {
  return findings.some(({ issue }) => issue === number);
}

function issuesFor({ to }: Notice, { issues, application }: CaseState): readonly Issue[] {
  if (to.party !== 'provider') return issues;
  const own = providerOf(application, to)?.issues ?? [];
  return issues.filter(({ number }) => own.includes(number));
}

function scopeOf({ number, route, reviewType }: Issue, state: CaseState, words: typeof en): string[] {
  const service = serviceOf(state, number, words);
  if (route === 'imr') return [words.underReview(service, reviewType)];
  return route === 'complaint' ? [words.complaint(service)] : [];
}

function findingOn({ number }: Issue, state: CaseState, words: typeof en): string[] {
  const found = state.determination?.findings.find(({ issue }) => issue === number);
  return found === undefined ? [] : [words.decided(serviceOf(state, number, words), found.finding)];
}

function serviceOf({ application }: CaseState, number: number, words: typeof en): string {
  return application.services[number - 1]?.description ?? words.unnamed(number);
}
