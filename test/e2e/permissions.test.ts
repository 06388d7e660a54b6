import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../local/synth.ts';
import { readCloudAssembly } from '@imr/local-aws/template';
import { place } from '@imr/local-aws/testing';
import { refusedBy, unusedIn } from '../support/permissions.ts';
import { recordCalls, type PolicyCall } from '../support/permissions/call.ts';
import { unseen } from '../support/permissions/exceptions.ts';
import { grantsOf, withoutRight } from '../support/permissions/grants.ts';
import { readPolicies, type Policies } from '../support/permissions/policies.ts';
import { anEventWithoutType, eventsThatNobodyUnderstands } from './every-call/failures.ts';
import {
  aMachineThatIsStopped,
  aTokenThatIsUsedAlready,
  deadlinesThatAreMissed,
  whatTheSweepFinds,
} from './every-call/repairs.ts';
import {
  aFileWhoseVerdictIsLate,
  allDeadlines,
  aMailThatComesIn,
  aReview,
  directories,
  lettersInDoubt,
  mailWithFiles,
  urgentLetters,
} from './every-call/road.ts';
import { openSession, type StackSession } from './stack-session.ts';

let session: StackSession;
let calls: readonly PolicyCall[];
let policies: Policies;
let unused: string[];

/** One run in which every function, machine and pipe does everything that it ever does. */
beforeAll(async () => {
  const { onCall, calls: recorded } = recordCalls();
  session = await openSession({ onCall });
  await aReview(session);
  await aMailThatComesIn(session);
  await directories(session);
  await aFileWhoseVerdictIsLate(session);
  await allDeadlines(session);
  await lettersInDoubt(session);
  await mailWithFiles(session);
  await urgentLetters(session);
  await aMachineThatIsStopped(session);
  await whatTheSweepFinds(session);
  await aTokenThatIsUsedAlready(session);
  session.stack.heal();
  await eventsThatNobodyUnderstands(session);
  await anEventWithoutType(session);
  await deadlinesThatAreMissed(session);
  calls = recorded();
  policies = readPolicies(readCloudAssembly((await synthesize()).directory), {
    ...place,
    secretArnOf: () => calls.find(({ action }) => action === 'secretsmanager:GetSecretValue')?.resource ?? '',
  });
  unused = [...new Set(unusedIn(policies, calls).map(({ name }) => name))].sort();
});
afterAll(() => session.close());

/** Two functions that need nothing but their own code; the rest are lent to services of AWS that have no stand-in. */
const callsNothing = /^(AddClaims|DescribeApi|Backups|HttpApiCloudWatch|IntakeInboundMailActivation)/;

describe('the policies of the synthesized stacks', () => {
  it('allow every call that a role or service made', () => {
    expect(refusedBy(policies, calls)).toEqual([]);
  });

  it('grant nothing that no call needed, but for what is listed with its reason', () => {
    expect(unused.filter(right => !unseen.some(exception => exception.right.test(right)))).toEqual([]);
  });

  it('have no reason left over', () => {
    const idle = unseen.filter(exception => !unused.some(right => exception.right.test(right)));
    expect(idle.map(({ because }) => because)).toEqual([]);
  });

  it('were held against calls of every role, but of those that call nothing here', () => {
    const silent = [...policies.identity.keys()].filter(role => !calls.some(({ principal }) => principal === role));
    expect(silent.filter(role => !callsNothing.test(role))).toEqual([]);
  });
});

const table = 'arn:aws:dynamodb:us-west-2:000000000000:table/CaseTable';
const machine = (name: string) => `arn:aws:states:us-west-2:000000000000:stateMachine:${name}`;
const key = (name: string) => `arn:aws:kms:us-west-2:000000000000:key/${name}`;

