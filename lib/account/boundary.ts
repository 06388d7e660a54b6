import { Effect, ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { allow } from '../constructs/access.ts';

/** The name of the policy that no role of the system gets beyond; a stage names it in its settings. */
export const boundaryName = 'ImrBoundary';

/** What the roles of the system use, and AWS Backup's among them by AWS's own policy. */
const within = [
  'backup:CopyFromBackupVault',
  'backup:CopyIntoBackupVault',
  'backup:DescribeBackupVault',
  'backup-storage:Get*',
  'backup-storage:List*',
  'backup-storage:Mount*',
  'backup-storage:Notify*',
  'backup-storage:Put*',
  'backup-storage:Start*',
  'backup-storage:Update*',
  'cloudwatch:GetMetricData',
  'dynamodb:*Item',
  'dynamodb:*Backup*',
  'dynamodb:Describe*',
  'dynamodb:Get*',
  'dynamodb:List*',
  'dynamodb:Query',
  'events:*Rule',
  'events:*Targets*',
  'events:PutEvents',
  'kms:CreateGrant',
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey*',
  'kms:ReEncrypt*',
  'lambda:InvokeFunction',
  'logs:*LogDelivery',
  'logs:CreateLogGroup',
  'logs:CreateLogStream',
  'logs:Describe*',
  'logs:ListLogDeliveries',
  'logs:PutLogEvents',
  'logs:PutResourcePolicy',
  's3:Get*',
  's3:ListBucket',
  's3:PutBucketNotification',
  's3:PutObject',
  'secretsmanager:GetSecretValue',
  'ses:SendEmail',
  'ses:SetActiveReceiptRuleSet',
  'sns:Publish',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:ReceiveMessage',
  'sqs:SendMessage',
  'states:DescribeExecution',
  'states:SendTask*',
  'states:StartExecution',
  'states:StopExecution',
  'tag:GetResources',
  'xray:*Sampling*',
  'xray:Put*',
];

/** What ends data, or lets somebody else do so, whatever a role's own policy says. */
const never = [
  'account:*',
  'iam:*',
  'organizations:*',
  'sts:*',
  'backup:DeleteBackupVault*',
  'backup:DeleteRecoveryPoint',
  'backup:UpdateRecoveryPointLifecycle',
  'dynamodb:DeleteTable*',
  'dynamodb:UpdateContinuousBackups',
  'dynamodb:UpdateTable*',
  'kms:DisableKey',
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
  'logs:DeleteLogGroup',
  'logs:DeleteLogStream',
  'logs:PutRetentionPolicy',
  's3:DeleteBucket*',
  's3:DeleteObject*',
  's3:PutBucketPolicy',
  's3:PutBucketVersioning',
  's3:PutLifecycleConfiguration',
  'states:DeleteStateMachine',
  'states:UpdateStateMachine',
];

/** A ceiling, and no right: a role may do what its own policies give and this lets through. */
export function boundary(scope: Construct): ManagedPolicy {
  return new ManagedPolicy(scope, 'Boundary', {
    managedPolicyName: boundaryName,
    description: 'What no role of Independent Medical Review gets beyond: no rights, no end of data',
    statements: [allow(within, '*'), new PolicyStatement({ effect: Effect.DENY, actions: never, resources: ['*'] })],
  });
}
