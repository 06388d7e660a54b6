import { S3Error } from './errors.ts';
import { checkCredential, checkSignature } from './signature.ts';
import type { UploadLimits } from './upload.ts';

type Condition =
  { kind: 'eq' | 'starts-with'; field: string; value: string; shown: string } | { kind: 'size'; limits: UploadLimits };

/** Fields that no condition has to name. */
const free = /^(x-amz-signature|policy|file|x-ignore-.*)$/;

/**
 * Checks the policy of a form upload: its signature, its expiration by the stack's clock, each condition, and that
 * there is a condition for each field.
 * @param fields the form's fields before the file, by lower-case name, `${filename}` put in
 * @returns whose key signed it, and how large the file may be
 * @throws S3Error AccessDenied, SignatureDoesNotMatch, InvalidPolicyDocument, …
 */
export function checkPolicy(
  fields: ReadonlyMap<string, string>,
  bucket: string,
  region: string,
  now: number,
): { principal: string; limits: UploadLimits } {
  const policy = fields.get('policy');
  if (policy === undefined) throw new S3Error('AccessDenied');
  const principal = checkSigner(fields, policy, region);
  const { expiration, conditions } = readPolicy(policy);
  if (!(now < expiration)) throw refused('Policy expired.');
  const values = new Map([...fields, ['bucket', bucket]]);
  for (const condition of conditions) if (condition.kind !== 'size') checkCondition(condition, values);
  const covered = new Set(conditions.map(condition => (condition.kind === 'size' ? '' : condition.field)));
  const extra = [...fields.keys()].filter(name => !free.test(name) && !covered.has(name));
  if (extra.length > 0) throw refused(`Extra input fields: ${extra.join(', ')}`);
  const sizes = conditions.filter(condition => condition.kind === 'size').map(({ limits }) => limits);
  return {
    principal,
    limits: {
      smallest: Math.max(0, ...sizes.map(({ smallest }) => smallest)),
      largest: Math.min(5 * 1024 ** 3, ...sizes.map(({ largest }) => largest)),
    },
  };
}

function checkSigner(fields: ReadonlyMap<string, string>, policy: string, region: string): string {
  const needed = (name: string): string => {
    const value = fields.get(name);
    if (value !== undefined) return value;
    throw new S3Error('InvalidArgument', { message: `Bucket POST must contain a field named '${name}'.` });
  };
  if (needed('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') throw new S3Error('InvalidRequest');
  const credential = needed('x-amz-credential');
  const principal = checkCredential(credential, needed('x-amz-date'), region, 'InvalidRequest');
  checkSignature(credential, policy, needed('x-amz-signature'));
  return principal;
}

function readPolicy(policy: string): { expiration: number; conditions: Condition[] } {
  const { expiration, conditions } = parseJson(policy);
  const instant = typeof expiration === 'string' ? Date.parse(expiration) : NaN;
  if (Number.isNaN(instant)) throw invalid("Policy missing or invalid 'expiration'.");
  if (!Array.isArray(conditions)) throw invalid("Policy missing 'conditions'.");
  return { expiration: instant, conditions: conditions.flatMap(readCondition) };
}

function parseJson(policy: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(Buffer.from(policy, 'base64').toString('utf8'));
    if (typeof read === 'object' && read !== null) return { ...read };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalid('Invalid JSON.');
}

function readCondition(condition: unknown): Condition[] {
  const shown = JSON.stringify(condition);
  if (!Array.isArray(condition)) return readSimple(condition);
  const [kind, first, second] = condition as unknown[];
  if (kind === 'content-length-range') {
    const [smallest, largest] = [Number(first), Number(second)];
    if (smallest >= 0 && largest >= smallest) return [{ kind: 'size', limits: { smallest, largest } }];
  }
  if ((kind === 'eq' || kind === 'starts-with') && typeof first === 'string' && first.startsWith('$')) {
    if (typeof second === 'string') return [{ kind, field: first.slice(1).toLowerCase(), value: second, shown }];
  }
  throw invalid(`Invalid condition: ${shown}`);
}

/** `{"field": "value"}`. */
function readSimple(condition: unknown): Condition[] {
  const [entry, ...more] = typeof condition === 'object' && condition !== null ? Object.entries(condition) : [];
  if (entry === undefined || more.length > 0) {
    throw invalid('Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.');
  }
  const [field, value] = entry as [string, unknown];
  if (typeof value !== 'string') throw invalid('Invalid Simple-Condition: value must be a string.');
  const shown = JSON.stringify(['eq', `$${field}`, value]);
  return [{ kind: 'eq', field: field.toLowerCase(), value, shown }];
}

function checkCondition(condition: Exclude<Condition, { kind: 'size' }>, values: ReadonlyMap<string, string>): void {
  const { kind, field, value, shown } = condition;
  const given = values.get(field);
  // A list of content types has to begin with the prefix in each.
  const parts = field === 'content-type' ? given?.split(',') : [given ?? ''];
  const holds = kind === 'eq' ? given === value : parts?.every(part => part.trimStart().startsWith(value));
  if (given === undefined || holds !== true) throw refused(`Policy Condition failed: ${shown}`);
}

function refused(why: string): S3Error {
  return new S3Error('AccessDenied', { message: `Invalid according to Policy: ${why}` });
}

function invalid(why: string): S3Error {
  return new S3Error('InvalidPolicyDocument', { message: `Invalid Policy: ${why}` });
}
