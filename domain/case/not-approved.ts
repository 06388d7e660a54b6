import type { Recommendation } from '../eligibility/recommendation.ts';
/** H&S 1374.31(b): why those that became a complaint were not approved, in the words of the advice, where it said so too. */
export function advisedReasons(
  routed: readonly { issue: number; route: string }[],
  recommendation: Recommendation | undefined,
): string[] {
  const complaints = routed.filter(({ route }) => route === 'complaint').map(({ issue }) => issue);
  const advice = recommendation?.issues ?? [];
  const followed = advice.filter(({ issue, route }) => route === 'complaint' && complaints.includes(issue));
  const reasons = followed.flatMap(one => one.reasons).filter(({ effect }) => effect !== 'passes');
  return [...new Set(reasons.map(({ conclusion }) => conclusion))];
}
