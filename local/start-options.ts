import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { firstInstant, lastInstant, parseInstant } from '@imr/local-aws';

export interface StartOptions {
  port: number;
  fresh: boolean;
  stateDirectory: string;
  /** Epoch milliseconds. */
  at?: number;
  frozen?: true;
}

/** A command line that can't be followed; the message is for the person who typed it. */
export class UsageError extends Error {}

const usage = `npm start -- [--port 8080] [--state .local] [--fresh] [--at 2026-11-24T18:00:00Z] [--frozen]`;

/** @throws UsageError in one plain sentence */
export function parseStartOptions(words: string[]): StartOptions {
  const values = parsed(words);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new UsageError(`--port must be a number from 0 to 65535, not "${values.port}".`);
  }
  if (values.state.trim() === '') throw new UsageError('--state must name a directory, and names nothing.');
  const at = values.at === undefined ? undefined : instantIn(values.at);
  return {
    port,
    fresh: values.fresh,
    stateDirectory: resolve(values.state),
    ...(at !== undefined && { at }),
    ...(values.frozen && { frozen: true }),
  };
}

function instantIn(text: string): number {
  const at = parseInstant(text);
  if (at === undefined) throw new UsageError(`--at must be an instant such as 2026-11-24T18:00:00Z, not "${text}".`);
  if (at >= firstInstant && at < lastInstant) return at;
  throw new UsageError(`--at must lie in the years 2000 to 2099, unlike "${text}".`);
}

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        port: { type: 'string', default: '8080' },
        state: { type: 'string', default: '.local' },
        fresh: { type: 'boolean', default: false },
        at: { type: 'string' },
        frozen: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const message = error instanceof Error ? (error.message.split(/\.\s/)[0] ?? '') : String(error);
    throw new UsageError(`${message}. Try: ${usage}`);
  }
}
