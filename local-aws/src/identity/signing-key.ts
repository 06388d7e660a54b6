import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readPrivate, writePrivate } from '../private-file.ts';

/** The pool's private key as a JSON Web Key. It is made once and kept, so that tokens outlive a restart. */
export function signingKey(directory: string): Record<string, unknown> {
  const file = join(directory, 'identity', 'signing-key.json');
  const saved = readPrivate(file);
  if (saved !== undefined) return JSON.parse(saved) as Record<string, unknown>;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  writePrivate(file, JSON.stringify(key));
  return key;
}
