import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import { anaReyes } from '../../local/walkthrough/stories/applicants.ts';
import { pass } from './every-call/failures.ts';
import { aTokenThatIsUsedAlready } from './every-call/repairs.ts';
import { openSession, type StackSession } from './stack-session.ts';

let session: StackSession;

beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

async function bothGive(caseClient: CaseClient, bodies: [object, object]) {
  const token = await session.token({ role: 'analyst' });
  const answers = await Promise.all(
    bodies.map(body => session.http.call('POST', `/cases/${caseClient.caseNumber}/commands`, { token, body })),
  );
  return answers.toSorted((one, other) => one.status - other.status);
}

describe('Two commands at the same moment', () => {
  it('made for the same version: one wins, the other is told the version that it missed and what is allowed now', async () => {
    const caseClient = await session.filed('race-1');
    const { version } = await caseClient.look();
    const route = { type: 'route-case', route: 'imr', expectedVersion: version };
    const [won, lost] = await bothGive(caseClient, [route, route]);
    expect(won).toMatchObject({ status: 200, body: { stage: 'gathering-records' } });
    expect(lost).toMatchObject({ status: 409, body: { status: 409 } });
    expect(lost?.body).toHaveProperty('version');
    expect(lost?.body).toHaveProperty('allowedCommands');
    await session.settled();
    const kinds = (await caseClient.look()).notices.map(({ kind }) => kind);
    expect(kinds).toEqual(['acknowledgement', 'imr-approved', 'records-request']);
  });

  it('without a version: the second is judged on what the first has left', async () => {
    const caseClient = await session.filed('race-2');
    const withdraw = { type: 'withdraw', reason: 'The plan has agreed by telephone.' };
    const [won, lost] = await bothGive(caseClient, [withdraw, withdraw]);
    expect([won?.status, lost?.status]).toEqual([200, 409]);
    await session.settled();
    expect(await caseClient.look()).toMatchObject({ stage: 'closed', outcome: 'withdrawn' });
  });

  it('does not show it when a transaction meets another one in the store', async () => {
    const caseClient = await session.filed('race-3');
    session.stack.inject({ action: 'TransactWriteItems', error: 'TransactionCanceledByConflict', times: 3 });
    const token = await session.token({ role: 'analyst' });
    const body = { type: 'route-case', route: 'imr' };
    const answer = await session.http.call('POST', `/cases/${caseClient.caseNumber}/commands`, { token, body });
    expect(answer.status).toBe(200);
  });
});

describe('A write of one item that meets a transaction of another', () => {
  it.each([
    ['SendNoticeRole', 'the claim of a letter', 'claim'],
    ['RecordDeliveryRole', 'the word of its delivery', 'delivery'],
    ['WakeWorkflowRole', 'the taking away of a used token', 'token'],
  ])('under %s is made again: %s', async (by, _what, key) => {
    session.stack.inject({ by, action: 'UpdateItem', error: 'TransactionConflict', times: 3 });
    const caseClient = await session.filed(`conflict-${key}`);
    expect((await caseClient.look()).notices.map(({ kind, status }) => [kind, status])).toEqual([
      ['acknowledgement', 'delivered'],
    ]);
    expect(session.mail({ tags: { case: caseClient.caseNumber } })).toHaveLength(1);
  });

  it('is made again by a machine that parks, a little later', async () => {
    session.stack.inject({ by: 'CaseLifecycleRole', action: 'UpdateItem', error: 'TransactionConflict', times: 2 });
    const caseClient = await session.filed('conflict-park');
    await session.advanceTo('2026-11-24T18:00:10Z');
    const token = await session.token({ role: 'supervisor' });
    const { body } = await session.http.call('GET', `/cases/${caseClient.caseNumber}`, { token });
    expect(body).toMatchObject({ trouble: null });
  });

  it('may fail where a token is used: the machine is on its way, however long that takes', async () => {
    const caseClient = await aTokenThatIsUsedAlready(session);
    expect((await caseClient.look()).notices.map(({ kind }) => kind)).not.toContain('records-request');
    session.stack.heal();
    await pass(session, 6);
    expect((await caseClient.look()).notices.map(({ kind }) => kind)).toContain('records-request');
  });

  it('leaves nothing behind that failed', () => {
    const waiting = Object.entries(session.stack.events.queues.counts()).filter(([, count]) => count > 0);
    expect(waiting).toEqual([]);
  });
});

describe('An application that comes more than once', () => {
  const file = (body: object, key: string) =>
    session.http.call('POST', '/applications', { body, headers: { 'idempotency-key': key } });

  it('is one case with one answer, from twenty connections at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => file(anaReyes, 'twenty')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    await session.settled();
    const number = (answers[0]?.body as { caseNumber: string }).caseNumber;
    const acknowledgements = session.mail({ tags: { case: number } });
    expect(acknowledgements).toHaveLength(1);
  });

  it('is refused where the key was used for another application', async () => {
    await file(anaReyes, 'once');
    const answer = await file({ ...anaReyes, narrative: 'Another one.' }, 'once');
    expect(answer).toMatchObject({
      status: 422,
      body: { status: 422, errors: [{ path: 'Idempotency-Key', reason: 'was used for another application' }] },
    });
  });

  it('is another case without a key', async () => {
    const [one, other] = await Promise.all([
      session.http.call('POST', '/applications', { body: anaReyes }),
      session.http.call('POST', '/applications', { body: anaReyes }),
    ]);
    expect((one.body as { caseNumber: string }).caseNumber).not.toBe((other.body as { caseNumber: string }).caseNumber);
  });
});
