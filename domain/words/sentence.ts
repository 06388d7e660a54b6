import * as z from 'zod';

/** Sentences by their names, each with its values. A value is plain data, so that it can be kept and sent: null for what there is none of. */
type Sentences = Readonly<Record<string, (...values: never[]) => string>>;

/** Which sentence is said, and its values. */
export type SaidOf<S extends Sentences> = { [Name in keyof S]: readonly [Name, ...Parameters<S[Name]>] }[keyof S];

/** The same as answers carry it beside the text, and as it is kept. A name never gets other values: other values take another name. */
export const Sentence = z.object({ sentence: z.string(), values: z.array(z.unknown()) });
export type Sentence = z.infer<typeof Sentence>;

/** Says one of them. That these values are those of that sentence is what `SaidOf` says of it, or was when it was kept. */
export function sayOne<S extends Sentences>(sentences: S, sentence: keyof S, values: readonly unknown[]): string {
  const say = sentences[sentence] as (...values: readonly unknown[]) => string;
  return say(...values);
}

/** As an answer carries it, and as it is kept. */
export function asData([sentence, ...values]: readonly [string, ...unknown[]]): Sentence {
  return { sentence, values };
}
