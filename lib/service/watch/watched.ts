import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { StackContext } from '../../constructs/stack-context.ts';

/** What every alarm of the service shares. */
export interface Watched {
  context: StackContext;
  topic: ITopic;
}
