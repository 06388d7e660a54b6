import * as z from 'zod';

/** Beside a text: which sentence it is, and its values. A value may be a sentence itself. */
export const sentence = { sentence: z.string(), values: z.array(z.unknown()) };

/** The same where the text may be English of staff, which is no sentence that could be said otherwise. */
export const maybeSentence = { sentence: z.optional(sentence.sentence), values: z.optional(sentence.values) };
