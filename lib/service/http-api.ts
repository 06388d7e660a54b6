import {
  AccessLogFormat,
  AuthorizationType,
  CfnRestApi,
  EndpointType,
  IdentitySource,
  LambdaIntegration,
  LogGroupLogDestination,
  type MethodDeploymentOptions,
  MethodLoggingLevel,
  RequestAuthorizer,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Handler } from '../constructs/handler.ts';
import type { FunctionName } from '../environments.ts';
import { keptLog, logGroup, type StackContext } from '../constructs/stack-context.ts';
import { Firewall } from './firewall.ts';
import { refuseWithProblems } from './gateway-problems.ts';
import { routes, saysWhatIsAllowed } from './routes.ts';

const stageName = 'v1';

export interface HttpApiProps {
  context: StackContext;
  authorize: Handler;
  /** The functions behind the routes. */
  behind: readonly Handler[];
}

/** One REST API: a Lambda behind every route, one authorizer, the gateway's own refusals as problem documents. */
export class HttpApi extends Construct {
  readonly api: RestApi;

  constructor(scope: Construct, id: string, { context, authorize, behind }: HttpApiProps) {
    super(scope, id);
    const { portalOrigin, callsPerSecond } = context.settings;
    this.api = new RestApi(this, 'Api', {
      // Metrics know an API by its name alone: two stages of one account must not share it.
      restApiName: Stack.of(this).stackName,
      description: 'Independent Medical Review',
      endpointTypes: [EndpointType.REGIONAL],
      // The account has one, which is in a stack of its own.
      cloudWatchRole: false,
      deployOptions: {
        stageName,
        tracingEnabled: true,
        ...methodSettings(callsPerSecond.signedIn),
        methodOptions: Object.fromEntries(
          routes
            .filter(({ open }) => open)
            .map(({ path, method }) => [`${path}/${method}`, methodSettings(callsPerSecond.anyone)]),
        ),
        accessLogDestination: new LogGroupLogDestination(logGroup(this, context, 'api', 'access')),
        accessLogFormat: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    this.keepErrors(context);
    this.refuseOldTls();
    refuseWithProblems(this.api, portalOrigin);
    this.addRoutes(authorize, behind, portalOrigin);
    new Firewall(this, 'Firewall', { context, stage: this.api.deploymentStage });
  }

  /** The gateway writes errors of its own into a log group that it would make itself, without an end and without a key. */
  private keepErrors(context: StackContext): void {
    const stage = this.api.deploymentStage;
    const name = `API-Gateway-Execution-Logs_${this.api.restApiId}/${stageName}`;
    stage.node.addDependency(keptLog(this, 'Errors', context, name, 'ApiErrorsLog'));
  }

  /** By itself the default endpoint takes TLS 1.0. From 1.2 on, with keys that are made anew for each session. */
  private refuseOldTls(): void {
    const api = this.api.node.defaultChild;
    if (!(api instanceof CfnRestApi)) throw new Error('The API has no resource of its own.');
    api.securityPolicy = 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09';
    // Which a policy of this kind asks for: a request has to come by the API's own name and type of endpoint.
    api.endpointAccessMode = 'STRICT';
  }

  private addRoutes(authorize: Handler, behind: readonly Handler[], portalOrigin: string): void {
    const authorizer = new RequestAuthorizer(this, 'Authorizer', {
      handler: authorize.function,
      identitySources: [IdentitySource.header('Authorization')],
      resultsCacheTtl: Duration.seconds(300),
    });
    const integrations = new Map(
      behind.map(handler => [
        handler.functionName,
        // One permission a function, not one a method: a stack may have 500 resources.
        new LambdaIntegration(handler.function, { allowTestInvoke: false, scopePermissionToMethod: false }),
      ]),
    );
    const to = (name: FunctionName) => {
      const integration = integrations.get(name);
      if (!integration) throw new Error(`There is no function ${name} behind the API.`);
      return integration;
    };
    const open = { authorizationType: AuthorizationType.NONE };
    const signedIn = { authorizationType: AuthorizationType.CUSTOM, authorizer };
    for (const route of routes) {
      const resource = this.api.root.resourceForPath(route.path);
      resource.addMethod(route.method, to(route.to), route.open ? open : signedIn);
    }
    // By itself the gateway would answer an unknown method as it answers an unknown address. A method of its own goes before ANY.
    // A browser is answered beforehand where there is a call; on the way there would be one more resource of the 500 a step.
    for (const path of new Set(routes.map(route => route.path))) {
      const resource = this.api.root.resourceForPath(path);
      resource.addMethod('ANY', to(saysWhatIsAllowed), open);
      resource.addCorsPreflight({
        allowOrigins: [portalOrigin],
        allowMethods: ['GET', 'POST', 'PUT'],
        allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Read-Purpose'],
        maxAge: Duration.hours(2),
      });
    }
  }
}

/**
 * Of one method, or of each that has none of its own: every method has its own bucket of calls. What is said for a method
 * replaces all that is said for every method, logs included.
 */
function methodSettings(callsPerSecond: number): MethodDeploymentOptions {
  return {
    throttlingRateLimit: callsPerSecond,
    throttlingBurstLimit: 2 * callsPerSecond,
    // Errors of the gateway only, and never bodies: `dataTraceEnabled` would write them to the log.
    loggingLevel: MethodLoggingLevel.ERROR,
    dataTraceEnabled: false,
  };
}

/** No path and no query: a log line names the route, not the case. */
const accessLog = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  method: '$context.httpMethod',
  route: '$context.resourcePath',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  from: '$context.identity.sourceIp',
  refusedBecause: '$context.error.responseType',
};
