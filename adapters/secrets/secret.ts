import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** A secret's value, fetched at the first use and kept for as long as the function lives. */
export function secretNamed(arn: string, client = new SecretsManagerClient({})): () => Promise<string> {
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
