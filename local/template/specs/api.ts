import { functionNameIn } from '../arn-names.ts';
import { webAcl } from '../kinds/firewall.ts';
import {
  apiId,
  apiResource,
  authorizer,
  deployment,
  gatewayResponse,
  method,
  restApi,
  stage,
} from '../kinds/gateway.ts';
import type { LoadedTemplate } from '../template.ts';
import { TemplateError } from '../template-error.ts';

export interface ApiRoute {
  method: string;
  /** With its parameters in braces, such as `/cases/{caseNumber}`. */
  path: string;
  functionName: string;
  authorized: boolean;
}

/** A method that the gateway answers by itself: the browsers' preflight. */
export interface PreflightRoute {
  path: string;
  statusCode: number;
  headers: Record<string, string>;
}

export interface GatewayResponseSpec {
  type: string;
  statusCode?: number;
  headers: Record<string, string>;
  /** By media type, with `$context.…` to be filled in. */
  templates: Record<string, string>;
}

export interface TemplateApi {
  apiId: string;
  stageName: string;
  routes: ApiRoute[];
  preflights: PreflightRoute[];
  authorizer?: {
    id: string;
    functionName: string;
    type: 'REQUEST' | 'TOKEN';
    ttlSeconds: number;
    identitySources: string[];
  };
  gatewayResponses: GatewayResponseSpec[];
  binaryMediaTypes: string[];
  maxBodyBytes: number;
}

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
    ...methodsIn(template),
    ...(itsAuthorizer && { authorizer: itsAuthorizer }),
    gatewayResponses: template.all(gatewayResponse).map(({ properties }) => ({
      type: properties.ResponseType,
      ...(properties.StatusCode !== undefined && { statusCode: Number(properties.StatusCode) }),
      headers: unquoted(properties.ResponseParameters, 'gatewayresponse.header.'),
      templates: properties.ResponseTemplates,
    })),
    binaryMediaTypes: api.properties.BinaryMediaTypes ?? [],
    maxBodyBytes: bodyLimit(template),
  };
}

function authorizerIn(template: LoadedTemplate): TemplateApi['authorizer'] {
  const [only, another] = template.all(authorizer);
  if (only === undefined) return undefined;
  const { stack, logicalId, properties } = only;
  if (another !== undefined)
    throw new TemplateError([stack, another.logicalId], 'one authorizer is all that is known here');
  return {
    id: logicalId,
    functionName: functionNameIn(properties.AuthorizerUri, [stack, logicalId]),
    type: properties.Type,
    ttlSeconds: properties.AuthorizerResultTtlInSeconds,
    identitySources: properties.IdentitySource.split(',').map(source => source.trim()),
  };
}

function methodsIn(template: LoadedTemplate): Pick<TemplateApi, 'routes' | 'preflights'> {
  const paths = pathsIn(template);
  const routes: ApiRoute[] = [];
  const preflights: PreflightRoute[] = [];
  for (const { stack, logicalId, properties } of template.all(method)) {
    const path = paths.get(properties.ResourceId) ?? '/';
    const { Type, Uri, IntegrationResponses } = properties.Integration;
    if (Type === 'AWS_PROXY') {
      routes.push({
        method: properties.HttpMethod,
        path,
        functionName: functionNameIn(Uri ?? '', [stack, logicalId]),
        authorized: properties.AuthorizationType === 'CUSTOM',
      });
      continue;
    }
    const answer = IntegrationResponses?.[0];
    if (properties.HttpMethod !== 'OPTIONS' || answer === undefined) {
      throw new TemplateError([stack, logicalId], 'a mock integration is known here for OPTIONS only');
    }
    const headers = unquoted(answer.ResponseParameters ?? {}, 'method.response.header.');
    preflights.push({ path, statusCode: Number(answer.StatusCode), headers });
  }
  return { routes, preflights };
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

/** `gatewayresponse.header.Content-Type: "'text/plain'"` as `Content-Type: text/plain`. */
function unquoted(parameters: Record<string, string | boolean>, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name.replace(prefix, ''), String(value).replace(/^'|'$/g, '')]),
  );
}

/** The firewall's limit of a body, where there is one below the gateway's own. */
function bodyLimit(template: LoadedTemplate): number {
  const statements = template.all(webAcl).flatMap(({ properties }) => properties.Rules.map(rule => rule.Statement));
  const sizes = statements.map(s => ('SizeConstraintStatement' in s ? s.SizeConstraintStatement.Size : gatewayLimit));
  return Math.min(gatewayLimit, ...sizes);
}
