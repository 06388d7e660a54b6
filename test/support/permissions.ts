import { covers, type PolicyStatement } from '@imr/local-aws/template';
import type { PolicyCall } from './permissions/call.ts';
import { hold } from './permissions/conditions.ts';
import { grantsOf, type Grant } from './permissions/grants.ts';
import { keyUses } from './permissions/key-uses.ts';
import type { Policies, ResourceStatement } from './permissions/policies.ts';
import { isAccount, isKey, isService } from './permissions/principals.ts';

/**
 * What AWS would have refused of the calls of a run, and of what it does with keys for them, as
 * `<principal> may not <action> on <resource>`.
 */
export function refusedBy(policies: Policies, calls: readonly PolicyCall[]): string[] {
  const refused = withKeyUses(policies, calls).filter(call => !isAllowed(policies, call));
  const lines = refused.map(({ principal, action, resource }) => `${principal} may not ${action} on ${resource}`);
  return [...new Set(lines)].sort();
}

/** What is granted, and no call needed. */
export function unusedIn(policies: Policies, calls: readonly PolicyCall[]): Grant[] {
  const all = withKeyUses(policies, calls);
  return grantsOf(policies).filter(grant => !all.some(call => isFor(grant, call)));
}

function withKeyUses(policies: Policies, calls: readonly PolicyCall[]): PolicyCall[] {
  const all = calls.flatMap(call => [call, ...keyUses(call, policies)]);
  return [...new Map(all.map(call => [JSON.stringify(call), call])).values()];
}

function isFor({ principal, action, resource, conditions }: Grant, call: PolicyCall): boolean {
  const names = principal === call.principal && covers(action, call.action) && covers(resource, call.resource);
  return names && hold(conditions, call.context);
}

/** As AWS decides within one account: a refusal anywhere ends it; a role needs its own right, a service the resource's. */
function isAllowed(policies: Policies, call: PolicyCall): boolean {
  const ofResource = resourceStatements(policies, call.resource).filter(one => speaksOf(one, call));
  if (ofResource.some(({ Effect }) => Effect === 'Deny')) return false;
  if (isService(call.principal)) return ofResource.length > 0;
  const own = (policies.identity.get(call.principal) ?? []).filter(one => speaksOf(one, call));
  if (own.length === 0 || own.some(({ Effect }) => Effect === 'Deny')) return false;
  // A key trusts the account's policies only where its own policy says so.
  return !isKey(call.resource) || ofResource.some(({ Principal }) => Principal.some(isAccount));
}

function resourceStatements({ resource }: Policies, arn: string): ResourceStatement[] {
  return [...resource].find(([owner]) => arn === owner || arn.startsWith(`${owner}/`))?.[1] ?? [];
}

function speaksOf(statement: PolicyStatement | ResourceStatement, call: PolicyCall): boolean {
  if ('Principal' in statement && !speaksTo(statement.Principal, call.principal)) return false;
  return (
    statement.Action.some(action => covers(action, call.action)) &&
    statement.Resource.some(resource => covers(resource, call.resource)) &&
    hold(statement.Condition, call.context)
  );
}

function speaksTo(principals: string[], principal: string): boolean {
  return principals.some(one => one === '*' || one === principal || (isAccount(one) && !isService(principal)));
}
