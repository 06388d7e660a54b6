import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationOf } from './member.ts';
import { openSession, type StackSession } from './stack-session.ts';

const demographics = {
  race: ['middle-eastern-or-north-african', 'white'],
  ethnicity: ['not-hispanic-or-latino'],
  language: 'armenian',
};
const secrets = /middle-eastern|north-african|hispanic|armenian|demographics/iu;

const events: string[] = [];
let session: StackSession;
let auditor: string;

beforeAll(async () => {
  session = await openSession({ onEvent: (_bus, event) => events.push(JSON.stringify(event)) });
  auditor = await session.token({ role: 'auditor', sub: 'auditor-1' });
});
afterAll(() => session.close());

async function files(key: string, body: object = { ...applicationOf(), demographics }) {
  return session.api('POST', '/applications', { body, headers: { 'Idempotency-Key': key } });
}

async function reported() {
  return session.api('GET', '/reports/demographics?year=2026', { token: auditor });
}

describe('The member who says of what race, ethnicity and language they are', () => {
  it('is counted once, however often the same filing is sent, and not where it was refused', async () => {
    for (let number = 0; number < 10; number += 1) expect((await files(`one-${number}`)).status).toBe(201);
    const again = await files('one-0');
    expect(again.status).toBe(201);
    const refused = await files('refused', { ...applicationOf(), services: [], demographics });
    expect(refused.status).toBe(400);
    const otherBody = await files('one-0', { ...applicationOf(), demographics: { language: 'armenian' } });
    expect(otherBody.status).toBe(422);
    expect((await reported()).body).toMatchObject({ language: { armenian: { all: null } } });
    expect((await files('one-10')).status).toBe(201);
    expect((await reported()).body).toMatchObject({
      year: 2026,
      race: { 'middle-eastern-or-north-african': { all: 11 }, white: { all: 11 } },
      ethnicity: { 'not-hispanic-or-latino': { all: 11 } },
      language: { armenian: { all: 11 } },
    });
    await session.settled();
  });

  it('is known by it to nobody who works on the case or decides it', async () => {
    const { body } = await files('seen');
    await session.settled();
    const { caseNumber, accessCode } = body as { caseNumber: string; accessCode: string };
    const analyst = await session.token({ role: 'analyst', sub: 'analyst-1' });
    await session.api('POST', `/cases/${caseNumber}/commands`, {
      token: analyst,
      body: { type: 'route-case', route: 'imr', reason: 'As it says.' },
    });
    await session.settled();
    const view = (await session.api('GET', `/cases/${caseNumber}`, { token: analyst })).body as {
      parties: { plan: { planId: string } };
      stage: string;
    };
    expect(view.stage).toBe('gathering-records');
    const tokens = await Promise.all([
      ...(['analyst', 'nurse', 'attorney', 'supervisor', 'director', 'auditor'] as const).map(role =>
        session.token({ role, sub: `${role}-1` }),
      ),
      session.token({ role: 'plan', sub: 'plan-1', planId: view.parties.plan.planId }),
    ]);
    const mine = (await session.api('POST', '/sessions', { body: { caseNumber, accessCode } })).body as {
      token: string;
    };
    const texts = [JSON.stringify((await session.api('GET', '/my/case', { token: mine.token })).body)];
    for (const token of tokens) {
      for (const path of [`/cases/${caseNumber}`, `/cases/${caseNumber}/events`]) {
        const answer = await session.api('GET', path, { token });
        expect(answer.status).toBe(200);
        texts.push(JSON.stringify(answer.body));
      }
    }
    expect(texts.filter(text => secrets.test(text))).toEqual([]);
  });

  it('is in no event, mail or log', () => {
    const mails = session.mail().map(mail => JSON.stringify(mail));
    const folder = join(session.directory, 'logs');
    const logs = readdirSync(folder).map(file => readFileSync(join(folder, file), 'utf8'));
    expect(events.length).toBeGreaterThan(20);
    expect([...events, ...mails].filter(text => secrets.test(text))).toEqual([]);
    expect(logs.filter(text => /middle-eastern|armenian|hispanic/iu.test(text))).toEqual([]);
  });

  it.each(['analyst', 'nurse', 'attorney', 'supervisor', 'director', 'plan'] as const)(
    'is counted for no %s',
    async role => {
      const token = await session.token({ role, sub: `${role}-1`, ...(role === 'plan' && { planId: 'health-net' }) });
      expect((await session.api('GET', '/reports/demographics?year=2026', { token })).status).toBe(403);
    },
  );
});
