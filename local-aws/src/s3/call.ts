import type { ServerResponse } from 'node:http';
import type { AnsweredCall } from '../signed-by.ts';
import type { StateFiles } from '../state-files.ts';
import type { Buckets } from './buckets.ts';
import type { Cause } from './events.ts';
import type { Objects } from './objects.ts';
import type { S3Request } from './request.ts';
import { xmlDocument, type XmlElement } from './xml.ts';
import type { ObjectVersion } from './object-version.ts';
import type { WholeFiles } from './whole-files.ts';

/** What every call is answered from. */
export interface Service {
  buckets: Buckets;
  objects: Objects;
  /** Where bodies go while they come in. */
  incoming: string;
  files: StateFiles;
  whole: WholeFiles;
  region: string;
  account: string;
  onCall: (call: AnsweredCall) => void;
}

/** One call, whose signature was found good. */
export interface Call extends Service {
  request: S3Request;
  response: ServerResponse;
  /** Whose key signed it. */
  principal: string;
  /** Epoch milliseconds. */
  now: number;
}

/** Tells what was called, by the name of the permission that it takes. */
export function report(call: Call, action: string, bucket: string, key: string): void {
  const resource = `arn:aws:s3:::${bucket}/${key}`;
  call.onCall({ principal: call.principal, service: 's3', action, resource });
}

/** The same for a call that takes the right to list that bucket. */
export function reportList(call: Call, bucket: string): void {
  call.onCall({ principal: call.principal, service: 's3', action: 'ListBucket', resource: `arn:aws:s3:::${bucket}` });
}

export function causeOf(call: Omit<Call, 'principal'>, reason: Cause['reason']): Cause {
  const sourceIp = call.request.incoming.socket.remoteAddress ?? '127.0.0.1';
  return { reason, requestId: call.request.id, sourceIp, now: call.now };
}

export function answerXml(response: ServerResponse, status: number, root: XmlElement): void {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(xmlDocument(root));
}

/** The headers that name a version, where the bucket keeps versions. */
export function versionHeader(object: ObjectVersion): Record<string, string> {
  return object.versionId === 'null' ? {} : { 'x-amz-version-id': object.versionId };
}
