import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type TestStack } from '../support/stack.ts';
import { applicationOf, file, type Filed } from './member.ts';

let stack: TestStack;
beforeAll(async () => {
  stack = await startStack({ at: '2026-11-24T18:00:00Z' });
});
afterAll(() => stack.close());

function signIn({ caseNumber, accessCode }: Filed) {
  return stack.api('POST', '/sessions', { body: { caseNumber, accessCode } });
}

/** From another address of this machine. */
async function signInFrom(localAddress: string, { caseNumber, accessCode }: Filed): Promise<number | undefined> {
  const url = `${stack.stack.addresses['api'] ?? ''}/sessions`;
  const headers = { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', localAddress, headers, agent: false }, answer => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    sent.on('error', reject).end(JSON.stringify({ caseNumber, accessCode }));
  });
}

describe('an access code', () => {
  it('opens one case for an hour, however it is typed', async () => {
    const filed = await file(stack, applicationOf());
    const typed = { caseNumber: filed.caseNumber.toLowerCase(), accessCode: filed.accessCode.replaceAll('-', ' ') };
    const session = await signIn(typed);
    expect(session.body).toMatchObject({ expiresAt: '2026-11-24T19:00:00.000Z' });
    const { token } = session.body as { token: string };
    const mine = await stack.api('GET', '/my/case', { token });
    expect(mine.body).toMatchObject({ caseNumber: filed.caseNumber, status: { who: 'The Help Center' } });
    const other = await file(stack, applicationOf());
    expect((await stack.api('GET', `/cases/${other.caseNumber}`, { token })).status).toBe(403);
  });

  it('cannot be guessed: from the fifth wrong one on each makes the next wait longer, and nobody is locked out', async () => {
    const filed = await file(stack, applicationOf());
    const wrong = { ...filed, accessCode: '2222-2222-2222' };
    const tries = [];
    for (let attempt = 0; attempt < 6; attempt += 1) tries.push((await signIn(wrong)).status);
    expect(tries).toEqual([401, 401, 401, 401, 401, 429]);
    const early = await signIn(filed);
    expect([early.status, early.headers.get('retry-after')]).toEqual([429, '4']);
    // Word for word the answer of a wrong one: it says nothing of the code.
    expect((await signIn(wrong)).body).toEqual(early.body);
    await stack.advanceTo('2026-11-24T18:00:04Z');
    expect((await signIn(wrong)).status).toBe(401);
    expect((await signIn(filed)).headers.get('retry-after')).toBe('8');
    await stack.advanceTo('2026-11-24T18:00:12Z');
    expect((await signIn(filed)).status).toBe(201);
    // Who got in there is not slowed by what others try from elsewhere.
    const elsewhere = [];
    for (let attempt = 0; attempt < 6; attempt += 1) elsewhere.push(await signInFrom('127.0.0.2', wrong));
    expect(elsewhere).toContain(429);
    expect(await signInFrom('127.0.0.2', filed)).toBe(429);
    expect((await signIn(filed)).status).toBe(201);
  });

  it('lets a member in from a library where others have typed twenty wrong ones, if they got in there before', async () => {
    const [member, visitor] = [await file(stack, applicationOf()), await file(stack, applicationOf())];
    expect(await signInFrom('127.0.0.3', member)).toBe(201);
    const cases = [];
    for (let one = 0; one < 5; one += 1) cases.push(await file(stack, applicationOf()));
    const wrong = cases.flatMap(({ caseNumber }) => Array.from({ length: 4 }, () => caseNumber));
    for (const caseNumber of wrong) {
      expect(await signInFrom('127.0.0.3', { caseNumber, accessCode: '2222-2222-2222' })).toBe(401);
    }
    expect(await signInFrom('127.0.0.3', visitor)).toBe(429);
    expect(await signInFrom('127.0.0.3', member)).toBe(201);
  });

  it('lets twenty guesses at once do no better than one after the other', async () => {
    const filed = await file(stack, applicationOf());
    const guesses = Array.from({ length: 20 }, () => signIn({ ...filed, accessCode: '3333-3333-3333' }));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter(status => status === 401).length).toBe(5);
    await stack.advanceTo('2026-11-24T18:45:00Z');
  });

  it('says the same for a case that is not there', async () => {
    const nobody = await signIn({ caseNumber: 'K7MH-4P9D', accessCode: '2222-2222-2222' });
    expect([400, 401]).toContain(nobody.status);
  });
});

