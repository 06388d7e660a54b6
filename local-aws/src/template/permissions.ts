import { functionNameIn, roleNameIn } from './arn-names.ts';
import { pipe, rule, ruleArn, schedule } from './kinds/events.ts';
import { lambdaFunction, permission } from './kinds/functions.ts';
import { userPool } from './kinds/identity.ts';
import { arn, type Place } from './resource-kind.ts';
import type { TemplateApi } from './specs/api.ts';
import { covers, policiesIn } from './specs/roles.ts';
import type { LoadedTemplate } from './template.ts';
import { TemplateError } from './template-error.ts';

/**
 * Refuses what AWS would deploy and then fail at every call: a rule, route or user pool whose function doesn't let it in,
 * a schedule or pipe whose role may not do what it is for, a target that isn't there.
 */
export function checkPermissions(template: LoadedTemplate, api: TemplateApi, place: Place): void {
  const functions = new Set(template.all(lambdaFunction).map(({ logicalId }) => logicalId));
  const grants = template.all(permission).map(({ stack, logicalId, properties }) => ({
    functionName: functionNameIn(properties.FunctionName, [stack, logicalId]),
    principal: properties.Principal,
    source: properties.SourceArn ?? '*',
  }));
  const policies = policiesIn(template);

  function letsIn(functionName: string, principal: string, source: string, where: string[]): void {
    if (!functions.has(functionName)) throw new TemplateError(where, `there is no function ${functionName}`);
    const granted = grants.some(
      grant => grant.functionName === functionName && grant.principal === principal && covers(grant.source, source),
    );
    if (!granted) {
      throw new TemplateError(where, `no AWS::Lambda::Permission lets ${source} call ${functionName}`);
    }
  }

  function may(roleArn: string, action: string, resource: string, where: string[]): void {
    const statements = policies.get(roleNameIn(roleArn)) ?? [];
    const allowed = statements.some(
      ({ Effect, Action, Resource }) =>
        Effect === 'Allow' && Action.some(a => covers(a, action)) && Resource.some(r => covers(r, resource)),
    );
    if (!allowed) throw new TemplateError(where, `its role may not ${action} on ${resource}`);
  }

  for (const resource of template.all(rule)) {
    for (const target of resource.properties.Targets) {
      const where = [resource.stack, resource.logicalId, target.Id];
      letsIn(functionNameIn(target.Arn, where), 'events.amazonaws.com', ruleArn(resource, place), where);
    }
  }
  for (const { method, path, functionName } of api.routes) {
    const source = `${api.apiId}/${api.stageName}/${method}${path.replace(/\{[^}]+\}/g, '*')}`;
    letsIn(functionName, 'apigateway.amazonaws.com', arn(place, 'execute-api', source), ['API', `${method} ${path}`]);
  }
  if (api.authorizer !== undefined) {
    const source = arn(place, 'execute-api', `${api.apiId}/authorizers/${api.authorizerId ?? ''}`);
    letsIn(api.authorizer.functionName, 'apigateway.amazonaws.com', source, ['API', 'authorizer']);
  }
  for (const pool of template.all(userPool)) {
    const trigger = pool.properties.LambdaConfig?.PreTokenGenerationConfig;
    if (trigger === undefined) continue;
    const where = [pool.stack, pool.logicalId];
    const source = userPool.attribute('Arn', pool, place) ?? '';
    letsIn(functionNameIn(trigger.LambdaArn, where), 'cognito-idp.amazonaws.com', source, where);
  }
  for (const { stack, logicalId, properties } of template.all(schedule)) {
    may(properties.Target.RoleArn, 'lambda:InvokeFunction', properties.Target.Arn, [stack, logicalId]);
  }
  for (const { stack, logicalId, properties } of template.all(pipe)) {
    may(properties.RoleArn, 'dynamodb:GetRecords', properties.Source, [stack, logicalId]);
    may(properties.RoleArn, 'events:PutEvents', properties.Target, [stack, logicalId]);
  }
}
