import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mail, MailFilter } from '../ses/mail.ts';
import { boot, type BootOptions } from '../stack.ts';
import type { Stack } from '../running-stack.ts';

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
  /** Moves the clock to an instant, firing every timer on the way. */
  advanceTo(instant: string): Promise<number>;
  settled(): Promise<void>;
  mail(filter?: MailFilter): Mail[];
  now(): string;
  close(): Promise<void>;
}

type Booted = Pick<
  BootOptions,
  'synthesized' | 'version' | 'ownOrigin' | 'tokenRequest' | 'onCall' | 'onEvent' | 'frozen'
>;

export interface TestStackOptions extends Booted {
  /** Where the clock stands at first; it stands between moves unless `frozen` says otherwise. */
  at: string;
  /** A directory that a stack has left, to go on from; it is not removed at the end. */
  directory?: string | undefined;
}

/** Boots a stack for a test. */
export async function startStack({ at, directory, frozen = true, ...options }: TestStackOptions): Promise<TestStack> {
  const stateDirectory = directory ?? mkdtempSync(join(tmpdir(), 'stack-'));
  const stack = await boot({ ...options, port: 0, stateDirectory, fresh: false, at: Date.parse(at), frozen });
  return {
    stack,
    directory: stateDirectory,
    api: (method, path, more = {}) => callApi(stack, method, path, more),
    advanceTo: instant => stack.advanceTo(Date.parse(instant)),
    settled: () => stack.settled(),
    mail: filter => stack.ses.mails(filter),
    now: () => new Date(stack.clock.now()).toISOString(),
    close: async () => {
      await stack.close();
      if (directory === undefined) rmSync(stateDirectory, { recursive: true, force: true });
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
