import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Resource } from '@aws-cdk/service-spec-types';
import type { StackTemplate } from '@imr/local-aws/template';
import { referencesIn } from './intrinsic.ts';
import { propertyFaults } from './property-faults.ts';

const database = loadAwsServiceSpecSync();

/** Types that CloudFormation leaves to a function of the stack: what they take is between the two. */
const withoutSchema = new Set(['Custom::AWS']);

const policies = ['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot'];

/**
 * What CloudFormation would refuse in a template, by its own schemas of resources: unknown, missing and malformed
 * properties, values that are not allowed, references to what is not there, attributes that a type does not have.
 */
export function templateFaults({ template }: StackTemplate): string[] {
  const { Resources } = template;
  return Object.entries(Resources).flatMap(([logicalId, resource]) => {
    const { Type, Properties = {}, DependsOn = [], DeletionPolicy, UpdateReplacePolicy } = resource;
    const schema = schemaOf(Type);
    if (schema === undefined) {
      return withoutSchema.has(Type) ? [] : [`${logicalId}: CloudFormation has no type ${Type}`];
    }
    const lost = [DependsOn].flat().filter(other => !(other in Resources));
    const wrong = [DeletionPolicy, UpdateReplacePolicy].filter(one => one !== undefined && !policies.includes(one));
    return [
      ...propertyFaults(database, schema.properties, Properties, logicalId),
      ...referenceFaults(template, logicalId, Properties),
      ...lost.map(other => `${logicalId}: depends on ${other}, which is not there`),
      ...wrong.map(one => `${logicalId}: there is no policy ${String(one)}`),
    ];
  });
}

export function schemaOf(type: string): Resource | undefined {
  return database.lookup('resource', 'cloudFormationType', 'equals', type)[0];
}

function referenceFaults(template: StackTemplate['template'], logicalId: string, properties: unknown): string[] {
  return referencesIn(properties).flatMap(({ to, attribute }) => {
    if (to.startsWith('AWS::') || (attribute === undefined && to in (template.Parameters ?? {}))) return [];
    const type = template.Resources[to]?.Type;
    if (type === undefined) return [`${logicalId}: refers to ${to}, which is not there`];
    const attributes = schemaOf(type)?.attributes;
    const known = attribute === undefined || attributes === undefined || attribute in attributes;
    return known ? [] : [`${logicalId}: ${type} has no attribute ${attribute}`];
  });
}
