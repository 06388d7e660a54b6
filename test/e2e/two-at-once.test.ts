import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '../../local/walkthrough/scene.ts';
import { anaReyes } from '../../local/walkthrough/stories/applicants.ts';
import { pass } from './every-call/failures.ts';
import { aTokenThatIsUsedAlready } from './every-call/repairs.ts';
import { openTheatre, type Theatre } from './on-stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

async function bothGive(scene: Scene, bodies: [object, object]) {
  const token = await theatre.token({ role: 'analyst' });
  const answers = await Promise.all(
    bodies.map(body => theatre.http.call('POST', `/cases/${scene.caseNumber}/commands`, { token, body })),
  );
  return answers.toSorted((one, other) => one.status - other.status);
}

describe('Two commands at the same moment', () => {
  it('made for the same version: one wins, the other is told the version that it missed and what is allowed now', async () => {
    const scene = await theatre.filed('race-1');
    const { version } = await scene.look();
    const route = { type: 'route-case', route: 'imr', expectedVersion: version };
    const [won, lost] = await bothGive(scene, [route, route]);
    expect(won).toMatchObject({ status: 200, body: { stage: 'gathering-records' } });
    expect(lost).toMatchObject({ status: 409, body: { status: 409 } });
    expect(lost?.body).toHaveProperty('version');
    expect(lost?.body).toHaveProperty('allowedCommands');
    await theatre.settled();
    const kinds = (await scene.look()).notices.map(({ kind }) => kind);
    expect(kinds).toEqual(['acknowledgement', 'imr-approved', 'records-request']);
  });

  it('without a version: the second is judged on what the first has left', async () => {
    const scene = await theatre.filed('race-2');
    const withdraw = { type: 'withdraw', reason: 'The plan has agreed by telephone.' };
    const [won, lost] = await bothGive(scene, [withdraw, withdraw]);
    expect([won?.status, lost?.status]).toEqual([200, 409]);
    await theatre.settled();
    expect(await scene.look()).toMatchObject({ stage: 'closed', outcome: 'withdrawn' });
  });

  it('does not show it when a transaction meets another one in the store', async () => {
    const scene = await theatre.filed('race-3');
    theatre.stack.inject({ action: 'TransactWriteItems', error: 'TransactionCanceledByConflict', times: 3 });
    const token = await theatre.token({ role: 'analyst' });
    const body = { type: 'route-case', route: 'imr' };
    const answer = await theatre.http.call('POST', `/cases/${scene.caseNumber}/commands`, { token, body });
    expect(answer.status).toBe(200);
  });
});

describe('A write of one item that meets a transaction of another', () => {
  it.each([
    ['SendNoticeRole', 'the claim of a letter', 'claim'],
    ['RecordDeliveryRole', 'the word of its delivery', 'delivery'],
    ['WakeWorkflowRole', 'the taking away of a used token', 'token'],
  ])('under %s is made again: %s', async (by, _what, key) => {
    theatre.stack.inject({ by, action: 'UpdateItem', error: 'TransactionConflict', times: 3 });
    const scene = await theatre.filed(`conflict-${key}`);
    expect((await scene.look()).notices.map(({ kind, status }) => [kind, status])).toEqual([
      ['acknowledgement', 'delivered'],
    ]);
    expect(theatre.mail({ tags: { case: scene.caseNumber } })).toHaveLength(1);
  });

  it('is made again by a machine that parks, a little later', async () => {
    theatre.stack.inject({ by: 'CaseLifecycleRole', action: 'UpdateItem', error: 'TransactionConflict', times: 2 });
    const scene = await theatre.filed('conflict-park');
    await theatre.advanceTo('2026-11-24T18:00:10Z');
    const token = await theatre.token({ role: 'supervisor' });
    const { body } = await theatre.http.call('GET', `/cases/${scene.caseNumber}`, { token });
    expect(body).toMatchObject({ trouble: null });
  });

  it('may fail where a token is used: the machine is on its way, however long that takes', async () => {
    const scene = await aTokenThatIsUsedAlready(theatre);
    expect((await scene.look()).notices.map(({ kind }) => kind)).not.toContain('records-request');
    theatre.stack.heal();
    await pass(theatre, 6);
    expect((await scene.look()).notices.map(({ kind }) => kind)).toContain('records-request');
  });

  it('leaves nothing behind that failed', () => {
    const waiting = Object.entries(theatre.stack.events.queues.counts()).filter(([, count]) => count > 0);
    expect(waiting).toEqual([]);
  });
});

describe('An application that comes more than once', () => {
  const file = (body: object, key: string) =>
    theatre.http.call('POST', '/applications', { body, headers: { 'idempotency-key': key } });

  it('is one case with one answer, from twenty connections at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => file(anaReyes, 'twenty')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    await theatre.settled();
    const number = (answers[0]?.body as { caseNumber: string }).caseNumber;
    const acknowledgements = theatre.mail({ tags: { case: number } });
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
      theatre.http.call('POST', '/applications', { body: anaReyes }),
      theatre.http.call('POST', '/applications', { body: anaReyes }),
    ]);
    expect((one.body as { caseNumber: string }).caseNumber).not.toBe((other.body as { caseNumber: string }).caseNumber);
  });
});
