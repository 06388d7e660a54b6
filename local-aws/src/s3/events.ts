import { randomUUID } from 'node:crypto';
import type { ObjectVersion } from './object-version.ts';

/** What S3 tells EventBridge of an object. Keys are as they are, not URL-encoded. */
export interface S3Event {
  version: '0';
  id: string;
  /** `Object Created`. Nothing is deleted here, but an earlier version kept events of that, which may still wait. */
  'detail-type': string;
  source: 'aws.s3';
  account: string;
  /** ISO 8601, to the second. */
  time: string;
  region: string;
  resources: string[];
  detail: {
    version: '0';
    bucket: { name: string };
    object: { key: string; size?: number; etag?: string; 'version-id'?: string; sequencer: string };
    'request-id': string;
    requester: string;
    'source-ip-address': string;
    reason: Cause['reason'];
  };
}

/** The call that changed an object. */
export interface Cause {
  reason: 'PutObject' | 'POST Object';
  requestId: string;
  sourceIp: string;
  /** Epoch milliseconds. */
  now: number;
}

export interface EventOwner {
  account: string;
  region: string;
}

export function createdEvent(object: ObjectVersion, cause: Cause, owner: EventOwner): S3Event {
  const { key, size, etag } = object;
  const version = object.versionId === 'null' ? {} : { 'version-id': object.versionId };
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: owner.account,
    time: `${new Date(cause.now).toISOString().slice(0, 19)}Z`,
    region: owner.region,
    resources: [`arn:aws:s3:::${object.bucket}`],
    detail: {
      version: '0',
      bucket: { name: object.bucket },
      object: { key, size, etag, ...version, sequencer: sequencerOf(object.seq) },
      'request-id': cause.requestId,
      requester: owner.account,
      'source-ip-address': cause.sourceIp,
      reason: cause.reason,
    },
  };
}

/** Compared as text, it orders the events of a key. */
function sequencerOf(seq: number): string {
  return seq.toString(16).toUpperCase().padStart(16, '0');
}
