import type { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/**
 * Gives the resource behind a construct a logical id that no refactoring of the tree can change: for everything whose
 * replacement would lose data, end executions or break what a running execution names.
 */
export function pin<Resource extends CfnResource>(
  construct: IConstruct,
  logicalId: string,
  type: abstract new (...args: never[]) => Resource,
): Resource {
  const resource = construct.node.defaultChild;
  if (!(resource instanceof type)) throw new Error(`${construct.node.path} is not made of one ${type.name}`);
  resource.overrideLogicalId(logicalId);
  return resource;
}
