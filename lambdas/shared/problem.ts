import type * as z from 'zod';
import { problemKinds, type ProblemKindName, type ProblemStatus } from '../../domain/api/problem-kinds.ts';
import type { CommandType } from '../../domain/commands/commands.ts';
import { type ForStaff, type Said, say, wordsOf } from '../../domain/words/refusals/said.ts';
import { inWords } from '../../domain/words/refusals/words.ts';
import { speakOurWords } from './words-of-refusals.ts';

speakOurWords();

export interface FieldError {
  path: string;
  reason: Said | ForStaff;
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
  readonly words: Said | ForStaff;
  readonly extras: Extras;

  /**
   * @param what its kind, or the status of a usual one
   * @param words a sentence; only what no member can meet is English alone
   */
  constructor(what: keyof typeof usualKinds | ProblemKindName, words: Said | ForStaff, extras: Extras = {}) {
    super(inWords('en', words));
    this.words = words;
    this.kind = typeof what === 'number' ? usualKinds[what] : what;
    this.extras = extras;
  }

  get status(): ProblemStatus {
    return problemKinds[this.kind].status;
  }
}

/** A problem that names each field and the reason. */
export function malformed(errors: FieldError[]): Problem {
  const [first] = errors;
  const words = first && say('malformed', first.path, first.reason, errors.length - 1);
  return new Problem(400, words ?? say('malformed-somewhere'), { errors });
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
  if (issue.code !== 'unrecognized_keys') return [{ path, reason: wordsOf(issue.message) }];
  return issue.keys.map(key => ({ path: path === '' ? key : `${path}.${key}`, reason: say('unknown-field') }));
}

/** The key of another request. */
export function keyReused(): Problem {
  const errors = [{ path: 'Idempotency-Key', reason: say('key-used') }];
  return new Problem('key-reused', say('key-reused'), { errors });
}

/** A newer access code has ended every session that was opened with an older one. */
export function sessionOver(): Problem {
  return new Problem(401, say('session-over'));
}

/** The same answer for a case that is not there and one that is not theirs to see. */
export function notFound(): Problem {
  return new Problem(404, say('no-case'));
}
