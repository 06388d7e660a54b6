import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../ports.ts';
import { endOrphans, filesIn } from './orphans.ts';

/** A running DynamoDB engine. Only the proxy in front of it, the table maker and the stream reader talk to it. */
export interface DynamoEngine {
  endpoint: string;
  /** Of an engine that was started here: its file, and the version that it says it is. */
  own?: { file: string; version: string };
  close(): Promise<void>;
}

/**
 * Starts the engine on a file in `directory`, or uses the one whose address is given (`DYNAMODB_ENDPOINT`): that one
 * is somebody else's, and is neither started nor stopped here.
 * @throws Error in plain words where there is no engine for this machine
 */
export async function startEngine(options: {
  directory: string;
  endpoint?: string | undefined;
}): Promise<DynamoEngine> {
  if (options.endpoint !== undefined) return { endpoint: options.endpoint, close: () => Promise.resolve() };
  mkdirSync(options.directory, { recursive: true });
  await endOrphans(options.directory);
  const { tables: file, pid: pidFile } = filesIn(options.directory);
  const port = await freePort();
  const binary = engineBinary();
  const child = spawn(binary, ['--host', '127.0.0.1', '--port', String(port), '--db-path', file], { stdio: 'ignore' });
  if (child.pid !== undefined) writeFileSync(pidFile, String(child.pid));
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const endpoint = `http://127.0.0.1:${port}`;
  const [version] = await Promise.all([versionOf(binary), answers(child, endpoint)]);
  return {
    endpoint,
    own: { file, version },
    close: async () => {
      process.off('exit', killWithUs);
      await ended(child);
      rmSync(pidFile, { force: true });
    },
  };
}

function engineBinary(): string {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    const onPath = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, 'dynoxide'));
    const found = onPath.find(existsSync);
    if (found !== undefined) return found;
    throw new Error(
      `There is no DynamoDB engine for ${process.platform}-${process.arch} here. Put a "dynoxide" on the PATH, or set DYNAMODB_ENDPOINT to the address of one that runs.`,
    );
  }
}

/** It answers `dynoxide 1.2.1`. */
async function versionOf(binary: string): Promise<string> {
  const { stdout } = await promisify(execFile)(binary, ['--version']);
  return stdout.trim().split(' ').at(-1) ?? '';
}

async function answers(child: ChildProcess, endpoint: string): Promise<void> {
  const failure = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`The DynamoDB engine ended at once (exit code ${code ?? 'none'}).`)));
  });
  failure.catch(() => undefined);
  await Promise.race([failure, firstAnswer(endpoint)]);
}

async function firstAnswer(endpoint: string): Promise<void> {
  for (;;) {
    try {
      await fetch(endpoint);
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 2000);
  await exit;
  clearTimeout(impatience);
}
