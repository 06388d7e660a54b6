import { functionNameIn, isQueue, queueNameIn, roleNameIn } from './arn-names.ts';
import { pipe, rule, ruleArn, schedule } from './kinds/events.ts';
import { lambdaFunction, permission } from './kinds/functions.ts';
import { userPool } from './kinds/identity.ts';
import { queuePolicy } from './kinds/queues.ts';
import { arn, type Place } from './resource-kind.ts';
import type { TemplateApi } from './specs/api.ts';
import { mappingsIn } from './specs/mappings.ts';
import { covers, policiesIn } from './specs/roles.ts';
import type { LoadedTemplate } from './template.ts';
import { TemplateError } from './template-error.ts';

/**
 * Refuses what AWS would deploy and then fail at every call: a rule, route or user pool whose function doesn't let it in,
 * a queue that doesn't let its rule in, a schedule, pipe or taker of messages whose role may not do what it is for, a target that
 * isn't there.
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

  function takesFrom(queueArn: string, source: string, where: string[]): void {
    const name = queueNameIn(queueArn, where);
    const allowed = template
      .all(queuePolicy)
      .filter(({ properties }) => properties.Queues.some(url => url.endsWith(`/${name}`)))
      .flatMap(({ properties }) => properties.PolicyDocument.Statement)
      .some(
        ({ Effect, Action, Resource, Principal, Condition }) =>
          Effect === 'Allow' &&
          Action.some(a => covers(a, 'sqs:SendMessage')) &&
          Resource.some(r => covers(r, queueArn)) &&
          (Principal === '*' || (Principal['Service'] ?? []).includes('events.amazonaws.com')) &&
          covers(sourceIn(Condition), source),
      );
    if (!allowed) throw new TemplateError(where, `no AWS::SQS::QueuePolicy lets ${source} send to ${name}`);
  }

  for (const resource of template.all(rule)) {
    for (const target of resource.properties.Targets) {
      const where = [resource.stack, resource.logicalId, target.Id];
      if (isQueue(target.Arn)) takesFrom(target.Arn, ruleArn(resource, place), where);
      else letsIn(functionNameIn(target.Arn, where), 'events.amazonaws.com', ruleArn(resource, place), where);
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
  for (const { functionName, queue } of mappingsIn(template, place)) {
    const taker = template.all(lambdaFunction).find(({ logicalId }) => logicalId === functionName);
    if (taker === undefined) continue;
    for (const action of ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes']) {
      may(taker.properties.Role, `sqs:${action}`, queue.arn, [taker.stack, functionName]);
    }
  }
}

/** Whom a queue's policy means; anybody, where it says nothing of it. */
function sourceIn(condition: Record<string, Record<string, unknown>> | undefined): string {
  const source = condition?.['ArnEquals']?.['aws:SourceArn'];
  return typeof source === 'string' ? source : '*';
}
