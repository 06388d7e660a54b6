import { expect, it } from 'vitest';
import { letter } from '../../../domain/letters/letters.ts';
import { tagline } from '../../../domain/letters/taglines.ts';
import { pacific } from '../time/pacific.ts';
import { caseIn, notice } from './sample-case.ts';

it.each([
  ['Chinese', 'zh-Hant', '注意'],
  [' cantonese', 'zh-Hant', '注意'],
  ['中文', 'zh-Hant', '注意'],
  ['Vietnamese', 'vi', 'CHÚ Ý'],
  ['Tiếng Việt', 'vi', 'CHÚ Ý'],
  ['TAGALOG', 'tl', 'PAUNAWA'],
  ['Korean', 'ko', '주의'],
  ['Armenian', 'hy', 'ՈՒՇԱԴՐՈՒԹՅՈՒՆ'],
  ['Russian', 'ru', 'ВНИМАНИЕ'],
  ['Ukrainian', 'uk', 'УВАГА'],
  ['Farsi', 'fa', 'توجه'],
  ['Arabic', 'ar', 'ملحوظة'],
  ['Japanese', 'ja', '注意事項'],
  ['Hmong', 'hmn', 'LUS CEEV'],
  ['Punjabi', 'pa', 'ਧਿਆਨ ਦਿਓ'],
  ['Hindi', 'hi', 'ध्यान दें'],
  ['Khmer', 'km', 'ប្រយ័ត្ន'],
  ['Thai', 'th', 'เรียน'],
  ['Laotian', 'lo', 'ໂປດຊາບ'],
])('who reads %s is told in it (%s) whom to call', (asked, lang, begins) => {
  const said = tagline(asked);
  expect(said).toMatchObject({ block: 'paragraph', lang });
  const text = said?.block === 'paragraph' ? said.text : '';
  expect(text.startsWith(begins)).toBe(true);
  expect(text).toContain('1-888-466-2219 (TTY: 1-877-688-9891)');
});

it.each(['English', 'Spanish', 'Mien', 'American Sign Language', '', undefined])('there is none for %s', asked => {
  expect(tagline(asked)).toBeUndefined();
});

it('a letter to the member in English begins with it, and one to the plan has none', () => {
  const { application, ...screening } = caseIn('screening');
  const patient = { ...application.patient, language: 'Tagalog' };
  const state = { ...screening, application: { ...application, patient } };
  const says = (to: 'applicant' | 'plan', kind: string) =>
    letter({ notice: notice(kind, to), state, at: pacific('2026-11-25T09:00-08:00'), portalUrl: 'https://imr.example' })
      .blocks.slice(0, 3)
      .map(block => (block.block === 'paragraph' ? block.lang : undefined));
  expect(says('applicant', 'acknowledgement')).toEqual([undefined, undefined, 'tl']);
  expect(says('plan', 'plan-inquiry')).toEqual([undefined, undefined, undefined]);
});
