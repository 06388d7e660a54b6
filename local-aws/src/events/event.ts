import { randomUUID } from 'node:crypto';

/** An event as rules and targets see it. */
export interface BusEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  /** ISO 8601, to the second, as EventBridge writes it. */
  time: string;
  region: string;
  resources: string[];
  detail: unknown;
}

/** What a sender has to say; the bus fills in the rest. */
export type NewEvent = Pick<BusEvent, 'detail-type' | 'source' | 'detail'> & Partial<BusEvent>;

export function completeEvent(event: NewEvent, now: number, owner: { account: string; region: string }): BusEvent {
  return {
    version: '0',
    id: event.id ?? randomUUID(),
    'detail-type': event['detail-type'],
    source: event.source,
    account: event.account ?? owner.account,
    time: event.time ?? `${new Date(now).toISOString().slice(0, 19)}Z`,
    region: event.region ?? owner.region,
    resources: event.resources ?? [],
    detail: event.detail,
  };
}
