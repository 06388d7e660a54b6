import middy from '@middy/core';
import { logger, logging } from './logger.ts';

/** Wraps a function that an event, a machine or a schedule calls. What it throws is retried by whoever called. */
export function eventHandler<Answer>(work: (event: unknown) => Promise<Answer>) {
  return middy<unknown, Answer>()
    .use(logging())
    .use({
      after: () => logger.info('Done'),
      onError: ({ error }) => logger.warn('Not done', { error: error instanceof Error ? error.name : 'unknown' }),
    })
    .handler(work);
}
