import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { fillPipeTemplate, fillTemplate, matches, readPath } from '@imr/local-aws/events';
import { MailEvent } from '../../lambdas/record-delivery/mail-event.ts';
import { arnOf, only, service, whatCalls } from './synthesized.ts';

const Pattern = z.record(z.string(), z.unknown());
const Rule = z.object({
  EventBusName: z.string().optional(),
  EventPattern: Pattern,
  State: z.literal('ENABLED'),
  Targets: z.tuple([z.object({ Arn: z.string() })]),
});
const rules = service
  .filter(({ Type }) => Type === 'AWS::Events::Rule')
  .map(({ Properties }) => Rule.parse(Properties));
const caseBus = only(
  service.filter(({ Type }) => Type === 'AWS::Events::EventBus'),
  'the case bus',
).logicalId;

/** Who takes from which queue. */
const takers = new Map(
  service
    .filter(({ Type }) => Type === 'AWS::Lambda::EventSourceMapping')
    .map(({ Properties }) => [String(Properties['EventSourceArn']), arnOf(String(Properties['FunctionName']))]),
);

/** Who is called for an event on a bus, through a queue or without one; `undefined` is the account's default bus. */
function calledFor(event: object, bus?: string): string[] {
  return rules
    .filter(rule => rule.EventBusName === bus && matches(rule.EventPattern, event))
    .map(rule => takers.get(rule.Targets[0].Arn) ?? rule.Targets[0].Arn)
    .sort();
}

describe('on the case bus', () => {
  it.each([
    ['application-received', ['StartWorkflow']],
    ['case-reopened', ['StartWorkflow']],
    ['workflow-renewed', ['StartWorkflow']],
    ['clock-started', ['StartDeadline']],
    ['clock-moved', ['StartDeadline', 'StopDeadline']],
    ['clock-resumed', ['StartDeadline']],
    ['clock-met', ['StopDeadline']],
    ['clock-stopped', ['StopDeadline']],
    ['clock-paused', ['StopDeadline']],
    ['clock-taken-back', ['StopDeadline']],
    ['clock-missed', []],
    ['notice-queued', ['StartNotice']],
    ['an-event-that-nobody-thought-of', []],
  ])('%s calls %j, and the one that wakes the machine WakeWorkflow too', (type, functions) => {
    const event = (wakes: boolean) => ({
      source: 'imr.cases',
      'detail-type': type,
      detail: { caseNumber: 'K7M2Q-4', version: '3', type, wakes },
    });
    expect(calledFor(event(false), caseBus)).toEqual(functions.map(arnOf));
    expect(calledFor(event(true), caseBus)).toEqual([...functions, 'WakeWorkflow'].map(arnOf));
    expect(calledFor(event(true))).toEqual([]);
  });

  it('everybody listens before the first event comes through', () => {
    const pipe = only(
      service.filter(({ Type }) => Type === 'AWS::Pipes::Pipe'),
      'the pipe',
    );
    const followers = ['StopDeadline', 'WakeWorkflow'];
    const starters = ['StartWorkflow', 'StartDeadline', 'StartNotice'];
    expect(pipe.DependsOn).toEqual(
      expect.arrayContaining([
        ...[...followers, ...starters],
        ...followers.flatMap(whatCalls),
        ...starters.flatMap(name => [`${name}Queue`, `${name}Mapping`]),
        ...policiesOf(starters.map(name => `${name}Queue`)),
      ]),
    );
  });

  it('calls nobody for what somebody else puts there', () => {
    expect(
      calledFor({ source: 'not.ours', 'detail-type': 'application-received', detail: { wakes: true } }, caseBus),
    ).toEqual([]);
  });
});

const execution = (status: string, machine: string) => ({
  source: 'aws.states',
  'detail-type': 'Step Functions Execution Status Change',
  detail: { executionArn: 'arn:aws:states:…', stateMachineArn: machine, name: 'K7M2Q-4-1', status },
});
const ended = (machine: string, error: string | null) => {
  const event = execution('ABORTED', arnOf(machine));
  return { ...event, detail: { ...event.detail, error } };
};
const objectCreatedIn = (bucket: string, key = 'uploads/a') => ({
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: {
    version: '0',
    bucket: { name: bucket },
    object: { key, size: 9, 'version-id': 'v1' },
    reason: 'PutObject',
  },
});
const scanned = (bucketName: string, objectKey: string) => ({
  source: 'aws.guardduty',
  'detail-type': 'GuardDuty Malware Protection Object Scan Result',
  detail: {
    schemaVersion: '1.0',
    scanStatus: 'COMPLETED',
    resourceType: 'S3_OBJECT',
    s3ObjectDetails: { bucketName, objectKey, eTag: 'e', versionId: 'v1', s3Throttled: false },
    scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND', threats: null },
  },
});
const mail = (kind: string) => ({ source: 'aws.ses', 'detail-type': kind, detail: { mail: { messageId: 'm' } } });

