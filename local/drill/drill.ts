import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { boot } from '../stack.ts';
import { UnexpectedAnswer } from '../walkthrough/api.ts';
import { pacific } from '../walkthrough/pacific.ts';
import { checkAll } from './checks.ts';
import { siteInChild } from './child-site.ts';
import { createHours, type Hours } from './hours.ts';
import { lookInto } from './kept.ts';
import { patientApi } from './patient-api.ts';
import type { Plan } from './plan.ts';
import { type Place, type Site, siteInProcess } from './site.ts';
import { sweepsFindings } from './sweeps-findings.ts';
import { createWalker, type Walker } from './walker.ts';

/** What came of one run. */
export interface Report {
  plan: Plan;
  /** What is not as it must be; empty where all is well. */
  wrong: string[];
  /** Troubles that struck. */
  struck: string[];
  breakdowns: number;
  /** What the sweep said that it had found, in order. */
  swept: string[];
}

const begins = '2026-11-24 10:00';

/** After this, in minutes, whatever was put off has been tried again, and the sweep has looked at everything. */
const healing = [20, 20, 20, 60, 25 * 60, 25 * 60];

/** Plays one plan on a stack of its own, lets it heal, and holds what is kept against what must be. */
export async function drill(plan: Plan, synthesized: string): Promise<Report> {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'drill-'));
  const place = { synthesized, stateDirectory, port: await freePort(), at: Date.parse(pacific(begins)) };
  try {
    const site = await (plan.killed ? siteInChild(place) : siteInProcess(place));
    const { walkers, blocked, struck } = await walk(plan, site).finally(() => site.close());
    const wrong = [...blocked, ...(await check(place, walkers))];
    return { plan, wrong, struck, breakdowns: site.breakdowns(), swept: sweepsFindings(stateDirectory) };
  } finally {
    rmSync(stateDirectory, { recursive: true, force: true });
  }
}

interface Walked {
  walkers: Walker[];
  blocked: string[];
  struck: string[];
}

async function walk(plan: Plan, site: Site): Promise<Walked> {
  const api = patientApi(site);
  const hours = createHours(api);
  const walkers = plan.roads.map((road, index) => createWalker(api, hours.pass, { road, key: `case-${index}` }));
  const blocked: string[] = [];
  try {
    for (const [step, passing] of plan.hours.entries()) {
      for (const walker of walkers) await walker.arrive(step);
      await layTroubles(plan, step, site, hours);
      await hours.pass(passing * 60);
      await actAll(walkers, step);
      await api.now();
    }
  } catch (error) {
    if (!(error instanceof UnexpectedAnswer)) throw error;
    blocked.push(error.message);
  }
  const struck = await site.makePeace();
  await hours.end();
  for (const minutes of healing) await hours.pass(minutes);
  return { walkers, blocked, struck };
}

async function layTroubles(plan: Plan, step: number, site: Site, hours: Hours): Promise<void> {
  for (const { trouble } of plan.troubles.filter(one => one.step === step)) {
    if (trouble.kind === 'mail') await hours.begin(trouble);
    else await site.lay(trouble);
  }
}

const mostTries = 30;

/** Side by side; who was not heard does it again. */
async function actAll(walkers: Walker[], step: number): Promise<void> {
  let left = walkers;
  for (let tries = 1; left.length > 0; tries += 1) {
    if (tries > mostTries) throw new UnexpectedAnswer(`Step ${step} was never taken.`);
    const taken = await Promise.all(left.map(walker => walker.act(step)));
    left = left.filter((_walker, index) => taken[index] !== true);
    for (const walker of left) await walker.arrive(step);
  }
}

/** The stack is started once more, undisturbed, and everything that it keeps is looked at. */
async function check(place: Place, walkers: Walker[]): Promise<string[]> {
  const stack = await boot({ ...place, fresh: false, frozen: true });
  try {
    await stack.settled();
    return checkAll(await lookInto(stack), walkers);
  } finally {
    await stack.close();
  }
}
