import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { type CallLimit, callLimits, longestCall } from '../../adapters/call-limits.ts';
import { arnOf, data, functionFolders, only, service } from './synthesized.ts';

const FunctionProperties = z.object({
  Architectures: z.array(z.string()),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
  Handler: z.string(),
  LoggingConfig: z.object({ LogGroup: z.string() }),
  Role: z.string(),
  Runtime: z.string(),
  Timeout: z.number(),
  TracingConfig: z.object({ Mode: z.string() }),
});

function propertiesOf(logicalId: string): z.infer<typeof FunctionProperties> {
  const found = [...data, ...service].filter(
    resource => resource.Type === 'AWS::Lambda::Function' && resource.logicalId === logicalId,
  );
  return FunctionProperties.parse(only(found, logicalId).Properties);
}

const functions: [folder: string, logicalId: string][] = [
  ['add-claims', 'AddClaims'],
  ['admit-document', 'AdmitDocument'],
  ['authorize', 'Authorize'],
  ['check-deadline', 'CheckDeadline'],
  ['check-eligibility', 'CheckEligibility'],
  ['check-notice', 'CheckNotice'],
  ['classify-case', 'ClassifyCase'],
  ['describe-api', 'DescribeApi'],
  ['file-application', 'FileApplication'],
  ['handle-command', 'HandleCommand'],
  ['handle-mail', 'HandleMail'],
  ['issue-upload', 'IssueUpload'],
  ['keep-directory', 'KeepDirectory'],
  ['list-reads', 'ListReads'],
  ['look-at-case', 'LookAtCase'],
  ['open-session', 'OpenSession'],
  ['order-rederivation', 'OrderRederivation'],
  ['perform-act', 'PerformAct'],
  ['print-letter', 'PrintLetter'],
  ['read-case', 'ReadCase'],
  ['read-document', 'ReadDocument'],
  ['read-filing', 'ReadFiling'],
  ['read-history', 'ReadHistory'],
  ['read-worklist', 'ReadWorklist'],
  ['receive-mail', 'ReceiveMail'],
  ['receive-upload', 'ReceiveUpload'],
  ['record-delivery', 'RecordDelivery'],
  ['record-milestone', 'RecordMilestone'],
  ['recover-workflow', 'RecoverWorkflow'],
  ['rederive-page', 'RederivePage'],
  ['report-demographics', 'ReportDemographics'],
  ['send-notice', 'SendNotice'],
  ['start-deadline', 'StartDeadline'],
  ['start-notice', 'StartNotice'],
  ['start-workflow', 'StartWorkflow'],
  ['stop-deadline', 'StopDeadline'],
  ['sweep', 'Sweep'],
  ['wake-workflow', 'WakeWorkflow'],
];

it('has one folder a function and no other, each with a handler', () => {
  expect(functionFolders('env.ts').sort()).toEqual(functions.map(([folder]) => folder));
  expect(functionFolders('handler.ts').sort()).toEqual(functions.map(([folder]) => folder));
});

/** By what its handler makes: the limits of the calls that a function can wait for. */
function limitsOf(folder: string): CallLimit[] {
  const handler = readFileSync(join(import.meta.dirname, '..', '..', 'lambdas', folder, 'handler.ts'), 'utf8');
  const makers: [maker: RegExp, limit: CallLimit][] = [
    [/\b(?:tableNamed|secretNamed|sfnClient)\(/u, callLimits.short],
    [/\bsesClient\(/u, callLimits.mail],
    // Who only gives out addresses of files calls no bucket.
    [/\b(?:readVersion|readObject|readBeginning|keepDocument)\(/u, callLimits.file],
  ];
  return makers.filter(([maker]) => maker.test(handler)).map(([, limit]) => limit);
}

it('knows whose calls are long', () => {
  const withFiles = functions.filter(([folder]) => limitsOf(folder).includes(callLimits.file));
  expect(withFiles.map(([folder]) => folder)).toEqual(['admit-document', 'handle-mail', 'receive-mail']);
});

describe.each(functions)('%s', (folder, logicalId) => {
  it('is not ended before the longest of its calls is', () => {
    const longest = Math.max(0, ...limitsOf(folder).map(longestCall));
    expect(propertiesOf(logicalId).Timeout * 1000).toBeGreaterThan(longest);
  });

  it('gets the variables that its env.ts asks for, valid, and no others', async () => {
    const module: unknown = await import(join(import.meta.dirname, '..', '..', 'lambdas', folder, 'env.ts'));
    const { Env } = z.object({ Env: z.instanceof(z.ZodObject) }).parse(module);
    const { POWERTOOLS_SERVICE_NAME, POWERTOOLS_METRICS_NAMESPACE, LOG_LEVEL, ...variables } =
      propertiesOf(logicalId).Environment.Variables;
    expect(Env.strict().parse(variables)).toEqual(variables);
    expect(POWERTOOLS_SERVICE_NAME).toBe('imr');
    expect(POWERTOOLS_METRICS_NAMESPACE).toBe('imr/local');
    expect(LOG_LEVEL).toBe('INFO');
  });

  it('runs on the context runtime, traced, under a role of its own, with an encrypted log that ends after a year', () => {
    const { Runtime, Architectures, Handler, TracingConfig, Role, LoggingConfig } = propertiesOf(logicalId);
    expect({ Runtime, Architectures, Handler, TracingConfig, Role }).toEqual({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
      Role: arnOf(`${logicalId}Role`),
    });
    const log = only(
      [...data, ...service].filter(resource => resource.logicalId === LoggingConfig.LogGroup),
      LoggingConfig.LogGroup,
    );
    expect(log.Properties).toMatchObject({
      LogGroupName: `/imr/local/functions/${folder}`,
      RetentionInDays: 365,
      KmsKeyId: arnOf('LogKey'),
    });
  });
});

const asynchronous = [
  'AdmitDocument',
  'ReceiveMail',
  'ReceiveUpload',
  'RecordDelivery',
  'RecoverWorkflow',
  'StopDeadline',
  'Sweep',
  'WakeWorkflow',
];

/** Who gets events through a queue. */
const queued = ['StartDeadline', 'StartNotice', 'StartWorkflow'];

const Target = z.object({
  Arn: z.string(),
  DeadLetterConfig: z.optional(z.object({ Arn: z.string() })),
  RetryPolicy: z.object({ MaximumRetryAttempts: z.number().min(1), MaximumEventAgeInSeconds: z.number().max(21_600) }),
});

/** Every target of a rule or schedule: who is called without anybody waiting. */
const targets = service.flatMap(({ Type, Properties }) => {
  if (Type === 'AWS::Events::Rule') return z.array(Target).parse(Properties['Targets']);
  return Type === 'AWS::Scheduler::Schedule' ? [Target.parse(Properties['Target'])] : [];
});

const InvokeConfig = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }),
});

