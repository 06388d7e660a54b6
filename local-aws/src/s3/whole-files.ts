import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { S3Error } from './errors.ts';
import type { ObjectVersion } from './object-version.ts';

/** Looks whether the files of objects hold what was put. */
export interface WholeFiles {
  /** A file is looked at once, when it is first read since the start: nobody writes to it any more. @throws S3Error InternalError */
  check(version: Pick<ObjectVersion, 'file' | 'size' | 'etag'>): Promise<void>;
}

/** What is damaged is no reason to stop: a sentence for people names the file, and the caller gets S3's own error. */
export function wholeFiles(tell = (sentence: string) => void process.stderr.write(`${sentence}\n`)): WholeFiles {
  const whole = new Set<string>();
  return {
    async check({ file, size, etag }) {
      if (whole.has(file)) return;
      const damage = await damageOf(file, size, etag);
      if (damage === undefined) return void whole.add(file);
      tell(
        `${file} is damaged (${damage}). Put back a copy of it: until then nobody can read what was sent in with it.`,
      );
      throw new S3Error('InternalError');
    },
  };
}

async function damageOf(file: string, size: number, etag: string): Promise<string | undefined> {
  const digest = createHash('md5');
  let found = 0;
  try {
    await pipeline(createReadStream(file), async bytes => {
      for await (const some of bytes as AsyncIterable<Buffer>) {
        found += some.length;
        digest.update(some);
      }
    });
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  if (found !== size) return `it has ${found} bytes instead of ${size}`;
  return digest.digest('hex') === etag ? undefined : 'its bytes are not those that were put';
}
