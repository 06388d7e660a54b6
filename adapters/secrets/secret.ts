import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { callLimits, keeping } from '../call-limits.ts';
import { aroundAll, sayOutOfReach } from '../out-of-reach.ts';

/**
 * A secret's value, fetched at the first use and kept for as long as the function lives.
 * @throws StoreUnreachable where the service that keeps it is the trouble
 */
export function secretNamed(
  arn: string,
  client = new SecretsManagerClient(keeping(callLimits.short)),
): () => Promise<string> {
  client.middlewareStack.add(next => call => next(call).catch(sayOutOfReach), aroundAll);
  let value: Promise<string> | undefined;
  return () => {
    value ??= fetchSecret(client, arn).catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}

async function fetchSecret(client: SecretsManagerClient, arn: string): Promise<string> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (SecretString === undefined) throw new Error('The secret has no value.');
  return SecretString;
}
