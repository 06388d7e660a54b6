import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { longestMoveMs, moveClock } from './clock-control.ts';
import { scanResults } from './malware/scan-result.ts';
import type { PoolUser } from './identity/claims.ts';
import { Problem } from './problem.ts';
import { readBody } from './request-body.ts';
import { whyFromElsewhere } from './same-machine.ts';
import { Fate } from './ses/fate.ts';
import { inboxPages, inboxPath } from './ses/inbox.ts';
import type { Stack } from './running-stack.ts';

/** No longer than one move of the clock. */
const mostSeconds = longestMoveMs / 1000;

/** A user of the pool as Cognito knows them; a product may name its people in words of its own. */
const AnyUser = z.strictObject({
  sub: z.string().min(1),
  attributes: z.record(z.string(), z.string()).default({}),
  expiresInSeconds: z.int().min(-mostSeconds).max(mostSeconds).optional(),
});

const Behaviour = z.strictObject({
  down: z.boolean().optional(),
  throttle: z.boolean().optional(),
  mailFromDomainUnverified: z.boolean().optional(),
  bounce: z.array(z.string()).optional(),
  reject: z.array(z.string()).optional(),
  fates: z.array(Fate).optional(),
  suppressed: z.array(z.strictObject({ address: z.string(), reason: z.enum(['BOUNCE', 'COMPLAINT']) })).optional(),
  silent: z.boolean().optional(),
  answerLost: z.boolean().optional(),
});

const Scans = z.strictObject({
  delaySeconds: z.number().nonnegative().max(mostSeconds).optional(),
  outcome: z.enum([...scanResults, 'by-content']).optional(),
});

interface Asked {
  query: URLSearchParams;
  body: unknown;
  tokenRequest: z.ZodType<PoolUser>;
}

type Route = (stack: Stack, request: Asked) => unknown;

const routes = new Map<string, Route>([
  ['GET /__local', stack => describe(stack)],
  ['GET /__local/settled', stack => settled(stack)],
  ['POST /__local/clock', (stack, { body }) => moveClock(stack, body)],
  ['POST /__local/token', (stack, { body, tokenRequest }) => token(stack, parse(tokenRequest, body))],
  ['GET /__local/mail', (stack, { query }) => mail(stack, query.get('to'))],
  ['POST /__local/mail/behaviour', (stack, { body }) => stack.ses.setBehaviour(present(parse(Behaviour, body)))],
  ['POST /__local/malware', (stack, { body }) => stack.malware.setBehaviour(present(parse(Scans, body)))],
  ['GET /__local/dead-letters', stack => deadLetters(stack)],
]);

const largestBody = 64 * 1024;

/**
 * What outside programs and people ask of the stack itself, beside the product's routes on the same port.
 * @returns a handler that says whether the request was for it
 */
export function controlRoutes(
  stack: Stack,
  tokenRequest: z.ZodType<PoolUser> = AnyUser,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const inbox = inboxPages(stack.ses);
  return (request, response) => {
    const [path = '', query] = (request.url ?? '').split('?', 2);
    if (path !== '/__local' && !path.startsWith('/__local/')) return false;
    const refused = whyFromElsewhere(request, path.startsWith(inboxPath));
    if (refused !== undefined) {
      send(response, new Problem(403, 'Not allowed', refused));
      return true;
    }
    if (inbox(request, response)) return true;
    const asked = { path: path.replace(/\/$/, ''), query: new URLSearchParams(query), tokenRequest };
    answer(stack, request, asked)
      .catch(problemOf)
      .then(given => send(response, given))
      .catch(() => response.destroy());
    return true;
  };
}

async function answer(
  stack: Stack,
  request: IncomingMessage,
  { path, ...asked }: Omit<Asked, 'body'> & { path: string },
): Promise<unknown> {
  const route = routes.get(`${request.method ?? ''} ${path}`);
  if (route === undefined) {
    throw new Problem(404, 'Not found', `Here are: ${[...routes.keys(), 'GET /__local/inbox'].join(', ')}.`);
  }
  const body = await readBody(request, largestBody);
  if (body === 'too-large') throw new Problem(413, 'Too large', `A body here has at most ${largestBody} bytes.`);
  return route(stack, { ...asked, body: body.length === 0 ? {} : parseJson(body.toString()) });
}

function describe(stack: Stack): object {
  const next = stack.clock.nextTimer();
  return {
    addresses: stack.addresses,
    inbox: `${stack.addresses['api'] ?? ''}/__local/inbox`,
    clock: {
      now: new Date(stack.clock.now()).toISOString(),
      frozen: stack.clock.frozen,
      nextTimer: next === undefined ? null : new Date(next).toISOString(),
    },
    versions: stack.versions,
    underWay: stack.activity.running,
    deadLetters: stack.events.queues.counts(),
    queues: stack.events.mappings.counts(),
    functions: stack.lambda.stats(),
  };
}

async function settled(stack: Stack): Promise<object> {
  await stack.settled();
  return { settled: true, now: new Date(stack.clock.now()).toISOString() };
}

async function token(stack: Stack, user: PoolUser): Promise<object> {
  const expiresAt = stack.clock.now() + (user.expiresInSeconds ?? 3600) * 1000;
  return { token: await stack.identity.mint(user), expiresAt: new Date(expiresAt).toISOString() };
}

function mail(stack: Stack, to: string | null): object[] {
  return stack.ses.mails(to === null ? {} : { to });
}

function deadLetters({ events: { queues } }: Stack): object {
  const filled = queues.names.filter(name => queues.messages(name).length > 0);
  return Object.fromEntries(filled.map(name => [name, queues.messages(name)]));
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(issue => ({ path: issue.path.join('.'), reason: issue.message }));
  throw new Problem(400, 'Malformed request', errors.map(e => `${e.path}: ${e.reason}`).join('; '));
}

/** Without what was not given. */
function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return JSON.parse(JSON.stringify(values)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Problem(400, 'Malformed request', 'The body is not JSON.');
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(
    500,
    'Something went wrong',
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
}

function send(response: ServerResponse, given: unknown): void {
  const problem = given instanceof Problem ? given : undefined;
  const headers = {
    'content-type': problem === undefined ? 'application/json' : 'application/problem+json',
    'cache-control': 'no-store',
  };
  response.writeHead(problem?.status ?? 200, headers);
  response.end(JSON.stringify(problem?.document ?? given));
}
