import type { DatabaseSync } from 'node:sqlite';
import { S3Error } from './errors.ts';

/** As in the bucket's CORS configuration. `*` stands for any text in an origin or a header. */
export interface CorsRule {
  allowedOrigins: string[];
  allowedMethods: string[];
  allowedHeaders?: string[];
  exposedHeaders?: string[];
  maxAgeSeconds?: number;
}

export interface BucketSpec {
  name: string;
  versioned: boolean;
  /** Whether its events go to EventBridge. */
  eventBridge: boolean;
  cors?: CorsRule[];
}

export interface Buckets {
  /** Makes a bucket, or gives an existing one these settings. Its objects stay. */
  put(spec: BucketSpec, now: number): void;
  find(name: string): BucketSpec | undefined;
  /** @throws S3Error NoSuchBucket */
  get(name: string): BucketSpec;
  list(): { name: string; createdAt: number }[];
  /** @throws S3Error BucketNotEmpty */
  remove(name: string): void;
}

export function bucketsIn(database: DatabaseSync): Buckets {
  const put = database.prepare(
    'INSERT INTO buckets (name, spec, created_at) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET spec = excluded.spec',
  );
  const all = database.prepare('SELECT name, spec, created_at AS createdAt FROM buckets ORDER BY name');
  const anyVersion = database.prepare('SELECT seq FROM versions WHERE bucket = ? LIMIT 1');
  const remove = database.prepare('DELETE FROM buckets WHERE name = ?');
  const rows = () => all.all() as unknown[] as { name: string; spec: string; createdAt: number }[];
  const specs = new Map(rows().map(({ name, spec }) => [name, JSON.parse(spec) as BucketSpec]));

  return {
    put(spec, now) {
      put.run(spec.name, JSON.stringify(spec), now);
      specs.set(spec.name, spec);
    },
    find: name => specs.get(name),
    get(name) {
      const spec = specs.get(name);
      if (spec === undefined) throw new S3Error('NoSuchBucket', { details: { BucketName: name } });
      return spec;
    },
    list: () => rows().map(({ name, createdAt }) => ({ name, createdAt })),
    remove(name) {
      if (anyVersion.get(name) !== undefined) throw new S3Error('BucketNotEmpty', { details: { BucketName: name } });
      remove.run(name);
      specs.delete(name);
    },
  };
}
