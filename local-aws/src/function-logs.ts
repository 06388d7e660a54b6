import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

/** One file a function, to which its lines are added. */
export function functionLogs(directory: string): {
  write: (line: string, functionName: string) => void;
  close: () => Promise<void>;
} {
  mkdirSync(directory, { recursive: true });
  const files = new Map<string, WriteStream>();
  return {
    write: (line, functionName) => {
      const file = files.get(functionName) ?? createWriteStream(join(directory, `${functionName}.log`), { flags: 'a' });
      files.set(functionName, file);
      file.write(`${line}\n`);
    },
    close: async () => {
      await Promise.all([...files.values()].map(file => new Promise(resolve => file.end(resolve))));
    },
  };
}
