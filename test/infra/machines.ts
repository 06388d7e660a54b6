import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { checkSubstitutions } from '../../lib/constructs/substitutions.ts';
import { arnOf, only, service, type Resource } from './synthesized.ts';

const StateMachine = z.object({
  DefinitionString: z.string(),
  DefinitionSubstitutions: z.record(z.string(), z.string()),
  RoleArn: z.string(),
  LoggingConfiguration: z.object({ IncludeExecutionData: z.boolean(), Level: z.string() }),
  TracingConfiguration: z.object({ Enabled: z.boolean() }),
});

function resource(logicalId: string): Resource {
  return only(
    service.filter(candidate => candidate.logicalId === logicalId),
    logicalId,
  );
}

const machines: [logicalId: string, substitutions: Record<string, string>][] = [
  [
    'CaseLifecycle',
    {
      LookAtCaseArn: arnOf('LookAtCase'),
      ClassifyCaseArn: arnOf('ClassifyCase'),
      PerformActArn: arnOf('PerformAct'),
      TableName: 'CaseTable',
    },
  ],
  ['Deadline', { CheckDeadlineArn: arnOf('CheckDeadline'), RecordMilestoneArn: arnOf('RecordMilestone') }],
  [
    'NoticeDelivery',
    {
      CheckNoticeArn: arnOf('CheckNotice'),
      SendNoticeArn: arnOf('SendNotice'),
      PerformActArn: arnOf('PerformAct'),
      TableName: 'CaseTable',
    },
  ],
  ['Rederivation', { RederivePageArn: arnOf('RederivePage') }],
];

describe.each(machines)('the machine %s', (logicalId, substitutions) => {
  const { Properties, Type } = resource(logicalId);
  const machine = StateMachine.parse(Properties);

  it('has every substitution that its definition names, and no other', () => {
    expect(Type).toBe('AWS::StepFunctions::StateMachine');
    expect(machine.DefinitionSubstitutions).toEqual(substitutions);
    const named = Array.from(machine.DefinitionString.matchAll(/\$\{([^}]*)\}/g), match => match[1] ?? '');
    expect([...new Set(named)].sort()).toEqual(Object.keys(substitutions).sort());
  });

  it('logs errors without what they are about, and is traced', () => {
    expect(machine.LoggingConfiguration).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
    expect(machine.TracingConfiguration.Enabled).toBe(true);
  });

  it('outlives the stack together with its role and its functions', () => {
    const functions = Object.keys(substitutions)
      .filter(name => name.endsWith('Arn'))
      .map(name => name.slice(0, -'Arn'.length));
    const kept = [logicalId, `${logicalId}Role`, ...functions, ...functions.map(name => `${name}Role`)];
    for (const id of kept) {
      expect([id, resource(id).DeletionPolicy]).toEqual([id, expect.stringMatching(/^Retain/)]);
      expect([id, resource(id).UpdateReplacePolicy]).toEqual([id, 'Retain']);
    }
    const policies = service.filter(
      ({ Type: type, Properties: { Roles } }) => type === 'AWS::IAM::Policy' && kept.includes(String(Roles)),
    );
    // Its own; a function’s rights stand in its role.
    expect(policies).toHaveLength(1);
    for (const policy of policies) expect(policy.DeletionPolicy).toMatch(/^Retain/);
  });
});

describe('a definition', () => {
  it.each([
    [
      'names what is not given',
      '{"FunctionName": "${ClasifyCaseArn}"}',
      'x.asl.json: ${ClasifyCaseArn} is not given; ${ClassifyCaseArn} is given but not used',
    ],
    ['does not use what is given', '{}', 'x.asl.json: ${ClassifyCaseArn} is given but not used'],
  ])('that %s is not synthesized', (_what, definition, message) => {
    expect(() => checkSubstitutions('x.asl.json', definition, ['ClassifyCaseArn'])).toThrow(message);
  });

  it('may name the same thing twice', () => {
    expect(() => checkSubstitutions('x.asl.json', '"${A}", "${A}"', ['A'])).not.toThrow();
  });
});
