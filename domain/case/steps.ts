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

/** What the machine of a case does next: an act, a wait for somebody, or an end. The machine branches on nothing else. */
export const nextSteps = [
  ...plainActs,
  'classify',
  'propose-reviewers',
  'wait-for-routing',
  'wait-for-applicant',
  'wait-for-records',
  'wait-for-reviewers',
  'wait-for-analyses',
  'wait-for-adoption',
  'wait-for-authorization',
  'wait-for-word-of-care',
  'wait-for-disposition',
  'wait-for-help',
  'leave',
  'step-aside',
] as const;
export type NextStep = (typeof nextSteps)[number];
