import { hipaaAndNist, type Acknowledgement } from './acknowledgement.ts';

const people: Acknowledgement[] = [
  {
    rules: ['AwsSolutions-COG4'],
    on: /\/Api\/Default\/.+\/(GET|POST|PUT|ANY)\/Resource$/,
    reason:
      'Applicants have no account: they prove a case number and an access code, and a user pool could not know them. One ' +
      "Lambda authorizer verifies both their session tokens and the user pool's, and refuses by default.",
  },
  {
    rules: ['AwsSolutions-APIG4'],
    on: /\/Api\/Default\/(applications|sessions)\/POST\/Resource$/,
    reason:
      'Open on purpose: whoever files an application or begins a session has nothing yet to be known by. Bodies are parsed ' +
      'strictly, tries at access codes are counted for each case and address, the firewall limits calls from one address.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    on: /\/Api\/Default\/(openapi\.json|problems\/\{kind\})\/GET\/Resource$/,
    reason: 'The description of the API is public and the same for everybody; it holds no data of anyone.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    on: /\/Api\/Default\/organizations\/\{id\}\/filing\/GET\/Resource$/,
    reason:
      'What a review organization has filed and is not proprietary is open to anyone by law. The function may read that directory alone.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    on: /\/Api\/Default\/eligibility\/POST\/Resource$/,
    reason:
      'Whoever asks what the rules would recommend has filed nothing yet. The function may read plans, calendar and contacts alone, and ' +
      'can write nothing.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    on: /\/Api\/Default\/plans\/GET\/Resource$/,
    reason:
      'Who fills in the form has not signed in, and looks their plan up. The names of plans are public; the function may list that directory alone.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    on: /\/Api\/Default\/.+\/ANY\/Resource$/,
    reason:
      'Any other method is answered with 405 and the methods that there are, which the public description says too.',
  },
  {
    rules: ['AwsSolutions-SMG4', ...hipaaAndNist('SecretsManagerRotationEnabled')],
    on: /^ImrData\/AccessSecret\//,
    reason:
      'Access codes are derived from this secret and printed in letters that people keep for months: rotating it on a ' +
      'schedule would lock every member out of their case. It never leaves Secrets Manager but into the memory of three ' +
      'functions, reads of it are in CloudTrail, and docs/deploying.md says how it is replaced if it ever leaks.',
  },
];

const gateway: Acknowledgement[] = [
  {
    rules: ['AwsSolutions-APIG2'],
    on: /\/HttpApi\/Api\/Resource$/,
    reason:
      'Every body, path and query is parsed by a strict schema (domain/contracts) before anything else, which says which ' +
      'field is wrong and why; a second, weaker copy of it in the gateway would answer first and say less.',
  },
  {
    rules: hipaaAndNist('APIGWCacheEnabledAndEncrypted'),
    on: /\/DeploymentStage\.v1\/Resource$/,
    reason:
      'Answers are about one person and are sent with no-store: a cache would keep health information for nobody.',
  },
  {
    rules: hipaaAndNist('APIGWSSLEnabled'),
    on: /\/DeploymentStage\.v1\/Resource$/,
    reason:
      'A client certificate is for backends reached over HTTP. Behind every route is a Lambda function, called through the ' +
      'Lambda API with TLS and IAM, which lets in this API only.',
  },
  {
    rules: ['AwsSolutions-IAM4'],
    on: /^ImrAccount\/GatewayLogRole\/Resource$/,
    reason:
      "The account's role for the gateway's logs: API Gateway checks that it has the rights of this very policy, which AWS " +
      'keeps up to date. It can write logs and read nothing else.',
  },
];

