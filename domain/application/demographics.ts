import * as z from 'zod';
import { message } from '../words/refusals/said.ts';

/** What the form says where it asks: H&S 1374.30(m), not read; parallel text Ins. Code 10169(m)(4). */
export const demographicsStatements = [
  'You do not have to tell us this. We use it for statistics only.',
  'It does not affect whether we take your case, or how it is decided.',
] as const;

const unsaid = 'prefer-not-to-say';

/** Choice: the categories of the federal OMB’s Directive 15 of 2024, in which Hispanic or Latino is asked apart, as the law names both. */
const RaceAnswer = z.enum([
  'american-indian-or-alaska-native',
  'asian',
  'black-or-african-american',
  'middle-eastern-or-north-african',
  'native-hawaiian-or-pacific-islander',
  'white',
  'other',
  unsaid,
]);

const EthnicityAnswer = z.enum(['hispanic-or-latino', 'not-hispanic-or-latino', 'other', unsaid]);

/** Choice: English, and languages into which Medi-Cal’s plans translate. Free words could name somebody. */
const LanguageAnswer = z.enum([
  'english',
  'arabic',
  'armenian',
  'cambodian',
  'chinese',
  'farsi',
  'hindi',
  'hmong',
  'japanese',
  'korean',
  'laotian',
  'mien',
  'punjabi',
  'russian',
  'sign-language',
  'spanish',
  'tagalog',
  'thai',
  'ukrainian',
  'vietnamese',
  'other',
  unsaid,
]);

const alone = (answers: readonly string[]) =>
  new Set(answers).size === answers.length && (answers.length === 1 || !answers.includes(unsaid));
const ifAlone = { error: message('each-once', unsaid) };

/**
 * What a member may say of themselves for the yearly statistics, once a filing, each part by itself. It is no part of the application:
 * nobody who works on the case sees it.
 */
export const Demographics = z.strictObject({
  race: z.optional(z.array(RaceAnswer).min(1).max(8).refine(alone, ifAlone)),
  ethnicity: z.optional(z.array(EthnicityAnswer).min(1).max(4).refine(alone, ifAlone)),
  /** The primary language; which language we write in is asked in the application. */
  language: z.optional(LanguageAnswer),
});
export type Demographics = z.infer<typeof Demographics>;
