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
 * What Control Tower's proactive rules find in the templates of an app, synthesized into `outdir`. Each folder of rules is
 * asked only where the template has something of its service, and given nothing else: all rules on all resources take two
 * minutes. Their program comes with its package, for Linux and macOS.
 */
export function guardFindings(app: App, outdir: string): Finding[] {
  const scratch = join(outdir, 'guard');
  mkdirSync(scratch, { recursive: true });
  return app.node
    .findAll()
    .filter(one => Stack.isStack(one))
    .flatMap(stack => {
      const { Resources } = Template.parse(JSON.parse(readFileSync(join(outdir, stack.templateFile), 'utf8')));
      const paths = pathsOf(stack);
      return readdirSync(rules).flatMap(folder => {
        const part = partFor(folder, Resources);
        if (part === undefined) return [];
        const file = join(scratch, `${folder}-${stack.templateFile}`);
        writeFileSync(file, JSON.stringify({ Resources: part }));
        return findingsIn(file, folder, paths);
      });
    });
}

function findingsIn(file: string, folder: string, paths: ReadonlyMap<string, string>): Finding[] {
  const guard = new CfnGuardValidator({ controlTowerRulesEnabled: false, rules: [join(rules, folder)] });
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

/** The resources of the services that the folder's rules name; of the others, which those may refer to, the types alone. */
function partFor(folder: string, resources: Resources): Resources | undefined {
  const directory = join(rules, folder);
  const text = readdirSync(directory).map(rule => readFileSync(join(directory, rule), 'utf8'));
  const named = Map.groupBy(text.join('\n').match(/AWS::\w+(?=::)/gu) ?? [], service => service);
  const [[its] = ['']] = [...named].toSorted(([, some], [, others]) => others.length - some.length);
  const serviceOf = ({ Type }: Resources[string]) => Type.split('::', 2).join('::');
  if (!Object.values(resources).some(one => serviceOf(one) === its)) return undefined;
  return Object.fromEntries(
    Object.entries(resources).map(([id, one]) => [id, named.has(serviceOf(one)) ? one : { Type: one.Type }]),
  );
}

/** Of every resource of a stack: the construct's path by the logical id. */
function pathsOf(stack: Stack): Map<string, string> {
  const resources = stack.node.findAll().filter(one => CfnResource.isCfnResource(one));
  return new Map(resources.map(one => [String(stack.resolve(one.logicalId)), one.node.path]));
}
