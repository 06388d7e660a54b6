import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import type { MiddlewareObj } from '@middy/core';
import * as z from 'zod';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** Structured logs. Numbers, versions and names of ours only: nothing of what a person wrote (docs/invariants.md, 9). */
export const logger = new Logger();

/** A call that came through the gateway, and the id that the gateway gave to it, to its caller and to its own log. */
const FromGateway = z.object({ requestContext: z.object({ requestId: z.string() }) });

/** Puts the request's ids on every line, and forgets them with the request. */
export function logging(): MiddlewareObj[] {
  return [injectLambdaContext(logger, { resetKeys: true }), gatewaysId];
}

const gatewaysId: MiddlewareObj = {
  before: ({ event }) => {
    const call = FromGateway.safeParse(event);
    if (call.success) logger.appendKeys({ gatewayRequestId: call.data.requestContext.requestId });
  },
};

/** Puts a case on every line that follows: its number and, once it is known, the id by which it is followed. */
export function nameCase(about: { caseNumber: CaseNumber; correlationId?: string | undefined }): void {
  const { caseNumber, correlationId } = about;
  logger.appendKeys({ caseNumber, correlationId });
}

/** Names the case while it is being loaded, and when it is: a line about a failed load has its number, too. */
export async function naming<T extends { correlationId?: string | undefined }>(
  caseNumber: CaseNumber,
  loading: Promise<T | undefined>,
): Promise<T | undefined> {
  nameCase({ caseNumber });
  const loaded = await loading;
  nameCase({ caseNumber, correlationId: loaded?.correlationId });
  return loaded;
}

/** For a function that turns from single cases to all of them. */
export function nameNoCase(): void {
  logger.removeKeys(['caseNumber', 'correlationId']);
}
