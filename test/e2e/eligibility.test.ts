import type { AnsweredCall } from '@imr/local-aws';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anaReyes } from '../../local/walkthrough/stories/applicants.ts';
import { openSession, type StackSession } from './stack-session.ts';

/** With words that stand nowhere else. */
const asked = {
  ...anaReyes,
  patient: { dateOfBirth: '1984-05-17', firstName: 'Quillon' },
  consent: undefined,
  narrative: 'My trombone lip went numb.',
};

const calls: AnsweredCall[] = [];
let session: StackSession;
beforeAll(async () => {
  session = await openSession({ onCall: call => calls.push(call) });
}, 60_000);
afterAll(() => session.close());

async function ask(body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${session.origin}/eligibility`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const told: unknown = await answer.json();
  return { status: answer.status, language: answer.headers.get('content-language'), told };
}

describe('Who asks before they file', () => {
  it('is told what the rules would recommend, in the language asked for, and that it is no decision', async () => {
    expect(await ask(asked, { 'accept-language': 'es', 'idempotency-key': 'asked-once' })).toMatchObject({
      status: 200,
      language: 'es',
      told: {
        isDecision: false,
        notice: expect.stringMatching(/^Esto no es una decisión\./u) as string,
        asOf: '2026-11-24T18:00:00.000Z',
        route: 'imr',
        missing: [
          { item: 'full-name', inWords: 'su nombre completo, como lo tiene su plan' },
          { item: 'way-to-reach' },
          { item: 'signature' },
          { item: 'release-of-records' },
        ],
        applyBy: '2027-04-28',
        referral: null,
      },
    });
  });

  it('may ask the same again, or something else with the same key: nothing of it is remembered', async () => {
    const elsewhere = { ...asked, coverage: { ...asked.coverage, kind: 'medicare' } };
    expect(await ask(elsewhere, { 'idempotency-key': 'asked-once' })).toMatchObject({
      status: 200,
      language: 'en',
      told: {
        route: 'non-jurisdictional',
        referral: { agency: 'medicare', contact: { phone: '1-800-633-4227 (1-800-MEDICARE)' } },
      },
    });
  });

  it('is told of what cannot be, as who files it is', async () => {
    const grievance = { ...asked.grievance, decidedOn: '2026-11-25' };
    expect(await ask({ ...asked, grievance }, { 'accept-language': 'es' })).toMatchObject({
      status: 400,
      language: 'es',
      told: { errors: [{ path: 'grievance.decidedOn', sentence: 'day-to-come' }] },
    });
    expect(await ask({ ...asked, channel: 'post' })).toMatchObject({
      status: 400,
      told: { errors: [{ path: 'channel' }] },
    });
  });

  it('leaves nothing behind: three directories are read, nothing is written, and nothing they said is in a log', async () => {
    await session.settled();
    const own = calls.filter(({ principal }) => principal === 'CheckEligibilityRole');
    const done = own.map(({ service, action, leadingKey }) => `${service} ${action} ${leadingKey ?? ''}`);
    expect([...new Set(done)].toSorted()).toEqual([
      'dynamodb Query DIRECTORY#calendar',
      'dynamodb Query DIRECTORY#contacts',
      'dynamodb Query DIRECTORY#plans',
    ]);
    expect(calls.filter(({ service, principal }) => service === 'states' && principal !== 'operator')).toEqual([]);
    const folder = join(session.directory, 'logs');
    const logs = readdirSync(folder).map(file => readFileSync(join(folder, file), 'utf8'));
    expect(logs.join('\n')).toContain('Answered');
    expect(logs.filter(log => /quillon|1984-05-17|trombone|asked-once/iu.test(log))).toEqual([]);
  });
});
