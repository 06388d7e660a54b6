import middy from '@middy/core';
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { logging } from '../shared/logger.ts';
import { withClaims } from './staff-claims.ts';

/** Puts into an access token who its bearer is: the user pool calls this before it makes one, and at every refresh. */
export const handler = middy<PreTokenGenerationV2TriggerEvent, PreTokenGenerationV2TriggerEvent>()
  .use(logging())
  .handler(event => Promise.resolve(withClaims(event)));
