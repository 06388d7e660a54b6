import { type OrganizationNames, matterOf } from '../../../domain/read/letter-matter.ts';
import type { Particulars } from '../../../domain/letters/particulars.ts';
import { OrganizationId } from '../../../domain/words/ids.ts';
import type { Language } from '../../../domain/words/language.ts';
import type { SampleLetter } from './sample-letter.ts';

const names: OrganizationNames = { [OrganizationId.parse('org-redwood')]: 'Redwood Independent Review' };

/** What a person wrote, by the kinds of letters that always bring such words. */
const written: Readonly<Record<string, string>> = {
  'information-request': 'A letter of your doctor on what was tried, and what came of it.',
  'complaint-closing': 'The contract covers the visits. The plan pays them back.',
  'complaint-closing-plan': 'The contract covers the visits. The plan pays them back.',
  'reviewer-question': 'Which treatment was tried before, and for how long?',
  'question-copy': 'Which treatment was tried before, and for how long?',
  'question-answered': 'Physical therapy, from March to August.',
};

/** What the letter of a sample says that its mail may not. Whoever writes to a member writes English. */
export function sampleParticulars({ notice, state }: SampleLetter, language: Language): Particulars {
  const text =
    notice.facts['explained'] === true ? 'What a person wrote for whoever reads this.' : written[notice.kind];
  return {
    words: text === undefined ? [] : [{ text, language: 'en' }],
    matter: matterOf(notice, state, names, language),
  };
}
