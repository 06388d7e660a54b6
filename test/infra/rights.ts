import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { arnOf, data, only, service, type Resource } from './synthesized.ts';

const oneOrMore = z.union([z.string().transform(text => [text]), z.array(z.string())]);
const Statement = z.object({
  Effect: z.string(),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: z.optional(z.unknown()),
});
type Statement = z.infer<typeof Statement>;
const Document = z.object({ Statement: z.array(Statement) });
const Role = z.object({ Policies: z.array(z.object({ PolicyDocument: Document })).default([]) });
const Policy = z.object({ PolicyDocument: Document, Roles: z.array(z.string()) });

const roles = [...data, ...service].filter(({ Type }) => Type === 'AWS::IAM::Role');

/** All that a role may do: what is written in it and what is attached to it. */
function statementsOf({ logicalId, Properties }: Resource): Statement[] {
  const attached = [...data, ...service]
    .filter(({ Type }) => Type === 'AWS::IAM::Policy')
    .map(policy => Policy.parse(policy.Properties))
    .filter(policy => policy.Roles.includes(logicalId));
  const own = Role.parse(Properties).Policies;
  return [...own, ...attached].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

/** `action on resource`, of those actions that begin with one of the services. */
function rights(logicalId: string, ...services: string[]): string[] {
  const role = only(
    roles.filter(candidate => candidate.logicalId === logicalId),
    logicalId,
  );
  return statementsOf(role)
    .flatMap(({ Action, Resource }) => Action.flatMap(action => Resource.map(on => `${action} on ${short(on)}`)))
    .filter(right => services.some(name => right.startsWith(`${name}:`)))
    .sort();
}

const prefixes = [arnOf(''), 'arn:aws:states:us-west-2:000000000000:', 'arn:aws:ses:us-west-2:000000000000:'];
const short = (resource: string) => prefixes.reduce((text, prefix) => text.replace(prefix, ''), resource);

const table = (...actions: string[]) => actions.map(action => `dynamodb:${action} on CaseTable`);
/** To load a case, decide, and save. */
const decideAndSave = table('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem');
/** The same, where nothing of the case goes away. */
const decideAndAdd = table('GetItem', 'PutItem', 'UpdateItem');
/** To write down who reads what; nobody who does may look it up. */
const notes = 'dynamodb:PutItem on ReadLogTable';
const secret = 'secretsmanager:GetSecretValue on AccessSecret';
const configurationSet = 'configuration-set/OutboundMailConfigurationSet508FD78D';
const urgentConfigurationSet = 'configuration-set/OutboundMailUrgentConfigurationSetCDE68539';
/** To keep the rule by which GuardDuty hears of new objects. */
const guardDutyRule = ['DeleteRule', 'DescribeRule', 'ListTargetsByRule', 'PutRule', 'PutTargets', 'RemoveTargets'].map(
  action =>
    `events:${action} on arn:aws:events:us-west-2:000000000000:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`,
);
/** From one sender, to anybody: below. */
const identity = 'identity/*';

/** Beside its log, its traces, its queues and its keys. */
const functions: [logicalId: string, may: string[]][] = [
  ['AddClaims', []],
  [
    'AdmitDocument',
    [
      ...decideAndSave,
      ...table('Query'),
      's3:GetObjectVersion on Uploads/uploads/*',
      's3:PutObject on Documents/documents/*',
    ],
  ],
  ['Authorize', [secret]],
  ['CheckDeadline', table('GetItem')],
  ['CheckEligibility', table('Query')],
  ['CheckNotice', table('GetItem', 'Query')],
  ['ClassifyCase', [...decideAndAdd, ...table('Query'), secret]],
  ['DescribeApi', []],
  [
    'FileApplication',
    [...table('GetItem', 'Query', 'PutItem', 'UpdateItem'), 'dynamodb:PutItem on DemographicsTable', secret],
  ],
  ['HandleCommand', [...decideAndSave, ...table('Query')]],
  [
    'HandleMail',
    [
      ...decideAndSave,
      ...table('Query'),
      'dynamodb:Query on CaseTable/index/work',
      notes,
      's3:GetObject on Inbound/mail/*',
      's3:ListBucket on Inbound',
      's3:GetObject on Documents/mail-parts/*',
      's3:PutObject on Documents/mail-parts/*',
    ],
  ],
  ['IssueUpload', [...decideAndAdd, 's3:PutObject on Uploads/uploads/*']],
  [
    'KeepDirectory',
    [
      ...decideAndSave,
      ...table('Query'),
      'dynamodb:Query on CaseTable/index/find',
      `ses:SendEmail on ${configurationSet}`,
      `ses:SendEmail on ${identity}`,
    ],
  ],
  [
    'ListReads',
    [
      ...table('GetItem'),
      'dynamodb:Query on ReadLogTable',
      'dynamodb:Query on ReadLogTable/index/attention',
      'dynamodb:Query on ReadLogTable/index/reader',
    ],
  ],
  ['LookAtCase', table('GetItem')],
  ['OpenSession', [...table('GetItem', 'UpdateItem'), secret]],
  ['OrderRederivation', [...table('GetItem', 'PutItem'), 'states:StartExecution on Rederivation']],
  ['PerformAct', [...decideAndSave, ...table('Query')]],
  ['PrintLetter', [...table('GetItem', 'BatchGetItem', 'Query', 'UpdateItem'), notes, secret]],
  ['ReadCase', [...table('GetItem', 'BatchGetItem'), notes]],
  ['ReadDocument', [...table('GetItem'), notes, 's3:GetObject on Documents/documents/*']],
  ['ReadFiling', table('GetItem', 'Query')],
  ['ReadHistory', [...table('GetItem', 'Query'), notes]],
  [
    'ReadWorklist',
    [
      ...table('GetItem', 'BatchGetItem', 'Query'),
      'dynamodb:Query on CaseTable/index/find',
      'dynamodb:Query on CaseTable/index/work',
    ],
  ],
  [
    'ReceiveMail',
    [
      ...table('PutItem', 'UpdateItem', 'Query'),
      's3:GetObject on Inbound/mail/*',
      's3:ListBucket on Inbound',
      `ses:SendEmail on ${configurationSet}`,
      `ses:SendEmail on ${identity}`,
    ],
  ],
  ['ReceiveUpload', decideAndAdd],
  ['RecordDelivery', [...decideAndSave, ...table('Query'), 'states:SendTaskSuccess on NoticeDelivery']],
  ['RecordMilestone', decideAndSave],
  ['RecoverWorkflow', decideAndAdd],
  ['RederivePage', [...decideAndSave, ...table('Query'), 'dynamodb:Query on CaseTable/index/pending']],
  ['ReportDemographics', [...table('GetItem'), 'dynamodb:Query on DemographicsTable']],
  [
    'SendNotice',
    [
      ...decideAndSave,
      ...table('BatchGetItem', 'Query'),
      secret,
      `ses:SendEmail on ${configurationSet}`,
      `ses:SendEmail on ${urgentConfigurationSet}`,
      `ses:SendEmail on ${identity}`,
    ],
  ],
  ['StartDeadline', [...table('GetItem'), 'states:StartExecution on Deadline']],
  ['StopDeadline', [...table('GetItem'), 'states:StopExecution on execution:Deadline:*']],
  ['StartNotice', [...table('GetItem'), 'states:StartExecution on NoticeDelivery']],
  ['StartWorkflow', [...table('GetItem'), 'states:StartExecution on CaseLifecycle']],
  [
    'Sweep',
    [
      ...decideAndSave,
      ...table('Query'),
      'dynamodb:Query on CaseTable/index/find',
      'dynamodb:Query on CaseTable/index/pending',
      'dynamodb:Query on CaseTable/index/work',
      'states:DescribeExecution on execution:CaseLifecycle:*',
      'states:DescribeExecution on execution:Deadline:*',
      'states:DescribeExecution on execution:NoticeDelivery:*',
      'states:SendTaskSuccess on CaseLifecycle',
      'states:StartExecution on CaseLifecycle',
      'states:StartExecution on Deadline',
      'states:StartExecution on NoticeDelivery',
    ],
  ],
  [
    'WakeWorkflow',
    [
      ...table('GetItem', 'UpdateItem'),
      'states:DescribeExecution on execution:CaseLifecycle:*',
      'states:SendTaskSuccess on CaseLifecycle',
    ],
  ],
];

const products = ['dynamodb', 's3', 'secretsmanager', 'states', 'ses', 'events', 'lambda'];

it.each(functions)('%s may do what it needs and nothing else', (logicalId, may) => {
  expect(rights(`${logicalId}Role`, ...products)).toEqual([...may].sort());
});

it.each(['StartDeadline', 'StartNotice', 'StartWorkflow'])('%s may take messages out of its own queue', name => {
  expect(rights(`${name}Role`, 'sqs')).toEqual(
    ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map(action => `sqs:${action} on ${name}Queue`),
  );
});

it('lets nobody else take a message out of any queue', () => {
  const taking = roles
    .filter(({ logicalId }) => rights(logicalId, 'sqs').some(right => !right.startsWith('sqs:SendMessage')))
    .map(({ logicalId }) => logicalId);
  expect(taking.sort()).toEqual(['StartDeadlineRole', 'StartNoticeRole', 'StartWorkflowRole']);
});

it.each<[logicalId: string, directories: [action: string, directories: string[]][]]>([
  [
    'ReadFilingRole',
    [
      ['dynamodb:GetItem', ['organizations']],
      ['dynamodb:Query', ['plans']],
    ],
  ],
  ['CheckEligibilityRole', [['dynamodb:Query', ['plans', 'calendar', 'contacts']]]],
])(
  'lets %s, which serves anyone, read these directories, and nothing else of the table: %j',
  (logicalId, directories) => {
    const role = only(
      roles.filter(one => one.logicalId === logicalId),
      logicalId,
    );
    const ofTable = statementsOf(role).filter(({ Action }) => Action.some(action => action.startsWith('dynamodb:')));
    expect(ofTable.map(({ Action, Condition }) => [Action, Condition])).toEqual(
      directories.map(([action, names]) => [
        [action],
        { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': names.map(name => `DIRECTORY#${name}`) } },
      ]),
    );
  },
);

it('lets nobody who works on a case or decides it at race, ethnicity and language', () => {
  const may = roles.flatMap(({ logicalId }) =>
    rights(logicalId, 'dynamodb')
      .filter(right => right.includes('Demographics'))
      .map(right => `${logicalId}: ${right}`),
  );
  expect(may.filter(right => !right.startsWith('CaseBackups'))).toEqual([
    'FileApplicationRole: dynamodb:PutItem on DemographicsTable',
    'ReportDemographicsRole: dynamodb:Query on DemographicsTable',
  ]);
});

it.each([
  [
    'CaseLifecycle',
    [
      'dynamodb:UpdateItem on CaseTable',
      'lambda:InvokeFunction on ClassifyCase',
      'lambda:InvokeFunction on LookAtCase',
      'lambda:InvokeFunction on PerformAct',
    ],
  ],
  ['Deadline', ['lambda:InvokeFunction on CheckDeadline', 'lambda:InvokeFunction on RecordMilestone']],
  [
    'NoticeDelivery',
    [
      'dynamodb:UpdateItem on CaseTable',
      'lambda:InvokeFunction on CheckNotice',
      'lambda:InvokeFunction on PerformAct',
      'lambda:InvokeFunction on SendNotice',
    ],
  ],
  ['Rederivation', ['lambda:InvokeFunction on RederivePage']],
  ['SweepSchedule', ['lambda:InvokeFunction on Sweep']],
  // What GuardDuty's guide asks for, without tags on objects.
  [
    'MalwareProtection',
    [
      ...guardDutyRule,
      's3:GetBucketNotification on Uploads',
      's3:GetObject on Uploads/uploads/*',
      's3:GetObjectVersion on Uploads/uploads/*',
      's3:ListBucket on Uploads',
      's3:PutBucketNotification on Uploads',
      's3:PutObject on Uploads/malware-protection-resource-validation-object',
    ],
  ],
])('the role of %s may do what it needs and nothing else', (logicalId, may) => {
  expect(rights(`${logicalId}Role`, ...products)).toEqual(may);
});

it.each(['CaseLifecycle', 'NoticeDelivery', 'ReadWorklist', 'PerformAct', 'Sweep'])(
  '%s may use the key of the table that it touches',
  logicalId => {
    expect(rights(`${logicalId}Role`, 'kms')).toContain('kms:Decrypt on CaseKey');
  },
);

it.each([
  ['IssueUpload', 'DocumentKey', ['Decrypt', 'GenerateDataKey']],
  ['AdmitDocument', 'DocumentKey', ['Decrypt', 'GenerateDataKey']],
  ['ReadDocument', 'DocumentKey', ['Decrypt']],
  ['MalwareProtection', 'DocumentKey', ['Decrypt', 'GenerateDataKey']],
  ['HandleMail', 'MailKey', ['Decrypt']],
  ['HandleMail', 'DocumentKey', ['Decrypt', 'GenerateDataKey']],
  ['ReceiveMail', 'MailKey', ['Decrypt']],
  ['Authorize', 'CaseKey', ['Decrypt']],
])('%s may use %s to %j', (logicalId, key, uses) => {
  const held = new Set(rights(`${logicalId}Role`, 'kms').filter(right => right.endsWith(` on ${key}`)));
  expect([...held]).toEqual(uses.map(use => `kms:${use} on ${key}`));
});

/** Every right to more than one named thing, with the reason why it cannot be narrower. */
const wide: Record<string, string> = {
  'xray:PutTraceSegments on *': 'X-Ray takes no resource',
  'xray:PutTelemetryRecords on *': 'X-Ray takes no resource',
  'xray:GetSamplingRules on *': 'X-Ray takes no resource',
  'xray:GetSamplingTargets on *': 'X-Ray takes no resource',
  'logs:CreateLogDelivery on *': 'Delivery of vended logs takes no resource',
  'logs:DeleteLogDelivery on *': 'Delivery of vended logs takes no resource',
  'logs:DescribeLogGroups on *': 'Delivery of vended logs takes no resource',
  'logs:DescribeResourcePolicies on *': 'Delivery of vended logs takes no resource',
  'logs:GetLogDelivery on *': 'Delivery of vended logs takes no resource',
  'logs:ListLogDeliveries on *': 'Delivery of vended logs takes no resource',
  'logs:PutResourcePolicy on *': 'Delivery of vended logs takes no resource',
  'logs:UpdateLogDelivery on *': 'Delivery of vended logs takes no resource',
  'dynamodb:ListStreams on CaseTable/stream/*': 'A stream is named by when it was switched on',
  'ses:SendEmail on identity/*': 'In the sandbox the recipient is an identity, too; the sender is one address',
  'ses:SetActiveReceiptRuleSet on *': 'Which rule set is active belongs to the account',
  'states:DescribeExecution on execution:CaseLifecycle:*': "An execution's name is not known before it runs",
  'states:DescribeExecution on execution:Deadline:*': "An execution's name is not known before it runs",
  'states:DescribeExecution on execution:NoticeDelivery:*': "An execution's name is not known before it runs",
  'states:StopExecution on execution:Deadline:*': "An execution's name is not known before it runs",
  ...Object.fromEntries(guardDutyRule.map(right => [right, 'GuardDuty makes up the name of its rule'])),
  's3:GetObject on Uploads/uploads/*': "An object's key is not known before it is uploaded",
  's3:GetObjectVersion on Uploads/uploads/*': "An object's key is not known before it is uploaded",
  's3:PutObject on Uploads/uploads/*': "An object's key is not known before it is uploaded",
  's3:GetObject on Documents/documents/*': "An object's key is not known before it is admitted",
  's3:PutObject on Documents/documents/*': "An object's key is not known before it is admitted",
  's3:GetObject on Documents/mail-parts/*': "An object's key is made of the mail's, which SES makes up",
  's3:PutObject on Documents/mail-parts/*': "An object's key is made of the mail's, which SES makes up",
  's3:GetObject on Inbound/mail/*': "SES makes up the object's key",
};

describe('all roles together', () => {
  const all = roles.flatMap(statementsOf);
  const pairs = all.flatMap(({ Action, Resource }) =>
    Action.flatMap(action => Resource.map(on => `${action} on ${short(on)}`)),
  );

  it('have no wide right without a written reason, and no reason is left over', () => {
    const found = new Set(pairs.filter(right => right.includes('*')));
    expect([...found].sort()).toEqual(Object.keys(wide).sort());
  });

  it('send mail from one address only', () => {
    const sending = all.filter(({ Resource }) => Resource.some(on => short(on) === 'identity/*'));
    expect(sending).toHaveLength(3);
    for (const { Condition } of sending) {
      expect(Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'notices@helpcenter.example' } });
    }
  });

  it('never scan the table', () => {
    expect(pairs.filter(right => /:(Scan|PartiQL\w*)\b/i.test(right))).toEqual([]);
    expect(all.every(({ Effect }) => Effect === 'Allow')).toBe(true);
  });
});

it('has no resource with a name of its own, for a name blocks every replacement', () => {
  const naming = [
    'BucketName',
    'TableName',
    'FunctionName',
    'RoleName',
    'QueueName',
    'StateMachineName',
    'UserPoolName',
  ];
  const named = [...data, ...service].filter(
    ({ Type, Properties }) =>
      !['AWS::Lambda::Permission', 'AWS::Lambda::EventInvokeConfig', 'AWS::Lambda::EventSourceMapping'].includes(
        Type,
      ) && naming.some(name => name in Properties),
  );
  expect(named.map(({ logicalId }) => logicalId)).toEqual([]);
});
