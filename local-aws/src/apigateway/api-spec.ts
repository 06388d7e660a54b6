/** A REST API as the template describes it: every method a Lambda proxy integration. */
export interface ApiSpec {
  /** As it appears in ARNs; `api` by default. */
  apiId?: string;
  stageName: string;
  routes: ApiRoute[];
  authorizer?: AuthorizerSpec;
  gatewayResponses: GatewayResponseSpec[];
  /** What OPTIONS answers at every resource (a mock integration, as `defaultCorsPreflightOptions` makes it). */
  cors?: { statusCode: number; headers: Record<string, string> };
  /** Content types of bodies that are bytes; all others are text in UTF-8. */
  binaryMediaTypes?: string[];
  /** API Gateway's own limit is 10 MB. */
  maxBodyBytes: number;
}

export interface ApiRoute {
  /** An HTTP method, or ANY. */
  method: string;
  /** `/cases/{caseNumber}/commands`; the last part may be greedy: `{rest+}`. */
  path: string;
  functionName: string;
  authorized: boolean;
  /** How many calls it takes; absent: any number. */
  throttle?: Throttle;
}

/** Calls that one method of a stage takes: a bucket of `burst` tokens, filled again by `rate` a second. */
export interface Throttle {
  rate: number;
  burst: number;
}

export interface AuthorizerSpec {
  functionName: string;
  type: 'REQUEST' | 'TOKEN';
  /** How long an answer is used again for the same identity sources, in stack time. 0: never. */
  ttlSeconds: number;
  /** `method.request.header.Authorization`, `method.request.querystring.token`, … */
  identitySources: string[];
}

export interface GatewayResponseSpec {
  /** UNAUTHORIZED, ACCESS_DENIED, DEFAULT_4XX, … */
  type: string;
  statusCode?: number;
  /** Values as the template has them: `'literal'` in quotes, or a mapping such as `context.requestId`. */
  headers: Record<string, string>;
  /** By content type; `$context.…` is filled in. */
  templates: Record<string, string>;
}
