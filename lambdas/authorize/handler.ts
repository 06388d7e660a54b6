import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import middy from '@middy/core';
import { sessionOf } from '../../adapters/access/session-token.ts';
import { staffTokens } from '../../adapters/access/staff-token.ts';
import { secretNamed } from '../../adapters/secrets/secret.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { now } from '../shared/clock.ts';
import { logger, logging } from '../shared/logger.ts';
import { measure } from '../shared/metrics.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const secret = secretNamed(env.SECRET_ARN);
const staff = staffTokens(env.ISSUER, env.CLIENT_ID);

/** What is looked at of a call. */
type Call = Pick<APIGatewayRequestAuthorizerEvent, 'headers' | 'methodArn'>;

/**
 * Verifies both kinds of tokens: staff's, from the user pool, and applicants' sessions. API Gateway keeps the answer, also past the token's
 * end: so the answer says when that is, and `signedIn` looks.
 */
export const handler = middy<Call, APIGatewayAuthorizerResult>()
  .use(logging())
  .handler(async event => {
    const holder = await holderOf(tokenOf(event)).catch((error: unknown) => {
      measure('CallersUnknown', 1, {});
      logger.error('Nobody can be told apart', { error: error instanceof Error ? error.name : 'unknown' });
      throw error;
    });
    // This very word makes API Gateway answer 401.
    if (holder === undefined) throw new Error('Unauthorized');
    return allow(holder, event.methodArn);
  });

function tokenOf({ headers }: Call): string {
  const header = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
  return /^Bearer\s+(\S+)$/iu.exec(header)?.[1] ?? '';
}

interface Holder {
  actor: Actor;
  exp: number;
}

async function holderOf(token: string): Promise<Holder | undefined> {
  if (token === '') return undefined;
  const at = new Date(now());
  const session = await sessionOf(await secret(), token, at);
  if (session !== undefined) {
    const { caseNumber, codeGeneration, exp } = session;
    return { actor: { role: 'applicant', sub: caseNumber, codeGeneration }, exp };
  }
  return staff.holderOf(token, at);
}

/** Opens the whole API: the answer is kept for other addresses too, and what an actor may do is decided by the domain. */
function allow({ actor, exp }: Holder, methodArn: string): APIGatewayAuthorizerResult {
  const [api = '', stage = ''] = methodArn.split('/');
  const context = Object.fromEntries(Object.entries({ ...actor, exp }).filter(([, value]) => value !== undefined));
  return {
    principalId: actor.sub,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: `${api}/${stage}/*/*` }],
    },
    context,
  };
}
