import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { StateFiles } from '../state-files.ts';
import { generateSecret } from './generate.ts';
import type { GenerateSecretString } from './generate.ts';

const StoredSecret = z.object({
  /** What the stack calls it: its given name, or its logical id. */
  key: z.string(),
  arn: z.string(),
  name: z.string(),
  /** Epoch milliseconds of the stack. */
  createdAt: z.number(),
  versionId: z.string(),
  /** Absent for a secret that was created without a value. */
  value: z.string().optional(),
});
export type StoredSecret = z.infer<typeof StoredSecret>;

export interface SecretWish {
  key: string;
  name?: string;
  generate?: GenerateSecretString;
}

/** The secrets of a stack: one file that only its owner may read. */
export function openSecretFile(
  directory: string,
  owner: { account: string; region: string },
  files = new StateFiles(),
) {
  const file = join(directory, 'secrets', 'secrets.json');
  const secrets = files.readJson(file, z.array(StoredSecret)) ?? [];

  /** Makes the secret once; asked for again, it gives the one that is there. */
  function ensure(wish: SecretWish, now: number): StoredSecret {
    const existing = secrets.find(secret => secret.key === wish.key);
    if (existing !== undefined) return existing;
    const name = wish.name ?? `${wish.key}-${randomBytes(6).toString('hex')}`;
    const secret: StoredSecret = {
      key: wish.key,
      arn: `arn:aws:secretsmanager:${owner.region}:${owner.account}:secret:${name}-${randomBytes(3).toString('hex')}`,
      name,
      createdAt: now,
      versionId: randomUUID(),
      ...(wish.generate !== undefined && { value: generateSecret(wish.generate) }),
    };
    files.write(file, JSON.stringify([...secrets, secret], null, 2), 0o600);
    secrets.push(secret);
    return secret;
  }

  /** By name, by full ARN, or by ARN without its six random characters, as Secrets Manager looks it up. */
  function find(id: string): StoredSecret | undefined {
    return secrets.find(secret => secret.name === id || secret.arn === id || secret.arn.slice(0, -7) === id);
  }

  return { ensure, find };
}
