import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { StateFiles } from './state-files.ts';

/** One file a function, to which its lines are added. */
export function functionLogs(
  directory: string,
  files = new StateFiles(),
): {
  write: (line: string, functionName: string) => void;
  close: () => Promise<void>;
} {
  mkdirSync(directory, { recursive: true });
  const open = new Map<string, WriteStream>();

  function logOf(functionName: string): WriteStream {
    const known = open.get(functionName);
    if (known !== undefined) return known;
    const path = join(directory, `${functionName}.log`);
    const made = createWriteStream(path, { flags: 'a' });
    made.on('error', error => files.unusable(path, error));
    open.set(functionName, made);
    return made;
  }

  return {
    write: (line, functionName) => void logOf(functionName).write(`${line}\n`),
    close: async () => {
      await Promise.all(
        [...open.values()].map(
          file => new Promise(resolve => (file.destroyed ? resolve(undefined) : file.end(resolve))),
        ),
      );
    },
  };
}
