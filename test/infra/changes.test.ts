import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { destructiveChanges, saidToEnd, Template } from '../../lib/changes/destructive.ts';

const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  },
  DeletionPolicy: 'Retain',
  UpdateReplacePolicy: 'Retain',
};
const properties = (changed: object) => ({ ...table, Properties: { ...table.Properties, ...changed } });
const bucket = {
  Type: 'AWS::S3::Bucket',
  Properties: { VersioningConfiguration: { Status: 'Enabled' } },
  DeletionPolicy: 'Retain',
};
const vault = { Type: 'AWS::Backup::BackupVault', Properties: { LockConfiguration: { MinRetentionDays: 30 } } };
const machine = { Type: 'AWS::StepFunctions::StateMachine', Properties: { DefinitionString: 'a' } };

const between = (before: object, after: object) =>
  destructiveChanges(Template.parse({ Resources: before }), Template.parse({ Resources: after })).map(
    ({ logicalId, what }) => `${logicalId} ${what}`,
  );

describe('a deployment ends or empties', () => {
  it.each<[string, object, object, string[]]>([
    ['a table that goes, though it is retained', { Cases: table }, {}, ['Cases goes']],
    ['a table of another name', { Cases: table }, { Case: table }, ['Cases goes']],
    ['what becomes something else', { Cases: table }, { Cases: bucket }, ['Cases becomes AWS::S3::Bucket']],
    [
      'a table with another key',
      { Cases: table },
      { Cases: properties({ KeySchema: [{ AttributeName: 'Id', KeyType: 'HASH' }] }) },
      ['Cases is replaced for its KeySchema'],
    ],
    [
      'a table that gets a name',
      { Cases: table },
      { Cases: properties({ TableName: 'cases' }) },
      ['Cases is replaced for its TableName'],
    ],
    [
      'a table that anybody may delete',
      { Cases: table },
      { Cases: properties({ DeletionProtectionEnabled: false }) },
      ['Cases loses its DeletionProtectionEnabled'],
    ],
    [
      'a table without its way back',
      { Cases: table },
      { Cases: properties({ PointInTimeRecoverySpecification: undefined }) },
      ['Cases loses its PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled'],
    ],
    [
      'a table that would go with its stack',
      { Cases: table },
      { Cases: { ...table, DeletionPolicy: 'Delete', UpdateReplacePolicy: undefined } },
      ['Cases loses its DeletionPolicy', 'Cases loses its UpdateReplacePolicy'],
    ],
    [
      'a bucket without versions',
      { Papers: bucket },
      { Papers: { ...bucket, Properties: { VersioningConfiguration: { Status: 'Suspended' } } } },
      ['Papers loses its VersioningConfiguration.Status'],
    ],
    [
      'a vault that keeps less long',
      { Copies: vault },
      { Copies: { ...vault, Properties: { LockConfiguration: { MinRetentionDays: 7 } } } },
      ['Copies loses its LockConfiguration.MinRetentionDays'],
    ],
    ['a machine, in which cases of months run', { CaseLifecycle: machine }, {}, ['CaseLifecycle goes']],
  ])('%s', (_what, before, after, found) => {
    expect(between(before, after)).toEqual(found);
  });
});

describe('nothing is ended by', () => {
  it.each<[string, object, object]>([
    ['a first deployment', {}, { Cases: table }],
    ['a deployment without a change', { Cases: table }, { Cases: structuredClone(table) }],
    ['what changes in place', { Cases: table }, { Cases: properties({ BillingMode: 'PROVISIONED' }) }],
    ['a function that goes', { Act: { Type: 'AWS::Lambda::Function' } }, {}],
    ['a machine that learns', { M: machine }, { M: { ...machine, Properties: { DefinitionString: 'b' } } }],
    [
      'a vault that keeps longer',
      { V: vault },
      { V: { ...vault, Properties: { LockConfiguration: { MinRetentionDays: 60 } } } },
    ],
  ])('%s', (_what, before, after) => {
    expect(between(before, after)).toEqual([]);
  });
});

it('reads from a message which ends are meant: each in a line of its own', () => {
  const message = 'Drop the second table\n\nIt Ends: nothing here.\nEnds: OldTable\nEnds: OldKey\n';
  expect(saidToEnd(message)).toEqual(['OldTable', 'OldKey']);
});

describe('npm run changes', () => {
  const directory = mkdtempSync(join(tmpdir(), 'imr-changes-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  const file = (name: string, Resources: object) => {
    writeFileSync(join(directory, name), JSON.stringify({ Resources }));
    return join(directory, name);
  };
  const deployed = file('deployed.json', { Cases: table, Papers: bucket });
  const synthesized = file('synthesized.json', { Papers: bucket });
  const run = (...words: string[]) => {
    const script = join(import.meta.dirname, '..', '..', 'lib', 'changes', 'run.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' });
    return [status, stdout, stderr];
  };

  it('fails for an end that nobody means, and says how to mean it', () => {
    expect(run(deployed, synthesized, '--message', 'Tidy up\n\nEnds: Papers')).toEqual([
      1,
      'Cases (AWS::DynamoDB::Table) goes.\n',
      "Not deployed. Where that is meant, the commit's message says so:\nEnds: Cases\n",
    ]);
  });

  it('lets through what the commit says', () => {
    expect(run(deployed, synthesized, '--message', 'Tidy up\n\nEnds: Cases')).toEqual([
      0,
      'Cases (AWS::DynamoDB::Table) goes, as the commit says.\n',
      '',
    ]);
  });

  it('does not take one template for two', () => {
    expect(run(deployed).slice(0, 2)).toEqual([2, '']);
  });
});
