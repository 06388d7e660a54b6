import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { localSettings } from '../../lib/config.ts';
import { arnOf, only, service, templatesOf } from './synthesized.ts';
import { ProblemDocument } from '../../domain/api/problem-document.ts';
import { faultsIn } from '../domain/words/in-spanish.ts';

const ApiResource = z.object({ ParentId: z.string(), PathPart: z.string() });
const paths = new Map(
  service
    .filter(({ Type }) => Type === 'AWS::ApiGateway::Resource')
    .map(({ logicalId, Properties }) => [logicalId, ApiResource.parse(Properties)]),
);

function pathOf(resourceId: string): string {
  const resource = paths.get(resourceId);
  return resource ? `${pathOf(resource.ParentId)}/${resource.PathPart}` : '';
}

const Method = z.object({
  HttpMethod: z.string(),
  ResourceId: z.string(),
  AuthorizationType: z.string(),
  AuthorizerId: z.string().optional(),
  Integration: z.object({ Type: z.string(), Uri: z.string().optional() }),
});
const methods = service
  .filter(({ Type }) => Type === 'AWS::ApiGateway::Method')
  .map(({ Properties }) => Method.parse(Properties));

const routes: [call: string, logicalId: string, authorization: 'NONE' | 'CUSTOM'][] = [
  ['POST /applications', 'FileApplication', 'NONE'],
  ['POST /eligibility', 'CheckEligibility', 'NONE'],
  ['POST /sessions', 'OpenSession', 'NONE'],
  ['GET /openapi.json', 'DescribeApi', 'NONE'],
  ['GET /problems/{kind}', 'DescribeApi', 'NONE'],
  ['GET /organizations/{id}/filing', 'ReadFiling', 'NONE'],
  ['GET /plans', 'ReadFiling', 'NONE'],
  ['GET /me', 'ReadWorklist', 'CUSTOM'],
  ['GET /my/case', 'ReadCase', 'CUSTOM'],
  ['GET /my/case/documents/{documentId}', 'ReadDocument', 'CUSTOM'],
  ['POST /my/case/documents', 'IssueUpload', 'CUSTOM'],
  ['GET /my/case/reads', 'ListReads', 'CUSTOM'],
  ['POST /my/case/commands', 'HandleCommand', 'CUSTOM'],
  ['GET /worklist', 'ReadWorklist', 'CUSTOM'],
  ['GET /cases/{caseNumber}', 'ReadCase', 'CUSTOM'],
  ['GET /cases/{caseNumber}/events', 'ReadHistory', 'CUSTOM'],
  ['GET /cases/{caseNumber}/documents/{documentId}', 'ReadDocument', 'CUSTOM'],
  ['GET /cases/{caseNumber}/letters/{noticeId}', 'PrintLetter', 'CUSTOM'],
  ['GET /my/case/letters/{noticeId}', 'PrintLetter', 'CUSTOM'],
  ['POST /cases/{caseNumber}/documents', 'IssueUpload', 'CUSTOM'],
  ['GET /cases/{caseNumber}/reads', 'ListReads', 'CUSTOM'],
  ['GET /reads', 'ListReads', 'CUSTOM'],
  ['GET /reports/demographics', 'ReportDemographics', 'CUSTOM'],
  ['POST /cases/{caseNumber}/commands', 'HandleCommand', 'CUSTOM'],
  ['POST /cases/rederive-clocks', 'OrderRederivation', 'CUSTOM'],
  ['GET /cases/rederive-clocks/{jobId}', 'OrderRederivation', 'CUSTOM'],
  ['GET /inbound-mail/{mailId}', 'HandleMail', 'CUSTOM'],
  ['POST /inbound-mail/{mailId}/commands', 'HandleMail', 'CUSTOM'],
  ['GET /directory/{kind}', 'KeepDirectory', 'CUSTOM'],
  ['PUT /directory/{kind}/{id}', 'KeepDirectory', 'CUSTOM'],
  ['GET /directory/{kind}/{id}/changes', 'KeepDirectory', 'CUSTOM'],
  ['GET /directory/{kind}/{id}/proposal', 'KeepDirectory', 'CUSTOM'],
  ['POST /directory/{kind}/{id}/commands', 'KeepDirectory', 'CUSTOM'],
];

const call = (method: z.infer<typeof Method>) => `${method.HttpMethod} ${pathOf(method.ResourceId)}`;

it('answers these calls and no others', () => {
  const answered = methods.filter(({ HttpMethod }) => HttpMethod !== 'OPTIONS' && HttpMethod !== 'ANY').map(call);
  expect(answered.sort()).toEqual(routes.map(([name]) => name).sort());
});

