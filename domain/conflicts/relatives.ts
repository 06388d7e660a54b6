import type { HealthSystem } from '../directory/system.ts';
import { isSpelledAlike, nameWords } from '../people/name-words.ts';
import { mayBeSame } from '../people/same-name.ts';

/** What half of all hospitals are called: by these words alone no system is known. */
const common = new Set(
  'hospital hospitals medical center clinic group health healthcare care system memorial community general regional university county foundation plan physicians associates medicine of saint'.split(
    ' ',
  ),
);

/** The names of all houses that belong to one system with one of those, beside themselves. */
export function relativesOf(names: readonly string[], systems: readonly HealthSystem[]): string[] {
  const found = systems.map(namesOf).filter(all => all.some(own => names.some(name => isTellingly(name, own))));
  return [...new Set(found.flat())].filter(name => !names.includes(name));
}

function namesOf({ name, aliases, hospitals }: HealthSystem): string[] {
  return [name, ...aliases, ...hospitals];
}

/** The same, by a word at least that is their own. */
function isTellingly(one: string, other: string): boolean {
  if (!mayBeSame(one, other)) return false;
  const own = nameWords(other);
  return nameWords(one).some(word => !isCommon(word.spellings) && own.some(part => isSpelledAlike(word, part)));
}

function isCommon(spellings: readonly string[]): boolean {
  return spellings.some(spelling => common.has(spelling));
}