const functions: Acknowledgement[] = [
  {
    rules: ['Serverless-EventBusDLQ'],
    on: /\/Followers\/record-delivery\/Rule\/Resource$/,
    reason:
      'A dead-letter queue gets the event as SES wrote it, with the mailbox of a member. An alarm tells of what could not be ' +
      'delivered, and docs/runbooks/mail-word-lost.md how it is found again in SES’s own list.',
  },
  {
    rules: hipaaAndNist('LambdaInsideVPC'),
    on: /\/(Function|AWS679f53fac002430cb0da5b7982bd2287)\/Resource$/,
    reason:
      'The functions call AWS APIs only, each over TLS, signed, and limited by its own role to named resources; nothing that ' +
      'they use lies in a VPC, and nothing can call into them but Lambda. A VPC would add an attack surface to route and keep.',
  },
  {
    rules: [...hipaaAndNist('LambdaDLQ'), 'Serverless-LambdaDLQ'],
    on: /\/(Function|AWS679f53fac002430cb0da5b7982bd2287)\/Resource$/,
    reason:
      'Functions that are called without anybody waiting have an onFailure destination, which keeps more than a dead-letter ' +
      'queue does, and a queue for what never reached them (test/infra/functions.ts holds each to it). Those that are handed ' +
      'messages leave what they fail on in the queue, which has a dead-letter queue of its own. All others are called by ' +
      'somebody who gets the error: the gateway, a machine, Cognito, CloudFormation.',
  },
  {
    rules: ['Serverless-LambdaEventSourceMappingDestination'],
    on: /\/Followers\/start-(workflow|deadline|notice)\/Mapping\/Resource$/,
    reason:
      'Destinations for what failed are for streams; Lambda takes none for a queue, whose own redrive policy names the dead-letter ' +
      'queue.',
  },
  {
    rules: hipaaAndNist('LambdaConcurrency'),
    on: /\/(Function|AWS679f53fac002430cb0da5b7982bd2287)\/Resource$/,
    reason:
      'Reserved concurrency takes from all others and fails on a new account, whose limit is 10. What comes from outside is ' +
      'limited in front (100 calls a second at the gateway, 3,000 in five minutes from one address), and each function ' +
      'has an alarm that counts throttled calls.',
  },
  {
    rules: ['Serverless-LambdaTracing'],
    on: /\/AWS679f53fac002430cb0da5b7982bd2287\/Resource$/,
    reason:
      "The CDK's function that makes the receipt rule set the active one: it runs in deployments only, for a second, and " +
      'CloudFormation shows its error.',
  },
];

const rights: Acknowledgement[] = [
  {
    rules: hipaaAndNist('IAMNoInlinePolicy'),
    on: /Policy\/Resource$|\/(Role|ScheduleRole|ActivationRole)\/Resource$/,
    reason:
      'Each of these policies belongs to one role and one program, names its resources, and has to come and go with them. A ' +
      'managed policy of its own for each would be 30 more things that could be attached to something else.',
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::*]'],
    on: /\/Role(\/DefaultPolicy)?\/Resource$/,
    reason:
      'X-Ray (PutTraceSegments and the like) and the delivery of vended logs take no resource. test/infra/rights.ts lists ' +
      'every action on `*` with its reason, and fails for any other.',
  },
  {
    rules: ['Serverless-LambdaStarPermissions'],
    on: /\/Role\/Resource$/,
    reason:
      'A trace takes no resource. A function’s rights stand in its role, for a stack may have 500 resources; test/infra/rights.ts ' +
      'lists every action on `*` with its reason, and fails for any other.',
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::'],
    on: /^ImrService\/CaseEvents\/Role\/Resource$/,
    reason: 'dynamodb:ListStreams is on the streams of the one table; reading is allowed on its present stream only.',
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::*]', 'Serverless-LambdaStarPermissions'],
    on: /\/InboundMail\/ActivationRole\/Resource$/,
    reason: 'ses:SetActiveReceiptRuleSet takes no resource: which set is active belongs to the account.',
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::'],
    on: /^ImrService\/(Intake\/(admit-document|receive-mail)|ApiFunctions\/(issue-upload|read-document|handle-mail))\/Role\/Resource$/,
    reason:
      "Objects under one prefix of one bucket: an object's key is not known before it is there. Which object a caller may " +
      'have is decided from the case, before anything is signed.',
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::'],
    on: /^ImrService\/Intake\/MalwareProtection\/Role\/Resource$/,
    reason:
      "GuardDuty's guide asks for these: it reads what is uploaded, whose keys are not known before, and makes up the name of " +
      'the rule by which it hears of it. Both are narrowed: to one prefix, and to rules that GuardDuty itself manages.',
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::'],
    on: /^ImrService\/(Sweep\/sweep|Followers\/wake-workflow)\/Role\/Resource$/,
    reason: "states:DescribeExecution on one machine's executions, whose names are not known before they run.",
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::'],
    on: /^ImrService\/(Machines\/send-notice|ApiFunctions\/keep-directory|Intake\/receive-mail)\/Role\/Resource$/,
    reason:
      'In the sandbox of SES a call is held against the identity of the recipient as well, who can be anybody: the right is ' +
      'narrowed by the one address that mail may be from.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    on: /^ImrAccount\/Boundary\/Resource$/,
    reason:
      'A permission boundary gives no right: it lets through what the roles’ own policies give, each of them named. ' +
      'test/infra/account.ts holds every role’s rights against it, and what it refuses.',
  },
  {
    rules: ['AwsSolutions-SF1'],
    on: /^ImrService\/Machines\/[a-z-]+\/Machine\/Resource$/,
    reason: 'Errors are logged. Every step is in the history of the execution, and what came of it on the case.',
  },
  {
    rules: ['AwsSolutions-IAM5[Resource::'],
    on: /^ImrService\/Followers\/stop-deadline\/Role\/Resource$/,
    reason: "states:StopExecution on one machine's executions, whose names are not known before they run.",
  },
  {
    rules: ['AwsSolutions-IAM4'],
    on: /^ImrData\/Backups\/Plan\/Selection\/Role\/Resource$/,
    reason:
      "AWS Backup's own service policy, which only the backup service can use: AWS adds to it what a new kind of copy needs, " +
      'and a backup that fails for a missing right is found when it is needed.',
  },
];

