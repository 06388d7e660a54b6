import type { Usage } from '../prices.ts';
import type { Played } from './play-metered.ts';

/** A function gets a whole core of its own at this many megabytes, and a part of one below. */
const megabytesOfCore = 1769;
/** What Lambda itself logs of a call (start, end, report), and Step Functions of an event, in bytes; observed orders. */
const platformLogBytes = { call: 400, historyEvent: 600 };
/** The cases' bytes in S3 are an assumption: what a plan scans and sends. The story's own papers are three small PDFs. */
export const assumedDocumentBytes = 30 * 2 ** 20;

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
  const historyEvents = total(machines.map(one => one.historyEvents));
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
      puts,
      gets: s3.length - puts,
      scans: played.scans,
      scannedBytes: played.scans === 0 ? 0 : assumedDocumentBytes / gigabyte,
      // At most: both services keep a key for some minutes.
      keyCalls: calls + 2 * s3.length,
      logs:
        (played.logBytes + calls * platformLogBytes.call + historyEvents * platformLogBytes.historyEvent) / gigabyte,
      traces: calls,
    },
    ofSweep: Object.fromEntries(Object.entries(ofSweeps).map(([name, quantity]) => [name, quantity / sweeps])),
    monthly: {
      tableStorage: played.storedBytes / gigabyte,
      tableBackup: played.storedBytes / gigabyte,
      storage: assumedDocumentBytes / gigabyte,
    },
  };
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