describe("on the account's default bus", () => {
  it.each([
    ['a file was uploaded', objectCreatedIn('Uploads'), ['ReceiveUpload']],
    ['GuardDuty tried the bucket', objectCreatedIn('Uploads', 'malware-protection-resource-validation-object'), []],
    ['a file was checked for viruses', scanned('Uploads', 'uploads/a'), ['AdmitDocument']],
    ['another file of the bucket was checked', scanned('Uploads', 'elsewhere/a'), []],
    ["a file of somebody else's bucket was checked", scanned('not-ours', 'uploads/a'), []],
    ['a mail came in', objectCreatedIn('Inbound'), ['ReceiveMail']],
    ['a document was admitted', objectCreatedIn('Documents'), []],
    ["somebody else's bucket changed", objectCreatedIn('not-ours'), []],
    ['a case lost its machine', execution('FAILED', arnOf('CaseLifecycle')), ['RecoverWorkflow']],
    ['a deadline timed out', execution('TIMED_OUT', arnOf('Deadline')), ['RecoverWorkflow']],
    ['somebody stopped a notice', execution('ABORTED', arnOf('NoticeDelivery')), ['RecoverWorkflow']],
    ['a watch was ended on purpose', ended('Deadline', 'WatchIsOver'), []],
    ['somebody stopped a watch, and said why', ended('Deadline', 'ByHand'), ['RecoverWorkflow']],
    ['somebody stopped a watch', ended('Deadline', null), ['RecoverWorkflow']],
    ['a machine began', execution('RUNNING', arnOf('CaseLifecycle')), []],
    ['a machine came to its own end', execution('SUCCEEDED', arnOf('CaseLifecycle')), []],
    ["somebody else's machine failed", execution('FAILED', arnOf('NotOurs')), []],
    ['a mail was sent', mail('Email Sent'), []],
    ['a mail was delivered', mail('Email Delivered'), ['RecordDelivery']],
    ['a mail came back', mail('Email Bounced'), ['RecordDelivery']],
    ['a member complained of a mail', mail('Email Complaint Received'), ['RecordDelivery']],
    ['a mail held a virus', mail('Email Rejected'), ['RecordDelivery']],
    ['a mail is late', mail('Email Delivery Delayed'), ['RecordDelivery']],
    ['a mail was opened', mail('Email Opened'), []],
  ])('when %s', (_what, event, functions) => {
    expect(calledFor(event)).toEqual(functions.map(arnOf));
  });
});

it('lets every rule invoke its function', () => {
  const allowed = service
    .filter(
      ({ Type, Properties }) =>
        Type === 'AWS::Lambda::Permission' && Properties['Principal'] === 'events.amazonaws.com',
    )
    .map(({ Properties }) => `${String(Properties['SourceArn'])} → ${String(Properties['FunctionName'])}`);
  const needed = service
    .filter(({ Type }) => Type === 'AWS::Events::Rule')
    .map(({ logicalId, Properties }) => ({ from: arnOf(logicalId), to: Rule.parse(Properties).Targets[0].Arn }))
    .filter(({ to }) => !takers.has(to))
    .map(({ from, to }) => `${from} → ${to}`);
  expect(allowed.sort()).toEqual(needed.sort());
  expect(needed).toHaveLength(7);
});

const QueuePolicy = z.object({
  Queues: z.tuple([z.string()]),
  PolicyDocument: z.object({ Statement: z.array(z.looseObject({ Effect: z.string() })) }),
});

const queuePolicies = service
  .filter(({ Type }) => Type === 'AWS::SQS::QueuePolicy')
  .map(({ logicalId, Properties }) => ({ logicalId, ...QueuePolicy.parse(Properties) }));

