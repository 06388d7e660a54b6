import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { House } from '../../constructs/house.ts';

/** What every alarm of the service shares. */
export interface Watched {
  house: House;
  topic: ITopic;
}
