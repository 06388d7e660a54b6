import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { credentialsFor } from '../../src/credentials.ts';
import { ServiceError, type ServiceCall } from '../../src/stepfunctions/integrations/service-caller.ts';
import { stackServices, type FunctionAnswer } from '../../src/stepfunctions/services.ts';
import { start } from './stage.ts';

interface Seen {
  headers: IncomingHttpHeaders;
  body: unknown;
}

let server: Server;
let endpoint = '';
let seen: Seen[] = [];
let answer: { status: number; body: object } = { status: 200, body: {} };

beforeEach(async () => {
  seen = [];
  server = createServer((request, response) => {
    void text(request).then(body => {
      seen.push({ headers: request.headers, body: JSON.parse(body) });
      response.writeHead(answer.status, { 'x-amzn-requestid': 'R1' }).end(JSON.stringify(answer.body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  endpoint = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

function call(request: Partial<ServiceCall>, functionAnswer?: FunctionAnswer): Promise<unknown> {
  const services = stackServices({
    endpoints: { dynamodb: endpoint, s3: endpoint },
    region: 'us-west-2',
    now: () => start,
    invokeFunction: (name, payload, options) =>
      functionAnswer === undefined
        ? Promise.resolve({ StatusCode: 200, ExecutedVersion: '$LATEST', Payload: { name, payload, ...options } })
        : Promise.resolve(functionAnswer),
  });
  const roleArn = 'arn:aws:iam::000000000000:role/LifecycleRole';
  return services.call({ resourceType: 'lambda', resource: 'invoke', parameters: {}, roleArn, ...request });
}

test('an action of DynamoDB goes out as JSON, signed by the machine’s role on the clock of the stack', async () => {
  answer = { status: 200, body: { Attributes: { n: { N: '1' } } } };
  const parameters = { TableName: 'cases', ReturnValues: null, Key: { PK: { S: 'CASE#A' } } };
  expect(await call({ resourceType: 'aws-sdk:dynamodb', resource: 'updateItem', parameters })).toEqual(answer.body);
  expect(seen[0]?.headers['x-amz-target']).toBe('DynamoDB_20120810.UpdateItem');
  expect(seen[0]?.headers['x-amz-date']).toBe('20261124T180000Z');
  expect(seen[0]?.headers.authorization).toContain(
    `Credential=${credentialsFor('LifecycleRole').accessKeyId}/20261124/us-west-2/dynamodb/aws4_request`,
  );
  expect(seen[0]?.body).toEqual({ TableName: 'cases', Key: { PK: { S: 'CASE#A' } } });
});

test('an optimised integration adds the metadata of the call', async () => {
  answer = { status: 200, body: { Item: { n: { N: '1' } } } };
  expect(
    await call({ resourceType: 'dynamodb', resource: 'getItem', parameters: { TableName: 'cases' } }),
  ).toMatchObject({
    ...answer.body,
    SdkHttpMetadata: { HttpStatusCode: 200, HttpHeaders: { 'x-amzn-requestid': 'R1' } },
    SdkResponseMetadata: { RequestId: 'R1' },
  });
});

test('an error of the service keeps its code, status and request', async () => {
  const __type = 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException';
  answer = { status: 400, body: { __type, message: 'The conditional request failed' } };
  const failed = call({ resourceType: 'aws-sdk:dynamodb', resource: 'putItem' });
  await expect(failed).rejects.toBeInstanceOf(ServiceError);
  await expect(failed).rejects.toMatchObject({
    code: 'ConditionalCheckFailedException',
    message: 'The conditional request failed',
    statusCode: 400,
    requestId: 'R1',
  });
});

test('lambda:invoke has the envelope of Lambda, a function named directly only its payload', async () => {
  const parameters = { FunctionName: 'act', Payload: { a: 1 } };
  const got = { name: 'act', payload: { a: 1 }, principal: 'LifecycleRole', invocationType: 'RequestResponse' };
  expect(await call({ parameters })).toMatchObject({ StatusCode: 200, ExecutedVersion: '$LATEST', Payload: got });
  const resource = 'arn:aws:lambda:us-west-2:000000000000:function:act';
  expect(await call({ resource, parameters: { a: 1 } })).toEqual({ ...got, name: resource });
});

test('what a function threw is thrown by its type', async () => {
  const Payload = { errorType: 'StageMoved', errorMessage: 'The case moved on.' };
  const thrown = { StatusCode: 200, ExecutedVersion: '$LATEST', FunctionError: 'Unhandled', Payload };
  await expect(call({ parameters: { FunctionName: 'act' } }, thrown)).rejects.toMatchObject({
    errorType: 'StageMoved',
    message: 'The case moved on.',
    payload: Payload,
  });
});

test.each([
  ['sqs', 'sendMessage', 'The stack has no sqs for sendMessage.'],
  ['aws-sdk:s3', 'getObject', 'The stack has no s3 for getObject.'],
])('%s, which machines cannot reach here, is no silent success', async (resourceType, resource, message) => {
  await expect(call({ resourceType, resource })).rejects.toThrow(message);
});
