import middy from '@middy/core';
import { logging } from './logger.ts';

/** Wraps a function that an event, a machine or a schedule calls. What it throws is retried by whoever called. */
export function eventHandler<Answer>(work: (event: unknown) => Promise<Answer>) {
  return middy<unknown, Answer>().use(logging()).handler(work);
}
