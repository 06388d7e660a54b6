/**
 * CloudFormation deploys a definition with a dangling `${Typo}` in it, and ignores a substitution that nothing uses.
 * Throws, naming both kinds.
 */
export function checkSubstitutions(file: string, definition: string, given: readonly string[]): void {
  const used = new Set(Array.from(definition.matchAll(/\$\{([^}]*)\}/g), match => match[1] ?? ''));
  const dangling = [...used].filter(name => !given.includes(name));
  const unused = given.filter(name => !used.has(name));
  const faults = [
    ...dangling.map(name => `\${${name}} is not given`),
    ...unused.map(name => `\${${name}} is given but not used`),
  ];
  if (faults.length > 0) throw new Error(`${file}: ${faults.join('; ')}`);
}