const storage: Acknowledgement[] = [
  {
    rules: hipaaAndNist('S3BucketReplicationEnabled'),
    on: /^ImrData\/(AccessLogs|Documents|Inbound|Uploads)\/Resource$/,
    reason:
      'S3 keeps every object in three zones; versions make overwriting and deleting reversible, and no role here may delete. ' +
      'A copy in a second Region is a decision about where health information may lie, which is for the Department to make; ' +
      'docs/deploying.md says how to add it.',
  },
  {
    rules: hipaaAndNist('S3DefaultEncryptionKMS'),
    on: /^ImrData\/AccessLogs\/Resource$/,
    reason:
      "S3 delivers access logs only into a bucket with its own encryption: with a customer's key none would arrive.",
  },
  {
    rules: ['Serverless-SNSRedrivePolicy'],
    on: /^ImrWatch\/Watch\/Topic\/.+\/Resource$/,
    reason:
      'SNS tries a mailbox again by itself, and the alarm stays in the console and on the dashboard for whoever looks.',
  },
  {
    rules: ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'],
    on: /\/(Failed|Undelivered)\/Resource$/,
    reason: 'These are the dead-letter queues.',
  },
];

/** Of Control Tower's rules (`guard.ts`). */
const controlTower: Acknowledgement[] = [
  {
    rules: ['lambda_inside_vpc_check'],
    on: /\/Function\/Resource$|\/AWS679f[0-9a-f]+\/Resource$/,
    reason:
      'There is nothing private to reach: functions call services of AWS over TLS, each under a role of its own. A network of ' +
      'our own would take an endpoint for each of seven services, or a way out to the internet that there is not now.',
  },
  {
    rules: ['s3_bucket_object_lock_enabled_check'],
    on: /^ImrData\/(AccessLogs|Documents|Inbound|Uploads)\/Resource$/,
    reason:
      'Decided against (ADR 77): a paper that came into a stranger’s case must be destroyed at once where the law asks for it. ' +
      'No role here may delete, and versions make overwriting reversible.',
  },
  {
    rules: ['s3_bucket_default_encryption_kms_check', 's3_bucket_logging_enabled_check'],
    on: /^ImrData\/AccessLogs\/Resource$/,
    reason:
      'S3 delivers access logs only into a bucket with its own encryption, and a log of the log would have no end.',
  },
  {
    rules: ['s3_event_notifications_enabled_check'],
    on: /^ImrData\/(AccessLogs|Documents)\/Resource$/,
    reason:
      'Nobody waits for what is new in these: what is admitted is written by us, and logs are read when there is a question.',
  },
  {
    rules: ['cloudwatch_log_group_encrypted_check'],
    on: /^ImrService\/.+\/(Log|Errors)\/Resource$/,
    reason:
      'Each is encrypted with the key of the other stack, whose import the rule cannot follow (test/infra/functions.ts can).',
  },
  {
    rules: ['lambda_function_public_access_prohibited_check'],
    on: /^ImrService\/(ApiFunctions\/authorize\/|HttpApi\/Api\/ApiPermission)/,
    reason:
      'Each names this API, in an address that is joined of parts, which the rule cannot read (test/infra/routes.ts can).',
  },
  {
    rules: ['sqs_dlq_check'],
    on: /\/(Failed|Undelivered)\/Resource$/,
    reason:
      'These are the dead-letter queues, and alarms watch them: behind each another would be looked at by nobody.',
  },
];

/** Every rule that is not kept, where, and why. */
export const acknowledgements: readonly Acknowledgement[] = [
  ...people,
  ...gateway,
  ...functions,
  ...rights,
  ...storage,
  ...controlTower,
];
