import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Events, OAuth2Issuer, OAuth2Service } from 'oauth2-mock-server';
import type { MutableResponse } from 'oauth2-mock-server';
import type { Clock } from '../clock.ts';
import * as z from 'zod';
import { localServer } from '../local-server.ts';
import type { OwnAnswer } from '../local-server.ts';
import { accessTokenClaims, preTokenEvent, type PoolUser, type PreTokenEvent } from './claims.ts';
import type { StateFiles } from '../state-files.ts';
import { signingKey } from './signing-key.ts';

export interface IdentityOptions {
  /** The stack's state directory; the pool's key is kept in it. */
  directory: string;
  clock: Clock;
  files?: StateFiles | undefined;
  poolId: string;
  clientId: string;
  /** The pool's trigger before a token is made, if it has one: it answers as the function does. */
  trigger?: ((event: PreTokenEvent) => Promise<unknown>) | undefined;
}

export interface Identity {
  server: Server;
  /** The issuer's address, as the tokens name it. Throws while the server does not listen. */
  issuer(): string;
  /**
   * An access token for this user, signed with RS256.
   * @throws Error where the pool's trigger fails, or answers what Cognito would not take
   */
  mint(user: PoolUser): Promise<string>;
}

const served = ['/.well-known/openid-configuration', '/.well-known/jwks.json'];

/** An OpenID Connect provider in the shape of a Cognito user pool: discovery, keys, and tokens for whoever asks. */
export function createIdentity(options: IdentityOptions): Identity {
  const tokens = new OAuth2Issuer();
  const keyLoaded = tokens.keys.add(signingKey(options.directory, options.files));
  const provider = new OAuth2Service(tokens, { jwks: '/.well-known/jwks.json' });
  provider.on(Events.BeforeWellKnownOpenIdConfiguration, advertiseOnlyWhatIsServed);
  const server = localServer({ name: 'The sign-in provider', ownAnswer }, async (request, response) => {
    await keyLoaded;
    answer(options.poolId, provider, request, response);
  });

  function issuer(): string {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The identity provider does not listen yet.');
    return `http://127.0.0.1:${address.port}/${options.poolId}`;
  }

  server.on('listening', () => {
    tokens.url = issuer();
  });

  async function mint(user: PoolUser): Promise<string> {
    await keyLoaded;
    const answer = await options.trigger?.(preTokenEvent(user, options));
    const added = answer === undefined ? {} : addedBy(answer);
    const claims = accessTokenClaims(user, added, {
      issuer: issuer(),
      clientId: options.clientId,
      now: options.clock.now(),
    });
    return tokens.buildToken({
      scopesOrTransform: (_header, payload) => {
        // The library writes the machine's own time and a "not before", which Cognito's tokens don't have.
        Reflect.deleteProperty(payload, 'nbf');
        Object.assign(payload, claims);
      },
    });
  }

  return { server, issuer, mint };
}

const Answer = z.looseObject({
  response: z.looseObject({
    claimsAndScopeOverrideDetails: z.nullish(
      z.looseObject({
        accessTokenGeneration: z.nullish(
          z.looseObject({ claimsToAddOrOverride: z.nullish(z.record(z.string(), z.unknown())) }),
        ),
      }),
    ),
  }),
});

/** What the trigger wants in the access token; scopes that it adds and claims that it takes out are not looked at. */
function addedBy(answer: unknown): Record<string, unknown> {
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) throw new Error('InvalidLambdaResponseException: Unrecognizable lambda output.');
  return parsed.data.response.claimsAndScopeOverrideDetails?.accessTokenGeneration?.claimsToAddOrOverride ?? {};
}

function answer(poolId: string, provider: OAuth2Service, request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const within = path.startsWith(`/${poolId}/`) ? path.slice(poolId.length + 1) : undefined;
  if (request.method !== 'GET' || within === undefined || !served.includes(within)) {
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not found"}');
    return;
  }
  request.url = within;
  provider.requestHandler(request, response);
}

function ownAnswer(status: number): OwnAnswer {
  return { status, contentType: 'application/json', body: `{"message":"${STATUS_CODES[status] ?? ''}"}` };
}

/** The library also has sign-in pages of its own, which know no roles: not offered. */
function advertiseOnlyWhatIsServed(document: MutableResponse): void {
  if (document.body === '') return;
  const { issuer, jwks_uri, response_types_supported, subject_types_supported, id_token_signing_alg_values_supported } =
    document.body;
  document.body = {
    issuer,
    jwks_uri,
    response_types_supported,
    subject_types_supported,
    id_token_signing_alg_values_supported,
  };
}
