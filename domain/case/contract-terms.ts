import { doubtsCoverage, openTerms, type TermsQuestion, termsOf } from '../eligibility/plan-word.ts';
import { type CommonPart, type Issue, underReview } from './common-part.ts';

type Reviewed = Pick<CommonPart, 'issues' | 'planWord'>;

function experimentalIssues(state: Reviewed): Issue[] {
  return underReview(state).filter(({ reviewType }) => reviewType === 'experimental');
}

/** What the plan has not said of the experimental therapies that are reviewed. */
export function openTermsOf(state: Reviewed): TermsQuestion[] {
  const open = experimentalIssues(state).flatMap(({ number }) => openTerms(termsOf(state.planWord, number)));
  return [...new Set(open)];
}

/** The parts whose coverage is in doubt by the plan's word, until a person has compared it with the contract. */
export function issuesInDoubt(state: Reviewed & Pick<CommonPart, 'coverageInDoubt'>): number[] {
  const { coverageInDoubt: { issues = [] } = {} } = state;
  return experimentalIssues(state)
    .map(({ number }) => number)
    .filter(number => issues.includes(number) && doubtsCoverage(termsOf(state.planWord, number)));
}
