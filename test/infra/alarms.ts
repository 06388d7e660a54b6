import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { deskQueues } from '../../domain/case/queues.ts';
import { clockRules, pageOf } from '../../domain/clocks/rules.ts';
import { arnOf, data, only, service, watch } from './synthesized.ts';

const Dimensions = z.array(z.object({ Name: z.string(), Value: z.string() })).default([]);
const Plain = z.object({ Namespace: z.string(), MetricName: z.string(), Dimensions });
const Computed = z.object({ Metrics: z.array(z.object({ MetricStat: z.optional(z.object({ Metric: Plain })) })) });

const AlarmProperties = z
  .object({
    AlarmName: z.string(),
    AlarmDescription: z.string(),
    AlarmActions: z.array(z.string()),
    OKActions: z.array(z.string()),
    InsufficientDataActions: z.array(z.string()).default([]),
    TreatMissingData: z.string(),
  })
  .loose();

/** One figure that an alarm looks at. */
interface Figure {
  namespace: string;
  name: string;
  dimensions: Record<string, string>;
}

function figuresOf(properties: object): Figure[] {
  const computed = Computed.safeParse(properties);
  const plain = computed.success
    ? computed.data.Metrics.flatMap(({ MetricStat }) => (MetricStat === undefined ? [] : [MetricStat.Metric]))
    : [Plain.parse(properties)];
  return plain.map(({ Namespace, MetricName, Dimensions: dimensions }) => ({
    namespace: Namespace,
    name: MetricName,
    dimensions: Object.fromEntries(dimensions.map(({ Name, Value }) => [Name, Value])),
  }));
}

const alarms = watch
  .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
  .map(({ Properties }) => ({ ...AlarmProperties.parse(Properties), figures: figuresOf(Properties) }));
const named = (beginning: string) => alarms.filter(({ AlarmName }) => AlarmName.startsWith(`imr-local-${beginning}`));
const all = [...data, ...service, ...watch];
const idsOf = (type: string) => all.filter(({ Type }) => Type === type).map(({ logicalId }) => logicalId);

const runbooks = join(import.meta.dirname, '..', '..', 'docs', 'runbooks');
const runbookOf = (description: string) => /\nWhat to do: docs\/runbooks\/([a-z-]+)\.md$/u.exec(description)?.[1] ?? '';
const pages = readdirSync(runbooks).map(page => page.replace(/\.md$/u, ''));
/** Pages that belong to no alarm. */
const others = ['README', 'follow-a-case'];

describe('an alarm', () => {
  it.each(alarms)('$AlarmName says what it costs and names a page that exists', ({ AlarmDescription }) => {
    const [impact = ''] = AlarmDescription.split('\n');
    expect(impact.length).toBeGreaterThan(20);
    expect(impact).toMatch(/\.$/u);
    expect(existsSync(join(runbooks, `${runbookOf(AlarmDescription)}.md`))).toBe(true);
  });

  it.each(alarms)('$AlarmName tells the topic when it begins and when it is over', ({ AlarmActions, OKActions }) => {
    const topic = only(idsOf('AWS::SNS::Topic'), 'the topic');
    expect([...AlarmActions, ...OKActions]).toEqual([topic, topic]);
  });

  it.each(pages.filter(page => !others.includes(page)))(
    '%s has a page that says what it costs and what to do',
    page => {
      const headings = readFileSync(join(runbooks, `${page}.md`), 'utf8').match(/^## .+$/gmu);
      expect(headings).toEqual(['## What it costs a member', '## How to look', '## What to do']);
    },
  );

  it('has a page of which none is left over', () => {
    const used = new Set(alarms.map(({ AlarmDescription }) => runbookOf(AlarmDescription)));
    expect(pages.filter(page => !others.includes(page)).sort()).toEqual([...used].sort());
  });
});

/** What AWS tells of itself, with what each figure is told apart by: the types whose names stand there. */
const dimensionsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS/ApiGateway': { ApiName: 'AWS::ApiGateway::RestApi' },
  'AWS/Backup': { BackupVaultName: 'AWS::Backup::BackupVault' },
  'AWS/DynamoDB': { TableName: 'AWS::DynamoDB::Table' },
  'AWS/Events': { RuleName: 'AWS::Events::Rule' },
  'AWS/EventBridge/Pipes': { PipeName: 'AWS::Pipes::Pipe' },
  'AWS/Lambda': { FunctionName: 'AWS::Lambda::Function' },
  // For the account as a whole.
  'AWS/SES': {},
  'AWS/SQS': { QueueName: 'AWS::SQS::Queue' },
  'AWS/States': { StateMachineArn: 'AWS::StepFunctions::StateMachine' },
};

/** Nor copies: these are in the developer guide of AWS Backup, "Monitoring AWS Backup with CloudWatch". */
const figuresOfCopies = ['NumberOfBackupJobsAborted', 'NumberOfBackupJobsExpired', 'NumberOfBackupJobsFailed'];

