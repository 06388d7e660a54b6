import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CfnResource, Stack, type App } from 'aws-cdk-lib/core';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import * as z from 'zod';
import type { Finding } from './finding.ts';

const Template = z.object({ Resources: z.record(z.string(), z.looseObject({ Type: z.string() })) });
type Resources = z.infer<typeof Template>['Resources'];

const validator = createRequire(import.meta.url).resolve('@cdklabs/cdk-validator-cfnguard/package.json');
const rules = join(dirname(validator), 'rules', 'control-tower', 'cfn-guard');

/**
 * What Control Tower's proactive rules find in the templates of an app, synthesized into `outdir`. A folder's rules are asked
 * together, only those of a type that the template has, and with nothing else before them: all rules on all resources take
 * two minutes. Their program comes with its package, for Linux and macOS.
 */
export function guardFindings(app: App, outdir: string): Finding[] {
  const scratch = join(outdir, 'guard');
  mkdirSync(scratch, { recursive: true });
  const folders = readdirSync(rules).map(folder => ({ folder, all: rulesIn(folder) }));
  return app.node
    .findAll()
    .filter(one => Stack.isStack(one))
    .flatMap(stack => {
      const { Resources } = Template.parse(JSON.parse(readFileSync(join(outdir, stack.templateFile), 'utf8')));
      const types = new Set(Object.values(Resources).map(({ Type }) => Type));
      const paths = pathsOf(stack);
      return folders.flatMap(({ folder, all }) => {
        const asked = all.filter(({ judges }) => judges.some(type => types.has(type)));
        if (asked.length === 0) return [];
        const file = join(scratch, `${folder}-${stack.templateFile}`);
        writeFileSync(file, JSON.stringify({ Resources: partFor(asked, Resources) }));
        return findingsIn(file, asked, paths);
      });
    });
}

interface Rule {
  file: string;
  /** The types of resources that it may judge. */
  judges: readonly string[];
  /** All services that it names: it may look at what a resource refers to. */
  services: readonly string[];
}

function rulesIn(folder: string): Rule[] {
  const directory = join(rules, folder);
  return readdirSync(directory).map(name => {
    const file = join(directory, name);
    const text = readFileSync(file, 'utf8');
    const judges = [...text.matchAll(/^let \w+ *= *['"](AWS::\w+::\w+)['"]/gmu)].map(([, type = '']) => type);
    if (judges.length === 0) throw new Error(`${file} does not say what it judges.`);
    return { file, judges, services: text.match(/AWS::\w+(?=::)/gu) ?? [] };
  });
}

/** The resources of the services that the rules name; of the others, which those may refer to, the types alone. */
function partFor(asked: readonly Rule[], resources: Resources): Resources {
  const named = new Set(asked.flatMap(({ services }) => services));
  const isNamed = ({ Type }: Resources[string]) => named.has(Type.split('::', 2).join('::'));
  return Object.fromEntries(
    Object.entries(resources).map(([id, one]) => [id, isNamed(one) ? one : { Type: one.Type }]),
  );
}

function findingsIn(file: string, asked: readonly Rule[], paths: ReadonlyMap<string, string>): Finding[] {
  const guard = new CfnGuardValidator({ controlTowerRulesEnabled: false, rules: asked.map(one => one.file) });
  // Of the context only the paths are read; the app in it is for plugins that look at constructs.
  const { violations } = guard.validate({ templatePaths: [file] } as Parameters<typeof guard.validate>[0]);
  return violations.flatMap(({ ruleName, description, violatingResources }) =>
    violatingResources.map(({ resourceLogicalId }) => ({
      rule: ruleName,
      path: paths.get(resourceLogicalId) ?? resourceLogicalId,
      description,
    })),
  );
}

/** Of every resource of a stack: the construct's path by the logical id. */
function pathsOf(stack: Stack): Map<string, string> {
  const resources = stack.node.findAll().filter(one => CfnResource.isCfnResource(one));
  return new Map(resources.map(one => [String(stack.resolve(one.logicalId)), one.node.path]));
}
