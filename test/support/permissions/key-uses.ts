import type { PolicyCall } from './call.ts';
import type { Policies } from './policies.ts';

/**
 * What AWS's services do with a customer's key under the caller's own rights, as their guides to encryption at rest
 * describe it. No stand-in encrypts anything: this table is read, not recorded.
 */
const uses: [call: RegExp, actions: string[]][] = [
  // Readers and writers alike. Creating the grant is left to whoever makes the table.
  [
    /^dynamodb:(?!GetRecords$)/,
    ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'],
  ],
  // A stream's records are encrypted with the table's key.
  [/^dynamodb:GetRecords$/, ['Decrypt']],
  [/^s3:GetObject(Version)?$/, ['Decrypt']],
  // Decrypting is for the parts of a multipart upload, and for a bucket key that is in use already.
  [/^s3:PutObject$/, ['GenerateDataKey', 'Decrypt']],
  [/^secretsmanager:GetSecretValue$/, ['Decrypt']],
];

/** The uses of keys that a call implies. */
export function keyUses(call: PolicyCall, { keyOf }: Pick<Policies, 'keyOf'>): PolicyCall[] {
  const key = [...keyOf].find(([resource]) => isOf(call.resource, resource))?.[1];
  if (key === undefined) return [];
  const [service = ''] = call.action.split(':');
  const actions = uses.find(([pattern]) => pattern.test(call.action))?.[1] ?? [];
  const context = { ...call.context, 'kms:ViaService': `${service}.us-west-2.amazonaws.com` };
  return actions.map(action => ({ principal: call.principal, action: `kms:${action}`, resource: key, context }));
}

/** A table's indexes and stream, a bucket's objects, a secret with its random ending: all under one key. */
function isOf(resource: string, whole: string): boolean {
  return resource === whole || resource.startsWith(`${whole}/`) || resource.startsWith(`${whole}-`);
}
