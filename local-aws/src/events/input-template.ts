import { readPath } from './json-path.ts';

/**
 * Fills in an input template: `<$.path>` (Pipes) or `<name>` (a rule's input transformer). Inside quotation marks the
 * value becomes part of the text; outside it stays JSON, so that text gets its quotation marks by itself. What isn't
 * there becomes empty text.
 * @returns the parsed JSON, or the plain text if the outcome is none
 */
export function fillTemplate(template: string, valueOf: (placeholder: string) => unknown): unknown {
  let filled = '';
  let quoted = false;
  for (const token of template.match(/\\.|"|<[^<>\s"]+>|[^\\"<]+|[\\<]/gs) ?? []) {
    if (token === '"') quoted = !quoted;
    filled += isPlaceholder(token) ? written(valueOf(token.slice(1, -1)), quoted) : token;
  }
  try {
    return JSON.parse(filled) as unknown;
  } catch {
    return filled;
  }
}

/** Fills in a Pipe's template from one record. */
export function fillPipeTemplate(template: string, record: unknown): unknown {
  return fillTemplate(template, path => readPath(path, record));
}

/** The placeholders of a template, without their angle brackets. */
export function placeholdersOf(template: string): string[] {
  return (template.match(/<[^<>\s"]+>/g) ?? []).map(token => token.slice(1, -1));
}

function isPlaceholder(token: string): boolean {
  return token.length > 2 && token.startsWith('<');
}

function written(value: unknown, quoted: boolean): string {
  if (!quoted) return JSON.stringify(value ?? '');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return value === undefined || value === null ? '' : JSON.stringify(text).slice(1, -1);
}
