import type { Examples } from './examples.ts';
import type { OperationId, Route } from './route-table.ts';
import type { SchemaName } from './schemas.ts';

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  description: string;
  example: string | number;
  /** The values that it may have, where they are few. */
  values?: readonly string[];
}

interface Success {
  status: 200 | 201 | 202;
  description: string;
  schema: SchemaName;
  /** What the header Location names, where it is sent. */
  location?: string;
}

/** What is said of a call beside where it is and whose. */
export interface Description {
  summary: string;
  description?: string;
  parameters?: readonly Parameter[];
  /** `commands`: the examples are those of the commands that the body may be. */
  request?: { schema: SchemaName; examples: Examples | 'commands' };
  success: Success;
  /** Another good answer, where there are two. */
  also?: Success;
  problems: readonly Status[];
}

export interface Operation extends Description, Route {
  operationId: OperationId;
}

/** What each status of a problem document says. */
export const problemStatuses = {
  304: 'Unchanged since the version that If-None-Match names; no body.',
  400: 'The request is malformed; `errors` names each field, parameter or header and the reason.',
  401: 'Not signed in, or the token has run out; for a session: number and code do not belong together.',
  403: 'Not yours to do; or you sign in for a review organization that is not in the directory.',
  404: 'There is no such thing, or it is not yours to see: the answer is the same.',
  409: 'The case is not in a state for this, or has moved on; with its version and what is allowed now.',
  413: 'The body is too large. Papers go up as documents.',
  415: 'The body is not JSON.',
  422: 'Well-formed, but it cannot be carried out; `errors` says why.',
  429: 'Too many tries; `Retry-After` says how long to wait, in seconds.',
  500: 'Something went wrong on our side; nothing was changed.',
  503: 'Too busy just now; please try again.',
} as const;
export type Status = keyof typeof problemStatuses;
