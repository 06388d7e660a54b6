import { createHash, createHmac } from 'node:crypto';

/**
 * Keys for one principal (a role's logical id, a service such as `ses.amazonaws.com`, or `operator`): made from its name,
 * so that they survive a restart.
 */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

const names = new Map<string, string>();

export function credentialsFor(principal: string): Credentials {
  const accessKeyId = `AKIA${createHash('sha256').update(principal).digest('hex').slice(0, 16).toUpperCase()}`;
  names.set(accessKeyId, principal);
  return { accessKeyId, secretAccessKey: secretOf(accessKeyId) };
}

/** Whose key that is, or undefined for a key that nobody was given. */
export function principalOf(accessKeyId: string): string | undefined {
  return names.get(accessKeyId);
}

export function secretOf(accessKeyId: string): string {
  return createHmac('sha256', 'for this machine only').update(accessKeyId).digest('hex');
}
