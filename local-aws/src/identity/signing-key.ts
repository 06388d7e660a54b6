import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { StateFiles } from '../state-files.ts';

const PrivateKey = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  d: z.string(),
});

/** The pool's private key as a JSON Web Key. It is made once and kept, so that tokens outlive a restart. */
export function signingKey(directory: string, files = new StateFiles()): Record<string, unknown> {
  const file = join(directory, 'identity', 'signing-key.json');
  const saved = files.readJson(file, PrivateKey);
  if (saved !== undefined) return saved;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  files.write(file, JSON.stringify(key), 0o600);
  return key;
}
