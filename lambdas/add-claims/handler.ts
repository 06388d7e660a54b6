import middy from '@middy/core';
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { logging } from '../shared/logger.ts';
import { staffClaims } from './staff-claims.ts';

/**
 * Puts into an access token who its bearer is: the user pool calls this before it makes one, and again at every refresh.
 * Only administrators write the attributes; what they are worth is decided by whoever reads the claims.
 */
export const handler = middy<PreTokenGenerationV2TriggerEvent, PreTokenGenerationV2TriggerEvent>()
  .use(logging())
  .handler(event => {
    const claimsToAddOrOverride = staffClaims(event.request.userAttributes);
    const claimsAndScopeOverrideDetails = { accessTokenGeneration: { claimsToAddOrOverride } };
    return Promise.resolve({ ...event, response: { claimsAndScopeOverrideDetails } });
  });