describe('who is called without anybody waiting', () => {
  it('is known by name', () => {
    const called = [...asynchronous, ...queued.map(name => `${name}Queue`)];
    expect(targets.map(target => target.Arn).sort()).toEqual(called.map(arnOf).sort());
  });

  it.each(asynchronous)('%s has a queue for what never reached it and another for what it failed on', logicalId => {
    const configs = service
      .filter(resource => resource.Type === 'AWS::Lambda::EventInvokeConfig')
      .map(resource => InvokeConfig.parse(resource.Properties));
    const config = only(
      configs.filter(({ FunctionName }) => FunctionName === logicalId),
      logicalId,
    );
    const target = only(
      targets.filter(({ Arn }) => Arn === arnOf(logicalId)),
      logicalId,
    );
    expect(config.MaximumRetryAttempts).toBe(2);
    const undelivered = target.DeadLetterConfig?.Arn;
    // What SES tells names mailboxes, and would lie in that queue as it came (test/infra/events.ts).
    expect(undelivered === undefined).toBe(logicalId === 'RecordDelivery');
    const queues = [
      config.DestinationConfig.OnFailure.Destination,
      ...(undelivered === undefined ? [] : [undelivered]),
    ];
    for (const queue of queues) {
      const found = service.filter(resource => arnOf(resource.logicalId) === queue);
      expect(only(found, queue)).toMatchObject({
        Type: 'AWS::SQS::Queue',
        Properties: { SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 },
      });
    }
    expect(queues[0]).not.toBe(queues[1]);
  });
});

describe('who gets events through a queue', () => {
  const own = (type: string, logicalId: string) =>
    only(
      service.filter(({ Type, logicalId: id }) => Type === type && id === logicalId),
      logicalId,
    ).Properties;

  it.each(queued)('%s is handed ten at a time, twice side by side, and answers for each', name => {
    const { Tags: _tags, ...mapping } = own('AWS::Lambda::EventSourceMapping', `${name}Mapping`);
    expect(mapping).toEqual({
      FunctionName: name,
      EventSourceArn: arnOf(`${name}Queue`),
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    });
  });

  it.each(queued)('%s has three minutes for a message, and a day of tries before it is a dead letter', name => {
    const { VisibilityTimeout, MessageRetentionPeriod, RedrivePolicy } = own('AWS::SQS::Queue', `${name}Queue`);
    expect(propertiesOf(name).Timeout).toBe(30);
    expect({ VisibilityTimeout, MessageRetentionPeriod }).toEqual({
      VisibilityTimeout: 180,
      MessageRetentionPeriod: 1_209_600,
    });
    const { deadLetterTargetArn, maxReceiveCount } = z
      .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() })
      .parse(RedrivePolicy);
    expect(maxReceiveCount).toBe(480);
    const target = only(
      targets.filter(({ Arn }) => Arn === arnOf(`${name}Queue`)),
      name,
    );
    // What never reached the queue lies with what came back from it: both are events as they came.
    expect(target.DeadLetterConfig?.Arn).toBe(deadLetterTargetArn);
    const failed = only(
      service.filter(({ logicalId }) => arnOf(logicalId) === deadLetterTargetArn),
      deadLetterTargetArn,
    );
    expect(failed.Properties).toMatchObject({ MessageRetentionPeriod: 1_209_600 });
  });

  it.each(queued)('%s is called by nobody else, and nothing is kept for calls without a queue', name => {
    const naming = service.filter(
      ({ Type, Properties }) =>
        ['AWS::Lambda::Permission', 'AWS::Lambda::EventInvokeConfig'].includes(Type) &&
        [name, arnOf(name)].includes(String(Properties['FunctionName'])),
    );
    expect(naming.map(({ logicalId }) => logicalId)).toEqual([]);
  });
});