describe('the directories', () => {
  it('are kept by supervisors, read by the Help Center, and used at once', async () => {
    const supervisor = await stack.token({ role: 'supervisor', sub: 'supervisor-1' });
    const analyst = await stack.token({ role: 'analyst', sub: 'analyst-1' });
    const entry = {
      planId: 'sierra-crest',
      name: 'Sierra Crest Health Plan',
      aliases: ['Sierra Crest'],
      licensedByDmhc: true,
      regulator: 'dmhc',
      kind: 'full-service',
      email: 'imr@sierra-crest.plans.example',
      deemedReceipt: true,
    };
    const unknown = await file(stack, applicationOf({ planName: 'Sierra Crest' }));
    const before = await stack.api('GET', `/cases/${unknown.caseNumber}`, { token: analyst });
    expect(before.body).toMatchObject({ parties: { plan: { listed: false } }, route: null });

    const path = '/directory/plans/sierra-crest';
    expect((await stack.api('PUT', path, { token: analyst, body: entry })).status).toBe(403);
    const proposed = await stack.api('PUT', path, { token: supervisor, body: entry });
    expect(proposed.status).toBe(202);
    const { proposalId } = proposed.body as { proposalId: string };
    const director = await stack.token({ role: 'director', sub: 'director-1' });
    const confirm = { type: 'confirm-change', proposalId };
    expect((await stack.api('POST', `${path}/commands`, { token: director, body: confirm })).status).toBe(200);
    const body = { type: 'identify-plan', planId: 'sierra-crest' };
    const identified = await stack.api('POST', `/cases/${unknown.caseNumber}/commands`, { token: analyst, body });
    expect(identified.body).toMatchObject({ events: ['plan-identified'] });

    const known = await file(stack, applicationOf({ planName: 'SIERRA CREST' }));
    const after = await stack.api('GET', `/cases/${known.caseNumber}`, { token: analyst });
    expect(after.body).toMatchObject({ parties: { plan: { planId: 'sierra-crest', listed: true } } });
  });

  it('say on which days the offices are closed, and the clocks follow', async () => {
    const director = await stack.token({ role: 'director', sub: 'director-1' });
    const analyst = await stack.token({ role: 'analyst', sub: 'analyst-1' });
    const body = { year: '2026', closed: [{ date: '2026-11-25', name: 'Day of mourning' }], open: ['2026-11-27'] };
    expect((await stack.api('PUT', '/directory/calendar/2026', { token: director, body })).status).toBe(200);
    const listed = await stack.api('GET', '/directory/calendar', { token: analyst });
    expect(listed.body).toEqual({ items: [body] });

    const { caseNumber } = await file(stack, applicationOf({ planName: 'Anthem' }));
    const route = { type: 'route-case', route: 'imr', reviewType: 'medical-necessity', reason: 'As the letter shows' };
    expect((await stack.api('POST', `/cases/${caseNumber}/commands`, { token: analyst, body: route })).status).toBe(
      200,
    );
    await stack.settled();
    const { body: seen } = await stack.api('GET', `/cases/${caseNumber}`, { token: analyst });
    const { clocks } = seen as { clocks: { id: string; dueOn: string; explanation: string }[] };
    const records = clocks.find(({ id }) => id === 'R1');
    // Tuesday the 24th; the 25th and Thanksgiving don't count, the 27th does.
    expect(records?.dueOn).toBe('2026-12-01');
    expect(records?.explanation).toContain('Wednesday, November 25 (Day of mourning)');
  });

  it('say of a plan that its receipt is not deemed: its time waits for the proof', async () => {
    const supervisor = await stack.token({ role: 'supervisor', sub: 'supervisor-1' });
    const plans = await stack.api('GET', '/directory/plans', { token: supervisor });
    const { items } = plans.body as { items: { planId: string }[] };
    const body = { ...items.find(({ planId }) => planId === 'health-net'), deemedReceipt: false };
    expect((await stack.api('PUT', '/directory/plans/health-net', { token: supervisor, body })).status).toBe(200);
    const { caseNumber } = await file(stack, applicationOf({ planName: 'Health Net' }));
    const path = `/cases/${caseNumber}/commands`;
    const route = { type: 'route-case', route: 'imr', reviewType: 'medical-necessity', reason: 'As the letter shows' };
    expect((await stack.api('POST', path, { token: supervisor, body: route })).status).toBe(200);
    await stack.settled();
    const proof = { type: 'acknowledge-receipt', note: 'Signed for at the front desk.' };
    const recorded = await stack.api('POST', path, { token: supervisor, body: proof });
    expect(recorded.body).toMatchObject({ events: ['receipt-acknowledged', 'clock-started'] });
  });

  it('keep reviewers from plans, and say which fields are wrong', async () => {
    const plan = await stack.token({ role: 'plan', sub: 'p', planId: 'anthem-blue-cross' });
    expect((await stack.api('GET', '/directory/reviewers', { token: plan })).status).toBe(403);
    const director = await stack.token({ role: 'director', sub: 'director-1' });
    const wrong = await stack.api('PUT', '/directory/plans/x', { token: director, body: { planId: 'x' } });
    const { errors } = wrong.body as { errors: { path: string }[] };
    expect([wrong.status, errors.map(({ path }) => path)]).toEqual([
      400,
      ['name', 'aliases', 'licensedByDmhc', 'regulator', 'kind', 'deemedReceipt'],
    ]);
  });
});

describe('a token', () => {
  it('is good to its last moment, and no longer, though the gateway remembers whom it let in', async () => {
    const filed = await file(stack, applicationOf());
    const staff = await stack.token({ role: 'analyst', sub: 'analyst-1' });
    const { token: member } = (await signIn(filed)).body as { token: string };
    const statuses = async () => [
      (await stack.api('GET', '/my/case', { token: member })).status,
      (await stack.api('GET', '/worklist?queue=help-center', { token: staff })).status,
    ];
    // Both were given at 18:45, for an hour.
    await stack.advanceTo('2026-11-24T19:44:59Z');
    expect(await statuses()).toEqual([200, 200]);
    await stack.advanceTo('2026-11-24T19:45:00Z');
    expect(await statuses()).toEqual([401, 401]);
  });
});
