import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { AuthorizerSpec } from './api-spec.ts';
import type { MatchedRoute } from './match-route.ts';
import { Policy, judge } from './policy.ts';
import { describeRequest, headerOf, requestContext } from './proxy-event.ts';
import type { ApiOwner, ApiRequest } from './proxy-event.ts';
import { GatewayRefusal } from './refusal.ts';

/** Calls a function, and answers as Lambda does. */
export type InvokeFunction = (
  functionName: string,
  event: unknown,
) => Promise<{ payload: unknown } | { functionError: { errorType: string; errorMessage: string } }>;

const AuthorizerAnswer = z.object({
  principalId: z.string().optional(),
  policyDocument: Policy,
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
type AuthorizerAnswer = z.infer<typeof AuthorizerAnswer>;

/** `requestContext.authorizer`: the authorizer's context, every value as text, and whom it named. */
export type AuthorizerContext = Record<string, string | number>;

/** Asks the API's Lambda authorizer, and remembers its answers as long as it says. */
export function createAuthorizer(options: {
  spec: AuthorizerSpec;
  owner: ApiOwner;
  region: string;
  clock: Clock;
  invoke: InvokeFunction;
}) {
  const { spec, owner, clock } = options;
  const remembered = new Map<string, { until: number; answer: AuthorizerAnswer }>();

  /** @throws GatewayRefusal where the request may not pass */
  return async (request: ApiRequest, matched: MatchedRoute): Promise<AuthorizerContext> => {
    const sources = spec.identitySources.map(source => identityValue(source, request, owner));
    if (sources.some(value => value === undefined || value === ''))
      throw new GatewayRefusal('UNAUTHORIZED', 'Unauthorized');
    const methodArn =
      `arn:aws:execute-api:${options.region}:${owner.account}:${owner.apiId}` +
      `/${owner.stageName}/${request.method}${request.path}`;
    const key = JSON.stringify(sources);
    const known = remembered.get(key);
    const answer = known !== undefined && known.until > clock.now() ? known.answer : await ask();
    if (spec.ttlSeconds > 0 && answer !== known?.answer) {
      forgetOld();
      remembered.set(key, { until: clock.now() + spec.ttlSeconds * 1000, answer });
    }
    return admit(answer, methodArn);

    async function invoked(event: unknown) {
      try {
        return await options.invoke(spec.functionName, event);
      } catch (cause) {
        process.emitWarning(`The authorizer could not be called: ${String(cause)}`);
        throw new GatewayRefusal('AUTHORIZER_CONFIGURATION_ERROR', null);
      }
    }

    function forgetOld(): void {
      for (const [each, { until }] of remembered) if (until <= clock.now()) remembered.delete(each);
    }

    async function ask(): Promise<AuthorizerAnswer> {
      const event =
        spec.type === 'TOKEN'
          ? { type: 'TOKEN', methodArn, authorizationToken: sources[0] }
          : {
              type: 'REQUEST',
              methodArn,
              ...describeRequest(request, matched),
              requestContext: requestContext(request, owner, matched.route.path),
            };
      return understand(await invoked(event));
    }
  };
}

function understand(outcome: Awaited<ReturnType<InvokeFunction>>): AuthorizerAnswer {
  if ('functionError' in outcome) {
    if (outcome.functionError.errorMessage === 'Unauthorized') throw new GatewayRefusal('UNAUTHORIZED', 'Unauthorized');
    throw new GatewayRefusal('AUTHORIZER_CONFIGURATION_ERROR', null);
  }
  const answer = AuthorizerAnswer.safeParse(outcome.payload);
  if (!answer.success) throw new GatewayRefusal('AUTHORIZER_CONFIGURATION_ERROR', null);
  return answer.data;
}

function admit(answer: AuthorizerAnswer, methodArn: string): AuthorizerContext {
  const verdict = judge(answer.policyDocument, methodArn);
  const refusal = 'User is not authorized to access this resource';
  if (verdict === 'denied') throw new GatewayRefusal('ACCESS_DENIED', `${refusal} with an explicit deny`);
  if (verdict === 'not-allowed') throw new GatewayRefusal('ACCESS_DENIED', refusal);
  const context = Object.entries(answer.context ?? {}).map(([name, value]) => [name, String(value)] as const);
  return {
    ...(answer.principalId !== undefined && { principalId: answer.principalId }),
    ...Object.fromEntries(context),
    integrationLatency: 0,
  };
}

function identityValue(source: string, request: ApiRequest, owner: ApiOwner): string | undefined {
  const place = source.split('.', 3).join('.');
  const name = source.slice(place.length + 1);
  if (place === 'method.request.header') return headerOf(request, name);
  if (place === 'method.request.querystring') return request.query.get(name) ?? undefined;
  if (source === 'context.identity.sourceIp') return request.sourceIp;
  return source === 'context.stage' ? owner.stageName : undefined;
}
