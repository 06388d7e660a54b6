/**
 * A text that can be shown: what would steer a screen or a terminal, or turn the order of the letters round, is replaced by the sign for
 * what cannot be shown (U+FFFD).
 */
export function shownAs(text: string): string {
  return text
    .replaceAll(/\r\n?|[\f\v\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .toWellFormed();
}