function policiesOf(queues: string[]): string[] {
  return queuePolicies.filter(({ Queues: [name] }) => queues.includes(name)).map(({ logicalId }) => logicalId);
}

it.each(['StartDeadline', 'StartNotice', 'StartWorkflow'])(
  'lets its own rule, and nobody else, send to the queue of %s, over TLS only',
  name => {
    const sending = only(
      service.filter(
        ({ Type, Properties }) =>
          Type === 'AWS::Events::Rule' && Rule.parse(Properties).Targets[0].Arn === arnOf(`${name}Queue`),
      ),
      `the rule of ${name}`,
    );
    const policy = only(
      queuePolicies.filter(({ Queues: [queue] }) => queue === `${name}Queue`),
      `the policy of ${name}Queue`,
    );
    expect(policy.PolicyDocument.Statement).toEqual([
      {
        Effect: 'Deny',
        Action: 'sqs:*',
        Principal: { AWS: '*' },
        Resource: arnOf(`${name}Queue`),
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      {
        Effect: 'Allow',
        Action: expect.arrayContaining(['sqs:SendMessage']) as string[],
        Principal: { Service: 'events.amazonaws.com' },
        Resource: arnOf(`${name}Queue`),
        Condition: { ArnEquals: { 'aws:SourceArn': arnOf(sending.logicalId) } },
      },
    ]);
  },
);

describe('what SES tells of a mail', () => {
  const { Targets } = only(
    service
      .filter(({ Type }) => Type === 'AWS::Events::Rule')
      .map(({ Properties }) => Properties)
      .filter(({ EventPattern }) => JSON.stringify(EventPattern).includes('aws.ses')),
    'the rule for mail',
  );
  const [target] = z
    .tuple([
      z.strictObject({
        Arn: z.string(),
        Id: z.string(),
        InputTransformer: z.object({ InputPathsMap: z.record(z.string(), z.string()), InputTemplate: z.string() }),
        RetryPolicy: z.unknown(),
      }),
    ])
    .parse(Targets);
  const { InputPathsMap: paths, InputTemplate: template } = target.InputTransformer;
  const passedOn = (event: object) => fillTemplate(template, name => readPath(paths[name] ?? '$', event));
  const recipients = [{ emailAddress: 'maria@members.example', diagnosticCode: 'no maria@members.example here' }];
  const whole = {
    'detail-type': 'Email Bounced',
    detail: {
      eventType: 'Bounce',
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'NoEmail',
        timestamp: '2026-11-24T18:00:02.000Z',
        bouncedRecipients: recipients,
      },
      mail: {
        messageId: 'm-1',
        timestamp: '2026-11-24T18:00:01.000Z',
        destination: ['maria@members.example'],
        headers: [{ name: 'To', value: 'Maria <maria@members.example>' }],
        commonHeaders: { subject: 'Case 8H79-93GP', to: ['maria@members.example'] },
        tags: { notice: ['8H79-93GP-0009'], case: ['8H79-93GP'], 'ses:from-domain': ['helpcenter.example'] },
      },
    },
  };

  it('reaches the function, and what it leaves when it fails, without an address, a header or a subject', () => {
    expect(passedOn(whole)).toEqual({
      'detail-type': 'Email Bounced',
      detail: {
        mail: {
          messageId: 'm-1',
          timestamp: '2026-11-24T18:00:01.000Z',
          tags: { notice: ['8H79-93GP-0009'], case: ['8H79-93GP'], directory: [''], entry: [''], version: [''] },
        },
        delivery: { timestamp: '' },
        bounce: { bounceType: 'Permanent', bounceSubType: 'NoEmail', timestamp: '2026-11-24T18:00:02.000Z' },
        complaint: { complaintSubType: '', complaintFeedbackType: '', timestamp: '' },
      },
    });
  });

  it.each([
    ['a bounce', whole, { notice: '8H79-93GP-0009', case: '8H79-93GP' }],
    ['a mail without tags', { ...whole, detail: { ...whole.detail, mail: { messageId: 'm-1' } } }, {}],
  ])('is read by the function as the event of %s would be', (_what, event, tags) => {
    const read = MailEvent.parse(passedOn(event));
    const { bounce, mail: of } = MailEvent.parse(event).detail;
    expect(read.detail).toMatchObject({ bounce, mail: of });
    expect(read.detail.mail.tags).toEqual(tags);
  });

  it('leaves nothing in a queue of the rule’s: there it would lie as it came', () => {
    expect('DeadLetterConfig' in target).toBe(false);
  });
});

