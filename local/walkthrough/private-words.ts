import type { ApplicationOfStory } from './application-of-story.ts';

/** Where the form says nothing about the patient's health or person: choices, numbers, the plan's public name. */
const open = new Set(['planName', 'kind', 'role', 'denialReason', 'outcome', 'state', 'language', 'gender']);
/** Days: the same day may be a deadline. A birth date is none. */
const days = /On$|^on$/u;

/**
 * Every word of the application that must not leave the case: who the patient is, what they have, what they asked for.
 * The address of a mail is not in it, for that is where the mail goes.
 */
export function privateWordsOf(application: ApplicationOfStory): string[] {
  return [...new Set(textsIn(application))];
}

function textsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return open.has(name) || days.test(name) || name === 'email' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(each => textsIn(each, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, each]) => textsIn(each, field));
}

/** Which of those words a text holds, in any case of letters. */
export function privateWordsIn(text: string, words: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return words.filter(word => {
    const place = lower.indexOf(word.toLowerCase());
    if (place < 0) return false;
    // A short word counts only by itself: `Ana` is not in `analyst`.
    return new RegExp(`(?<![a-z0-9])${RegExp.escape(word)}(?![a-z0-9])`, 'iu').test(text);
  });
}