describe('a right that is taken away', () => {
  it.each([
    ['FileApplicationRole', 'dynamodb:Query', table],
    ['ReadWorklistRole', 'dynamodb:Query', `${table}/index/work`],
    ['CaseLifecycleRole', 'dynamodb:UpdateItem', table],
    ['CaseLifecycleRole', 'kms:GenerateDataKey', key('CaseKey')],
    ['RecordMilestoneRole', 'dynamodb:DeleteItem', table],
    ['StartDeadlineRole', 'states:StartExecution', machine('Deadline')],
    ['SweepRole', 'states:SendTaskSuccess', machine('CaseLifecycle')],
    ['WakeWorkflowRole', 'sqs:SendMessage', 'arn:aws:sqs:us-west-2:000000000000:FollowerswakeworkflowFailedBD34993C'],
    ['SweepScheduleRole', 'lambda:InvokeFunction', 'arn:aws:lambda:us-west-2:000000000000:function:Sweep'],
    ['CaseEventPipeRole', 'kms:Decrypt', key('CaseKey')],
    ['ReadDocumentRole', 'kms:Decrypt', key('DocumentKey')],
    ['SendNoticeRole', 'ses:SendEmail', 'arn:aws:ses:us-west-2:000000000000:identity/helpcenter.example'],
    ['ses.amazonaws.com', 'kms:GenerateDataKey', key('MailKey')],
  ])('is missed: %s, %s on %s', (principal, action, resource) => {
    const refused = refusedBy(withoutRight(policies, principal, action), calls);
    expect(refused).toContain(`${principal} may not ${action} on ${resource}`);
    expect(refused.every(line => line.startsWith(`${principal} may not ${action} on `))).toBe(true);
  });

  it('is missed, each of them: no grant that a call used can go', () => {
    const used = grantsOf(policies).filter(({ name }) => !unused.includes(name));
    const unmissed = used.filter(({ principal, action }) => {
      return refusedBy(withoutRight(policies, principal, action), calls).length === 0;
    });
    expect(unmissed).toEqual([]);
  });

  it('is missed in the key’s own policy too: without it nobody’s right to the key counts', () => {
    const refused = refusedBy(withoutRight(policies, 'arn:aws:iam::000000000000:root', 'kms:*'), calls);
    expect(refused).toContain(`ReadDocumentRole may not kms:Decrypt on ${key('DocumentKey')}`);
  });
});

describe('a right', () => {
  const call = (principal: string, action: string, resource: string, context: PolicyCall['context']): PolicyCall[] => [
    { principal, action, resource, context },
  ];

  it.each([
    ['dynamodb.us-west-2.amazonaws.com', []],
    ['s3.us-west-2.amazonaws.com', [`LookAtCaseRole may not kms:Decrypt on ${key('CaseKey')}`]],
  ])("to the table's key holds by way of %s: refused is %j", (service, refused) => {
    const context = { 'kms:ViaService': service };
    expect(refusedBy(policies, call('LookAtCaseRole', 'kms:Decrypt', key('CaseKey'), context))).toEqual(refused);
  });

  const paper = 'arn:aws:s3:::documents/documents/K7M2Q-4/D0003';

  it.each([
    ['true', '1.3', []],
    ['true', '1.1', [`ReadDocumentRole may not s3:GetObject on ${paper}`]],
    ['false', '1.3', [`ReadDocumentRole may not s3:GetObject on ${paper}`]],
  ])('to a document holds over TLS only: %s, version %s: refused is %j', (secure, version, refused) => {
    const context = { 'aws:SecureTransport': secure, 's3:TlsVersion': version };
    expect(
      refusedBy({ ...policies, keyOf: new Map() }, call('ReadDocumentRole', 's3:GetObject', paper, context)),
    ).toEqual(refused);
  });

  it.each([
    ['000000000000', []],
    ['111111111111', ['ses.amazonaws.com may not s3:PutObject on arn:aws:s3:::inbound/mail/a']],
  ])("to leave mail holds for this account's receipt rules only: %s, refused is %j", (account, refused) => {
    const context = {
      'aws:SecureTransport': 'true',
      's3:TlsVersion': '1.3',
      'aws:SourceAccount': account,
      'aws:SourceArn': `arn:aws:ses:us-west-2:${account}:receipt-rule-set/any:receipt-rule/any`,
    };
    const puts = call('ses.amazonaws.com', 's3:PutObject', 'arn:aws:s3:::inbound/mail/a', context);
    expect(refusedBy({ ...policies, keyOf: new Map() }, puts)).toEqual(refused);
  });
});
