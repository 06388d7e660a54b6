import type { IncomingMessage } from 'node:http';
import { principalOf } from './credentials.ts';

/**
 * Whose key signed a request, by its Authorization header (Signature Version 4). The signature itself is not computed
 * again here: what is to be proved is who called, on a machine where everybody is the same person.
 * @returns `unsigned` without such a header, `unknown-key` for a key that nobody was given
 */
export function signedBy(request: IncomingMessage): { principal: string } | 'unsigned' | 'unknown-key' {
  const accessKeyId = /^AWS4-HMAC-SHA256 Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1];
  if (accessKeyId === undefined) return 'unsigned';
  const principal = principalOf(accessKeyId);
  return principal === undefined ? 'unknown-key' : { principal };
}

/** A call that a stand-in answered, for holding what a role calls against its policy. */
export interface AnsweredCall {
  principal: string;
  service: string;
  action: string;
  resource: string;
  /** Of a mail: the address that it is from, as `ses:FromAddress` has it. */
  fromAddress?: string;
  /** Of a GetItem or a Query: the partition that it reads, as `dynamodb:LeadingKeys` has it. */
  leadingKey?: string;
}
