import type * as z from 'zod';
import { policy, role, type Statement } from '../kinds/roles.ts';
import type { LoadedTemplate } from '../template.ts';

export type PolicyStatement = z.infer<typeof Statement>;

/** What each role may do, by its name: its inline policies and those attached to it. */
export function policiesIn(template: LoadedTemplate): Map<string, PolicyStatement[]> {
  const statements = new Map<string, PolicyStatement[]>();
  for (const { logicalId, properties } of template.all(role)) {
    statements.set(
      logicalId,
      properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
    );
  }
  for (const { properties } of template.all(policy)) {
    for (const name of properties.Roles) {
      statements.set(name, [...(statements.get(name) ?? []), ...properties.PolicyDocument.Statement]);
    }
  }
  return statements;
}

/** Whether a pattern of a policy, in which `*` stands for anything and `?` for one character, covers a text. */
export function covers(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
