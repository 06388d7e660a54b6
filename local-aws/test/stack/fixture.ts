import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the functions of the fixture have in common: writing to the table as the SDK would. */
const table = `
const call = async (action, body) => {
  const response = await fetch(process.env.AWS_ENDPOINT_URL_DYNAMODB, { method: 'POST', body: JSON.stringify(body), headers: {
    'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'DynamoDB_20120810.' + action, 'x-amz-date': '20261124T180000Z',
    authorization: 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/20261124/us-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=x' } });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.message), { name: answer.__type.split('#').at(-1) });
  return answer;
};
const put = (sk, more = {}) => call('PutItem', { TableName: process.env.TABLE_NAME, Item: { PK: { S: 'CASE#K7' }, SK: { S: sk }, at: { S: new Date().toISOString() }, ...more } });
`;

const functions = {
  /** POST /cases: appends an event. */
  File: `${table} export const handler = async event => {
    const { type, version } = JSON.parse(event.body);
    await put('EVENT#' + version, { type: { S: type }, version: { N: String(version) }, caseNumber: { S: 'K7' }, private: { S: 'diagnosis' } });
    return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version, at: new Date().toISOString() }) };
  };`,
  /** On every event of the case bus: leaves a trace, or fails, or hangs. */
  Follow: `${table} export const handler = async event => {
    if (event.detail.type === 'broken') throw new Error('cannot follow');
    if (event.detail.type === 'slow') { await put('HANGS'); await new Promise(() => setInterval(() => {}, 1000)); }
    await put('FOLLOWED#' + event.detail.version, { event: { S: JSON.stringify(event) } });
  };`,
  /** Gets some events of the case bus through a queue: leaves a trace of each, or hangs the first time. */
  Take: `${table} export const handler = async ({ Records }) => {
    for (const { body, attributes } of Records) {
      const { detail } = JSON.parse(body);
      await put('TAKEN#' + detail.version + '#' + attributes.ApproximateReceiveCount);
      if (detail.type === 'queued-slow' && attributes.ApproximateReceiveCount === '1') await new Promise(() => setInterval(() => {}, 1000));
    }
    return { batchItemFailures: [] };
  };`,
  /** Called by the machine after an hour. */
  Act: `${table} export const handler = async event => { await put('ACTED#' + event.version); return { done: true }; };`,
  /** Every 15 minutes. */
  Sweep: `${table} export const handler = async () => { await put('SWEPT'); };`,
  /** Before a token is made: who somebody works for is a claim. */
  Claims: `export const handler = async event => {
    const team = event.request.userAttributes['custom:team'];
    if (team === undefined) throw new Error('of no team');
    return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: { team } } } } };
  };`,
  /** On new objects of the bucket. */
  Admit: `${table} export const handler = async event => { await put('DOC#' + event.detail.object.key); };`,
};

type FixtureFunction = keyof typeof functions;

const role = (name: string, ...statements: object[]) => ({
  [`${name}Role`]: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {},
      Policies: [{ PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
    },
  },
});

const arnOf = (name: string) => ({ 'Fn::GetAtt': [name, 'Arn'] });
const allow = (action: string | string[], resource: unknown) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
});

function functionResources(name: FixtureFunction, ...more: object[]): object {
  return {
    ...role(name, allow('dynamodb:PutItem', arnOf('Cases')), ...more),
    [name]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: 'assets', S3Key: `${name}.zip` },
        Handler: 'index.handler',
        Role: arnOf(`${name}Role`),
        Runtime: 'nodejs24.x',
        Timeout: 20,
        Environment: { Variables: { TABLE_NAME: { Ref: 'Cases' } } },
      },
    },
  };
}

function ruleResources(name: string, target: FixtureFunction, properties: object): object {
  return {
    [name]: {
      Type: 'AWS::Events::Rule',
      Properties: {
        ...properties,
        Targets: [{ Id: 'Target0', Arn: arnOf(target), DeadLetterConfig: { Arn: arnOf('Undelivered') } }],
      },
    },
    [`${name}Permission`]: permission(target, 'events.amazonaws.com', arnOf(name)),
  };
}

function permission(target: FixtureFunction, principal: string, source: unknown): object {
  return {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: arnOf(target),
      Principal: principal,
      SourceArn: source,
    },
  };
}

const machine = {
  StartAt: 'Wait an hour',
  QueryLanguage: 'JSONata',
  States: {
    'Wait an hour': { Type: 'Wait', Seconds: 3600, Next: 'Act' },
    Act: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: '${ActArn}', Payload: { version: '{% $states.input.version %}' } },
      End: true,
    },
  },
};

