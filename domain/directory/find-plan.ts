import { longestPlanId, type Plan } from './plan.ts';
import { PlanId } from '../words/ids.ts';

/** A plan of the directory, or an entry of its own for one that nobody knows: such a case is kept, not refused. */
export interface FoundPlan {
  planId: PlanId;
  name: string;
  listed: boolean;
}

// Longer than any id of the directory, so that a name cut off here cannot end up as one.
const longestSlug = longestPlanId + 20;

/**
 * Looks a plan up by the name that somebody typed: its own name first, then the names that members use. Capitals,
 * accents, spaces and punctuation do not matter. A name that fits two plans fits none: a person decides.
 */
export function findPlan(name: string, plans: readonly Plan[]): FoundPlan {
  const typed = keyOf(name);
  // The id counts as a name, or an unknown plan could get the id, and with it the cases, of one in the directory.
  const own = plans.find(plan => [plan.name, plan.planId].some(known => keyOf(known) === typed));
  const called = plans.filter(plan => plan.aliases.some(alias => keyOf(alias) === typed));
  const found = own ?? (called.length === 1 ? called[0] : undefined);
  if (found !== undefined) return { planId: found.planId, name: found.name, listed: true };
  return { planId: PlanId.parse(slugOf(name)), name: name.trim(), listed: false };
}

/** A name without what does not matter in it: capitals, accents, spaces, punctuation. */
export function keyOf(name: string): string {
  return plain(name).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function slugOf(name: string): string {
  const words = plain(name)
    .replaceAll(/['’.]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-');
  const slug = words.slice(0, longestSlug).replaceAll(/^-|-$/gu, '');
  return slug === '' ? 'plan-without-a-latin-name' : slug;
}

/** Small letters without accents. */
export function plain(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('&', ' and ');
}
