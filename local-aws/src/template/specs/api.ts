import type { ApiRoute, ApiSpec, Throttle } from '../../apigateway/api-spec.ts';
import { functionNameIn } from '../arn-names.ts';
import { webAcl } from '../kinds/firewall.ts';
import {
  apiId,
  apiResource,
  authorizer,
  deployment,
  gatewayResponse,
  method,
  type MethodSetting,
  restApi,
  stage,
} from '../kinds/gateway.ts';
import type { LoadedTemplate } from '../template.ts';
import { TemplateError } from '../template-error.ts';

/** The API with the authorizer's own id, under which its function lets it in. */
export type TemplateApi = ApiSpec & { apiId: string; authorizerId?: string };

const gatewayLimit = 10 * 1024 * 1024;

/** The one REST API of the template. @throws TemplateError where there is none, or more than one */
export function apiIn(template: LoadedTemplate): TemplateApi {
  const [api, another] = template.all(restApi);
  const [itsStage, anotherStage] = template.all(stage);
  if (api === undefined || another !== undefined) throw new TemplateError(['RestApi'], 'there must be exactly one');
  if (itsStage === undefined || anotherStage !== undefined)
    throw new TemplateError(['Stage'], 'there must be exactly one');
  if (template.all(deployment).length === 0) throw new TemplateError(['Deployment'], 'the API is not deployed');
  const itsAuthorizer = authorizerIn(template);
  return {
    apiId,
    stageName: itsStage.properties.StageName,
    ...methodsIn(template, throttlesIn(itsStage.properties.MethodSettings)),
    ...itsAuthorizer,
    gatewayResponses: template.all(gatewayResponse).map(({ properties }) => ({
      type: properties.ResponseType,
      ...(properties.StatusCode !== undefined && { statusCode: Number(properties.StatusCode) }),
      headers: headersIn(properties.ResponseParameters, 'gatewayresponse.header.'),
      templates: properties.ResponseTemplates,
    })),
    binaryMediaTypes: api.properties.BinaryMediaTypes ?? [],
    maxBodyBytes: bodyLimit(template),
  };
}

function authorizerIn(template: LoadedTemplate): Pick<TemplateApi, 'authorizer' | 'authorizerId'> {
  const [only, another] = template.all(authorizer);
  if (only === undefined) return {};
  const { stack, logicalId, properties } = only;
  if (another !== undefined)
    throw new TemplateError([stack, another.logicalId], 'one authorizer is all that is known here');
  return {
    authorizerId: logicalId,
    authorizer: {
      functionName: functionNameIn(properties.AuthorizerUri, [stack, logicalId]),
      type: properties.Type,
      ttlSeconds: properties.AuthorizerResultTtlInSeconds,
      identitySources: properties.IdentitySource.split(',').map(source => source.trim()),
    },
  };
}

function methodsIn(template: LoadedTemplate, throttleOf: ThrottleOf): Pick<ApiSpec, 'routes' | 'cors'> {
  const paths = pathsIn(template);
  const routes: ApiRoute[] = [];
  let cors: ApiSpec['cors'];
  const asked = new Set<string>();
  for (const { stack, logicalId, properties } of template.all(method)) {
    const { Type, Uri, IntegrationResponses } = properties.Integration;
    if (Type === 'AWS_PROXY') {
      const path = paths.get(properties.ResourceId) ?? '/';
      const throttle = throttleOf(properties.HttpMethod, path);
      routes.push({
        method: properties.HttpMethod,
        path,
        functionName: functionNameIn(Uri ?? '', [stack, logicalId]),
        authorized: properties.AuthorizationType === 'CUSTOM',
        ...(throttle && { throttle }),
      });
      continue;
    }
    const preflight = preflightIn(properties.HttpMethod, IntegrationResponses?.[0], [stack, logicalId]);
    if (cors !== undefined && JSON.stringify(cors) !== JSON.stringify(preflight)) {
      throw new TemplateError([stack, logicalId], 'every resource must answer OPTIONS alike');
    }
    cors = preflight;
    asked.add(paths.get(properties.ResourceId) ?? '/');
  }
  const silent = cors && routes.find(({ path }) => !asked.has(path));
  if (silent) throw new TemplateError(['API', silent.path], 'does not answer OPTIONS, which browsers ask first');
  return { routes, ...(cors && { cors }) };
}

type ThrottleOf = (httpMethod: string, path: string) => Throttle | undefined;

/** A method's own numbers, else those of the stage for every method. */
function throttlesIn(settings: readonly MethodSetting[]): ThrottleOf {
  const found = (httpMethod: string, resourcePath: string): Throttle | undefined => {
    const setting = settings.find(one => one.HttpMethod === httpMethod && one.ResourcePath === resourcePath);
    const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = setting ?? {};
    return rate === undefined || burst === undefined ? undefined : { rate, burst };
  };
  return (httpMethod, path) => found(httpMethod, `/${path.replaceAll('/', '~1')}`) ?? found('*', '/*');
}

function preflightIn(
  httpMethod: string,
  answer: { StatusCode: string; ResponseParameters?: Record<string, string | boolean> | undefined } | undefined,
  where: string[],
): NonNullable<ApiSpec['cors']> {
  if (httpMethod !== 'OPTIONS' || answer === undefined) {
    throw new TemplateError(where, 'a mock integration is known here for OPTIONS only');
  }
  return {
    statusCode: Number(answer.StatusCode),
    headers: headersIn(answer.ResponseParameters ?? {}, 'method.response.header.'),
  };
}

/** The whole path of each resource, by the id that methods name. */
function pathsIn(template: LoadedTemplate): Map<string, string> {
  const resources = new Map(template.all(apiResource).map(({ logicalId, properties }) => [logicalId, properties]));
  const pathOf = (id: string): string => {
    const resource = resources.get(id);
    return resource === undefined ? '' : `${pathOf(resource.ParentId)}/${resource.PathPart}`;
  };
  return new Map([...resources.keys()].map(id => [id, pathOf(id)]));
}

/** Header names without their prefix; the values stay as the template has them, in quotes where they are literal. */
function headersIn(parameters: Record<string, string | boolean>, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name.replace(prefix, ''), String(value)]),
  );
}

/** The firewall's limit of a body, where there is one below the gateway's own. */
function bodyLimit(template: LoadedTemplate): number {
  const statements = template.all(webAcl).flatMap(({ properties }) => properties.Rules.map(rule => rule.Statement));
  const digits = statements.flatMap(s => ('RegexMatchStatement' in s ? [s.RegexMatchStatement.RegexString] : []));
  return Math.min(gatewayLimit, ...digits.map(refused => 10 ** (refused - 1) - 1));
}