const resources: Record<string, unknown> = {
  Cases: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'PK', AttributeType: 'S' },
        { AttributeName: 'SK', AttributeType: 'S' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    },
  },
  Undelivered: { Type: 'AWS::SQS::Queue' },
  Failed: { Type: 'AWS::SQS::Queue' },
  Pool: {
    Type: 'AWS::Cognito::UserPool',
    Properties: {
      LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: arnOf('Claims'), LambdaVersion: 'V2_0' } },
    },
  },
  ...functionResources('Claims'),
  ClaimsPermission: permission('Claims', 'cognito-idp.amazonaws.com', arnOf('Pool')),
  Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
  Uploads: {
    Type: 'AWS::S3::Bucket',
    Properties: { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } },
  },
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'cases' } },
  ...functionResources('File'),
  ...functionResources('Follow'),
  ...functionResources('Act'),
  ...functionResources('Sweep'),
  ...functionResources(
    'Take',
    allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], arnOf('Waiting')),
  ),
  Waiting: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      VisibilityTimeout: 120,
      RedrivePolicy: { deadLetterTargetArn: arnOf('Failed'), maxReceiveCount: 5 },
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
            ...allow('sqs:SendMessage', arnOf('Waiting')),
            Principal: { Service: 'events.amazonaws.com' },
            Condition: { ArnEquals: { 'aws:SourceArn': arnOf('OnQueued') } },
          },
        ],
      },
    },
  },
  OnQueued: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: ['imr.cases'], detail: { type: [{ prefix: 'queued' }] } },
      Targets: [{ Id: 'Target0', Arn: arnOf('Waiting') }],
    },
  },
  TakeMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      FunctionName: { Ref: 'Take' },
      EventSourceArn: arnOf('Waiting'),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    },
  },
  ...functionResources('Admit'),
  FollowAsync: {
    Type: 'AWS::Lambda::EventInvokeConfig',
    Properties: {
      FunctionName: { Ref: 'Follow' },
      Qualifier: '$LATEST',
      DestinationConfig: { OnFailure: { Destination: arnOf('Failed') } },
    },
  },
  ...ruleResources('OnCase', 'Follow', { EventBusName: { Ref: 'Bus' }, EventPattern: { source: ['imr.cases'] } }),
  ...ruleResources('OnObject', 'Admit', {
    EventPattern: {
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { bucket: { name: [{ Ref: 'Uploads' }] } },
    },
  }),
  ...role('Pipe', allow(['dynamodb:GetRecords', 'events:PutEvents'], '*')),
  Pipe: {
    Type: 'AWS::Pipes::Pipe',
    Properties: {
      RoleArn: arnOf('PipeRole'),
      Source: { 'Fn::GetAtt': ['Cases', 'StreamArn'] },
      SourceParameters: {
        DynamoDBStreamParameters: { StartingPosition: 'TRIM_HORIZON', BatchSize: 10, MaximumRetryAttempts: 2 },
        FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"Keys":{"SK":{"S":[{"prefix":"EVENT#"}]}}}}' }] },
      },
      Target: arnOf('Bus'),
      TargetParameters: {
        EventBridgeEventBusParameters: { Source: 'imr.cases', DetailType: '$.dynamodb.NewImage.type.S' },
        InputTemplate:
          '{"caseNumber": <$.dynamodb.NewImage.caseNumber.S>, "version": <$.dynamodb.NewImage.version.N>, "type": <$.dynamodb.NewImage.type.S>}',
      },
    },
  },
  ...role('Schedule', allow('lambda:InvokeFunction', arnOf('Sweep'))),
  Schedule: {
    Type: 'AWS::Scheduler::Schedule',
    Properties: {
      ScheduleExpression: 'rate(15 minutes)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: arnOf('Sweep'), RoleArn: arnOf('ScheduleRole') },
    },
  },
  ...role('Machine', allow('lambda:InvokeFunction', arnOf('Act'))),
  Machine: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      DefinitionString: JSON.stringify(machine),
      DefinitionSubstitutions: { ActArn: arnOf('Act') },
      RoleArn: arnOf('MachineRole'),
    },
  },
  Api: { Type: 'AWS::ApiGateway::RestApi' },
  CasesResource: {
    Type: 'AWS::ApiGateway::Resource',
    Properties: { ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] }, PathPart: 'cases', RestApiId: { Ref: 'Api' } },
  },
  PostCases: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      HttpMethod: 'POST',
      ResourceId: { Ref: 'CasesResource' },
      RestApiId: { Ref: 'Api' },
      AuthorizationType: 'NONE',
      Integration: {
        Type: 'AWS_PROXY',
        IntegrationHttpMethod: 'POST',
        Uri: { 'Fn::Sub': 'arn:aws:apigateway:us-west-2:lambda:path/2015-03-31/functions/${File.Arn}/invocations' },
      },
    },
  },
  PostCasesPermission: permission('File', 'apigateway.amazonaws.com', {
    'Fn::Sub': 'arn:aws:execute-api:us-west-2:${AWS::AccountId}:${Api}/v1/POST/cases',
  }),
  Deployment: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: { Ref: 'Api' } } },
  Stage: {
    Type: 'AWS::ApiGateway::Stage',
    Properties: { StageName: 'v1', RestApiId: { Ref: 'Api' }, DeploymentId: { Ref: 'Deployment' } },
  },
};

/** Writes a small synthesized app with one of each kind of part, and answers its folder. */
export function writeFixtureApp(): string {
  const directory = mkdtempSync(join(tmpdir(), 'app-'));
  const names = Object.keys(functions) as FixtureFunction[];
  for (const name of names) {
    mkdirSync(join(directory, name));
    writeFileSync(join(directory, name, 'index.mjs'), functions[name]);
  }
  const files: Record<string, object> = {};
  for (const name of names) {
    const destination = { bucketName: 'assets', objectKey: `${name}.zip` };
    files[name] = { source: { path: name, packaging: 'zip' }, destinations: { here: destination } };
  }
  const write = (name: string, content: object) => writeFileSync(join(directory, name), JSON.stringify(content));
  write('App.template.json', { Resources: resources });
  write('App.assets.json', { version: '1', files });
  write('manifest.json', {
    artifacts: {
      'App.assets': { type: 'cdk:asset-manifest', properties: { file: 'App.assets.json' } },
      App: { type: 'aws:cloudformation:stack', properties: { templateFile: 'App.template.json' } },
    },
  });
  return directory;
}
