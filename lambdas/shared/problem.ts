import type * as z from 'zod';
import { problemKinds, type ProblemKindName, type ProblemStatus } from '../../domain/api/problem-kinds.ts';
import type { CommandType } from '../../domain/commands/commands.ts';
import { speakOurWords } from './words-of-refusals.ts';

speakOurWords();

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

/** The kind that a status means where nothing more is said. */
const usualKinds = {
  400: 'malformed',
  401: 'not-signed-in',
  403: 'not-yours',
  404: 'not-found',
  409: 'not-now',
  413: 'too-large',
  415: 'not-json',
  422: 'unacceptable',
  429: 'too-many',
  500: 'failed',
  503: 'busy',
} as const satisfies Partial<Record<ProblemStatus, ProblemKindName>>;

/** An answer that says what is wrong, where, and what to do: `application/problem+json`. */
export class Problem extends Error {
  override name = 'Problem';
  readonly kind: ProblemKindName;
  readonly extras: Extras;

  /** @param what its kind, or the status of a usual one */
  constructor(what: keyof typeof usualKinds | ProblemKindName, detail: string, extras: Extras = {}) {
    super(detail);
    this.kind = typeof what === 'number' ? usualKinds[what] : what;
    this.extras = extras;
  }

  get status(): ProblemStatus {
    return problemKinds[this.kind].status;
  }

  get title(): string {
    return problemKinds[this.kind].title;
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
  if (issue.code !== 'unrecognized_keys') return [{ path, reason: issue.message }];
  return issue.keys.map(key => ({ path: path === '' ? key : `${path}.${key}`, reason: 'is not a field of this form' }));
}

/** The key of another request. */
export function keyReused(): Problem {
  const errors = [{ path: 'Idempotency-Key', reason: 'was used for another request' }];
  const detail = 'This Idempotency-Key was used for another request. Please send a new key.';
  return new Problem('key-reused', detail, { errors });
}

/** The same answer for a case that is not there and one that is not theirs to see. */
/** A newer access code has ended every session that was opened with an older one. */
export function sessionOver(): Problem {
  return new Problem(
    401,
    'A new access code was made for this case, which ended your session. Please sign in with it.',
  );
}

export function notFound(): Problem {
  return new Problem(404, 'There is no such case, or it is not yours to see.');
}
