/** The access code in a letter, whatever language that speaks; undefined where it brings none. */
export function accessCodeIn(text: string): string | undefined {
  return /\b[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{4}\b/u.exec(text)?.[0];
}
