import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ManagedPolicy, PermissionsBoundary } from 'aws-cdk-lib/aws-iam';
import { App, type Environment, type Stack, Tags } from 'aws-cdk-lib/core';
import { localSettings, type Settings } from './config.ts';
import { AccountStack } from './stacks/account-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import { WatchStack } from './stacks/watch-stack.ts';

export interface AppOptions {
  /** Where the cloud assembly goes; `cdk.out` unless said. */
  outdir?: string;
  /** A directory with one folder a function, each with its index.mjs: what `bundleHandlers` answers. */
  bundles: string;
  /** Default: those of the stack on one machine. */
  settings?: Settings;
  /** Whether the templates are held against CloudFormation's own rules, which takes longer than all the rest. Default true. */
  checked?: boolean;
}

/** The whole system, not yet synthesized: call `.synth()`. */
export function buildApp(options: AppOptions): App {
  const { outdir = 'cdk.out', bundles, settings = localSettings, checked = true } = options;
  const app = new App({
    outdir,
    context: contextOf('cdk.json'),
    analyticsReporting: false,
    treeMetadata: false,
    builtinCloudFormationValidation: checked,
  });
  const env = { region: settings.region, ...(settings.account !== undefined && { account: settings.account }) };
  const suffix = settings.stage === localSettings.stage ? '' : `-${settings.stage}`;
  const data = new DataStack(
    app,
    'ImrData',
    { settings, bundles },
    { env, stackName: `ImrData${suffix}`, terminationProtection: true },
  );
  const service = new ServiceStack(app, 'ImrService', data, { env, stackName: `ImrService${suffix}` });
  const watch = new WatchStack(app, 'ImrWatch', { data, service }, { env, stackName: `ImrWatch${suffix}` });
  addAccountWide(app, settings, [data, service, watch], env);
  for (const stack of [data, service, watch]) Tags.of(stack).add('stage', settings.stage);
  // What alarms look at are counts and names of ours.
  Tags.of(watch).add('data-class', 'none');
  for (const stack of [data, service]) {
    Tags.of(stack).add('data-class', 'phi');
    if (settings.boundary !== undefined)
      PermissionsBoundary.of(stack).apply(ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', settings.boundary));
  }
  Tags.of(app).add('owner', settings.owner);
  return app;
}

/** Of no stage, and so without one in its name; before the others, whose roles name its policy and whose API logs by its role. */
function addAccountWide(app: App, settings: Settings, others: readonly Stack[], env: Environment): void {
  if (settings.accountWide === undefined) return;
  const account = new AccountStack(app, 'ImrAccount', settings, settings.accountWide, {
    env,
    stackName: 'ImrAccount',
    terminationProtection: true,
  });
  Tags.of(account).add('data-class', 'none');
  for (const stack of others) stack.addStackDependency(account, 'Roles name its policy, and the API logs by its role.');
}

/** The CDK's command passes this context on; a synthesis without it has to read the same file. */
function contextOf(file: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8'));
  const context = typeof parsed === 'object' && parsed !== null && 'context' in parsed ? parsed.context : undefined;
  if (typeof context !== 'object' || context === null) throw new Error(`${file} has no context`);
  return { ...context };
}
