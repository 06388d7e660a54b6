import { createHash, randomBytes } from 'node:crypto';

/**
 * A task token. It carries a check sum, so that a token which nobody ever gave out (InvalidToken) can be told from one
 * that is used, timed out or whose execution has ended (TaskTimedOut), of which nothing is kept.
 */
export function newToken(): string {
  const body = randomBytes(48);
  return Buffer.concat([Buffer.from('AQC', 'base64'), body, checkSum(body)]).toString('base64');
}

export function wellFormed(token: string): boolean {
  const bytes = Buffer.from(token, 'base64');
  const body = bytes.subarray(2, 50);
  return bytes.length === 66 && bytes.toString('base64') === token && checkSum(body).equals(bytes.subarray(50));
}

function checkSum(body: Buffer): Buffer {
  return createHash('sha256').update('task token').update(body).digest().subarray(0, 16);
}
