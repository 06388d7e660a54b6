import * as z from 'zod';

/**
 * What a schema says where it has no words of its own: ours, and never the library's. Set once for the whole function, so that
 * no message of it can reach anybody, whatever comes to be checked.
 */
export function speakOurWords(): void {
  z.config({ localeError: reasonOf });
}

type RawIssue = z.core.$ZodRawIssue;

function reasonOf(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is required' : `must be ${kindOf(issue.expected)}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is required' : `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return formatOf(issue.format);
    case 'too_small':
      return `must ${verbOf(issue.origin)} at least ${amountOf(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `must ${verbOf(issue.origin)} at most ${amountOf(issue.maximum, issue.origin)}`;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return 'is not a field of this form';
    case 'invalid_union':
      return issue.input === undefined ? 'is required' : 'is not of any form that is taken here';
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'is not of the form that is wanted';
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
  null: 'null',
};

function kindOf(expected: string): string {
  return kinds[expected] ?? 'of another kind';
}

const formats: Readonly<Record<string, string>> = {
  date: 'must be a real day, written YYYY-MM-DD',
  datetime: 'must be a time in UTC, written 2026-11-24T18:00:00Z',
  email: 'must be an email address, like name@example.org',
  url: 'must be a web address',
  uuid: 'must be an id as it was given out',
};

function formatOf(format: string): string {
  return formats[format] ?? 'is not written as it must be';
}

function verbOf(origin: string): string {
  return origin === 'number' || origin === 'int' || origin === 'bigint' ? 'be' : 'have';
}

function amountOf(limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${limit} ${limit === 1 ? 'character' : 'characters'}`;
  return origin === 'array' || origin === 'set' ? `${limit} ${limit === 1 ? 'entry' : 'entries'}` : String(limit);
}
