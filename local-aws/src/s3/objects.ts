import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { BucketSpec } from './buckets.ts';
import { inTransaction } from '../transaction.ts';
import { S3Error } from './errors.ts';
import type { EventRelay } from './event-relay.ts';
import type { ObjectVersion } from './object-version.ts';
import { createdEvent, type Cause, type EventOwner } from './events.ts';

interface NewObject {
  key: string;
  /** A file of its own, which becomes the object's. */
  file: string;
  size: number;
  etag: string;
  headers: Record<string, string>;
}

export interface Objects {
  /** The version asked for, or the newest. */
  find(bucket: string, key: string, versionId?: string): ObjectVersion | undefined;
  /** Adds a version if `guard` lets it; the guard sees the newest and throws. */
  put(
    bucket: BucketSpec,
    object: NewObject,
    cause: Cause,
    guard?: (newest: ObjectVersion | undefined) => void,
  ): ObjectVersion;
}

interface Row {
  seq: number;
  bucket: string;
  key: string;
  version_id: string;
  /** Null in a delete marker: none are made, but an earlier version of this stand-in made them. */
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
  const insert = database.prepare(`
    INSERT INTO versions (bucket, key, version_id, file, size, etag, modified_at, headers)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`);

  const pathOf = (name: string) => join(directory, name.slice(0, 2), name);

  const find: Objects['find'] = (bucket, key, versionId) => {
    const row = versionId === undefined ? byNewest.get(bucket, key) : byVersion.get(bucket, key, versionId);
    return versionOf(row, pathOf);
  };

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
      const row = insert.get(bucket.name, key, newVersionId(bucket), name, size, etag, cause.now, headers);
      const version = versionOf(row, pathOf);
      if (version === undefined) throw new S3Error('InternalError');
      if (bucket.eventBridge) relay.keep(createdEvent(version, cause, owner));
      mkdirSync(dirname(pathOf(name)), { recursive: true });
      renameSync(object.file, pathOf(name));
      return { added: version, replaced: gone };
    });
    if (replaced !== undefined) rmSync(replaced, { force: true });
    relay.handOn();
    return added;
  }

  return { find, put };
}

/** Behind a delete marker there is no object, and the marker is none. */
function versionOf(found: object | undefined, pathOf: (name: string) => string): ObjectVersion | undefined {
  const row = found as Row | undefined;
  if (row === undefined || row.file === null) return undefined;
  return {
    seq: row.seq,
    bucket: row.bucket,
    key: row.key,
    versionId: row.version_id,
    file: pathOf(row.file),
    size: row.size,
    etag: row.etag,
    modifiedAt: row.modified_at,
    headers: JSON.parse(row.headers) as Record<string, string>,
  };
}

function newVersionId(bucket: BucketSpec): string {
  return bucket.versioned ? randomBytes(24).toString('base64url') : 'null';
}
