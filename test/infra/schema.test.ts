import { describe, expect, it } from 'vitest';
import { isObject } from '@imr/local-aws/events';
import { synthesize } from '../../local/synth.ts';
import { readCloudAssembly, type StackTemplate } from '@imr/local-aws/template';
import { schemaOf, templateFaults } from './schema/template-faults.ts';

const { stacks } = readCloudAssembly((await synthesize()).directory);

it.each(stacks)("the template of $name has no fault by CloudFormation's own schemas", stack => {
  expect(templateFaults(stack)).toEqual([]);
});

type Path = readonly (string | number)[];

/** The stack that has the resource, with another value at one place; without it where the value is undefined. */
function changed(path: Path, value: unknown): StackTemplate {
  const stack = structuredClone(stacks.find(({ template }) => String(path[0]) in template.Resources));
  if (stack === undefined) throw new Error(`Nothing is called ${String(path[0])}.`);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>(childOf, stack.template.Resources);
  if (isObject(parent) && value === undefined) Reflect.deleteProperty(parent, last);
  else if (isObject(parent) || Array.isArray(parent)) Object.assign(parent, { [last]: value });
  else throw new Error(`There is nothing at ${path.join('.')}.`);
  return stack;
}

function childOf(parent: unknown, name: string | number): unknown {
  return Reflect.get(Object(parent) as object, name) as unknown;
}

const properties = (logicalId: string, ...path: Path) => [logicalId, 'Properties', ...path];
const stream = properties('CaseEventPipe', 'SourceParameters', 'DynamoDBStreamParameters');

describe('a template is refused', () => {
  it.each<[what: string, path: Path, value: unknown, fault: string]>([
    [
      'with a property that is misspelt',
      properties('PerformAct', 'MemorySise'),
      512,
      'PerformAct.MemorySise: there is no such property',
    ],
    [
      'with one that is misspelt deep inside',
      [...stream, 'MaximumRetryAttemps'],
      3,
      'CaseEventPipe.SourceParameters.DynamoDBStreamParameters.MaximumRetryAttemps: there is no such property',
    ],
    ['without one that is required', properties('PerformAct', 'Role'), undefined, 'PerformAct.Role: is required'],
    [
      'without one that is required deep inside',
      [...stream, 'StartingPosition'],
      undefined,
      'CaseEventPipe.SourceParameters.DynamoDBStreamParameters.StartingPosition: is required',
    ],
    [
      'with a value that is not allowed',
      [...stream, 'StartingPosition'],
      'TRIM-HORIZON',
      'CaseEventPipe.SourceParameters.DynamoDBStreamParameters.StartingPosition: must be one of TRIM_HORIZON, LATEST, not TRIM-HORIZON',
    ],
    [
      'with a state that a bucket does not have',
      properties('Documents', 'VersioningConfiguration', 'Status'),
      'On',
      'Documents.VersioningConfiguration.Status: must be one of Enabled, Suspended, not On',
    ],
    [
      'with a number that is text',
      properties('PerformAct', 'Timeout'),
      '30',
      'PerformAct.Timeout: must be a whole number',
    ],
    ['with a list that is none', properties('PerformAct', 'Layers'), 'a', 'PerformAct.Layers: must be a list'],
    [
      'with a reference to what is not there',
      properties('PerformAct', 'Role', 'Fn::GetAtt', 0),
      'Nobody',
      'PerformAct: refers to Nobody, which is not there',
    ],
    [
      'with an attribute that a type does not have',
      properties('PerformAct', 'Role', 'Fn::GetAtt', 1),
      'Urn',
      'PerformAct: AWS::IAM::Role has no attribute Urn',
    ],
    [
      'with a type that does not exist',
      ['PerformAct', 'Type'],
      'AWS::Lambda::Funktion',
      'PerformAct: CloudFormation has no type AWS::Lambda::Funktion',
    ],
    [
      'with a policy that does not exist',
      ['CaseTable', 'DeletionPolicy'],
      'Keep',
      'CaseTable: there is no policy Keep',
    ],
    [
      'when it depends on what is not there',
      ['PerformAct', 'DependsOn'],
      'Nobody',
      'PerformAct: depends on Nobody, which is not there',
    ],
  ])('%s', (_what, path, value, fault) => {
    expect(templateFaults(changed(path, value))).toContain(fault);
  });
});

describe("what holds data, by CloudFormation's own word", () => {
  /** What a dead letter asked for, the sweep finds undone; a queue that outlives its function would be nobody's. */
  const mayGo = ['AWS::SQS::Queue'];
  const holding = stacks
    .flatMap(({ template }) => Object.entries(template.Resources))
    .filter(([, { Type }]) => schemaOf(Type)?.isStateful === true && !mayGo.includes(Type));

  it.each(holding)('%s stays when the stack goes, or when another takes its place', (_id, resource) => {
    expect(resource.DeletionPolicy).toMatch(/^Retain/);
    expect(resource.UpdateReplacePolicy).toBe('Retain');
  });

  it('has names that no refactoring changes: none ends in a hash of the tree', () => {
    expect(holding.map(([logicalId]) => logicalId).filter(id => /[0-9A-F]{8}$/.test(id))).toEqual([]);
    expect(holding.length).toBeGreaterThan(12);
  });
});
