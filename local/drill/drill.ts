import { isUnexpected, UnexpectedAnswer } from '../walkthrough/api.ts';
import { keepEntry } from './clerk.ts';
import { sendIn } from './mail-in.ts';
import { checkAll, type Doings } from './checks.ts';
import { createHours, type Hours } from './hours.ts';
import { type PatientApi, patientApi } from './patient-api.ts';
import type { Plan } from './plan.ts';
import { openShift, type Shift } from './shift.ts';
import type { Site } from './site.ts';
import { createWalker, type Walker } from './walker.ts';

/** What came of one run. */
export interface Report {
  plan: Plan;
  /** Which run it was on its stack, from 1. */
  place: number;
  /** What is not as it must be; empty where all is well. */
  wrong: string[];
  /** Troubles that struck. */
  struck: string[];
  /** What the sweep said that it had found, in order. */
  swept: string[];
  /** How many letters went to the post queue instead of out; a provider's copy goes by post anyhow. */
  toPost: number;
  /** How often its stack was killed. */
  kills: number;
}

/** After this, in minutes, whatever was put off has been tried again, and the sweep has looked at everything. */
const healing = [20, 20, 20, 60, 25 * 60, 25 * 60];

/** To start a stack takes longer than a run: a few runs share one, unless they kill it or leave it in disorder. */
const runsOnOneStack = 8;

/** Plays plans one after the other; `tell` hears of each. */
export async function drillInTurn(
  plans: Iterable<Plan>,
  synthesized: string,
  tell: (report: Report) => void,
): Promise<void> {
  let shift: Shift | undefined;
  try {
    for (const plan of plans) {
      if (plan.killed || shift === undefined || shift.runs >= runsOnOneStack) {
        await shift?.close();
        shift = await openShift(plan.killed, synthesized);
      }
      const report = await drill(plan, shift);
      tell(report);
      if (!plan.killed && report.wrong.length === 0) continue;
      await shift.close();
      shift = undefined;
    }
  } finally {
    await shift?.close();
  }
}

/** Plays one plan, lets the stack heal, and holds what is kept against what must be. */
async function drill(plan: Plan, shift: Shift): Promise<Report> {
  const { site, doings } = shift;
  shift.runs += 1;
  const api = patientApi(site);
  const hours = createHours(api);
  const own = plan.roads.map((road, index) => createWalker(api, hours, { road, key: `${plan.seed}-${index}` }));
  doings.walkers.push(...own);
  const blocked = await walk(plan, site, { own, hours, api, doings });
  await site.makePeace();
  await hours.end();
  for (const minutes of healing) await hours.pass(minutes);
  const kept = await site.look();
  const mine = own.flatMap(walker => kept.cases.get(walker.caseNumber() ?? '')?.state.notices ?? []);
  return {
    plan,
    place: shift.runs,
    wrong: [...blocked, ...checkAll(kept, doings)],
    ...shift.news(),
    kills: site.kills(),
    toPost: mine.filter(({ status, to }) => status === 'to-post' && to.party !== 'provider').length,
  };
}

/** @returns what blocked the road, if anything did */
interface Walk {
  own: Walker[];
  hours: Hours;
  api: PatientApi;
  doings: Doings;
}

async function walk(plan: Plan, site: Site, { own, hours, api, doings }: Walk): Promise<string[]> {
  try {
    for (const [step, passing] of plan.hours.entries()) {
      for (const walker of own) await walker.arrive(step);
      await layTroubles(plan, step, site, hours);
      await hours.pass(passing * 60);
      await Promise.all([actAll(own, step), besides(plan, step, site, { api, doings })]);
    }
    return [];
  } catch (error) {
    if (isUnexpected(error)) return [error.message];
    throw error;
  }
}

/** What comes to the Help Center beside the cases: mail, and changes of its directories. One after the other. */
async function besides(
  plan: Plan,
  step: number,
  site: Site,
  { api, doings }: Pick<Walk, 'api' | 'doings'>,
): Promise<void> {
  for (const [index, { automatic }] of at(plan.mails, step)) {
    doings.mailsIn.push(await sendIn(api, site, `mail-${plan.seed}-${index}`, automatic));
  }
  for (const [index, change] of at(plan.changes, step)) {
    doings.changes.push(await keepEntry(api, change, `change-${plan.seed}-${index}`));
  }
}

/** Those of a step, each with its place in the plan. */
function at<T extends { step: number }>(all: readonly T[], step: number): [number, T][] {
  return [...all.entries()].filter(([, one]) => one.step === step);
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
