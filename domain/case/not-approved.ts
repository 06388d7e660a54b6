import type { Recommendation } from '../eligibility/recommendation.ts';
import { conclusionIn } from '../eligibility/words/words.ts';
import type { Language, Worded } from '../words/language.ts';

/** H&S 1374.31(b): why those that became a complaint were not approved, in the words of the advice, where it said so too. */
export function advisedReasons(
  routed: readonly { issue: number; route: string }[],
  recommendation: Recommendation | undefined,
  language: Language = 'en',
): Worded[] {
  const complaints = routed.filter(({ route }) => route === 'complaint').map(({ issue }) => issue);
  const advice = recommendation?.issues ?? [];
  const followed = advice.filter(({ issue, route }) => route === 'complaint' && complaints.includes(issue));
  const reasons = followed.flatMap(one => one.reasons).filter(({ effect }) => effect !== 'passes');
  const said = reasons.map(one => conclusionIn(language, one));
  return [...new Map(said.map(one => [one.text, one])).values()];
}
