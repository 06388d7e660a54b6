import type { Filed } from './filing-metered.ts';

/** What AWS, or a setting of ours, allows at a time. */
export interface Limit {
  what: string;
  /** So many a second, or at a time. */
  size: number;
  /** What raises it. */
  raisedBy: string;
  /** How much of it one filing a second takes. */
  ofFiling: (filed: Filed) => number;
}

/**
 * Default quotas of us-west-2 as they were known of 2025, and settings of ours: written down without a look at AWS's pages
 * on that day. Look them up (Service Quotas) before somebody depends on them.
 */
export const limits: readonly Limit[] = [
  {
    what: 'calls of one method that anyone may call',
    size: 20,
    raisedBy: '`IMR_ANYONE_CALLS`',
    ofFiling: () => 1,
  },
  {
    what: 'mails that SES sends a second',
    size: 14,
    raisedBy: 'a request; what is throttled waits in its machine',
    ofFiling: ({ mails }) => mails,
  },
  {
    what: 'executions that Step Functions starts a second',
    size: 300,
    raisedBy: 'a request; what comes faster waits in queues',
    ofFiling: ({ executions }) => executions,
  },
  {
    what: 'state transitions a second',
    size: 5000,
    raisedBy: 'a request',
    ofFiling: ({ transitions }) => transitions,
  },
  {
    what: 'runs of functions at a time',
    size: 1000,
    raisedBy: 'a request; `IMR_API_CONCURRENCY` keeps the API from taking all',
    ofFiling: ({ functionSeconds }) => functionSeconds,
  },
  {
    what: 'write units a second of one key of the index `pending`',
    size: 1000,
    raisedBy: 'more keys a kind (`splits`)',
    ofFiling: ({ pendingWrites }) => pendingWrites,
  },
  {
    what: 'write units a second of the table',
    size: 40_000,
    raisedBy: 'a request; a new on-demand table begins at 4,000 and doubles within half an hour',
    ofFiling: ({ writeUnits }) => writeUnits,
  },
  {
    what: 'events a second through the pipe: four shards, ten batches at a time from each, ten events in 40 milliseconds (assumed)',
    size: 10_000,
    raisedBy: 'more shards come with more writes',
    ofFiling: ({ events }) => events,
  },
  {
    what: 'events that EventBridge takes a second',
    size: 10_000,
    raisedBy: 'a request',
    ofFiling: ({ events }) => events,
  },
];
