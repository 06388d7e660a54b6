import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import { sharedSession, type StackSession } from './stack-session.ts';

let session: StackSession;
let analyst: string;
beforeAll(async () => {
  session = await sharedSession();
  analyst = await session.token({ role: 'analyst', sub: 'analyst-1' });
});

const route = { type: 'route-case', route: 'imr', reviewType: 'medical-necessity', reason: 'As the letter shows.' };

function give(caseClient: CaseClient, key: string, body: object = route, token = analyst) {
  const headers = { 'Idempotency-Key': key };
  return session.http.call('POST', `/cases/${caseClient.caseNumber}/commands`, { token, body, headers });
}

async function eventsOf(caseClient: CaseClient, type: string): Promise<number> {
  const path = `/cases/${caseClient.caseNumber}/events`;
  const { items } = (await session.http.expect(200, 'GET', path, { token: analyst })) as { items: { type: string }[] };
  return items.filter(one => one.type === type).length;
}

describe('A command that is sent again with its key', () => {
  it('is done once and answered alike, though the case has gone on', async () => {
    const caseClient = await session.filed('sent-again');
    const first = await give(caseClient, 'a');
    await session.settled();
    expect(first.status).toBe(200);
    expect(await give(caseClient, 'a')).toEqual(first);
    expect(await eventsOf(caseClient, 'case-routed')).toBe(1);
  });

  it('from ten connections at once is done once, and each gets the same answer', async () => {
    const caseClient = await session.filed('ten-at-once');
    const answers = await Promise.all(Array.from({ length: 10 }, () => give(caseClient, 'b')));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ body }) => JSON.stringify(sorted(body)))).size).toBe(1);
    expect(await eventsOf(caseClient, 'case-routed')).toBe(1);
  });

  it('with another body is refused, and nothing is done', async () => {
    const caseClient = await session.filed('another-body');
    await give(caseClient, 'c');
    const answer = await give(caseClient, 'c', { type: 'withdraw', reason: 'Asked for by telephone.' });
    expect(answer).toMatchObject({
      status: 422,
      body: { type: `${session.origin}/problems/key-reused`, errors: [{ path: 'Idempotency-Key' }] },
    });
    expect(await eventsOf(caseClient, 'case-withdrawn')).toBe(0);
  });

  it('by somebody else, or about another case, is another request', async () => {
    const [one, other] = [await session.filed('key-one'), await session.filed('key-other')];
    const nurse = await session.token({ role: 'nurse', sub: 'nurse-1' });
    expect((await give(one, 'd')).status).toBe(200);
    expect((await give(other, 'd')).status).toBe(200);
    expect(await give(one, 'd', route, nurse)).toMatchObject({ status: 409 });
  });

  it('after a refusal is decided anew: nothing was done', async () => {
    const caseClient = await session.filed('refused-first');
    const early = { type: 'complete-documentation' };
    expect(await give(caseClient, 'e', early)).toMatchObject({ status: 409 });
    expect(await give(caseClient, 'e')).toMatchObject({ status: 200 });
  });

  it('when the answer to the store’s own transaction was lost, is answered as done', async () => {
    const caseClient = await session.filed('answer-lost');
    session.stack.inject({ action: 'TransactWriteItems', by: 'HandleCommandRole', error: 'AnswerLost', times: 10 });
    const first = await give(caseClient, 'f');
    session.stack.heal();
    const second = await give(caseClient, 'f');
    expect(second.status).toBe(200);
    expect(first.status === 200 ? first : second).toEqual(second);
    expect(await eventsOf(caseClient, 'case-routed')).toBe(1);
  });

  it('is done by whoever may no longer sign in no more: an expired token hears 401', async () => {
    const caseClient = await session.filed('expired-token');
    await give(caseClient, 'g');
    const expired = await session.token({ role: 'analyst', sub: 'analyst-1', expiresInSeconds: -60 });
    expect((await give(caseClient, 'g', route, expired)).status).toBe(401);
  });

  it.each(['a b', 'ä', ''])('needs a key that can be one: %j', async key => {
    const caseClient = await session.filed('bad-key');
    const answer = await give(caseClient, key).catch(() => undefined);
    if (answer !== undefined) expect(answer.status).toBe(400);
  });
});

describe('A paper that is announced again with its key', () => {
  it('is one paper, with a form that is good', async () => {
    const caseClient = await session.filed('paper-again');
    const body = { fileName: 'a.pdf', contentType: 'application/pdf', bytes: 100, kind: 'other' };
    const more = { token: await caseClient.tokenOf('applicant'), body, headers: { 'Idempotency-Key': 'h' } };
    const issued = () => session.http.call('POST', '/my/case/documents', more);
    const [first, second] = [await issued(), await issued()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(idOf(second.body)).toBe(idOf(first.body));
    expect(await eventsOf(caseClient, 'document-announced')).toBe(1);
  });
});

function idOf(body: unknown): string {
  return (body as { documentId: string }).documentId;
}

function sorted(body: unknown): unknown {
  return Object.entries(body as object).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
