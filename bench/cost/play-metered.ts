import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AnsweredCall, BusEvent, FunctionStats } from '@imr/local-aws';
import { apiAt, type Api } from '../../local/walkthrough/api.ts';
import { pacific } from '../../local/walkthrough/pacific.ts';
import { play } from '../../local/walkthrough/play.ts';
import { story1 } from '../../local/walkthrough/stories/story-1.ts';
import { onStack } from '../on-stack.ts';
import { executionsOf, type MachineUse } from './executions.ts';
import { meteredTables, type TableRequest } from './metered-tables.ts';
import { bytesOf, everythingIn, type StoredItem } from './stored.ts';

/** What a story came to, as it was counted. */
export interface Played {
  requests: readonly TableRequest[];
  /** By function, with its role, its memory in megabytes, and whether events call it, so that nobody waits for it. */
  functions: (FunctionStats & { name: string; roleName: string; memory: number; byEvents: boolean })[];
  machines: Record<string, MachineUse>;
  calls: readonly AnsweredCall[];
  /** Events that the pipe put on the cases' bus. */
  events: number;
  /** Files that were looked at for malware. */
  scans: number;
  /** Requests to the product's own routes. */
  httpRequests: number;
  mails: number;
  logBytes: number;
  items: readonly StoredItem[];
  /** Of the items and of the entries in the indexes. */
  storedBytes: number;
}

/** When the last clock of the story has let its execution go: nothing of the case costs anything after that. */
const longAfter = '2028-01-15T00:00:00Z';

/** Plays story 1 from filing to close on metered tables, and on until its last execution has ended. */
export async function playMetered(): Promise<Played> {
  const tables = await meteredTables();
  const calls: AnsweredCall[] = [];
  const heardOn = { events: 0, scans: 0 };
  const heard = {
    onCall: (call: AnsweredCall) => void calls.push(call),
    onEvent: (bus: string, { source }: BusEvent) => {
      if (bus !== 'default') heardOn.events += 1;
      if (source === 'aws.guardduty') heardOn.scans += 1;
    },
  };
  try {
    return await onStack({ ...heard, at: pacific(story1.begins) }, async (stack, directory) => {
      const http = counting(apiAt(stack.addresses['api'] ?? ''));
      const differences = await play(story1, http.api);
      if (differences.length > 0) throw new Error(`The story went otherwise: ${differences.join('; ')}`);
      await stack.advanceTo(Date.parse(longAfter));
      await stack.settled();
      const stats = stack.lambda.stats();
      const requests = tables.requests.slice();
      const items: StoredItem[] = [];
      const entries: StoredItem[] = [];
      for (const { name, indexes } of stack.spec.tables) {
        items.push(...(await everythingIn(tables.endpoint, name)));
        for (const index of indexes) entries.push(...(await everythingIn(tables.endpoint, name, index.IndexName)));
      }
      return {
        requests,
        functions: stack.spec.functions.flatMap(({ name, roleName, memorySize = 128 }) => {
          const own = stats[name];
          const takes = stack.spec.mappings.some(({ functionName }) => functionName === name);
          const byEvents = takes || stack.spec.asyncInvokeConfigs.has(name);
          return own === undefined ? [] : [{ ...own, name, roleName, memory: memorySize, byEvents }];
        }),
        machines: await executionsOf(stack),
        calls,
        ...heardOn,
        httpRequests: http.count(),
        mails: stack.ses.mails({}).length,
        logBytes: bytesUnder(join(directory, 'logs')),
        items,
        storedBytes: bytesOf(items) + bytesOf(entries),
      };
    });
  } finally {
    await tables.close();
  }
}

/** The story's calls that go to the product, not to the stack's own `/__local`. */
function counting(api: Api): { api: Api; count: () => number } {
  let count = 0;
  return {
    api: {
      ...api,
      expect: (status, method, path, options) => {
        if (!path.startsWith('/__local')) count += 1;
        return api.expect(status, method, path, options);
      },
    },
    count: () => count,
  };
}

function bytesUnder(directory: string): number {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
