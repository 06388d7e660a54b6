import * as z from 'zod';
import { type Client, clientAt, Refused, type Send } from '../../client/client.ts';
import type { Person } from '../people.ts';

/** Headers and body of a call; `token` is the bearer's. */
interface CallOptions {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

interface Answer {
  status: number;
  body: unknown;
}

/** A call that was answered otherwise than the story goes. */
export class UnexpectedAnswer extends Error {
  override name = 'UnexpectedAnswer';
}

/** Whether an answer, and not a fault of ours, is why nothing goes on. */
export function isUnexpected(error: unknown): error is UnexpectedAnswer | Refused {
  return error instanceof UnexpectedAnswer || error instanceof Refused;
}

const Problem = z.object({ detail: z.string() });
const Settled = z.object({ now: z.string() });
const Token = z.object({ token: z.string() });

/** A mail as the stack keeps it. */
export const SentMail = z.object({
  id: z.string(),
  at: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  tags: z.record(z.string(), z.string()),
});
export type SentMail = z.infer<typeof SentMail>;

/** Everything that an outside program may call: the routes of the contract, and the stack's own. */
export interface Api {
  /** The contract's calls, by their names. */
  client: Client;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** @throws UnexpectedAnswer where the status is another one */
  expect(status: number, method: string, path: string, options?: CallOptions): Promise<unknown>;
  /** An access token of somebody who signs in, good for an hour of the stack's time. */
  token(person: Person): Promise<string>;
  now(): Promise<string>;
  /** Moves the clock, firing every timer on the way; stays where the clock is past it already. */
  advanceTo(instant: string): Promise<void>;
  mails(): Promise<SentMail[]>;
}

/**
 * @param origin such as `http://127.0.0.1:8080`
 * @param send carries a call there and back
 */
export function apiAt(origin: string, send: Send = fetch): Api {
  async function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { token, body, headers } = options;
    const response = await send(`${origin}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }

  async function expect(status: number, method: string, path: string, options?: CallOptions): Promise<unknown> {
    const answer = await call(method, path, options);
    if (answer.status === status) return answer.body;
    const problem = Problem.safeParse(answer.body);
    const detail = problem.success ? problem.data.detail : JSON.stringify(answer.body);
    throw new UnexpectedAnswer(`${method} ${path} was answered with ${answer.status} instead of ${status}: ${detail}`);
  }

  async function now(): Promise<string> {
    return Settled.parse(await expect(200, 'GET', '/__local/settled')).now;
  }

  return {
    client: clientAt(origin, send),
    call,
    expect,
    now,
    token: async person => Token.parse(await expect(200, 'POST', '/__local/token', { body: person })).token,
    async advanceTo(instant) {
      if (Date.parse(instant) <= Date.parse(await now())) return;
      await expect(200, 'POST', '/__local/clock', { body: { advanceTo: instant } });
    },
    mails: async () => z.array(SentMail).parse(await expect(200, 'GET', '/__local/mail')),
  };
}
