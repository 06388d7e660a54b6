import type { IncomingMessage, Server } from 'node:http';
import type { Clock } from '../clock.ts';
import { localServer } from '../local-server.ts';
import type { OwnAnswer } from '../local-server.ts';
import { readBody } from '../request-body.ts';
import { signedBy } from '../signed-by.ts';
import type { AnsweredCall } from '../signed-by.ts';
import type { GenerateSecretString } from './generate.ts';
import type { StateFiles } from '../state-files.ts';
import { openSecretFile } from './secret-file.ts';
import type { StoredSecret } from './secret-file.ts';

export interface SecretsOptions {
  /** The stack's state directory. */
  directory: string;
  clock: Clock;
  files?: StateFiles | undefined;
  account: string;
  region: string;
  onCall?: (call: AnsweredCall) => void;
}

/** A secret of the template: known by its `Name`, or by its logical id where it has none. */
type NewSecret = ({ name: string; logicalId?: string } | { logicalId: string }) & {
  generate?: GenerateSecretString;
};

export interface Secrets {
  server: Server;
  /** Makes the secret if it is not there yet. Returns its ARN. */
  createSecret(secret: NewSecret): string;
}

type Answer = { body: object } | { error: string; message: string; status?: number };

const longestRequest = 64 * 1024;

/** Secrets Manager, as far as functions read secrets: GetSecretValue and DescribeSecret over AWS JSON 1.1. */
export function createSecrets(options: SecretsOptions): Secrets {
  const file = openSecretFile(options.directory, options, options.files);

  function createSecret(secret: NewSecret): string {
    const named = 'name' in secret ? { key: secret.name, name: secret.name } : { key: secret.logicalId };
    const wish = { ...named, ...(secret.generate !== undefined && { generate: secret.generate }) };
    return file.ensure(wish, options.clock.now()).arn;
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const caller = signedBy(request);
    if (caller === 'unsigned') return missingToken;
    if (caller === 'unknown-key') return unknownToken;
    const action = String(request.headers['x-amz-target']).replace(/^secretsmanager\./, '');
    const reply = replies.get(action);
    if (reply === undefined) return { error: 'UnknownOperationException', message: `No operation ${action} here.` };
    const asked = parseRequest(await readBody(request, longestRequest));
    if (asked === undefined) return { error: 'SerializationException', message: 'SecretId is to be a string.' };
    const secret = file.find(asked.SecretId);
    options.onCall?.({ ...caller, service: 'secretsmanager', action, resource: secret?.arn ?? asked.SecretId });
    if (secret === undefined) return notFound;
    return reply(secret, asked);
  }

  const server = localServer({ name: 'Secrets Manager', ownAnswer }, async (request, response) => {
    const { status, contentType, body } = inWords(await answer(request));
    response.writeHead(status, { 'content-type': contentType }).end(body);
  });

  return { server, createSecret };
}

function inWords(given: Answer): OwnAnswer {
  const [status, body] =
    'body' in given ? [200, given.body] : [given.status ?? 400, { __type: given.error, Message: given.message }];
  return { status, contentType: 'application/x-amz-json-1.1', body: JSON.stringify(body) };
}

function ownAnswer(status: number): OwnAnswer {
  if (status < 500)
    return inWords({ error: 'SerializationException', message: 'The request is not readable.', status });
  return inWords({ error: 'InternalServiceError', message: 'An error occurred on the server side.', status });
}

interface AskedSecret {
  SecretId: string;
  VersionId?: string;
  VersionStage?: string;
}

const missingToken: Answer = { error: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' };
const unknownToken: Answer = {
  error: 'UnrecognizedClientException',
  message: 'The security token included in the request is invalid.',
};
const notFound: Answer = {
  error: 'ResourceNotFoundException',
  message: "Secrets Manager can't find the specified secret.",
};

const replies = new Map<string, (secret: StoredSecret, asked: AskedSecret) => Answer>([
  ['GetSecretValue', secretValue],
  ['DescribeSecret', description],
]);

function secretValue(secret: StoredSecret, asked: AskedSecret): Answer {
  const versionMatches = asked.VersionId === undefined || asked.VersionId === secret.versionId;
  const stageMatches = asked.VersionStage === undefined || asked.VersionStage === 'AWSCURRENT';
  if (secret.value === undefined || !versionMatches || !stageMatches) {
    const asking = versionMatches ? `staging label: ${asked.VersionStage ?? 'AWSCURRENT'}` : 'version id';
    const message = `Secrets Manager can't find the specified secret value for ${asking}`;
    return { error: 'ResourceNotFoundException', message };
  }
  return {
    body: {
      ARN: secret.arn,
      Name: secret.name,
      CreatedDate: secret.createdAt / 1000,
      SecretString: secret.value,
      VersionId: secret.versionId,
      VersionStages: ['AWSCURRENT'],
    },
  };
}

function description(secret: StoredSecret): Answer {
  return {
    body: {
      ARN: secret.arn,
      Name: secret.name,
      CreatedDate: secret.createdAt / 1000,
      LastChangedDate: secret.createdAt / 1000,
      VersionIdsToStages: secret.value === undefined ? {} : { [secret.versionId]: ['AWSCURRENT'] },
    },
  };
}

function parseRequest(body: Buffer | 'too-large'): AskedSecret | undefined {
  if (body === 'too-large') return undefined;
  try {
    const asked: unknown = JSON.parse(body.toString());
    return hasSecretId(asked) ? asked : undefined;
  } catch {
    return undefined;
  }
}

function hasSecretId(asked: unknown): asked is AskedSecret {
  return typeof asked === 'object' && asked !== null && 'SecretId' in asked && typeof asked.SecretId === 'string';
}