it('lets every other rule leave in its queue what it cannot deliver', () => {
  const Target = z.object({ Targets: z.tuple([z.object({ DeadLetterConfig: z.object({ Arn: z.string() }) })]) });
  const others = service.filter(
    ({ Type, Properties }) => Type === 'AWS::Events::Rule' && !JSON.stringify(Properties).includes('aws.ses'),
  );
  expect(others).toHaveLength(9);
  for (const { logicalId, Properties } of others) {
    const queue = Target.parse(Properties).Targets[0].DeadLetterConfig.Arn;
    const policy = only(
      queuePolicies.filter(({ Queues: [name] }) => arnOf(name) === queue),
      `the policy of ${queue}`,
    );
    expect(policy.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sqs:SendMessage',
        Principal: { Service: 'events.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': arnOf(logicalId) } },
      }),
    );
  }
});

describe('the pipe from the case store', () => {
  const pipe = only(
    service.filter(({ Type }) => Type === 'AWS::Pipes::Pipe'),
    'the pipe',
  ).Properties;
  const { SourceParameters, TargetParameters } = z
    .object({
      SourceParameters: z.object({
        FilterCriteria: z.object({ Filters: z.tuple([z.object({ Pattern: z.string() })]) }),
        DynamoDBStreamParameters: z.unknown(),
      }),
      TargetParameters: z.object({ InputTemplate: z.string(), EventBridgeEventBusParameters: z.unknown() }),
    })
    .parse(pipe);
  const record = (eventName: string, sortKey: string) => ({
    eventName,
    dynamodb: {
      Keys: { PK: { S: 'CASE#K7M2Q-4' }, SK: { S: sortKey } },
      NewImage: {
        caseNumber: { S: 'K7M2Q-4' },
        version: { N: '3' },
        type: { S: 'information-supplied' },
        wakes: { BOOL: true },
        narrative: { S: 'I was denied care for my heart' },
      },
    },
  });

  it('lets out the case number, the version, the type and whether it wakes the machine, and nothing else', () => {
    expect(fillPipeTemplate(TargetParameters.InputTemplate, record('INSERT', 'EVENT#000003'))).toEqual({
      caseNumber: 'K7M2Q-4',
      version: '3',
      type: 'information-supplied',
      wakes: true,
    });
    expect(JSON.stringify(pipe['LogConfiguration'])).not.toContain('IncludeExecutionData');
  });

  it.each([
    ['INSERT', 'EVENT#000003', true],
    ['MODIFY', 'EVENT#000003', false],
    ['REMOVE', 'EVENT#000003', false],
    ['INSERT', 'CASE', false],
    ['INSERT', 'NOTICE#1', false],
    ['MODIFY', 'WORKFLOW', false],
  ])('for %s of %s: taken is %s', (eventName, sortKey, taken) => {
    const filter = Pattern.parse(JSON.parse(SourceParameters.FilterCriteria.Filters[0].Pattern));
    expect(matches(filter, record(eventName, sortKey))).toBe(taken);
  });

  it('gives up on a bad record well before the stream forgets the good ones behind it', () => {
    expect(SourceParameters.DynamoDBStreamParameters).toEqual({
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 10,
      ParallelizationFactor: 10,
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 43_200,
      OnPartialBatchItemFailure: 'AUTOMATIC_BISECT',
      DeadLetterConfig: { Arn: expect.stringContaining('CaseEventsUndelivered') as string },
    });
  });

  it('puts the events on the case bus under the type that was stored', () => {
    expect(pipe['Target']).toBe(arnOf(caseBus));
    expect(TargetParameters.EventBridgeEventBusParameters).toEqual({
      Source: 'imr.cases',
      DetailType: '$.dynamodb.NewImage.type.S',
    });
  });
});

it('sweeps every quarter of an hour', () => {
  const schedule = only(
    service.filter(({ Type }) => Type === 'AWS::Scheduler::Schedule'),
    'the schedule',
  ).Properties;
  expect(schedule['ScheduleExpression']).toBe('rate(15 minutes)');
  expect(schedule['Target']).toMatchObject({ Arn: arnOf('Sweep') });
});
