import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import { S3Error } from './errors.ts';
import type { Upload } from './upload.ts';

export interface Part {
  number: number;
  file: string;
  size: number;
  /** Hex. */
  md5: string;
}

export interface MultipartUploads {
  /** @returns its id */
  begin(bucket: string, key: string, headers: Record<string, string>): string;
  /** The headers that its object will carry. @throws S3Error NoSuchUpload */
  headersOf(id: string, bucket: string, key: string): Record<string, string>;
  /** Keeps a part; one of the same number gives way. */
  addPart(id: string, number: number, upload: Upload): void;
  /** In the order of their numbers. */
  parts(id: string): Part[];
  /** Forgets the upload and its parts. */
  end(id: string): void;
}

/** Uploads in parts that are neither completed nor aborted. They outlive a restart. */
export function multipartUploadsIn(database: DatabaseSync, directory: string): MultipartUploads {
  mkdirSync(directory, { recursive: true });
  const insert = database.prepare('INSERT INTO uploads (id, bucket, key, headers) VALUES (?, ?, ?, ?)');
  const find = database.prepare('SELECT headers FROM uploads WHERE id = ? AND bucket = ? AND key = ?');
  const setPart = database.prepare(`
    INSERT INTO parts (upload, number, file, size, md5) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (upload, number) DO UPDATE SET file = excluded.file, size = excluded.size, md5 = excluded.md5`);
  const allParts = database.prepare('SELECT number, file, size, md5 FROM parts WHERE upload = ? ORDER BY number');
  const forgetUpload = database.prepare('DELETE FROM uploads WHERE id = ?');
  const forgetParts = database.prepare('DELETE FROM parts WHERE upload = ?');

  function parts(id: string): Part[] {
    return allParts.all(id).map(row => {
      const part = row as object as Part;
      return { ...part, file: join(directory, part.file) };
    });
  }

  return {
    parts,
    begin(bucket, key, headers) {
      const id = randomBytes(24).toString('base64url');
      insert.run(id, bucket, key, JSON.stringify(headers));
      return id;
    },
    headersOf(id, bucket, key) {
      const found = find.get(id, bucket, key) as { headers: string } | undefined;
      if (found === undefined) throw new S3Error('NoSuchUpload', { details: { UploadId: id } });
      return JSON.parse(found.headers) as Record<string, string>;
    },
    addPart(id, number, upload) {
      const before = parts(id).find(part => part.number === number);
      const name = basename(upload.file);
      renameSync(upload.file, join(directory, name));
      setPart.run(id, number, name, upload.size, upload.md5);
      if (before !== undefined) rmSync(before.file, { force: true });
    },
    end(id) {
      const files = parts(id).map(({ file }) => file);
      inTransaction(database, () => {
        forgetUpload.run(id);
        forgetParts.run(id);
      });
      for (const file of files) rmSync(file, { force: true });
    },
  };
}
