import { describe, expect, it } from 'vitest';
import type { TemplateApi } from '../../src/template/specs/api.ts';
import { checkPermissions } from '../../src/template/permissions.ts';
import { rulesIn } from '../../src/template/specs/event-routes.ts';
import { mappingsIn } from '../../src/template/specs/mappings.ts';
import { loadTemplate } from '../../src/template/template.ts';
import { place } from '../../src/testing/place.ts';
import { assemblyOf, functionResource, type Resources } from './support.ts';

const arnOf = (name: string) => ({ 'Fn::GetAtt': [name, 'Arn'] });
const noApi: TemplateApi = { apiId: 'api', stageName: 'v1', routes: [], gatewayResponses: [], maxBodyBytes: 1 };

interface Parts {
  queue?: object;
  mapping?: object;
  actions?: string[];
  sender?: unknown;
}

function resourcesOf({ queue = {}, mapping = {}, actions, sender = arnOf('OnCase') }: Parts): Resources {
  const Statement = [
    {
      Effect: 'Allow',
      Action: actions ?? ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      Resource: arnOf('Waiting'),
    },
  ];
  const PolicyDocument = { Version: '2012-10-17', Statement };
  return {
    FollowRole: {
      Type: 'AWS::IAM::Role',
      Properties: { AssumeRolePolicyDocument: {}, Policies: [{ PolicyName: 'own', PolicyDocument }] },
    },
    Follow: { ...functionResource(), Properties: { ...functionResource().Properties, Timeout: 30 } },
    Failed: { Type: 'AWS::SQS::Queue' },
    Waiting: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        VisibilityTimeout: 180,
        RedrivePolicy: { deadLetterTargetArn: arnOf('Failed'), maxReceiveCount: 480 },
        ...queue,
      },
    },
    WaitingPolicy: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: 'Waiting' }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sqs:SendMessage',
              Resource: arnOf('Waiting'),
              Principal: { Service: 'events.amazonaws.com' },
              Condition: { ArnEquals: { 'aws:SourceArn': sender } },
            },
          ],
        },
      },
    },
    OnCase: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: { source: ['imr.cases'] },
        Targets: [{ Id: 'Target0', Arn: arnOf('Waiting') }],
      },
    },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: { FunctionName: { Ref: 'Follow' }, EventSourceArn: arnOf('Waiting'), ...mapping },
    },
  };
}

const load = (parts: Parts) => loadTemplate(assemblyOf({ Service: { Resources: resourcesOf(parts) } }), place);

describe('a queue before a function', () => {
  it('is read with what AWS takes where the template says nothing', () => {
    expect(mappingsIn(load({}), place)).toEqual([
      {
        queue: {
          name: 'Waiting',
          arn: 'arn:aws:sqs:us-west-2:000000000000:Waiting',
          region: 'us-west-2',
          visibilityTimeoutMs: 180_000,
          retentionMs: 345_600_000,
          redrive: { queue: 'Failed', maxReceiveCount: 480 },
        },
        functionName: 'Follow',
        enabled: true,
        batchSize: 10,
        reportsFailures: false,
        maximumConcurrency: 5,
      },
    ]);
    expect(rulesIn(load({}), place)[0]?.targets).toMatchObject([{ functionName: 'Follow', queue: 'Waiting' }]);
    expect(() => checkPermissions(load({}), noApi, place)).not.toThrow();
  });

  it.each<[string, Parts, string]>([
    [
      'whose messages are shown again while the function is at work',
      { queue: { VisibilityTimeout: 29 } },
      'Service / Mapping: Queue visibility timeout: 29 seconds is less than Function timeout: 30 seconds',
    ],
    [
      'that is not there',
      { mapping: { EventSourceArn: 'arn:aws:sqs:us-west-2:000000000000:Gone' } },
      'there is no queue Gone',
    ],
    [
      'of which one batch is under way at a time',
      { mapping: { ScalingConfig: { MaximumConcurrency: 1 } } },
      'Service / Mapping / ScalingConfig / MaximumConcurrency',
    ],
    ['that waits for more', { mapping: { MaximumBatchingWindowInSeconds: 5 } }, 'MaximumBatchingWindowInSeconds'],
    ['that gives up never', { queue: { RedrivePolicy: { maxReceiveCount: 3 } } }, 'Service / Waiting / RedrivePolicy'],
    [
      'that does not let its rule in',
      { sender: 'arn:aws:events:us-west-2:000000000000:rule/Other' },
      'Service / OnCase / Target0: no AWS::SQS::QueuePolicy lets arn:aws:events:us-west-2:000000000000:rule/OnCase send to Waiting',
    ],
    [
      'whose function may not take a message out',
      { actions: ['sqs:ReceiveMessage', 'sqs:GetQueueAttributes'] },
      'Service / Follow: its role may not sqs:DeleteMessage on arn:aws:sqs:us-west-2:000000000000:Waiting',
    ],
  ])('is refused where it is one %s', (_what, parts, message) => {
    const check = () => {
      const template = load(parts);
      mappingsIn(template, place);
      checkPermissions(template, noApi, place);
    };
    expect(check).toThrow(message);
  });

  it('is refused as the target of a rule where nobody takes its messages', () => {
    const { Mapping: _mapping, ...resources } = resourcesOf({});
    const template = loadTemplate(assemblyOf({ Service: { Resources: resources } }), place);
    expect(() => rulesIn(template, place)).toThrow(
      'Service / OnCase / Target0: nobody takes messages from the queue Waiting',
    );
  });
});
