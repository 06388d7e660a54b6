import type { Language, Worded } from '../../words/language.ts';
import { sayOne, type Sentence } from '../../words/sentence.ts';
import { MissingItem } from '../missing.ts';
import type { Finding } from '../recommendation.ts';
import { type FindingSentence, words as en } from './en.ts';
import { words as es } from './es.ts';

const adviceWords = { en, es };

/** One sentence of what a rule concludes. */
export function findingSentenceIn(language: Language, [sentence, ...values]: FindingSentence): string {
  return sayOne(adviceWords[language].sentences, sentence, values);
}

/** That what the classifier says is no decision, for who asks before they file. */
export function noDecisionIn(language: Language): string {
  return adviceWords[language].noDecision;
}

/** What a rule concluded; in English where it was kept without its sentences, or with one that is said no more. */
export function conclusionIn(language: Language, { conclusion, sentences = [] }: Finding): Worded {
  const known = sentences.filter(isKnown);
  const isWhole = sentences.length > 0 && known.length === sentences.length;
  if (language === 'en' || !isWhole) return { text: conclusion, language: 'en' };
  const said = known.map(({ sentence, values }) => sayOne(adviceWords[language].sentences, sentence, values));
  return { text: said.join(' '), language };
}

function isKnown(one: Sentence): one is Sentence & { sentence: FindingSentence[0] } {
  return Object.hasOwn(en.sentences, one.sentence);
}

/** What the applicant is asked for: of what the classifier names, our words; of what staff typed, theirs. */
export function askedItemIn(language: Language, item: string): Worded {
  const known = MissingItem.safeParse(item);
  return known.success ? { text: adviceWords[language].missing[known.data], language } : { text: item, language: 'en' };
}

/** The same by its name; what staff typed is the value of a sentence that is as it was asked. */
export function askedItem(item: string): Sentence {
  const known = MissingItem.safeParse(item);
  return known.success ? { sentence: known.data, values: [] } : { sentence: 'as-asked', values: [item] };
}
