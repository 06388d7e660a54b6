import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@imr/local-aws';
import { pacific } from '../walkthrough/pacific.ts';
import { siteInChild } from './child-site.ts';
import { type Site, siteInProcess } from './site.ts';
import { sweepsFindings } from './sweeps-findings.ts';
import type { Doings } from './checks.ts';

/** One stack, and the runs that share it. */
export interface Shift {
  site: Site;
  runs: number;
  /** Of all its runs: a later one must not harm an earlier one's cases. */
  doings: Doings;
  /** What has struck and what the sweep has found since this was last asked. */
  news(): { struck: string[]; swept: string[] };
  close(): Promise<void>;
}

const begins = '2026-11-24 10:00';

/** @param killed whether a breakdown kills it, as a process of its own */
export async function openShift(killed: boolean, synthesized: string): Promise<Shift> {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'drill-'));
  const place = { synthesized, stateDirectory, port: await freePort(), at: Date.parse(pacific(begins)) };
  const struck: string[] = [];
  const hear = (what: string): void => void struck.push(what);
  const site = await (killed ? siteInChild(place, hear) : siteInProcess(place, hear));
  let told = 0;
  return {
    site,
    runs: 0,
    doings: { walkers: [], mailsIn: [], changes: [] },
    news() {
      const swept = sweepsFindings(stateDirectory).slice(told);
      told += swept.length;
      return { struck: struck.splice(0), swept };
    },
    async close() {
      await site.close();
      rmSync(stateDirectory, { recursive: true, force: true });
    },
  };
}
