import * as z from 'zod';
import { resourceKind } from '../resource-kind.ts';

/** How the API is called inside events and permissions. */
export const apiId = 'api';

export const restApi = resourceKind(
  'AWS::ApiGateway::RestApi',
  z.strictObject({ BinaryMediaTypes: z.array(z.string()).optional() }),
  {
    ignored: {
      Name: 'for people',
      Description: 'for people',
      EndpointConfiguration: 'it answers on this machine only',
      Policy: 'it answers on this machine only',
      MinimumCompressionSize: 'answers are not compressed here',
      DisableExecuteApiEndpoint: 'there is one address',
      SecurityPolicy: 'there is no TLS on this machine',
      EndpointAccessMode: 'there is no TLS on this machine',
    },
    ref: () => apiId,
    attributes: { RootResourceId: () => 'root', RestApiId: () => apiId },
  },
);

export const apiResource = resourceKind(
  'AWS::ApiGateway::Resource',
  z.strictObject({ ParentId: z.string(), PathPart: z.string(), RestApiId: z.string() }),
  { attributes: { ResourceId: resource => resource.logicalId } },
);

const Parameters = z.record(z.string(), z.union([z.string(), z.boolean()]));

export const method = resourceKind(
  'AWS::ApiGateway::Method',
  z.strictObject({
    HttpMethod: z.string(),
    ResourceId: z.string(),
    RestApiId: z.string(),
    AuthorizationType: z.enum(['NONE', 'CUSTOM']),
    AuthorizerId: z.string().optional(),
    ApiKeyRequired: z.literal(false).optional(),
    Integration: z.strictObject({
      Type: z.enum(['AWS_PROXY', 'MOCK']),
      // A proxy integration is always called by POST.
      IntegrationHttpMethod: z.string().optional(),
      Uri: z.string().optional(),
      Credentials: z.string().optional(),
      TimeoutInMillis: z.number().optional(),
      RequestTemplates: z.record(z.string(), z.string()).optional(),
      PassthroughBehavior: z.string().optional(),
      IntegrationResponses: z
        .array(
          z.strictObject({
            StatusCode: z.string(),
            ResponseParameters: Parameters.optional(),
            ResponseTemplates: z.record(z.string(), z.string()).optional(),
            SelectionPattern: z.string().optional(),
          }),
        )
        .optional(),
    }),
    MethodResponses: z
      .array(
        z.strictObject({
          StatusCode: z.string(),
          ResponseParameters: Parameters.optional(),
          ResponseModels: z.record(z.string(), z.string()).optional(),
        }),
      )
      .optional(),
  }),
  { ignored: { OperationName: 'for people' } },
);

export const authorizer = resourceKind(
  'AWS::ApiGateway::Authorizer',
  z.strictObject({
    Type: z.enum(['REQUEST', 'TOKEN']),
    AuthorizerUri: z.string(),
    AuthorizerResultTtlInSeconds: z.number().default(300),
    IdentitySource: z.string(),
    RestApiId: z.string(),
  }),
  { ignored: { Name: 'for people' }, attributes: { AuthorizerId: resource => resource.logicalId } },
);

export const gatewayResponse = resourceKind(
  'AWS::ApiGateway::GatewayResponse',
  z.strictObject({
    ResponseType: z.string(),
    RestApiId: z.string(),
    StatusCode: z.string().optional(),
    ResponseParameters: z.record(z.string(), z.string()).default({}),
    ResponseTemplates: z.record(z.string(), z.string()).default({}),
  }),
);

/** Of a method, or of all (`*` at `/*`). There are no logs, no traces and no metrics here. */
const MethodSetting = z.strictObject({
  HttpMethod: z.string(),
  ResourcePath: z.string(),
  ThrottlingRateLimit: z.number().optional(),
  ThrottlingBurstLimit: z.number().optional(),
  DataTraceEnabled: z.unknown().optional(),
  LoggingLevel: z.unknown().optional(),
  MetricsEnabled: z.unknown().optional(),
});
export type MethodSetting = z.infer<typeof MethodSetting>;

export const stage = resourceKind(
  'AWS::ApiGateway::Stage',
  z.strictObject({
    StageName: z.string(),
    RestApiId: z.string(),
    DeploymentId: z.string(),
    MethodSettings: z.array(MethodSetting).default([]),
  }),
  {
    ignored: {
      AccessLogSetting: 'there are no access logs here',
      Description: 'for people',
      TracingEnabled: 'there are no traces here',
    },
    ref: ({ properties }) => properties.StageName,
  },
);

export const deployment = resourceKind('AWS::ApiGateway::Deployment', z.strictObject({ RestApiId: z.string() }), {
  ignored: { Description: 'for people' },
  attributes: { DeploymentId: resource => resource.logicalId },
});
