import * as z from 'zod';
import { readCloudAssembly } from '@imr/local-aws/template';
import { deskQueues } from '../../domain/case/queues.ts';
import { synthesize } from '../../local/synth.ts';
import { plus, type Usage } from '../prices.ts';

/** A shard of the table's stream is asked for records four times a second; a new on-demand table may have four shards. */
const shards = 4;
const pollsASecond = 4;
/** Lambda asks an empty queue by five readers, each of which waits for twenty seconds. */
const readersOfQueue = 5;
const secondsOfLook = 20;
const secondsInMonth = 730 * 3600;
const sweepsInMonth = 730 * 4;

/** What every sweep tells beside what lies at the desks. */
const unreadMail = 1;
/** Workflows, notices, clocks and checks, also where it found none. */
const sweepFinds = 4;

const Alarm = z.object({ Metrics: z.array(z.object({ MetricStat: z.unknown().optional() })).optional() });

function figuresOf({ Properties }: { Properties?: unknown }): number {
  const { Metrics } = Alarm.parse(Properties);
  return Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1;
}

const Firewall = z.object({ Rules: z.array(z.unknown()) });

/**
 * What is paid each month whether or not a case comes, from the synthesized template.
 * @param sweep what one sweep came to in the run
 */
export async function fixedMonthly(sweep: Usage): Promise<Usage> {
  const { directory } = await synthesize();
  const resources = readCloudAssembly(directory).stacks.flatMap(({ template }) => Object.values(template.Resources));
  const count = (type: string) => resources.filter(({ Type }) => Type === type).length;
  const rules = resources
    .filter(({ Type }) => Type === 'AWS::WAFv2::WebACL')
    .map(({ Properties }) => Firewall.parse(Properties).Rules.length);
  const standing: Usage = {
    streamReads: shards * pollsASecond * secondsInMonth,
    queueRequests: (count('AWS::Lambda::EventSourceMapping') * readersOfQueue * secondsInMonth) / secondsOfLook,
    keys: count('AWS::KMS::Key'),
    secrets: count('AWS::SecretsManager::Secret'),
    firewall: rules.length,
    firewallRules: rules.reduce((sum, one) => sum + one, 0),
    // An alarm over several figures is charged for each of them.
    alarms: resources
      .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
      .reduce((sum, one) => sum + figuresOf(one), 0),
    metrics: deskQueues.length + unreadMail + sweepFinds,
    dashboards: count('AWS::CloudWatch::Dashboard'),
  };
  return plus(standing, sweep, sweepsInMonth);
}
