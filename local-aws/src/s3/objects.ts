import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { BucketSpec } from './buckets.ts';
import { inTransaction } from './database.ts';
import { S3Error } from './errors.ts';
import type { EventRelay } from './event-relay.ts';
import type { ObjectVersion } from './object-version.ts';
import { createdEvent, deletedEvent, type Cause, type EventOwner } from './events.ts';

export interface NewObject {
  key: string;
  /** A file of its own, which becomes the object's. */
  file: string;
  size: number;
  etag: string;
  headers: Record<string, string>;
}

export interface Deleted {
  versionId: string | undefined;
  /** A delete marker was made, or taken away. */
  marker: boolean;
}

export interface Objects {
  /** The version asked for, or the newest; a delete marker is one too. */
  find(bucket: string, key: string, versionId?: string): ObjectVersion | undefined;
  /** Adds a version if `guard` lets it; the guard sees the newest and throws. */
  put(
    bucket: BucketSpec,
    object: NewObject,
    cause: Cause,
    guard?: (newest: ObjectVersion | undefined) => void,
  ): ObjectVersion;
  remove(bucket: BucketSpec, key: string, versionId: string | undefined, cause: Cause): Deleted;
  /** The newest versions that are no delete markers, in the order of their keys' bytes, from after `after`. */
  newest(bucket: string, prefix: string, after: string): Iterable<ObjectVersion>;
}

interface Row {
  seq: number;
  bucket: string;
  key: string;
  version_id: string;
  file: string | null;
  size: number;
  etag: string;
  modified_at: number;
  headers: string;
}

export function objectsIn(database: DatabaseSync, directory: string, relay: EventRelay, owner: EventOwner): Objects {
  const byNewest = database.prepare('SELECT * FROM versions WHERE bucket = ? AND key = ? ORDER BY seq DESC LIMIT 1');
  const byVersion = database.prepare('SELECT * FROM versions WHERE bucket = ? AND key = ? AND version_id = ?');
  const removeOne = database.prepare('DELETE FROM versions WHERE seq = ?');
  const nextSeq = database.prepare("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'versions' RETURNING seq");
  const insert = database.prepare(`
    INSERT INTO versions (bucket, key, version_id, file, size, etag, modified_at, headers)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`);
  const newest = database.prepare(`
    SELECT * FROM versions AS v WHERE bucket = ? AND key >= ? AND key > ? AND file IS NOT NULL
    AND seq = (SELECT max(seq) FROM versions WHERE bucket = v.bucket AND key = v.key) ORDER BY key`);

  const pathOf = (name: string) => join(directory, name.slice(0, 2), name);

  const find: Objects['find'] = (bucket, key, versionId) => {
    const row = versionId === undefined ? byNewest.get(bucket, key) : byVersion.get(bucket, key, versionId);
    return row === undefined ? undefined : versionOf(row, pathOf);
  };

  function add(...values: SQLInputValue[]): ObjectVersion {
    const row = insert.get(...values);
    if (row === undefined) throw new S3Error('InternalError');
    return versionOf(row, pathOf);
  }

  /** A number for an event that adds no version. */
  function takeSeq(): number {
    const row = nextSeq.get() as { seq: number } | undefined;
    if (row === undefined) throw new S3Error('InternalError');
    return row.seq;
  }

  /** Without versions, the object that is there gives way. @returns the file that is to go */
  function giveWay(bucket: BucketSpec, key: string): string | undefined {
    const replaced = bucket.versioned ? undefined : find(bucket.name, key, 'null');
    if (replaced !== undefined) removeOne.run(replaced.seq);
    return replaced?.file;
  }

  function put(...[bucket, object, cause, guard]: Parameters<Objects['put']>): ObjectVersion {
    const name = basename(object.file);
    const { added, replaced } = inTransaction(database, () => {
      guard?.(find(bucket.name, object.key));
      const gone = giveWay(bucket, object.key);
      const { key, size, etag } = object;
      const headers = JSON.stringify(object.headers);
      const version = add(bucket.name, key, newVersionId(bucket), name, size, etag, cause.now, headers);
      if (bucket.eventBridge) relay.keep(createdEvent(version, cause, owner));
      mkdirSync(dirname(pathOf(name)), { recursive: true });
      renameSync(object.file, pathOf(name));
      return { added: version, replaced: gone };
    });
    if (replaced !== undefined) rmSync(replaced, { force: true });
    relay.handOn();
    return added;
  }

  function remove(...[bucket, key, versionId, cause]: Parameters<Objects['remove']>): Deleted {
    const { deleted, file } = inTransaction(database, () =>
      bucket.versioned && versionId === undefined ? mark(bucket, key, cause) : erase(bucket, key, versionId, cause),
    );
    if (file !== undefined) rmSync(file, { force: true });
    relay.handOn();
    return deleted;
  }

  function mark(bucket: BucketSpec, key: string, cause: Cause): { deleted: Deleted; file: undefined } {
    const marker = add(bucket.name, key, newVersionId(bucket), null, 0, '', cause.now, '{}');
    if (bucket.eventBridge) relay.keep(deletedEvent(marker, true, cause, owner));
    return { deleted: { versionId: marker.versionId, marker: true }, file: undefined };
  }

  function erase(bucket: BucketSpec, key: string, versionId: string | undefined, cause: Cause) {
    const gone = find(bucket.name, key, versionId);
    if (gone === undefined) return { deleted: { versionId, marker: false }, file: undefined };
    removeOne.run(gone.seq);
    if (bucket.eventBridge) relay.keep(deletedEvent({ ...gone, seq: takeSeq() }, false, cause, owner));
    return { deleted: { versionId, marker: gone.file === undefined }, file: gone.file };
  }

  return {
    find,
    put,
    remove,
    *newest(bucket, prefix, after) {
      for (const row of newest.iterate(bucket, prefix, after)) {
        const version = versionOf(row, pathOf);
        if (!version.key.startsWith(prefix)) return;
        yield version;
      }
    },
  };
}

function versionOf(found: object, pathOf: (name: string) => string): ObjectVersion {
  const row = found as Row;
  return {
    seq: row.seq,
    bucket: row.bucket,
    key: row.key,
    versionId: row.version_id,
    file: row.file === null ? undefined : pathOf(row.file),
    size: row.size,
    etag: row.etag,
    modifiedAt: row.modified_at,
    headers: JSON.parse(row.headers) as Record<string, string>,
  };
}

function newVersionId(bucket: BucketSpec): string {
  return bucket.versioned ? randomBytes(24).toString('base64url') : 'null';
}
