import * as z from 'zod';
import type { CloudAssembly, StackTemplate } from './cloud-assembly.ts';
import { resolveValue, type Scope } from './intrinsics.ts';
import { knownKinds } from './known-kinds.ts';
import type { Place, Resource, ResourceKind } from './resource-kind.ts';
import { TemplateError } from './template-error.ts';

/** The stacks' templates, checked against what is known here, with every intrinsic function resolved on demand. */
export interface LoadedTemplate {
  /** Every resource of a kind, in the order of the templates. */
  all<Properties>(kind: ResourceKind<Properties>): Resource<Properties>[];
}

interface Entry {
  stack: StackTemplate;
  logicalId: string;
  kind: ResourceKind;
  resource: Resource;
}

/** @throws TemplateError naming the first resource, property or function that is not known here */
export function loadTemplate(assembly: CloudAssembly, place: Place): LoadedTemplate {
  const entries: Entry[] = [];
  for (const stack of assembly.stacks) {
    for (const logicalId of Object.keys(stack.template.Resources)) {
      if (isWanted(stack, logicalId, place, entries, assembly)) entries.push(entryOf(stack, logicalId));
    }
  }
  refuseDoubles(entries);
  for (const entry of entries) {
    // Parsed once here, so that what is wrong shows before anything has started.
    if (!entry.kind.opaque) parsed(entry, entry.kind);
  }

  function entryOf(stack: StackTemplate, logicalId: string): Entry {
    const raw = stack.template.Resources[logicalId];
    const type = raw?.Type ?? '';
    const kind = knownKinds.get(type);
    if (kind === undefined)
      throw new TemplateError([stack.name, logicalId], `the resource type ${type} is not known here`);
    const unknown = Object.keys(raw?.Properties ?? {}).find(property => !kind.knows(property));
    if (unknown !== undefined && !kind.opaque) {
      throw new TemplateError([stack.name, logicalId, unknown], `this property of ${type} is not known here`);
    }
    const entry: Entry = { stack, logicalId, kind, resource: { stack: stack.name, logicalId, properties: undefined } };
    entry.resource = lazily(entry, kind);
    return entry;
  }

  function lazily<Properties>(entry: Entry, kind: ResourceKind<Properties>): Resource<Properties> {
    let known: { properties: Properties } | undefined;
    return {
      stack: entry.stack.name,
      logicalId: entry.logicalId,
      get properties() {
        known ??= { properties: parsed(entry, kind) };
        return known.properties;
      },
    };
  }

  function parsed<Properties>(entry: Entry, kind: ResourceKind<Properties>): Properties {
    const where = [entry.stack.name, entry.logicalId];
    const raw = entry.stack.template.Resources[entry.logicalId]?.Properties ?? {};
    const wanted = Object.entries(raw).filter(([property]) => !(property in kind.ignored));
    const scope = scopeOf(entry.stack, entries, place, assembly);
    const resolved = resolveValue(Object.fromEntries(wanted), scope, where);
    try {
      return kind.parse(resolved);
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      const [issue] = error.issues;
      throw new TemplateError([...where, ...(issue?.path ?? []).map(String)], issue?.message ?? 'not known here');
    }
  }

  return {
    all: kind => entries.filter(entry => entry.kind.type === kind.type).map(entry => lazily(entry, kind)),
  };
}

function isWanted(
  stack: StackTemplate,
  logicalId: string,
  place: Place,
  entries: Entry[],
  assembly: CloudAssembly,
): boolean {
  const condition = stack.template.Resources[logicalId]?.Condition;
  return condition === undefined || scopeOf(stack, entries, place, assembly).condition(condition);
}

function scopeOf(stack: StackTemplate, entries: Entry[], place: Place, assembly: CloudAssembly): Scope {
  const pseudo = new Map([
    ['AWS::Partition', 'aws'],
    ['AWS::Region', place.region],
    ['AWS::AccountId', place.account],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::StackName', stack.name],
    ['AWS::StackId', `arn:aws:cloudformation:${place.region}:${place.account}:stack/${stack.name}/local`],
  ]);
  const entryOf = (logicalId: string) => entries.find(e => e.stack === stack && e.logicalId === logicalId);

  return {
    stack: stack.name,
    ref: name => {
      const entry = entryOf(name);
      const parameter = stack.template.Parameters?.[name]?.Default;
      return (
        pseudo.get(name) ??
        entry?.kind.ref(entry.resource, place) ??
        (typeof parameter === 'string' ? parameter : undefined)
      );
    },
    attribute: (logicalId, attribute) => {
      const entry = entryOf(logicalId);
      const value = entry?.kind.attribute(attribute, entry.resource, place);
      if (value !== undefined) return value;
      throw new TemplateError([stack.name, logicalId], `the attribute ${attribute} is not known here`);
    },
    exported: name => {
      const owner = assembly.stacks.find(other => exportNamed(other, name) !== undefined);
      if (owner === undefined) throw new TemplateError([stack.name], `no stack exports ${name}`);
      return resolveValue(exportNamed(owner, name)?.Value, scopeOf(owner, entries, place, assembly), [
        owner.name,
        name,
      ]);
    },
    outputOf: (stackName, output) => {
      const owner = assembly.stacks.find(other => other.name === stackName);
      const found = owner?.template.Outputs?.[output];
      if (owner === undefined || found === undefined) {
        throw new TemplateError([stack.name], `there is no output ${output} of ${stackName}`);
      }
      return resolveValue(found.Value, scopeOf(owner, entries, place, assembly), [owner.name, output]);
    },
    condition: name => {
      const condition = stack.template.Conditions?.[name];
      if (condition === undefined) throw new TemplateError([stack.name, name], 'there is no such condition');
      return resolveValue(condition, scopeOf(stack, entries, place, assembly), [stack.name, name]) === true;
    },
  };
}

function exportNamed(stack: StackTemplate, name: string) {
  return Object.values(stack.template.Outputs ?? {}).find(output => output.Export?.Name === name);
}

/** Names here are logical ids, without the stack's: two of one type and name would be one and the same. */
function refuseDoubles(entries: Entry[]): void {
  const seen = new Set<string>();
  for (const { stack, logicalId, kind } of entries) {
    if (kind.opaque) continue;
    const key = `${kind.type} ${logicalId}`;
    if (seen.has(key))
      throw new TemplateError([stack.name, logicalId], 'another stack has the same logical id and type');
    seen.add(key);
  }
}
