import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Credentials } from '../../credentials.ts';
import { isObject, parseJson, type Json, type JsonObject } from '../json.ts';
import { ServiceError } from './service-caller.ts';

export interface JsonCall {
  endpoint: string;
  region: string;
  /** The name in the signature: `dynamodb`. */
  signingName: string;
  /** `X-Amz-Target`: `DynamoDB_20120810.UpdateItem`. */
  target: string;
  body: Json;
  credentials: Credentials;
  /** Epoch milliseconds, for the signature. */
  now: number;
}

export interface JsonAnswer {
  statusCode: number;
  headers: Record<string, string>;
  requestId: string;
  body: JsonObject;
}

/**
 * One call of a service that speaks AWS JSON 1.0.
 * @throws ServiceError for an answer that is an error
 */
export async function signedJsonCall(call: JsonCall): Promise<JsonAnswer> {
  const url = new URL(call.endpoint);
  const body = JSON.stringify(call.body);
  const request = {
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    port: Number(url.port),
    path: '/',
    headers: {
      host: url.host,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': call.target,
    },
    body,
  };
  const signer = new SignatureV4({
    service: call.signingName,
    region: call.region,
    credentials: call.credentials,
    sha256: Sha256,
  });
  const { headers } = await signer.sign(request, { signingDate: new Date(call.now) });
  const response = await fetch(url, { method: 'POST', headers, body }).catch((error: unknown) => {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Error(`Unable to execute HTTP request: ${reason}`);
  });
  const answer = await answerOf(response);
  if (response.ok) return answer;
  throw new ServiceError({
    code: codeOf(answer),
    message: messageOf(answer),
    statusCode: answer.statusCode,
    requestId: answer.requestId,
  });
}

async function answerOf(response: Response): Promise<JsonAnswer> {
  const text = await response.text();
  const body = text === '' ? {} : parseJson(text);
  const headers = Object.fromEntries(response.headers);
  const requestId = headers['x-amzn-requestid'] ?? headers['x-amz-request-id'] ?? '';
  return { statusCode: response.status, headers, requestId, body: isObject(body) ? body : {} };
}

function codeOf(answer: JsonAnswer): string {
  const named = answer.body['__type'] ?? answer.headers['x-amzn-errortype'];
  return typeof named === 'string' ? named.replace(/^.*#/, '').replace(/:.*$/, '') : 'InternalFailure';
}

function messageOf(answer: JsonAnswer): string {
  const message = answer.body['message'] ?? answer.body['Message'];
  return typeof message === 'string' ? message : '';
}

/** The hash that the signer asks for. */
class Sha256 {
  readonly #hash;

  constructor(key?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = key === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(key));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  reset(): void {
    throw new Error('A signature uses each hash once.');
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data);
}