/** AWS's own list has no pipes; these are in the EventBridge user guide, "Monitoring Amazon EventBridge Pipes". */
const figuresOfPipes = [
  'EventCount',
  'ExecutionFailed',
  'ExecutionPartiallyFailed',
  'ExecutionThrottled',
  'ExecutionTimeout',
];
const known = new Set([
  ...loadAwsServiceSpecSync()
    .all('metric')
    .map(({ namespace, name }) => `${namespace} ${name}`),
  ...figuresOfPipes.map(name => `AWS/EventBridge/Pipes ${name}`),
  ...figuresOfCopies.map(name => `AWS/Backup ${name}`),
]);

const figures = alarms.flatMap(({ AlarmName, figures: own }) => own.map(figure => ({ AlarmName, ...figure })));

describe('what an alarm looks at', () => {
  it.each(figures.filter(({ namespace }) => namespace !== 'imr/local'))(
    '$AlarmName: AWS tells $name of something that is there',
    ({ namespace, name, dimensions }) => {
      expect(known).toContain(`${namespace} ${name}`);
      const types = dimensionsOf[namespace] ?? {};
      const { GlobalSecondaryIndexName: _index, ...own } = dimensions;
      expect(Object.keys(own)).toEqual(Object.keys(types));
      for (const [dimension, value] of Object.entries(own)) {
        expect(namesOf(types[dimension] ?? '')).toContain(value);
      }
    },
  );
});

/** How the resolved templates name what is there. */
function namesOf(type: string): string[] {
  if (type === 'AWS::ApiGateway::RestApi') return ['ImrService'];
  if (type === 'AWS::Backup::BackupVault') return idsOf(type).map(id => `${id}.BackupVaultName`);
  if (type === 'AWS::SQS::Queue') return idsOf(type).map(id => `${id}.QueueName`);
  return type === 'AWS::StepFunctions::StateMachine' ? idsOf(type).map(arnOf) : idsOf(type);
}

const Targets = z.tuple([z.object({ DeadLetterConfig: z.optional(z.object({ Arn: z.string() })) })]);
const withoutQueue = service
  .filter(({ Type }) => Type === 'AWS::Events::Rule')
  .filter(({ Properties }) => Targets.parse(Properties['Targets'])[0].DeadLetterConfig === undefined)
  .map(({ logicalId }) => logicalId);

const working = ['StartDeadlineQueue', 'StartNoticeQueue', 'StartWorkflowQueue'].map(id => `${id}.QueueName`);

const dimensionValues = (beginning: string, dimension: string) =>
  named(beginning)
    .flatMap(({ figures: own }) => own.map(({ dimensions }) => dimensions[dimension] ?? ''))
    .sort();

