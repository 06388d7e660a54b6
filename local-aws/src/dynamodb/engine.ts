import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../ports.ts';
import { StateFiles } from '../state-files.ts';
import { keepRunning, type KeptRunning } from './engine-process.ts';
import { endOrphans, filesIn } from './orphans.ts';

/** A running DynamoDB engine. Only the proxy in front of it, the table maker and the stream reader talk to it. */
export interface DynamoEngine extends KeptRunning {
  endpoint: string;
  /** Of an engine that was started here: its file, and the version that it says it is. */
  own?: { file: string; version: string };
}

/**
 * Starts the engine on a file in `directory`, or uses the one whose address is given (`DYNAMODB_ENDPOINT`): that one
 * is somebody else's, and is neither started nor stopped here. One that ends by itself is started again: what it has
 * answered is in its file.
 * @throws Error in plain words where there is no engine for this machine, or its file is damaged
 */
export async function startEngine(options: {
  directory: string;
  endpoint?: string | undefined;
  files?: StateFiles | undefined;
  /** Hears that it can't be started again. */
  onEnd?: ((error: Error) => void) | undefined;
}): Promise<DynamoEngine> {
  const { endpoint: given, files = new StateFiles(), onEnd = () => undefined } = options;
  if (given !== undefined) return { endpoint: given, up: () => Promise.resolve(), close: () => Promise.resolve() };
  mkdirSync(options.directory, { recursive: true });
  await endOrphans(options.directory);
  const { tables: file, pid: pidFile } = filesIn(options.directory);
  files.findOrMake(file);
  const port = await freePort();
  const binary = engineBinary();
  const version = await versionOf(binary);
  const engine = await keepRunning({ binary, port, file, pidFile, files, onEnd });
  return { ...engine, endpoint: `http://127.0.0.1:${port}`, own: { file, version } };
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
