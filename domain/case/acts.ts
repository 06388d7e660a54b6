/** What the machine of a case does by itself: each is a command of that name, and carries nothing. */
export const plainActs = [
  'send-acknowledgement',
  'request-records',
  'open-review',
  'ask-for-adoption',
  'demand-authorization',
  'ask-whether-care-came',
  'notify-plan-of-complaint',
  'close',
  'renew-workflow',
] as const;
export type PlainAct = (typeof plainActs)[number];
