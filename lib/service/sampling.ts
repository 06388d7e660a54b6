import { CfnSamplingRule } from 'aws-cdk-lib/aws-xray';
import { Construct } from 'constructs';
import type { StackContext } from '../constructs/stack-context.ts';

/** One trace in twenty: enough to see where time goes. What became of one case is found by its id, in the logs. */
const share = 0.05;

export interface SamplingProps {
  context: StackContext;
  /** The ARN of each thing that begins traces, by a word of seven letters at most: X-Ray takes 32 for a name. */
  origins: Record<string, string>;
}

/**
 * X-Ray records the first request of each second and one in twenty of the others unless it is told otherwise: while cases
 * are few, that is all of them. Functions that an event calls choose by that rule of AWS's own, which can't be changed.
 */
export class Sampling extends Construct {
  constructor(scope: Construct, id: string, { context, origins }: SamplingProps) {
    super(scope, id);
    for (const [index, [name, resourceArn]] of Object.entries(origins).entries()) {
      new CfnSamplingRule(this, name, {
        samplingRule: {
          ruleName: `imr-${context.settings.stage}-${name}`,
          resourceArn,
          fixedRate: share,
          reservoirSize: 0,
          priority: 9000 + index,
          version: 1,
          ...{ host: '*', httpMethod: '*', serviceName: '*', serviceType: '*', urlPath: '*' },
        },
      });
    }
  }
}
