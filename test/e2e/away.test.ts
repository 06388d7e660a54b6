import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type TestStack } from '../support/stack.ts';
import { applicationOf, file } from './member.ts';

let stack: TestStack;
let supervisor: string;
beforeAll(async () => {
  stack = await startStack({ at: '2026-11-24T18:00:00Z' });
  supervisor = await stack.token({ role: 'supervisor', sub: 'supervisor-1' });
});
afterAll(() => stack.close());

let filed = 0;

const analyst = (n: number) => ({
  sub: `analyst-${n}`,
  name: ['Celeste Amari', 'Dorian Whitfield', 'Eulalia Prentiss'][n - 1],
  email: `analyst-${n}@helpcenter.example`,
  role: 'analyst',
});
const tokenOf = (sub: string, role = 'analyst') => stack.token({ role, sub });

async function keeps(n: number, more: object = {}) {
  const body = { ...analyst(n), ...more };
  return (await stack.api('PUT', `/directory/staff/analyst-${n}`, { token: supervisor, body })).status;
}

/** A case in somebody's hands, of a member of its own: nobody has to compare it with another. */
async function inHandsOf(to: string): Promise<string> {
  filed += 1;
  const { caseNumber } = await file(
    stack,
    applicationOf({ dateOfBirth: `${1925 + filed}-08-04`, memberId: `QT-${filed}` }),
  );
  await stack.settled();
  expect((await reassigned(caseNumber, to)).status).toBe(200);
  return caseNumber;
}

function reassigned(caseNumber: string, to: string) {
  const body = { type: 'reassign', to, reason: 'They are free.' };
  return stack.api('POST', `/cases/${caseNumber}/commands`, { token: supervisor, body });
}

/** The cases on somebody's own list, and in whose hands each is. */
async function listOf(sub: string, role?: string): Promise<string[]> {
  const { status, body } = await stack.api('GET', '/worklist?queue=staff:me', { token: await tokenOf(sub, role) });
  expect(status).toBe(200);
  const { items } = body as { items: { caseNumber: string; owner: string }[] };
  return [...new Set(items.map(({ caseNumber, owner }) => `${caseNumber} ${owner}`))];
}

async function page(token: string, cursor?: string | null) {
  const { body } = await stack.api('GET', `/worklist?queue=staff:me${cursor == null ? '' : `&cursor=${cursor}`}`, {
    token,
  });
  const { items, next } = body as { items: { caseNumber: string }[]; next: string | null };
  return { cases: items.map(({ caseNumber }) => caseNumber), next };
}

describe('A member whose analyst is on holiday', () => {
  it('is on the list of the deputy, and of the supervisor where the deputy is away too', async () => {
    const caseNumber = await inHandsOf('analyst-1');
    const row = `${caseNumber} staff:analyst-1`;
    expect([await listOf('analyst-1'), await listOf('analyst-2')]).toEqual([[row], []]);

    expect(await keeps(1, { awayFrom: '2026-11-24', awayUntil: '2026-11-27', deputy: 'analyst-2' })).toBe(200);
    expect([await listOf('analyst-2'), await listOf('supervisor-1', 'supervisor')]).toEqual([[row], []]);
    const other = await file(stack, applicationOf());
    expect(await reassigned(other.caseNumber, 'analyst-1')).toMatchObject({ status: 422 });

    expect(await keeps(2, { awayFrom: '2026-11-24' })).toBe(200);
    expect([await listOf('analyst-3'), await listOf('supervisor-1', 'supervisor')]).toEqual([[], [row]]);
    expect([await keeps(1), await keeps(2)]).toEqual([200, 200]);
    expect(await listOf('supervisor-1', 'supervisor')).toEqual([]);
  });

  it('is on no list of a plan or an auditor, and one’s own list is asked for by nobody else', async () => {
    const auditor = await tokenOf('auditor-1', 'auditor');
    expect((await stack.api('GET', '/worklist?queue=staff:me', { token: auditor })).status).toBe(403);
    expect((await stack.api('GET', '/worklist?queue=staff:analyst-2', { token: supervisor })).status).toBe(400);
  });
});

describe('A member whose analyst has left', () => {
  it('is the desk’s at once, and the analyst’s sign-in does nothing any more', async () => {
    const cases = [await inHandsOf('analyst-3'), await inHandsOf('analyst-3')];
    const token = await tokenOf('analyst-3');
    expect(await keeps(3, { active: false })).toBe(200);
    for (const caseNumber of cases) {
      const { body } = await stack.api('GET', `/cases/${caseNumber}`, { token: supervisor });
      expect(body).toMatchObject({ owner: 'help-center' });
    }
    for (const path of ['/worklist', `/cases/${cases[0]}`, '/directory/plans']) {
      expect((await stack.api('GET', path, { token })).status).toBe(403);
    }
    const refused = await stack.api('POST', '/applications', { token, body: applicationOf() });
    expect(refused.status).toBe(403);
    expect((await reassigned(cases[0] ?? '', 'analyst-3')).status).toBe(422);
    expect(await keeps(3)).toBe(202);
  });

  it('is given back by the sweep, where more was held than one call gives back', async () => {
    const cases: string[] = [];
    for (let n = 0; n < 52; n += 1) cases.push(await inHandsOf('analyst-2'));
    const token = await tokenOf('analyst-2');
    const [first, second] = [await page(token), await page(token, (await page(token)).next)];
    expect(new Set([...first.cases, ...second.cases])).toEqual(new Set(cases));
    expect([first.cases.length, second.cases.length, second.next]).toEqual([50, 2, null]);
    expect(await keeps(2, { active: false })).toBe(200);
    const owners = async () => {
      const views = await Promise.all(cases.map(one => stack.api('GET', `/cases/${one}`, { token: supervisor })));
      return views.map(({ body }) => (body as { owner: string }).owner);
    };
    expect((await owners()).filter(owner => owner === 'staff:analyst-2')).toHaveLength(27);
    await stack.advanceTo('2026-11-24T18:31:00Z');
    expect(new Set(await owners())).toEqual(new Set(['help-center']));
  });
});
