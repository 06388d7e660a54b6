import { createCipheriv, createHash } from 'node:crypto';
import type { Encryption } from './pdf-encryption.ts';

/** What the empty password is filled up with: ISO 32000-2, 7.6.4.3.2. */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/**
 * Whether the file opens without a password. Many letters of plans and clinics are encrypted and do: the password that they have is one
 * for changing them. Algorithms 4 to 6, 11 and 2.B of ISO 32000-2, 7.6.4.
 */
export function opensWithoutPassword(encryption: Encryption): boolean {
  const { revision, user } = encryption;
  if (revision === 2) return rc4(keyOf(encryption), padding).equals(user.subarray(0, 32));
  if (revision === 3 || revision === 4) return userValue(encryption).equals(user.subarray(0, 16));
  if (revision !== 5 && revision !== 6) return false;
  const salt = user.subarray(32, 40);
  const hash = revision === 5 ? sha(256, salt) : hardened(salt);
  return user.length >= 48 && hash.equals(user.subarray(0, 32));
}

function keyOf({ revision, keyLength, owner, permissions, fileId, encryptsMetadata }: Encryption): Buffer {
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(permissions | 0);
  const unencrypted = revision >= 4 && !encryptsMetadata ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let key = md5(padding, owner.subarray(0, 32), rights, fileId, unencrypted);
  if (revision >= 3) for (let round = 0; round < 50; round += 1) key = md5(key.subarray(0, keyLength));
  return key.subarray(0, keyLength);
}

function userValue(encryption: Encryption): Buffer {
  const key = keyOf(encryption);
  let value = md5(padding, encryption.fileId);
  for (let round = 0; round < 20; round += 1)
    value = rc4(
      key.map(byte => byte ^ round),
      value,
    );
  return value;
}

/** Algorithm 2.B, for the empty password. */
function hardened(salt: Buffer): Buffer {
  let key = sha(256, salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const many = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const encrypted = Buffer.concat([cipher.update(many), cipher.final()]);
    const remainder = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = sha(remainder === 0 ? 256 : remainder === 1 ? 384 : 512, encrypted);
    last = encrypted.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

function md5(...parts: Buffer[]): Buffer {
  return parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest();
}

function sha(bits: 256 | 384 | 512, part: Buffer): Buffer {
  return createHash(`sha${bits}`).update(part).digest();
}

/** OpenSSL has it no more; old files are encrypted with it. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, place) => place);
  const at = (place: number) => box[place % 256] ?? 0;
  const swap = (one: number, other: number) => {
    [box[one], box[other]] = [at(other), at(one)];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(
    data.map((byte, place) => {
      const i = (place + 1) % 256;
      j = (j + at(i)) % 256;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
