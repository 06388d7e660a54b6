import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';

/** Structured logs. Numbers, versions and names of ours only: nothing of what a person wrote (invariant 9). */
export const logger = new Logger();

/** Puts the request's ids on every line, and forgets them with the request. */
export function logging() {
  return injectLambdaContext(logger, { resetKeys: true });
}
