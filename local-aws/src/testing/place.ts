import type { Place } from '../template/resource-kind.ts';

/** Where a template is read without a stack: an account and a region of nobody. */
export const place: Place = {
  account: '000000000000',
  region: 'us-west-2',
  issuerOf: poolId => `http://127.0.0.1:1/${poolId}`,
  secretArnOf: ({ logicalId }) => `arn:aws:secretsmanager:us-west-2:000000000000:secret:${logicalId}`,
};
