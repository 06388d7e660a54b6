import type * as z from 'zod';
import { roleNameIn } from '../arn-names.ts';
import { pipe, schedule } from '../kinds/events.ts';
import { lambdaFunction } from '../kinds/functions.ts';
import { policy, role, type Statement } from '../kinds/roles.ts';
import { arn, type Place } from '../resource-kind.ts';
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

/** The name of the role under which each pipe, schedule and function works, by its ARN. */
export function rolesIn(template: LoadedTemplate, place: Place): Map<string, string> {
  return new Map(
    [
      ...template.all(pipe).map(one => [arn(place, 'pipes', `pipe/${one.logicalId}`), one.properties.RoleArn] as const),
      ...template
        .all(schedule)
        .map(
          one => [arn(place, 'scheduler', `schedule/default/${one.logicalId}`), one.properties.Target.RoleArn] as const,
        ),
      ...template
        .all(lambdaFunction)
        .map(one => [arn(place, 'lambda', `function:${one.logicalId}`), one.properties.Role] as const),
    ].map(([caller, roleArn]) => [caller, roleNameIn(roleArn)] as const),
  );
}

/** Whether a pattern of a policy, in which `*` stands for anything and `?` for one character, covers a text. */
export function covers(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