it('says at each address what methods it takes, to whoever tries another, signed in or not', () => {
  const others = methods.filter(({ HttpMethod }) => HttpMethod === 'ANY');
  const addresses = new Set(routes.map(([name]) => name.split(' ')[1] ?? ''));
  expect(others.map(({ ResourceId }) => pathOf(ResourceId)).sort()).toEqual([...addresses].sort());
  for (const { AuthorizationType, Integration } of others) {
    expect(AuthorizationType).toBe('NONE');
    expect(Integration.Uri).toContain(`/functions/${arnOf('DescribeApi')}/invocations`);
  }
});

it('answers a browser beforehand at each address that can be called, and spends no resource on another', () => {
  const beforehand = methods.filter(({ HttpMethod }) => HttpMethod === 'OPTIONS');
  const addresses = new Set(routes.map(([name]) => name.split(' ')[1] ?? ''));
  expect(beforehand.map(({ ResourceId }) => pathOf(ResourceId)).sort()).toEqual([...addresses].sort());
});

it.each(routes)('%s goes to %s with authorization %s', (name, logicalId, authorization) => {
  const method = only(
    methods.filter(candidate => call(candidate) === name),
    name,
  );
  expect(method.Integration.Type).toBe('AWS_PROXY');
  expect(method.Integration.Uri).toContain(`/functions/${arnOf(logicalId)}/invocations`);
  expect(method.AuthorizationType).toBe(authorization);
  expect(method.AuthorizerId === undefined).toBe(authorization === 'NONE');
});

it.each([...new Set(routes.map(([, logicalId]) => logicalId))])('lets this API, and no other, invoke %s', logicalId => {
  const permissions = service.filter(
    ({ Type, Properties }) =>
      Type === 'AWS::Lambda::Permission' &&
      Properties['FunctionName'] === arnOf(logicalId) &&
      Properties['Principal'] === 'apigateway.amazonaws.com',
  );
  expect(permissions.map(({ Properties }) => String(Properties['SourceArn']))).toEqual([
    expect.stringMatching(/^arn:aws:execute-api:us-west-2:000000000000:[^*/]+\/\*\/\*\/\*$/),
  ]);
});

it('takes no TLS before 1.2, by no other name than its own', () => {
  const api = only(
    service.filter(({ Type }) => Type === 'AWS::ApiGateway::RestApi'),
    'the API',
  );
  expect(api.Properties).toMatchObject({
    SecurityPolicy: 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
    EndpointAccessMode: 'STRICT',
  });
});

it('asks one function who is calling, and remembers the answer for five minutes', () => {
  const authorizer = only(
    service.filter(({ Type }) => Type === 'AWS::ApiGateway::Authorizer'),
    'the authorizer',
  );
  expect(authorizer.Properties).toMatchObject({
    Type: 'REQUEST',
    IdentitySource: 'method.request.header.Authorization',
    AuthorizerResultTtlInSeconds: 300,
  });
  expect(authorizer.Properties['AuthorizerUri']).toContain(`/functions/${arnOf('Authorize')}/invocations`);
});

it.each(methods.filter(({ HttpMethod }) => HttpMethod === 'OPTIONS').map(pathOfMethod))(
  'lets only the pages call %s from a browser',
  path => {
    const preflight = service.filter(
      ({ Type, Properties }) =>
        Type === 'AWS::ApiGateway::Method' &&
        Properties['HttpMethod'] === 'OPTIONS' &&
        pathOf(String(Properties['ResourceId'])) === path,
    );
    const text = JSON.stringify(only(preflight, path).Properties['Integration']);
    expect(text).toContain(`"method.response.header.Access-Control-Allow-Origin":"'http://localhost:8080'"`);
    expect(text).toContain(
      `"method.response.header.Access-Control-Allow-Headers":"'Authorization,Content-Type,Idempotency-Key,Read-Purpose'"`,
    );
  },
);

function pathOfMethod(method: z.infer<typeof Method>): string {
  return pathOf(method.ResourceId);
}

