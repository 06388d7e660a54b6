import { splits } from '../../adapters/dynamodb/pending.ts';
import type { Stack } from '@imr/local-aws';
import { executionsOf } from '../cost/executions.ts';
import { meteredTables, type TableRequest } from '../cost/metered-tables.ts';
import { fileCase } from '../file-case.ts';
import { onStack } from '../on-stack.ts';

/** What one filing takes until all is quiet: the acknowledgement sent, the clocks watched, the case on a desk. */
export interface Filed {
  mails: number;
  executions: number;
  transitions: number;
  events: number;
  writeUnits: number;
  /** To one key of the index `pending`, of the kind that is marked most: what is marked there, and taken away again. */
  pendingWrites: number;
  /** Of all functions that were called for it. */
  functionSeconds: number;
}

const filings = 10;

/** Files some cases, one after the other, and counts what each took. */
export async function fileMetered(): Promise<Filed> {
  const tables = await meteredTables();
  let events = 0;
  const onEvent = (bus: string) => void (events += bus === 'default' ? 0 : 1);
  try {
    return await onStack({ onEvent, at: '2026-11-24T18:00:00Z' }, async stack => {
      // The first finds everything cold.
      await settle(stack);
      const before = { ...(await counted(stack, tables.requests)), events };
      for (let filing = 0; filing < filings; filing += 1) await settle(stack);
      const after = { ...(await counted(stack, tables.requests)), events };
      const each = (name: keyof Filed) => (after[name] - before[name]) / filings;
      return {
        mails: each('mails'),
        executions: each('executions'),
        transitions: each('transitions'),
        events: each('events'),
        writeUnits: each('writeUnits'),
        pendingWrites: each('pendingWrites'),
        functionSeconds: each('functionSeconds'),
      };
    });
  } finally {
    await tables.close();
  }
}

async function settle(stack: Stack): Promise<void> {
  await fileCase(stack);
  await stack.settled();
}

async function counted(stack: Stack, requests: readonly TableRequest[]): Promise<Omit<Filed, 'events'>> {
  const machines = Object.values(await executionsOf(stack));
  const functions = Object.entries(stack.lambda.stats()).filter(([name]) => name !== 'Sweep');
  return {
    mails: stack.ses.mails({}).length,
    executions: total(machines.map(({ executions }) => executions)),
    transitions: total(machines.map(({ transitions }) => transitions)),
    writeUnits: total(
      requests.filter(({ action }) => /Put|Update|Delete|Write/u.test(action)).map(({ units }) => units),
    ),
    pendingWrites: Math.max(
      ...['workflow', 'clock', 'notice', 'parked-workflow', 'parked-notice'].map(kind => marksOf(kind, requests)),
    ),
    functionSeconds: total(functions.map(([, { milliseconds }]) => milliseconds)) / 1000,
  };
}

/** A mark is set and taken away: two writes to the index, spread over the keys of its kind by the number of the case. */
function marksOf(kind: string, requests: readonly TableRequest[]): number {
  const mark = new RegExp(`":?(?:pending|parked)":\\{"S":"${kind}#`, 'gu');
  return (2 * total(requests.map(({ body }) => body.match(mark)?.length ?? 0))) / splits;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0);
}
