import type { AnswerOf, CallOf } from '../domain/api/calls.ts';
import type { ProblemDocument } from '../domain/api/problem-document.ts';
import { type OperationId, routeTable } from '../domain/api/route-table.ts';

/** An answer that is no success, with the problem document that says why; undefined where the answer was none of ours. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  readonly problem: ProblemDocument | undefined;

  constructor(call: string, status: number, problem: ProblemDocument | undefined) {
    super(`${call} was answered with ${status}: ${problem?.detail ?? 'no problem document'}`);
    this.status = status;
    this.problem = problem;
  }
}

export type Send = (url: string, request: RequestInit) => Promise<Response>;

/** The API's calls by their names, typed by the contract. It needs `fetch`, and nothing else. */
export type Client = <K extends OperationId>(operation: K, given: CallOf<K>) => Promise<AnswerOf<K>>;

/**
 * @param origin such as `https://api.imr.example`, without a slash at its end
 * @param send carries a call there and back
 */
export function clientAt(origin: string, send: Send = fetch): Client {
  return async <K extends OperationId>(operation: K, given: CallOf<K>) => {
    const { method, path } = routeTable[operation];
    const { token, headers, ...rest }: Given = given;
    const hasBody = rest.body !== undefined;
    const response = await send(`${origin}${filled(path, rest.path)}${queryOf(rest.query)}`, {
      method,
      headers: {
        ...(hasBody && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(hasBody && { body: JSON.stringify(rest.body) }),
    });
    // What comes from the API is what its contract says; its own tests hold that.
    if (response.ok) return (await response.json()) as AnswerOf<K>;
    throw new Refused(`${method} ${path}`, response.status, await problemOf(response));
  };
}

/** The same whatever the call. */
interface Given {
  token?: string | undefined;
  headers?: Readonly<Record<string, string>>;
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Partial<Record<string, string | number>>>;
  body?: unknown;
}

function filled(path: string, names: Given['path'] = {}): string {
  return path.replaceAll(/\{(\w+)\}/gu, (_all, name: string) => encodeURIComponent(names[name] ?? ''));
}

function queryOf(query: Given['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? '' : `?${search.toString()}`;
}

async function problemOf(response: Response): Promise<ProblemDocument | undefined> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  return isProblem ? ((await response.json()) as ProblemDocument) : undefined;
}
