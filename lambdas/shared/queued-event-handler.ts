import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { PartialItemFailureResponse } from '@aws-lambda-powertools/batch/types';
import * as z from 'zod';
import { eventHandler } from './event-handler.ts';
import { logger } from './logger.ts';

const Batch = z.object({ Records: z.array(z.looseObject({ messageId: z.string(), body: z.string() })) });

/**
 * Wraps a function to which a queue hands events of a bus, side by side. Those that failed are handed to it again, and no others;
 * where all failed it throws, so that Lambda counts an error and asks less often.
 */
export function queuedEventHandler(work: (event: unknown) => Promise<void>) {
  return eventHandler<PartialItemFailureResponse | undefined>(async event => {
    const batch = Batch.safeParse(event);
    if (batch.success) return processPartialResponse(batch.data, handed, new BatchProcessor(EventType.SQS));
    // An event by itself: of the version without a queue, out of Lambda's own.
    await work(event);
    return undefined;
  });

  async function handed({ body }: z.infer<typeof Batch>['Records'][number]): Promise<void> {
    try {
      await work(JSON.parse(body));
    } catch (error) {
      logger.warn('One not done', { error: error instanceof Error ? error.name : 'unknown' });
      throw error;
    }
  }
}
