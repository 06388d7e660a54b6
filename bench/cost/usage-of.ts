import type { Usage } from '../prices.ts';
import type { Played } from './play-metered.ts';

/** A function gets a whole core of its own at this many megabytes, and a part of one below. */
const megabytesOfCore = 1769;
/** What Lambda itself logs of a call (start, end, report), in bytes; observed order. */
const platformLogBytes = 400;
/** Of the traces that the API and the machines begin, `lib/service/sampling.ts`. */
const sampled = 0.05;
/** The cases' bytes in S3 are an assumption: what a plan scans and sends. The story's own papers are three small PDFs. */
export const assumedDocumentBytes = 30 * 2 ** 20;

/** A plan sends its papers by mail as often as not: an assumption, for story 1 receives none. */
export const assumedReceived = { mails: 1, bytes: 5 * 2 ** 20 };
const chunkBytes = 256 * 1024;
/** Each paper is fetched by three: the Help Center, the reviewer, the member. */
export const assumedReaders = 3;
/** Of every table as it then is: daily for 35 days, monthly for a year (`lib/constructs/backups.ts`). */
const copies = 35 + 12;

const gigabyte = 2 ** 30;
const reads = new Set(['GetItem', 'BatchGetItem', 'Query', 'TransactGetItems']);
const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems', 'BatchWriteItem']);

/** The sweep runs by the clock, not for a case: it is counted apart. */
const sweepName = 'Sweep';

export interface Split {
  /** What the case came to, from filing to its last execution's end. */
  ofCase: Usage;
  /** Of one sweep that finds nothing. */
  ofSweep: Usage;
  /** A month's storage of the case, once it is closed. */
  monthly: Usage;
}

/** What was counted, in the units that are charged. */
export function usageOf(played: Played): Split {
  const sweep = played.functions.filter(({ name }) => name === sweepName);
  const others = played.functions.filter(({ name }) => name !== sweepName);
  const sweepRoles = sweep.map(({ roleName }) => roleName);
  const calls = total(others.map(({ invocations }) => invocations));
  const s3 = played.calls.filter(({ service }) => service === 's3');
  const puts = s3.filter(({ action }) => action.startsWith('Put') || action.startsWith('Post')).length;
  const machines = Object.values(played.machines);
  const taken = played.calls.filter(
    ({ service, action }) => service === 'sqs' && ['ReceiveMessage', 'DeleteMessage'].includes(action),
  ).length;
  const sweeps = Math.max(1, total(sweep.map(({ invocations }) => invocations)));
  const ofSweeps = { ...tableUnits(played, role => sweepRoles.includes(role)), ...functionUse(sweep) };
  return {
    ofCase: {
      ...tableUnits(played, role => !sweepRoles.includes(role) && role !== 'operator'),
      ...functionUse(others),
      transitions: total(machines.map(one => one.transitions)),
      requests: played.httpRequests,
      firewallRequests: played.httpRequests,
      pipe: played.events,
      events: played.events,
      mails: played.mails,
      receivedMails: assumedReceived.mails,
      mailChunks: Math.ceil(assumedReceived.bytes / chunkBytes),
      downloads: (assumedReaders * assumedDocumentBytes) / gigabyte,
      puts,
      gets: s3.length - puts,
      queueRequests: total(machines.map(one => one.executions)) + taken,
      scans: played.scans,
      scannedBytes: played.scans === 0 ? 0 : assumedDocumentBytes / gigabyte,
      // At most: both services keep a key for some minutes.
      keyCalls: calls + 2 * s3.length,
      logs: (played.logBytes + calls * platformLogBytes) / gigabyte,
      // At most: of the calls by events, Lambda records the first of each second and a share of the others.
      traces: total(others.map(one => one.invocations * (one.byEvents ? 1 : sampled))),
    },
    ofSweep: Object.fromEntries(Object.entries(ofSweeps).map(([name, quantity]) => [name, quantity / sweeps])),
    monthly: {
      tableStorage: played.storedBytes / gigabyte,
      tableBackup: played.storedBytes / gigabyte,
      vault: (copies * played.storedBytes) / gigabyte,
      storage: assumedDocumentBytes / gigabyte,
    },
  };
}

/** What Step Functions logged of each event while it logged all of them, in bytes; observed order. */
const historyLogBytes = 600;

/** What a case would cost more without each of four small savings, from the same counts. */
export function savedOf(played: Played): { edit: string; use: Usage }[] {
  const machines = Object.values(played.machines);
  const others = played.functions.filter(({ name }) => name !== sweepName);
  const ofDelivery = others.filter(({ name }) => name === 'RecordDelivery');
  const told = Math.max(1, total(ofDelivery.map(({ invocations }) => invocations)));
  // It would look and mostly change nothing: what word of a delivery writes is not counted.
  const { tableReads } = tableUnits(played, role => role === 'RecordDeliveryRole');
  const once = { ...functionUse(ofDelivery), tableReads };
  const share = Object.fromEntries(Object.entries(once).map(([name, quantity]) => [name, quantity / told]));
  return [
    { edit: 'machines begin with their first task', use: { transitions: total(machines.map(one => one.executions)) } },
    {
      edit: 'SES tells of no sending',
      use: Object.fromEntries(Object.entries(share).map(([name, quantity]) => [name, quantity * played.mails])),
    },
    {
      edit: 'one trace in twenty',
      use: { traces: (1 - sampled) * total(others.map(one => (one.byEvents ? 0 : one.invocations))) },
    },
    {
      edit: 'machines log errors only',
      use: { logs: (total(machines.map(one => one.historyEvents)) * historyLogBytes) / gigabyte },
    },
  ];
}

/**
 * Compute as a cautious guess: what a call took here, as if all of it were work of the processor, on the part of a core
 * that the function has on Lambda. So memory cancels out: a second here is 1,769 MB-seconds there.
 */
function functionUse(functions: Played['functions']) {
  const seconds = total(functions.map(({ milliseconds }) => milliseconds)) / 1000;
  return {
    calls: total(functions.map(({ invocations }) => invocations)),
    compute: (seconds * megabytesOfCore) / 1024,
  };
}

function tableUnits(played: Played, ofRole: (role: string) => boolean) {
  const own = played.requests.filter(({ principal }) => ofRole(principal));
  const units = (actions: Set<string>) => total(own.filter(one => actions.has(one.action)).map(one => one.units));
  return { tableReads: units(reads), tableWrites: units(writes) };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0);
}
