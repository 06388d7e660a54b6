import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Api } from '../walkthrough/api.ts';
import { CaseClient } from '../walkthrough/case-client.ts';
import { anaReyes } from '../walkthrough/stories/applicants.ts';
import { type Honest, type Hostile, hostileRequest } from './requests.ts';

/** What came of it: how many answers of each status, and what no answer may be, each with the request that brought it. */
export interface Fuzzed {
  statuses: Record<string, number>;
  wrong: string[];
}

const people = [
  { role: 'analyst' },
  { role: 'supervisor' },
  { role: 'director' },
  { role: 'auditor' },
  { role: 'plan', planId: 'anthem-blue-cross' },
  { role: 'reviewer', reviewerId: 'rev-oncology-1' },
  { role: 'review-org', organizationId: 'org-redwood' },
] as const;

const kinds = ['plans', 'reviewers', 'staff', 'organizations', 'systems', 'contacts', 'calendar', 'malformed'];

/** Files a case, and sends so many hostile requests, several at once, as the seed makes them. */
export async function fuzz(
  origin: string,
  api: Api,
  { requests, seed, atOnce = 4 }: { requests: number; seed: number; atOnce?: number },
): Promise<Fuzzed> {
  const honest = await honestParts(api);
  const fuzzed: Fuzzed = { statuses: {}, wrong: [] };
  let next = 0;
  const send = async () => {
    while (next < requests) {
      const number = next;
      next += 1;
      const request = hostileRequest(`${seed}/${number}`, honest);
      const { status, faults } = await answerTo(origin, request);
      fuzzed.statuses[status] = (fuzzed.statuses[status] ?? 0) + 1;
      const { method, path } = request;
      fuzzed.wrong.push(...faults.map(fault => `${seed}/${number}: ${method} ${path.slice(0, 120)}: ${fault}`));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, send));
  return fuzzed;
}

async function honestParts(api: Api): Promise<Honest> {
  const caseClient = new CaseClient(api, anaReyes);
  await caseClient.file('fuzz');
  const tokens = await Promise.all(people.map(person => api.token(person)));
  const own = await caseClient.tokenOf('applicant');
  return {
    bodies: examplesOf(),
    ids: [caseClient.caseNumber, 'D0001', `${caseClient.caseNumber}-0008`, 'anthem-blue-cross', '2027', ...kinds],
    tokens: [...tokens, own, own],
  };
}

const Operation = z.looseObject({
  operationId: z.optional(z.string()),
  requestBody: z.optional(
    z.looseObject({
      content: z.record(
        z.string(),
        z.looseObject({ examples: z.optional(z.record(z.string(), z.looseObject({ value: z.unknown() }))) }),
      ),
    }),
  ),
});
const Described = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** The examples of the OpenAPI document, by the names of the calls. */
function examplesOf(): Honest['bodies'] {
  const file = new URL('../../lambdas/describe-api/openapi.json', import.meta.url);
  const { paths } = Described.parse(JSON.parse(readFileSync(file, 'utf8')));
  const operations = Object.values(paths).flatMap(path =>
    Object.values(path).map(one => Operation.safeParse(one).data),
  );
  return Object.fromEntries(
    operations.flatMap(one => {
      const examples = Object.values(one?.requestBody?.content ?? {}).flatMap(({ examples = {} }) =>
        Object.values(examples),
      );
      return one?.operationId === undefined ? [] : [[one.operationId, examples.map(({ value }) => value)] as const];
    }),
  );
}

const Problem = z.looseObject({ type: z.string(), title: z.string(), status: z.number(), detail: z.string() });
/** What tells of our insides. */
const leak = /node_modules|\bat \S+ \((?:file:|node:|\/)|\.m?[jt]s:\d+|ValidationException|ZodError|TypeError/u;

async function answerTo(origin: string, { method, path, headers, body }: Hostile) {
  let response: Response;
  try {
    response = await fetch(`${origin}${path}`, {
      method,
      headers,
      ...(body !== undefined && method !== 'GET' && method !== 'HEAD' && { body }),
    });
  } catch (error) {
    return { status: 0, faults: [`no answer: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const { status } = response;
  const text = await response.text();
  return { status, faults: [...faultsOf(response, method, text)] };
}

function* faultsOf({ status, headers }: Response, method: string, text: string): Iterable<string> {
  const isBusy = status === 503 && headers.has('retry-after');
  if (status >= 500 && !isBusy) yield `answered ${status}: ${text.slice(0, 200)}`;
  if (leak.test(text)) yield `tells of our insides: ${text.slice(0, 200)}`;
  if (status < 400 || method === 'HEAD') return;
  if (headers.get('content-type')?.startsWith('application/problem+json') !== true)
    yield `${status} without a problem document`;
  else if (statusSaid(text) !== status) yield `a problem document of another status`;
}

/** The status that a problem document names; undefined where it is none. */
function statusSaid(text: string): number | undefined {
  try {
    return Problem.parse(JSON.parse(text)).status;
  } catch {
    return undefined;
  }
}