describe('what the gateway refuses by itself', () => {
  const Refusal = z.object({
    ResponseType: z.string(),
    StatusCode: z.string(),
    ResponseParameters: z.record(z.string(), z.string()),
    ResponseTemplates: z.object({ 'application/json': z.string() }),
  });
  const refusals = service
    .filter(({ Type }) => Type === 'AWS::ApiGateway::GatewayResponse')
    .map(({ Properties }) => Refusal.parse(Properties));

  // All the types that API Gateway has. One without a status of its own would take that of its default.
  const types: [type: string, status: number][] = [
    ['ACCESS_DENIED', 403],
    ['API_CONFIGURATION_ERROR', 500],
    ['AUTHORIZER_CONFIGURATION_ERROR', 500],
    ['AUTHORIZER_FAILURE', 500],
    ['BAD_REQUEST_BODY', 400],
    ['BAD_REQUEST_PARAMETERS', 400],
    ['DEFAULT_4XX', 400],
    ['DEFAULT_5XX', 500],
    ['EXPIRED_TOKEN', 401],
    ['INTEGRATION_FAILURE', 502],
    ['INTEGRATION_TIMEOUT', 504],
    ['INVALID_API_KEY', 403],
    ['INVALID_SIGNATURE', 403],
    ['MISSING_AUTHENTICATION_TOKEN', 404],
    ['QUOTA_EXCEEDED', 429],
    ['REQUEST_TOO_LARGE', 413],
    ['RESOURCE_NOT_FOUND', 404],
    ['THROTTLED', 429],
    ['UNAUTHORIZED', 401],
    ['UNSUPPORTED_MEDIA_TYPE', 415],
    ['WAF_FILTERED', 403],
  ];

  it('is set for every type', () => {
    expect(refusals.map(({ ResponseType }) => ResponseType).sort()).toEqual(types.map(([type]) => type));
  });

  it.each(types)('is, for %s, a problem document with status %i', (type, status) => {
    const refusal = only(
      refusals.filter(({ ResponseType }) => ResponseType === type),
      type,
    );
    expect(refusal.StatusCode).toBe(String(status));
    expect(refusal.ResponseParameters['gatewayresponse.header.Content-Type']).toBe("'application/problem+json'");
    expect(refusal.ResponseParameters['gatewayresponse.header.Access-Control-Allow-Origin']).toBe(
      "'http://localhost:8080'",
    );
    expect(refusal.ResponseParameters['gatewayresponse.header.Retry-After']).toBe(status === 429 ? "'1'" : undefined);
    const document: unknown = JSON.parse(refusal.ResponseTemplates['application/json']);
    expect(document).toEqual({
      type: expect.stringMatching(/^http:\/\/localhost:8080\/problems\/[a-z-]+$/) as string,
      title: expect.any(String) as string,
      status,
      detail: expect.any(String) as string,
      inSpanish: { title: expect.any(String) as string, detail: expect.any(String) as string },
    });
    expect(refusal.ResponseParameters['gatewayresponse.header.Content-Language']).toBe("'en, es'");
    expect(faultsIn(Object.values(ProblemDocument.parse(document).inSpanish ?? {}).join('. '))).toEqual([]);
  });
});

describe('of the account’s share of calls and functions', () => {
  const settings = {
    ...localSettings,
    stage: 'shares',
    callsPerSecond: { anyone: 20, signedIn: 100 },
    apiConcurrency: 25,
  };
  const resources = templatesOf(settings).flatMap(({ Resources }) => Object.entries(Resources));
  const propertiesOf = (type: string) => resources.filter(([, { Type }]) => Type === type);

  it('anyone’s calls take nothing from those who are signed in, method by method', () => {
    const [[, stage] = []] = propertiesOf('AWS::ApiGateway::Stage');
    const MethodSettings = z.array(z.object({ HttpMethod: z.string(), ResourcePath: z.string() }).loose());
    const settingsOf = MethodSettings.parse(stage?.Properties['MethodSettings']);
    // What is said of one method replaces what is said of all: logs, too.
    const rest = { LoggingLevel: 'ERROR', DataTraceEnabled: false };
    const open = routes.filter(([, , authorization]) => authorization === 'NONE').map(([name]) => name.split(' '));
    expect(settingsOf).toHaveLength(1 + open.length);
    expect(settingsOf).toEqual(
      expect.arrayContaining([
        { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200, ...rest },
        ...open.map(([method, path = '']) => ({
          HttpMethod: method,
          ResourcePath: `/${path.replaceAll('/', '~1')}`,
          ThrottlingRateLimit: 20,
          ThrottlingBurstLimit: 40,
          ...rest,
        })),
      ]),
    );
  });

  it('the API’s functions have theirs where it is set, and no other function has one', () => {
    const reserved = propertiesOf('AWS::Lambda::Function')
      .filter(([, { Properties }]) => Properties['ReservedConcurrentExecutions'] === 25)
      .map(([logicalId]) => logicalId);
    expect(reserved.toSorted()).toEqual(['Authorize', ...new Set(routes.map(([, logicalId]) => logicalId))].toSorted());
    const all = service.filter(({ Properties }) => 'ReservedConcurrentExecutions' in Properties);
    expect(all).toEqual([]);
  });
});