describe('there is an alarm', () => {
  it('for every clock whose miss calls a supervisor, and for no other', () => {
    const paging = Object.values(clockRules).filter(rule => pageOf(rule) !== undefined);
    expect(dimensionValues('urgent-deadline-missed', 'clock')).toEqual(paging.map(({ id }) => id).sort());
    expect(paging.length).toBeGreaterThan(0);
  });

  it('for every desk of the Help Center', () => {
    const queues = [...dimensionValues('work-overdue', 'queue'), ...dimensionValues('letters-unposted', 'queue')];
    expect(queues.sort()).toEqual([...deskQueues].sort());
  });

  it('for every dead-letter queue', () => {
    const queues = namesOf('AWS::SQS::Queue').filter(name => !working.includes(name));
    expect(dimensionValues('dead-letter', 'QueueName')).toEqual(queues.sort());
  });

  it('for what waits too long in every queue before a function', () => {
    expect(dimensionValues('waiting-long', 'QueueName')).toEqual(working);
    expect(named('waiting-long').flatMap(({ figures: own }) => own.map(({ name }) => name))).toEqual(
      working.map(() => 'ApproximateAgeOfOldestMessage'),
    );
  });

  it('for every rule that keeps nothing of what it could not deliver', () => {
    expect(dimensionValues('dropped', 'RuleName')).toEqual(withoutQueue);
    expect(withoutQueue).toHaveLength(1);
  });

  it('for every machine, whichever way it ends', () => {
    const ends = named('machine-ended').flatMap(({ figures: own }) =>
      own.map(({ name, dimensions }) => `${name} ${dimensions['StateMachineArn'] ?? ''}`),
    );
    const machines = idsOf('AWS::StepFunctions::StateMachine').map(arnOf);
    const ways = ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'];
    expect(ends.sort()).toEqual(machines.flatMap(machine => ways.map(way => `${way} ${machine}`)).sort());
  });

  it('for errors and throttled calls of every function of ours', () => {
    const watched = new Set(dimensionValues('function-failing', 'FunctionName'));
    // The CDK's own runs in deployments only, and CloudFormation shows its error.
    const ours = idsOf('AWS::Lambda::Function').filter(id => !id.startsWith('AWS679f'));
    expect([...watched].sort()).toEqual(ours.sort());
  });

  it('for errors of every function but the authorizer, which refuses a stranger by one', () => {
    const errors = named('function-failing').flatMap(({ figures: own }) => own.filter(({ name }) => name === 'Errors'));
    const silent = dimensionValues('function-failing', 'FunctionName').filter(
      id => !errors.some(({ dimensions }) => dimensions['FunctionName'] === id),
    );
    expect(silent).toEqual(['Authorize']);
    const [own, ...others] = named('callers-unknown').flatMap(({ figures: some }) => some);
    expect(own).toMatchObject({ namespace: 'imr/local', name: 'CallersUnknown' });
    expect(others).toEqual([]);
  });

  it('that rings where nothing is told any more, only for what should happen by itself', () => {
    const silent = alarms.filter(({ InsufficientDataActions }) => InsufficientDataActions.length > 0);
    expect(silent.map(({ AlarmName }) => AlarmName)).toEqual(['imr-local-sweep-silent']);
    expect(silent[0]).toMatchObject({ InsufficientDataActions: idsOf('AWS::SNS::Topic'), TreatMissingData: 'missing' });
  });

  it('that begins to ring by itself in a new stage: none', () => {
    expect(alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching')).toEqual([]);
  });

  it('for every table and index that turns reads or writes away', () => {
    const Indexes = z.array(z.object({ IndexName: z.string() })).default([]);
    const parts = data
      .filter(({ Type }) => Type === 'AWS::DynamoDB::Table')
      .flatMap(({ logicalId, Properties }) => [
        logicalId,
        ...Indexes.parse(Properties['GlobalSecondaryIndexes']).map(({ IndexName }) => `${logicalId} ${IndexName}`),
      ]);
    const watched = named('table-throttled').flatMap(({ figures: own }) =>
      own.map(({ name, dimensions }) => `${name} ${Object.values(dimensions).toReversed().join(' ')}`),
    );
    const both = parts.flatMap(part => [`ReadThrottleEvents ${part}`, `WriteThrottleEvents ${part}`]);
    expect(watched.toSorted()).toEqual(both.toSorted());
    expect(parts).toHaveLength(3 + 5);
  });

  it('for copies that were not made', () => {
    const figures = named('backup-failed').flatMap(({ figures: own }) => own);
    expect(figures.map(({ name }) => name).toSorted()).toEqual(
      ['Aborted', 'Expired', 'Failed'].map(how => `NumberOfBackupJobs${how}`),
    );
  });
});

const Dashboard = z.object({ DashboardName: z.string(), DashboardBody: z.string() });
const Widgets = z.object({
  widgets: z.array(
    z.object({
      properties: z.looseObject({
        alarms: z.optional(z.array(z.string())),
        metrics: z.optional(z.array(z.tuple([z.string(), z.string()], z.unknown()))),
      }),
    }),
  ),
});

describe('the dashboard', () => {
  const { Properties } = only(
    watch.filter(({ Type }) => Type === 'AWS::CloudWatch::Dashboard'),
    'the dashboard',
  );
  const { DashboardName, DashboardBody } = Dashboard.parse(Properties);
  const shown = Widgets.parse(JSON.parse(DashboardBody)).widgets.map(({ properties }) => properties);

  it('shows every alarm', () => {
    expect(DashboardName).toBe('imr-local');
    expect(shown.flatMap(({ alarms: some = [] }) => some).sort()).toEqual(
      idsOf('AWS::CloudWatch::Alarm').map(arnOf).sort(),
    );
  });

  it('shows the misses of every clock, and figures that somebody tells', () => {
    const metrics = shown.flatMap(({ metrics: some = [] }) => some);
    const missed = metrics.filter(([, name]) => name === 'DeadlineMissed').map(String);
    expect(missed.map(metric => /,clock,(\w+),/u.exec(metric)?.[1]).sort()).toEqual(Object.keys(clockRules).sort());
    const ours = [
      'ApplicationReceived',
      'CaseClosed',
      'DeadlineMissed',
      'NoticeToPost',
      'OverdueWork',
      'TroubleRaised',
    ];
    const told = new Set([...known, ...ours.map(name => `imr/local ${name}`)]);
    const names = metrics.map(([namespace, name]) => `${namespace} ${name}`);
    expect(names.filter(name => !told.has(name))).toEqual([]);
  });
});

const Statements = z.object({
  Statement: z.array(z.looseObject({ Effect: z.string(), Principal: z.unknown(), Action: z.unknown() })),
});

it.each([
  ['the key', data, 'AlarmKey', 'KeyPolicy', ['kms:Decrypt', 'kms:GenerateDataKey*']],
  ['the topic', watch, only(idsOf('AWS::SNS::TopicPolicy'), 'the policy'), 'PolicyDocument', 'sns:Publish'],
])("%s lets this account's alarms in, and nobody else's", (_what, stack, logicalId, property, actions) => {
  const { Properties } = only(
    stack.filter(resource => resource.logicalId === logicalId),
    logicalId,
  );
  const forAlarms = Statements.parse(Properties[property]).Statement.filter(({ Principal }) =>
    JSON.stringify(Principal).includes('cloudwatch.amazonaws.com'),
  );
  expect(only(forAlarms, 'the statement')).toMatchObject({
    Effect: 'Allow',
    Action: actions,
    Condition: { StringEquals: { 'aws:SourceAccount': '000000000000' } },
  });
});
