import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Worklist } from '../../domain/api/answers.ts';
import type { MyCaseAnswer } from '../../domain/api/case-answers.ts';
import type { Me } from '../../domain/api/me.ts';
import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import type { Person } from '../../local/people.ts';
import type * as z from 'zod';
import { openSession, type StackSession } from './stack-session.ts';

let session: StackSession;
let caseClient: CaseClient;
beforeAll(async () => {
  session = await openSession();
  caseClient = await session.filed('me');
  await session.filed('me-too');
});
afterAll(() => session.close());

async function read<T>(path: string, token: string): Promise<T> {
  return (await session.http.expect(200, 'GET', path, { token })) as T;
}

const queuesOf = async (person: Person) => {
  const { queues } = await read<Me>('/me', await session.token(person));
  return queues.map(({ queue, own }) => (own ? `${queue}, own` : queue));
};
const everyDesk = ['nurse', 'attorney', 'supervisor', 'director', 'post'];

describe('Whoever is signed in', () => {
  it.each([
    [{ role: 'analyst', sub: 'analyst-1' }, 'Celeste Amari', ['help-center, own', 'staff:me', ...everyDesk]],
    [{ role: 'auditor', sub: 'auditor-1' }, 'Hester Bianchi', ['help-center', ...everyDesk]],
    [{ role: 'nurse', sub: 'nobody-knows' }, null, ['nurse, own', 'staff:me', 'help-center', ...everyDesk.slice(1)]],
    [{ role: 'plan', planId: 'health-net' }, 'Health Net of California', ['plan:health-net, own']],
    [{ role: 'reviewer', reviewerId: 'rev-nowhere' }, null, ['reviewer:rev-nowhere, own']],
    [
      { role: 'review-org', organizationId: 'org-redwood' },
      'Redwood Independent Review',
      ['review-org:org-redwood, own'],
    ],
  ] as const)('is told who they are, and what they may read: %j', async (person, name, queues) => {
    const { role, planId, reviewerId, organizationId }: Person = person;
    const me = await read<Me>('/me', await session.token(person));
    expect(me).toMatchObject({
      role,
      name,
      language: 'en',
      ...JSON.parse(JSON.stringify({ planId, reviewerId, organizationId })),
    });
    expect(await queuesOf(person)).toEqual(queues);
  });

  it('is counted what the worklist has, late ones apart, and not what is hidden from them', async () => {
    await session.advanceTo('2026-12-07T18:00:00Z');
    await session.settled();
    const tied = await session.token({ role: 'analyst', sub: 'analyst-2' });
    const counted = async (token: string) => {
      const { queues } = await read<Me>('/me', token);
      const lists = queues.map(({ queue }) => read<z.infer<typeof Worklist>>(`/worklist?queue=${queue}`, token));
      const found = (await Promise.all(lists)).map(({ items }) => [items.length, items.filter(one => one.late).length]);
      expect(queues.map(({ open, late }) => [open.count, late.count])).toEqual(found);
      return found;
    };
    const before = await counted(tied);
    expect(before.some(([open = 0]) => open > 1)).toBe(true);
    expect(before.some(([, late = 0]) => late > 0)).toBe(true);
    const body = { type: 'declare-conflict', reason: 'Her mother is a neighbor of mine.' };
    await session.http.expect(200, 'POST', `/cases/${caseClient.caseNumber}/commands`, { token: tied, body });
    await session.settled();
    expect((await counted(tied))[0]?.[0]).toBeLessThan(before[0]?.[0] ?? 0);
  });

  it('reads the stack’s time beside what was judged by it, and in the header Date', async () => {
    await session.advanceTo('2026-12-08T18:00:00Z');
    const token = await session.token({ role: 'supervisor', sub: 'supervisor-1' });
    const member = await caseClient.tokenOf('applicant');
    for (const [path, asker] of [
      ['/me', token],
      ['/worklist', token],
      [`/cases/${caseClient.caseNumber}`, token],
      ['/my/case', member],
      ['/me', member],
    ] as const) {
      const answer = await session.api('GET', path, { token: asker });
      const { asOf } = answer.body as z.infer<typeof MyCaseAnswer>;
      expect([path, asOf.slice(0, 13)]).toEqual([path, '2026-12-08T18']);
      expect(answer.headers.get('date')).toMatch(/^Tue, 08 Dec 2026 18:0/u);
    }
  });
});
