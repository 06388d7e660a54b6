import { sentencesOf, wordsOf } from '../letters/ease-of-reading.ts';

/** Every number, money, phone and address of a text, in whatever order. */
export function valuesIn(text: string): string[] {
  return (text.match(/https?:\/\/\S+|\d[\d,.:-]*\d|\d/gu) ?? []).toSorted();
}

/** What is no Spanish in a text, but for what stands in parentheses; what speaks to a friend; and what is too long. */
export function faultsIn(text: string): string[] {
  const foreign = text
    .replaceAll(/\([^)]*\)/gu, '')
    .match(/\b(?:the|you|your|we|our|and|of|to|is|are|with|call|case|plan’s|member|Sign|Dear)\b/gu);
  const familiar = text.match(/\b(?:tú|ti|contigo|tus?|tuy[oa]s?|vosotros|te)\b/giu);
  return [...(foreign ?? []), ...(familiar ?? []), ...longIn(text)];
}

/** Sentences of more than 25 words. */
function longIn(text: string): string[] {
  return sentencesOf(text).filter(sentence => wordsOf(sentence).length > 25);
}
