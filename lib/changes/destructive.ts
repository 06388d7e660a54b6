import { isDeepStrictEqual } from 'node:util';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Resource as Schema } from '@aws-cdk/service-spec-types';
import * as z from 'zod';

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().default('Delete'),
  UpdateReplacePolicy: z.string().default('Delete'),
});
type Resource = z.infer<typeof Resource>;

/** As `aws cloudformation get-template` and `cdk synth` give it. A stack that is not there yet has no resources. */
export const Template = z.object({ Resources: z.record(z.string(), Resource).default({}) });
export type Template = z.infer<typeof Template>;

/** What a deployment would do to something that holds data, or that running cases hold on to. */
export interface Change {
  logicalId: string;
  type: string;
  /** `goes`, `is replaced for its KeySchema`: a sentence after the name. */
  what: string;
}

/** By their schemas these hold nothing; but executions of months run in the one, and people sign in through the other. */
const heldOnTo = new Set(['AWS::StepFunctions::StateMachine', 'AWS::Cognito::UserPoolClient']);

/** Switches that keep somebody from deleting, or bring back what was. */
const protections = [
  ['DeletionProtectionEnabled'],
  ['DeletionProtection'],
  ['PointInTimeRecoverySpecification', 'PointInTimeRecoveryEnabled'],
  ['VersioningConfiguration', 'Status'],
  ['LockConfiguration', 'MinRetentionDays'],
] as const;

const database = loadAwsServiceSpecSync();

/**
 * What is gone, replaced or less protected in the second template, of all that holds data. Retained resources count, too:
 * they would stay in the account, but the system would go on with an empty one. What only a deployment can tell (a property that
 * replaces sometimes) counts as if it did.
 */
export function destructiveChanges(deployed: Template, synthesized: Template): Change[] {
  return Object.entries(deployed.Resources).flatMap(([logicalId, before]) => {
    const schema = database.lookup('resource', 'cloudFormationType', 'equals', before.Type)[0];
    if (schema?.isStateful !== true && !heldOnTo.has(before.Type)) return [];
    const after = synthesized.Resources[logicalId];
    return endings(schema, before, after).map(what => ({ logicalId, type: before.Type, what }));
  });
}

function endings(schema: Schema | undefined, before: Resource, after: Resource | undefined): string[] {
  if (after === undefined) return ['goes'];
  if (after.Type !== before.Type) return [`becomes ${after.Type}`];
  const replacing = Object.entries(schema?.properties ?? {})
    .filter(([, { causesReplacement = 'no' }]) => causesReplacement !== 'no')
    .filter(([name]) => !isDeepStrictEqual(before.Properties[name], after.Properties[name]))
    .map(([name]) => `is replaced for its ${name}`);
  const unprotected = protections
    .filter(path => isLess(at(before, path), at(after, path)))
    .map(path => `loses its ${path.join('.')}`);
  const unkept = (['DeletionPolicy', 'UpdateReplacePolicy'] as const)
    .filter(policy => before[policy].startsWith('Retain') && !after[policy].startsWith('Retain'))
    .map(policy => `loses its ${policy}`);
  return [...replacing, ...unprotected, ...unkept];
}

function at({ Properties }: Resource, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => z.record(z.string(), z.unknown()).safeParse(value).data?.[name],
    Properties,
  );
}

function isLess(before: unknown, after: unknown): boolean {
  if (typeof before === 'number') return typeof after !== 'number' || after < before;
  const isOn = (value: unknown) => value === true || value === 'ACTIVE' || value === 'Enabled';
  return isOn(before) && !isOn(after);
}

/** Which resources a commit says that it ends, each in a line `Ends: CaseTable` of its message. */
export function saidToEnd(message: string): string[] {
  return [...message.matchAll(/^Ends: (\w+)$/gmu)].flatMap(([, logicalId]) => logicalId ?? []);
}
