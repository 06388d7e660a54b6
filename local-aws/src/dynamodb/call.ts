import { credentialsFor } from '../credentials.ts';

const versions = { DynamoDB: 'DynamoDB_20120810', Streams: 'DynamoDBStreams_20120810' };

export class DynamoError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'DynamoError';
    this.code = code;
  }
}

/**
 * One call of the stack itself to the engine, in DynamoDB's JSON protocol: the SDK would cost a second of start-up.
 * @throws DynamoError with the service's own error code
 */
export async function callDynamo(
  endpoint: string,
  service: keyof typeof versions,
  action: string,
  parameters: Record<string, unknown>,
): Promise<unknown> {
  const { accessKeyId } = credentialsFor('operator');
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `${versions[service]}.${action}`,
      'x-amz-date': `${new Date().toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`,
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/us-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=none`,
    },
    body: JSON.stringify(parameters),
  });
  const answer = (await response.json()) as { __type?: string; message?: string };
  if (response.ok) return answer;
  throw new DynamoError(
    answer.__type?.split('#').at(-1) ?? 'Unknown',
    `${action}: ${answer.message ?? response.status}`,
  );
}
