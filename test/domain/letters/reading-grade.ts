/** The Flesch-Kincaid grade of a text: the years of school that it takes to read it. Syllables are estimated. */
export function gradeOf(text: string): number {
  const sentences = text.split(/[.!?:]+(?:\s|$)/u).filter(sentence => /\p{L}/u.test(sentence));
  const words = text.match(/[\p{L}’']+/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replaceAll(/[’']/gu, '')
    .replace(/(?:[^l]es|[^td]ed|[^l]e)$/u, '');
  return Math.max(1, plain.match(/[aeiouy]+/gu)?.length ?? 1);
}
