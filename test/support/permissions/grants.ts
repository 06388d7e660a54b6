import { covers, type PolicyStatement } from '@imr/local-aws/template';
import { isKey, isService } from './principals.ts';
import type { Policies, ResourceStatement } from './policies.ts';

/** One action on one resource, as a statement allows it. */
export interface Grant {
  /** `<principal>: <action> on <resource>` */
  name: string;
  principal: string;
  action: string;
  resource: string;
  conditions: PolicyStatement['Condition'];
}

/**
 * What roles may do, and what buckets and keys let services do. That a key trusts the policies of its account grants
 * nothing by itself.
 */
export function grantsOf({ identity, resource }: Policies): Grant[] {
  const ofRoles = [...identity].flatMap(([role, statements]) => statements.flatMap(one => grantsIn(one, [role])));
  const ofResources = [...resource].flatMap(([arn, statements]) =>
    statements
      // In a key's own policy, `*` is that key.
      .map(one => (isKey(arn) ? { ...one, Resource: [arn] } : one))
      .flatMap(one => grantsIn(one, one.Principal.filter(isService))),
  );
  return [...ofRoles, ...ofResources];
}

function grantsIn(statement: PolicyStatement | ResourceStatement, principals: string[]): Grant[] {
  if (statement.Effect === 'Deny') return [];
  const { Action, Resource, Condition: conditions } = statement;
  return principals.flatMap(principal =>
    Action.flatMap(action =>
      Resource.map(resource => ({
        name: `${principal}: ${action} on ${resource}`,
        principal,
        action,
        resource,
        conditions,
      })),
    ),
  );
}

/** The same policies, in which that principal has not that right, on whatever resource. */
export function withoutRight({ identity, resource, keyOf }: Policies, principal: string, action: string): Policies {
  const less = <S extends { Action: string[] }>(statement: S): S => ({
    ...statement,
    Action: statement.Action.filter(one => !covers(one, action)),
  });
  const own = identity.get(principal);
  return {
    identity: own === undefined ? identity : new Map([...identity, [principal, own.map(less)]]),
    resource: new Map(
      [...resource].map(([arn, statements]) => [
        arn,
        statements.map(one => (one.Effect === 'Allow' && one.Principal.includes(principal) ? less(one) : one)),
      ]),
    ),
    keyOf,
  };
}
