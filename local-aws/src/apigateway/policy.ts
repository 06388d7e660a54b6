import * as z from 'zod';

const oneOrMore = z.union([z.string().transform(each => [each]), z.array(z.string())]);

const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore,
});

/** The policy that an authorizer answers with. Conditions and `Not…` are not known here, and refused. */
export const Policy = z.strictObject({
  Version: z.string().optional(),
  Id: z.string().optional(),
  Statement: z.union([Statement.transform(each => [each]), z.array(Statement)]),
});
export type Policy = z.infer<typeof Policy>;

export type Verdict = 'allowed' | 'not-allowed' | 'denied';

/** Whether the policy lets this method be invoked: a Deny outweighs every Allow. */
export function judge(policy: Policy, methodArn: string): Verdict {
  const effects = policy.Statement.filter(
    statement =>
      statement.Action.some(action => covers(action.toLowerCase(), 'execute-api:invoke')) &&
      statement.Resource.some(resource => covers(resource, methodArn)),
  ).map(statement => statement.Effect);
  if (effects.includes('Deny')) return 'denied';
  return effects.includes('Allow') ? 'allowed' : 'not-allowed';
}

/** `*` stands for any characters, also slashes, and `?` for one. */
function covers(pattern: string, text: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`, 's').test(text);
}
