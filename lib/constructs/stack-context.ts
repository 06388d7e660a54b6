import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnLogGroup, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Settings } from '../config.ts';
import { pascalCase } from './pascal-case.ts';
import { pin } from './pin.ts';

/** What every construct of the service shares. */
export interface StackContext {
  settings: Settings;
  /** A directory with one folder a function, each with its index.mjs. */
  bundles: string;
  /** Encrypts the log groups; its policy lets the logs service use it. */
  logKey: IKey;
}

/** The dimension `service` of every metric of ours. */
export const serviceName = 'imr';

/** Of the metrics that functions write; two stages in one account have one each. */
export function metricNamespace({ settings }: StackContext): string {
  return `imr/${settings.stage}`;
}

/**
 * Step Functions and pipes need the prefix `/aws/vendedlogs/`: without it, each one lengthens the account's one resource
 * policy for logs, which has a limit. The firewall takes no other prefix than its own.
 */
const prefixes = {
  functions: '/imr',
  api: '/imr',
  machines: '/aws/vendedlogs/imr',
  pipes: '/aws/vendedlogs/imr',
  firewall: 'aws-waf-logs-imr',
} as const;

/**
 * The product's log groups: kept a year, encrypted, and named for the stage and what writes to them, because a person who
 * is looking for a fault knows those names and no others. Pinned, for under another logical id the same name would be
 * taken already.
 */
export function logGroup(scope: Construct, context: StackContext, kind: keyof typeof prefixes, name: string) {
  const logGroupName = `${prefixes[kind]}/${context.settings.stage}/${kind}/${name}`;
  return keptLog(scope, 'Log', context, logGroupName, `${pascalCase(kind)}${pascalCase(name)}Log`);
}

/** A log group by a name that a service of AWS goes by: made by that service it would have no end and no key. */
export function keptLog(scope: Construct, id: string, context: StackContext, logGroupName: string, logicalId: string) {
  const log = new LogGroup(scope, id, {
    logGroupName,
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: context.logKey,
    // Kept when the stack goes, but not when its first creation fails: a leftover name would block the second attempt.
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  pin(log, logicalId, CfnLogGroup);
  return log;
}
