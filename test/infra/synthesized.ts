import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { buildApp } from '../../lib/app.ts';
import type { Settings } from '../../lib/config.ts';

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DependsOn: z.array(z.string()).default([]),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
export type Resource = z.infer<typeof Resource> & { logicalId: string };

const Template = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() }))
    .default({}),
});

interface Synthesized {
  data: Resource[];
  service: Resource[];
  watch: Resource[];
  /** Each stack, and whether it can be deleted only after its protection was taken away. */
  protectedStacks: [stack: string, isProtected: boolean][];
  /** What CloudFormation's own rules find: errors end the synthesis by themselves, warnings don't. */
  findings: unknown[];
}

const Report = z.object({ pluginReports: z.array(z.unknown()) });

const lambdas = join(import.meta.dirname, '..', '..', 'lambdas');

/** The stacks with every reference resolved to readable text; the bundles are empty, for nothing is run. */
function synthesize(): Synthesized {
  return inDirectory(directory => {
    const outdir = join(directory, 'out');
    const assembly = buildApp({ outdir, bundles: emptyBundles(join(directory, 'bundles')) }).synth();
    const [data, service, watch] = assembly.stacks.map(({ template }) => Template.parse(template));
    if (!data || !service || !watch) throw new Error('The app has three stacks');
    const templates = [data, service, watch];
    const types = new Map(
      templates.flatMap(({ Resources }) => Object.entries(Resources).map(([id, { Type }]) => [id, Type] as const)),
    );
    const exported = new Map(
      templates.flatMap(({ Outputs }) =>
        Object.values(Outputs).map(({ Export, Value }) => [Export?.Name, Value] as const),
      ),
    );
    const resolved = (template: z.infer<typeof Template>) =>
      Object.entries(template.Resources).map(([logicalId, resource]) => ({
        ...resource,
        Properties: z.record(z.string(), z.unknown()).parse(resolve(resource.Properties, types, exported)),
        logicalId,
      }));
    const report = Report.parse(JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')));
    return {
      data: resolved(data),
      service: resolved(service),
      watch: resolved(watch),
      protectedStacks: assembly.stacks.map(({ stackName, terminationProtection }) => [
        stackName,
        terminationProtection === true,
      ]),
      findings: report.pluginReports,
    };
  });
}

/** The templates of any stage, as they are. */
export function templatesOf(settings: Settings): z.infer<typeof Template>[] {
  return inDirectory(directory => {
    const bundles = emptyBundles(join(directory, 'bundles'));
    const { stacks } = buildApp({ outdir: join(directory, 'out'), bundles, settings, checked: false }).synth();
    return stacks.map(({ template }) => Template.parse(template));
  });
}

function inDirectory<Result>(make: (directory: string) => Result): Result {
  const directory = mkdtempSync(join(tmpdir(), 'imr-infra-'));
  try {
    return make(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The folders of lambdas/ that hold such a file: every function has an env.ts and a handler.ts. */
export function functionFolders(file: 'env.ts' | 'handler.ts'): string[] {
  return readdirSync(lambdas).filter(name => existsSync(join(lambdas, name, file)));
}

export function only<Value>(values: readonly Value[], what: string): Value {
  const [first, ...others] = values;
  if (first === undefined || others.length > 0) throw new Error(`${what}: expected one, found ${values.length}`);
  return first;
}

function emptyBundles(directory: string): string {
  for (const name of functionFolders('env.ts')) {
    mkdirSync(join(directory, name), { recursive: true });
    writeFileSync(join(directory, name, 'index.mjs'), `export const name = '${name}';`);
  }
  return directory;
}

/** Text in the place of every reference: an ARN names the type and the logical id, anything else is the logical id. */
function resolve(value: unknown, types: Map<string, string>, exported: Map<string | undefined, unknown>): unknown {
  const again = (inner: unknown) => resolve(inner, types, exported);
  if (Array.isArray(value)) return value.map(again);
  if (typeof value !== 'object' || value === null) return value;
  const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
  if (others.length === 0 && name === 'Ref') return reference(String(argument), types);
  if (others.length === 0 && name === 'Fn::ImportValue') return again(exported.get(String(argument)));
  if (others.length === 0 && name.startsWith('Fn::')) return call(name, again(argument));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, again(inner)]));
}

const Texts = z.array(z.string());

function call(name: string, argument: unknown): unknown {
  if (typeof argument === 'string') return argument;
  const [first, second] = z.tuple([z.unknown(), z.unknown()]).parse(argument);
  switch (name) {
    case 'Fn::GetAtt':
      return attribute(String(first), String(second));
    case 'Fn::Join':
      return Texts.parse(second).join(String(first));
    case 'Fn::Split':
      return String(second).split(String(first));
    case 'Fn::Select':
      return Texts.parse(second)[Number(first)];
    default:
      throw new Error(`These tests do not know ${name}`);
  }
}

/** The rule that calls a function, and the permission to. */
export function whatCalls(logicalId: string): string[] {
  const callers = service.filter(
    ({ Type, Properties }) =>
      (Type === 'AWS::Events::Rule' && JSON.stringify(Properties['Targets']).includes(`${arnOf(logicalId)}"`)) ||
      (Type === 'AWS::Lambda::Permission' &&
        Properties['FunctionName'] === arnOf(logicalId) &&
        Properties['Principal'] === 'events.amazonaws.com'),
  );
  if (callers.length !== 2) throw new Error(`${logicalId} has ${callers.length} callers and permissions.`);
  return callers.map(caller => caller.logicalId);
}

/** The ARN that stands for a resource in the resolved templates. */
export function arnOf(logicalId: string): string {
  return `arn:aws:any:us-west-2:000000000000:${logicalId}`;
}

const pseudo: Record<string, string> = {
  'AWS::AccountId': '000000000000',
  'AWS::Region': 'us-west-2',
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** The types whose `Ref` is their ARN. */
const referredToByArn = ['AWS::StepFunctions::StateMachine', 'AWS::SecretsManager::Secret'];

function reference(name: string, types: Map<string, string>): string {
  return pseudo[name] ?? (referredToByArn.includes(types.get(name) ?? '') ? arnOf(name) : name);
}

function attribute(logicalId: string, name: string): string {
  if (name === 'Arn') return arnOf(logicalId);
  if (name === 'StreamArn') return `${arnOf(logicalId)}/stream`;
  if (name === 'ProviderURL') return `https://${logicalId}.example`;
  return name === 'Name' ? logicalId : `${logicalId}.${name}`;
}

/** The stacks of the stage `local`, made once for all of these tests: making them takes seconds. */
export const { data, service, watch, protectedStacks, findings } = synthesize();
