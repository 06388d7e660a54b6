/** Where the clock of a stack can stand: at no time that no case, calendar or token of today knows. */
export const firstInstant = Date.parse('2000-01-01T00:00:00Z');
export const lastInstant = Date.parse('2100-01-01T00:00:00Z');

const shape = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads an instant with its offset: one without would depend on where this machine stands.
 * @returns epoch milliseconds, or undefined for anything else, 30 February included
 */
export function parseInstant(text: string): number | undefined {
  const [, day = ''] = shape.exec(text) ?? [];
  const at = Date.parse(text);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || Number.isNaN(midnight)) return undefined;
  return new Date(midnight).toISOString().startsWith(day) ? at : undefined;
}
