import type * as z from 'zod';
import type { CommandType } from '../../domain/commands/commands.ts';

export interface FieldError {
  path: string;
  reason: string;
}

interface Extras {
  errors?: FieldError[];
  allowedCommands?: CommandType[];
  version?: number;
  retryAfterSeconds?: number;
}

const titles = {
  400: 'The request is malformed',
  401: 'Please sign in',
  403: 'This is not yours to do',
  404: 'There is no such thing',
  409: 'The case is not in a state for this',
  413: 'The request is too large',
  415: 'The request is not JSON',
  422: 'The request cannot be carried out',
  429: 'Too many tries',
  500: 'Something went wrong on our side',
  503: 'Too busy just now',
} as const;

/** An answer that says what is wrong, where, and what to do: `application/problem+json`. */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: keyof typeof titles;
  readonly extras: Extras;

  constructor(status: keyof typeof titles, detail: string, extras: Extras = {}) {
    super(detail);
    this.status = status;
    this.extras = extras;
  }

  get title(): string {
    return titles[this.status];
  }
}

/** A problem that names each field and the reason. */
export function malformed(errors: FieldError[]): Problem {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const detail =
    first === undefined ? 'The request is malformed.' : `${first.path || 'The body'} ${first.reason}${more}.`;
  return new Problem(400, detail, { errors });
}

export function malformedBy(error: z.ZodError): Problem {
  return malformed(error.issues.flatMap(fieldErrors));
}

/** What was sent, as the schema reads it. @throws Problem 400 */
export function readAs<T>(schema: z.ZodType<T>, sent: unknown): T {
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  throw malformedBy(read.error);
}

type Issue = z.core.$ZodIssue;

function fieldErrors(issue: Issue): FieldError[] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      path: path === '' ? key : `${path}.${key}`,
      reason: 'is not a field of this form',
    }));
  }
  return [{ path, reason: reasonOf(issue) }];
}

/** Our own words where the schema has them; else what kind of value is wanted. */
function reasonOf(issue: Issue): string {
  const isOurs = !issue.message.startsWith('Invalid');
  if (isOurs) return issue.message;
  if (issue.code === 'invalid_type') return wanted(issue);
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.map(String).join(', ')}`;
  return issue.code === 'invalid_format' ? formatOf(issue.format) : issue.message;
}

function wanted(issue: Extract<Issue, { code: 'invalid_type' }>): string {
  if (issue.input === undefined || issue.message.includes('received undefined')) return 'is required';
  return `must be ${issue.expected === 'array' ? 'a list' : `of type ${issue.expected}`}`;
}

function formatOf(format: string): string {
  return format === 'date' ? 'must be a real day, written YYYY-MM-DD' : `must be a valid ${format}`;
}

/** The same answer for a case that is not there and one that is not theirs to see. */
export function notFound(): Problem {
  return new Problem(404, 'There is no such case, or it is not yours to see.');
}
