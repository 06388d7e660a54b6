import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Access, allow } from './access.ts';

/** The secret that access codes and session tokens are derived from, and the key that it is encrypted with. */
export interface AccessSecret {
  secret: Secret;
  key: IKey;
}

export function bindSecret({ secret, key }: AccessSecret): Access<{ SECRET_ARN: string }> {
  return new Access({ SECRET_ARN: secret.secretArn }, [
    allow(['secretsmanager:GetSecretValue'], secret.secretArn),
    allow(['kms:Decrypt'], key.keyArn),
  ]);
}
