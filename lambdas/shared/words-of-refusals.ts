import * as z from 'zod';
import type { Counts, Kind } from '../../domain/words/refusals/en.ts';
import { message } from '../../domain/words/refusals/said.ts';

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
      return issue.input === undefined ? message('required') : message('kind', kindOf(issue.expected));
    case 'invalid_value':
      return issue.input === undefined ? message('required') : message('one-of', issue.values.map(String));
    case 'invalid_format':
      return message(formats[issue.format] ?? 'written-otherwise');
    case 'too_small':
      return message('at-least', Number(issue.minimum), countedIn(issue.origin));
    case 'too_big':
      return message('at-most', Number(issue.maximum), countedIn(issue.origin));
    case 'not_multiple_of':
      return message('multiple-of', issue.divisor);
    case 'unrecognized_keys':
      return message('unknown-field');
    case 'invalid_union':
      return message(issue.input === undefined ? 'required' : 'no-form');
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return message('another-form');
  }
}

const kinds = ['string', 'number', 'int', 'boolean', 'array', 'object', 'record', 'null'] as const satisfies Kind[];

function kindOf(expected: string): Kind {
  return kinds.find(kind => kind === expected) ?? 'other';
}

const formats: Readonly<Record<string, 'day' | 'moment' | 'email' | 'web-address' | 'given-id'>> = {
  date: 'day',
  datetime: 'moment',
  email: 'email',
  url: 'web-address',
  uuid: 'given-id',
};

function countedIn(origin: string): Counts {
  if (origin === 'int' || origin === 'bigint') return 'number';
  if (origin === 'set') return 'array';
  return origin === 'number' || origin === 'string' || origin === 'array' ? origin : 'other';
}
