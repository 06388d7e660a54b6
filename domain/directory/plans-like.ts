import * as z from 'zod';
import { keyOf, plain } from './find-plan.ts';
import type { Plan } from './plan.ts';
import { PlanFacts } from './plan-facts.ts';

/** What anyone may know of a plan: whether the Department licenses it, and who answers for it where it does not. */
export const OpenPlan = z.object({
  planId: z.string(),
  name: z.string(),
  ...PlanFacts.pick({ licensedByDmhc: true, regulator: true }).shape,
});
export type OpenPlan = z.infer<typeof OpenPlan>;

/** `more`: so many are called like that that not all are shown. */
export const PlansLike = z.object({ items: z.array(OpenPlan), more: z.boolean() });
export type PlansLike = z.infer<typeof PlansLike>;

const mostShown = 20;

/** Whether there is enough to look for: two letters of any script, or digits (choice: one fits half of the directory). */
export function isEnoughToLookFor(typed: string): boolean {
  return /^[\p{L}\p{N}]{2}/u.test(keyOf(typed));
}

/**
 * The plans of which a name, one that members use, or the id begins as what is typed, or has for each word typed one that begins so.
 * Capitals, accents and punctuation do not matter. First the one whose own name it is, then
 * who is called so, then those that begin so, each by name.
 */
export function plansLike(typed: string, plans: readonly Plan[]): PlansLike {
  const key = keyOf(typed);
  const words = wordsOf(typed);
  const ranked = plans.flatMap(plan => {
    const isOwn = [plan.name, plan.planId].some(name => keyOf(name) === key);
    const names = [plan.name, plan.planId, ...plan.aliases];
    const rank = isOwn ? 0 : Math.min(...names.map(name => rankOf(name, key, words)));
    return rank === notLike ? [] : [{ rank, plan }];
  });
  const ordered = ranked.toSorted((a, b) => a.rank - b.rank || a.plan.name.localeCompare(b.plan.name, 'en'));
  return { items: ordered.slice(0, mostShown).map(({ plan }) => open(plan)), more: ordered.length > mostShown };
}

const notLike = 4;

function rankOf(name: string, key: string, words: readonly string[]): number {
  const known = keyOf(name);
  if (known === key) return 1;
  if (known.startsWith(key)) return 2;
  const own = wordsOf(name);
  return words.every(word => own.some(one => one.startsWith(word))) ? 3 : notLike;
}

function wordsOf(name: string): string[] {
  return plain(name)
    .replaceAll(/['’.]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

function open({ planId, name, licensedByDmhc, regulator }: Plan): OpenPlan {
  return { planId, name, licensedByDmhc, regulator };
}
