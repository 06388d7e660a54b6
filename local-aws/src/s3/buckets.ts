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
}

export function bucketsIn(database: DatabaseSync): Buckets {
  const put = database.prepare(
    'INSERT INTO buckets (name, spec, created_at) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET spec = excluded.spec',
  );
  const rows = database.prepare('SELECT name, spec FROM buckets').all() as unknown[] as {
    name: string;
    spec: string;
  }[];
  const specs = new Map(rows.map(({ name, spec }) => [name, JSON.parse(spec) as BucketSpec]));

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
  };
}
