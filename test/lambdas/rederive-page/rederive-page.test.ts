import { describe, expect, it } from 'vitest';
import { CaseNumber } from '../../../domain/case/case-number.ts';
import { Actor } from '../../../domain/people/actors.ts';
import type { Rederivation } from '../../../domain/read/rederivation.ts';
import { Instant } from '../../../domain/time/instants.ts';
import { type Ports, rederivePage } from '../../../lambdas/rederive-page/rederive-page.ts';
import { ordered } from '../../../lambdas/order-rederivation/order.ts';

const at = Instant.parse('2026-11-24T18:05:00.000Z');
const [first, second, third] = ['8H79-93GP', 'K7MH-4P9N', '2222-2222'].map(text => CaseNumber.parse(text));
const by = Actor.parse({ role: 'supervisor', sub: 'sue' });
const order = ordered({ jobId: 'job-1', by, at }, { reason: 'A day of mourning' });

type Walk = 'parked before' | 'awake' | 'parked since';

/** A store whose open cases stand as said, one on a page; those of `moved` come out otherwise, once. */
function store(cases: Partial<Record<Walk, (CaseNumber | undefined)[]>>, moved: (CaseNumber | undefined)[] = []) {
  let job: Rederivation | undefined = order;
  const looked: (CaseNumber | undefined)[] = [];
  const left = new Set(moved);
  const ports: Ports = {
    now: () => Instant.parse('2026-11-24T18:06:00.000Z'),
    load: () => Promise.resolve(job),
    save: after => {
      if (after.pages !== (job?.pages ?? 0) + 1) return Promise.resolve(false);
      job = after;
      return Promise.resolve(true);
    },
    page: ({ mark, since }, { cursor }) => {
      const parked = 'before' in since ? 'parked before' : 'parked since';
      const found = cases[mark === 'workflow' ? 'awake' : parked] ?? [];
      const place = Number(cursor?.['SK'] ?? 0);
      const caseNumber = found[place];
      const rows = caseNumber === undefined ? [] : [{ caseNumber }];
      const next = { SK: String(place + 1) };
      return Promise.resolve({ rows, next: place + 1 < found.length ? next : undefined });
    },
    rederive: caseNumber => {
      looked.push(caseNumber);
      return Promise.resolve(left.delete(caseNumber));
    },
  };
  return { ports, looked, job: () => job };
}

async function run(ports: Ports): Promise<number> {
  for (let pages = 1; ; pages += 1) {
    if ((await rederivePage('job-1', ports)).next === 'over') return pages;
    if (pages > 20) throw new Error('It never ends.');
  }
}

describe('The deadlines of all open cases', () => {
  it('are counted again page by page, those of cases that are awake too, and it is said how many changed', async () => {
    const { ports, looked, job } = store({ 'parked before': [first, second], awake: [third] }, [second]);
    expect(await run(ports)).toBe(4);
    expect(looked).toEqual([first, second, third]);
    expect(job()).toMatchObject({ looked: 3, changed: 1, failed: [], endedAt: '2026-11-24T18:06:00.000Z' });
  });

  it('are looked at once more in a case that went to sleep meanwhile', async () => {
    const { ports, looked, job } = store({ awake: [first], 'parked since': [first, second] }, [first, second]);
    await run(ports);
    expect(looked).toEqual([first, first, second]);
    expect(job()).toMatchObject({ looked: 3, changed: 2 });
  });

  it('go on where they were when the machine is started again, and end once', async () => {
    const { ports, looked, job } = store({ 'parked before': [first, second, third] });
    await rederivePage('job-1', ports);
    expect(job()).toMatchObject({ pages: 1, walk: 0, looked: 1 });
    await run(ports);
    await rederivePage('job-1', ports);
    expect(looked).toEqual([first, second, third]);
  });

  it('are not counted twice as far where two do the same page: whoever is second saves nothing', async () => {
    const { ports, job } = store({ 'parked before': [first, second] }, [first]);
    const before = job();
    await rederivePage('job-1', ports);
    await rederivePage('job-1', { ...ports, load: () => Promise.resolve(before) });
    expect(job()).toMatchObject({ pages: 1, looked: 1, changed: 1 });
  });

  it('keep none waiting for a case that cannot be counted: it is named', async () => {
    const { ports, looked, job } = store({ 'parked before': [first, second] });
    const broken = {
      ...ports,
      rederive: (one: CaseNumber) => (one === first ? refuse('Torn') : ports.rederive(one, order)),
    };
    await run(broken);
    expect(looked).toEqual([second]);
    expect(job()).toMatchObject({ looked: 2, failed: [first] });
  });

  it('wait for a store that is out of reach: the page is done again', async () => {
    const { ports, job } = store({ 'parked before': [first] });
    const away = { ...ports, rederive: () => refuse('StoreUnreachable') };
    await expect(rederivePage('job-1', away)).rejects.toThrow('StoreUnreachable');
    expect(job()).toMatchObject({ pages: 0, looked: 0 });
  });

  it('are counted by nobody’s order at all', async () => {
    const { ports } = store({});
    const unknown = { ...ports, load: () => Promise.resolve(undefined) };
    await expect(rederivePage('job-2', unknown)).rejects.toThrow('Nobody has ordered');
  });
});

function refuse(name: string): Promise<never> {
  const error = new Error(name);
  error.name = name;
  return Promise.reject(error);
}
