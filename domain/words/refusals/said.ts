import type { Translated } from '../language.ts';
import type { words as en } from './en.ts';

type Sentences = typeof en;
type SentenceId = keyof Sentences;

/** Where a text stands in a sentence, another sentence may. */
type Value<V> = V extends string ? (string extends V ? V | Said : V) : V;
type Values<P extends readonly unknown[]> = { [K in keyof P]: Value<P[K]> };

/** A sentence with which a member may be refused, and its values: the catalogues of both languages have it. */
export type Said = {
  [S in SentenceId]: { readonly sentence: S; readonly values: Readonly<Values<Parameters<Sentences[S]>>> };
}[SentenceId];

/** What a refusal says: a sentence, or English of which no member ever hears. */
export type Words = Said | string;

declare const toStaff: unique symbol;
/** English of which no member ever hears, and that is why it needs no Spanish: marked where it is written. */
export type ForStaff = string & { readonly [toStaff]: true };

/** Staff, plans and reviewers alone can meet it. */
export function forStaff(english: string): ForStaff {
  return english as ForStaff;
}

export function say<S extends SentenceId>(sentence: S, ...values: Values<Parameters<Sentences[S]>>): Said {
  // One of a union: that these values are those of that sentence is what the signature says.
  return { sentence, values } as unknown as Said;
}

export function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && 'sentence' in value;
}

/** What has no sentence is English in every language. */
export function spoken(catalogue: Translated<Sentences>, words: Words): string {
  if (!isSaid(words)) return words;
  const write = catalogue[words.sentence] as (...values: readonly unknown[]) => string;
  return write(...words.values.map(value => (isSaid(value) ? spoken(catalogue, value) : value)));
}

const opening = '{"sentence":';

/** A sentence as the message of a schema, which takes a text alone. */
export function message<S extends SentenceId>(sentence: S, ...values: Values<Parameters<Sentences[S]>>): string {
  return JSON.stringify(say(sentence, ...values));
}

/** What the message of a schema says: a sentence, wherever a member’s call can bring it about. */
export function wordsOf(written: string): Said | ForStaff {
  return written.startsWith(opening) ? (JSON.parse(written) as Said) : forStaff(written);
}
