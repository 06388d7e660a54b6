import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../domain/api/calls.ts';
import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import { openSession, type StackSession } from './stack-session.ts';

const supervisor = { role: 'supervisor', sub: 'supervisor-1' } as const;
const reason = 'Order of the Governor, received by Dee.';
const forPlan = 'The Governor has appointed a day of mourning.';

let session: StackSession;
/** Their records are awaited: R1, three business days from Tuesday, is due on Tuesday 2026-12-01. */
let awaited: CaseClient[];
let screened: CaseClient;
let withdrawn: CaseClient;

beforeAll(async () => {
  session = await openSession();
  awaited = [await routed('one'), await routed('two')];
  screened = await session.filed('three');
  withdrawn = await routed('four');
  await withdrawn.give('analyst', { type: 'withdraw' });
  await session.settled();
});
afterAll(() => session.close());

async function routed(key: string): Promise<CaseClient> {
  const one = await session.filed(key);
  await one.give('analyst', { type: 'route-case', route: 'imr', reviewType: 'medical-necessity', urgency: 'standard' });
  await session.settled();
  return one;
}

async function close(...dates: string[]): Promise<void> {
  const token = await session.token(supervisor);
  const closed = dates.map(date => ({ date, name: 'Day of mourning' }));
  const body = { year: '2026', closed, open: [] };
  await session.http.client('keepDirectoryEntry', { path: { kind: 'calendar', id: '2026' }, token, body });
}

async function order(): Promise<AnswerOf<'orderRederivation'>> {
  return session.http.client('orderRederivation', {
    token: await session.token(supervisor),
    body: { reason, forPlan },
  });
}

async function look(jobId: string): Promise<AnswerOf<'readRederivation'>> {
  return session.http.client('readRederivation', { path: { jobId }, token: await session.token(supervisor) });
}

async function dueOf(one: CaseClient): Promise<string | undefined> {
  return (await one.look()).clocks.find(({ id }) => id === 'R1')?.dueOn;
}

function toldOfDates(one: CaseClient): number {
  return session.mail({ tags: { case: one.caseNumber } }).filter(({ subject }) => subject.includes('counted again'))
    .length;
}

describe('The deadlines of all open cases, counted again', () => {
  it('come out by the calendar of now, each party hears of its own, and nothing else changes', async () => {
    const before = await Promise.all([screened, withdrawn].map(one => one.look()));
    await close('2026-11-25');
    const begun = await order();
    expect(begun).toMatchObject({ endedAt: null, looked: 0, changed: 0 });
    await session.settled();
    const done = await look(begun.jobId);
    expect(done).toMatchObject({ changed: 2, failed: [], endedAt: session.now() });
    // Each open case at least once.
    expect(done.looked).toBeGreaterThanOrEqual(3);
    expect(await Promise.all(awaited.map(dueOf))).toEqual(['2026-12-02', '2026-12-02']);
    expect(awaited.map(toldOfDates)).toEqual([1, 1]);
    expect(await Promise.all([screened, withdrawn].map(one => one.look()))).toEqual(before);
  });

  it('are on the record of the case under the name of who ordered it, with the reason', async () => {
    const [one] = awaited;
    const path = { caseNumber: one?.caseNumber ?? '' };
    const { items } = await session.http.client('readHistory', { path, token: await session.token(supervisor) });
    expect(items.findLast(({ type }) => type === 'clock-moved')).toMatchObject({
      by: { role: 'supervisor', sub: 'supervisor-1' },
      data: { clock: 'R1', reason, forPlan },
    });
  });

  it('leave the plan to read what was written for it, and not the reason on the record', async () => {
    const path = `/cases/${awaited[0]?.caseNumber ?? ''}`;
    const token = await session.token({ role: 'plan', sub: 'anthem', planId: 'anthem-blue-cross' });
    const seen = JSON.stringify(await session.http.expect(200, 'GET', path, { token }));
    expect(seen).toContain(forPlan);
    expect(seen).not.toContain(reason);
  });

  it('change nothing the second time, nor when two order it at once', async () => {
    const before = await Promise.all(awaited.map(one => one.look()));
    const begun = await Promise.all([order(), order()]);
    await session.settled();
    const done = await Promise.all(begun.map(({ jobId }) => look(jobId)));
    expect(done).toMatchObject([
      { changed: 0, failed: [], endedAt: session.now() },
      { changed: 0, failed: [], endedAt: session.now() },
    ]);
    expect(await Promise.all(awaited.map(one => one.look()))).toEqual(before);
  });

  it('are counted to the end, once, when the store was out of reach in the middle', async () => {
    await close('2026-11-25', '2026-11-30');
    session.stack.inject({ action: 'TransactWriteItems', by: 'RederivePageRole', error: 'Throttling', times: 3 });
    const { jobId } = await order();
    await session.advanceTo(new Date(Date.parse(session.now()) + 10 * 60_000).toISOString());
    await session.settled();
    expect(await look(jobId)).toMatchObject({ failed: [], endedAt: expect.any(String) as string });
    expect(await Promise.all(awaited.map(dueOf))).toEqual(['2026-12-03', '2026-12-03']);
    expect(awaited.map(toldOfDates)).toEqual([2, 2]);
  });

  it('are counted at nobody’s order but a supervisor’s or the director’s, and shown to no party', async () => {
    const body = { reason };
    const path = '/cases/rederive-clocks';
    const { jobId } = await order();
    const analyst = await session.token({ role: 'analyst', sub: 'analyst-1' });
    const plan = await session.token({ role: 'plan', sub: 'anthem', planId: 'anthem-blue-cross' });
    await session.http.expect(403, 'POST', path, { token: analyst, body });
    await session.http.expect(403, 'POST', path, { token: plan, body });
    await session.http.expect(403, 'GET', `${path}/${jobId}`, { token: plan });
    await session.http.expect(200, 'GET', `${path}/${jobId}`, { token: analyst });
    await session.http.expect(404, 'GET', `${path}/no-such-order`, { token: analyst });
    await session.http.expect(400, 'POST', path, { token: await session.token(supervisor), body: {} });
    await session.settled();
  });
});
