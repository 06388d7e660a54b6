/** What one unit of something costs, in US dollars. */
export interface Price {
  /** Dollars for so many (`per`) of the unit. */
  dollars: number;
  per: number;
  unit: string;
}

/**
 * Where and when these held: on-demand list prices of us-west-2, without free tiers, discounts or taxes, as they were known
 * of 2025. They were written down without a look at AWS's pages on that day: look them up before a budget depends on them.
 */
export const pricesHeld = { region: 'us-west-2', on: '2025' } as const;

const million = 1_000_000;

export const prices = {
  tableReads: { dollars: 0.125, per: million, unit: 'DynamoDB read request units' },
  tableWrites: { dollars: 0.625, per: million, unit: 'DynamoDB write request units' },
  streamReads: { dollars: 0.2, per: million, unit: 'DynamoDB stream read request units' },
  tableStorage: { dollars: 0.25, per: 1, unit: 'GB-months in DynamoDB' },
  tableBackup: { dollars: 0.2, per: 1, unit: 'GB-months of point-in-time recovery' },
  transitions: { dollars: 0.025, per: 1000, unit: 'Step Functions state transitions (Standard)' },
  calls: { dollars: 0.2, per: million, unit: 'Lambda calls' },
  compute: { dollars: 0.0000133334, per: 1, unit: 'Lambda GB-seconds (arm64)' },
  requests: { dollars: 3.5, per: million, unit: 'API Gateway requests (REST)' },
  firewallRequests: { dollars: 0.6, per: million, unit: 'WAF requests' },
  pipe: { dollars: 0.4, per: million, unit: 'EventBridge Pipes requests (64 KB)' },
  events: { dollars: 1, per: million, unit: 'EventBridge custom events' },
  queueRequests: { dollars: 0.4, per: million, unit: 'SQS requests (standard)' },
  mails: { dollars: 0.1, per: 1000, unit: 'SES mails' },
  receivedMails: { dollars: 0.1, per: 1000, unit: 'SES mails received' },
  mailChunks: { dollars: 0.09, per: 1000, unit: 'SES chunks of received mail (256 KB)' },
  puts: { dollars: 0.005, per: 1000, unit: 'S3 PUT and POST requests' },
  gets: { dollars: 0.0004, per: 1000, unit: 'S3 GET requests' },
  scans: { dollars: 0.215, per: 1000, unit: 'objects scanned by GuardDuty' },
  scannedBytes: { dollars: 0.09, per: 1, unit: 'GB scanned by GuardDuty' },
  storage: { dollars: 0.023, per: 1, unit: 'GB-months in S3 Standard' },
  downloads: { dollars: 0.09, per: 1, unit: 'GB that leave AWS' },
  vault: { dollars: 0.1, per: 1, unit: 'GB-months of copies in the vault' },
  keyCalls: { dollars: 0.03, per: 10_000, unit: 'KMS requests' },
  logs: { dollars: 0.5, per: 1, unit: 'GB of CloudWatch logs' },
  traces: { dollars: 5, per: million, unit: 'X-Ray traces recorded' },
  keys: { dollars: 1, per: 1, unit: 'KMS key-months' },
  secrets: { dollars: 0.4, per: 1, unit: 'secret-months' },
  firewall: { dollars: 5, per: 1, unit: 'WAF web ACL-months' },
  firewallRules: { dollars: 1, per: 1, unit: 'WAF rule-months' },
  alarms: { dollars: 0.1, per: 1, unit: 'metric-months that CloudWatch alarms look at' },
  metrics: { dollars: 0.3, per: 1, unit: 'CloudWatch metric-months of our own' },
  dashboards: { dollars: 3, per: 1, unit: 'CloudWatch dashboard-months' },
} as const satisfies Record<string, Price>;
export type Billed = keyof typeof prices;

/** Quantities by what they are billed as. */
export type Usage = Partial<Record<Billed, number>>;

export function dollarsFor(billed: Billed, quantity: number): number {
  const { dollars, per } = prices[billed];
  return (quantity / per) * dollars;
}

/** Every price, in the order of the table above. */
export const billedThings = Object.keys(prices).filter((name): name is Billed => name in prices);

export function sum(usage: Usage): number {
  return billedThings.reduce((total, name) => total + dollarsFor(name, usage[name] ?? 0), 0);
}

/** Both together. */
export function plus(one: Usage, other: Usage, times = 1): Usage {
  return Object.fromEntries(
    billedThings
      .map(name => [name, (one[name] ?? 0) + times * (other[name] ?? 0)] as const)
      .filter(([, quantity]) => quantity !== 0),
  );
}
