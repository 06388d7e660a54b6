import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '../../local/identity/claims.ts';
import type { Mail, MailFilter } from '../../local/ses/mail.ts';
import { boot, type BootOptions, type Stack } from '../../local/stack.ts';
import { synthesize } from '../../local/synth.ts';

export interface ApiAnswer {
  status: number;
  headers: Headers;
  /** The parsed JSON, or the text where it is none. */
  body: unknown;
}

/** The whole stack in this process, on ports of its own and in a directory of its own, with its clock standing. */
export interface TestStack {
  stack: Stack;
  directory: string;
  api(
    method: string,
    path: string,
    more?: { token?: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<ApiAnswer>;
  /** An access token of the sign-in provider. */
  token(person: Person): Promise<string>;
  /** Moves the clock to an instant, firing every timer on the way. */
  advanceTo(instant: string): Promise<number>;
  settled(): Promise<void>;
  mail(filter?: MailFilter): Mail[];
  now(): string;
  close(): Promise<void>;
}

export interface TestStackOptions extends Pick<BootOptions, 'onCall' | 'onEvent'> {
  /** Where the clock stands at first. */
  at: string;
  /** Whether the clock stands between moves; it does unless said otherwise. */
  frozen?: boolean;
  /** A directory that a stack has left, to go on from; it is not removed at the end. */
  directory?: string;
  /** The folder of a synthesized app; this product's, if not given. */
  synthesized?: string;
}

export async function startStack(options: TestStackOptions): Promise<TestStack> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'stack-'));
  const stack = await boot({
    port: 0,
    stateDirectory: directory,
    fresh: false,
    at: Date.parse(options.at),
    frozen: options.frozen ?? true,
    synthesized: options.synthesized ?? (await synthesize()).directory,
    onCall: options.onCall,
    onEvent: options.onEvent,
  });
  return {
    stack,
    directory,
    api: (method, path, more = {}) => callApi(stack, method, path, more),
    token: person => stack.identity.mint(person),
    advanceTo: instant => stack.advanceTo(Date.parse(instant)),
    settled: () => stack.settled(),
    mail: filter => stack.ses.mails(filter),
    now: () => new Date(stack.clock.now()).toISOString(),
    close: async () => {
      await stack.close();
      if (options.directory === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function callApi(
  stack: Stack,
  method: string,
  path: string,
  { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> },
): Promise<ApiAnswer> {
  const response = await fetch(`${stack.addresses['api'] ?? ''}${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: jsonOrText(text) };
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
