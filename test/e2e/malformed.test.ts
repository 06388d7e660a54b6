import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import { anaReyes } from '../../local/walkthrough/stories/applicants.ts';
import { fuzz } from '../../local/fuzz/fuzz.ts';
import { sharedSession, type StackSession } from './stack-session.ts';

let session: StackSession;
let caseClient: CaseClient;

beforeAll(async () => {
  session = await sharedSession();
  caseClient = await session.filed('malformed');
});

const { patient, services } = anaReyes;
const [service] = services as object[];

/** The application with one thing wrong. */
const applications: [what: string, body: object, path: string, reason: string][] = [
  ['no patient', { ...anaReyes, patient: undefined }, 'patient', 'is required'],
  [
    'no name at all',
    { ...anaReyes, patient: { ...patient, firstName: undefined, lastName: undefined } },
    'patient.lastName',
    'is required: at least one name',
  ],
  [
    'an empty name',
    { ...anaReyes, patient: { ...patient, firstName: '  ' } },
    'patient.firstName',
    'must not be empty',
  ],
  [
    'a day that no calendar has',
    { ...anaReyes, patient: { ...patient, dateOfBirth: '2026-02-30' } },
    'patient.dateOfBirth',
    'must be a real day, written YYYY-MM-DD',
  ],
  [
    'a birth date in the future',
    { ...anaReyes, patient: { ...patient, dateOfBirth: '2027-01-01' } },
    'patient.dateOfBirth',
    'must not be a day that has not come yet',
  ],
  [
    'a number where a text belongs',
    { ...anaReyes, patient: { ...patient, lastName: 7 } },
    'patient.lastName',
    'must be text',
  ],
  [
    'an email address without a host',
    { ...anaReyes, patient: { ...patient, email: 'ana@' } },
    'patient.email',
    'must be an email address, like name@example.org',
  ],
  [
    'a NUL character',
    { ...anaReyes, narrative: 'pain\u0000relief' },
    'narrative',
    'holds a control character that cannot be kept',
  ],
  [
    'half of a surrogate pair',
    { ...anaReyes, narrative: 'smile \uD83D' },
    'narrative',
    'holds a broken character; please type it again',
  ],
  [
    'a text that is too long',
    { ...anaReyes, narrative: 'a'.repeat(20_001) },
    'narrative',
    'must be at most 20,000 characters',
  ],
  ['no services', { ...anaReyes, services: [] }, 'services', 'must name at least one service'],
  ['a field that the form does not have', { ...anaReyes, priority: 'high' }, 'priority', 'is not a field of this form'],
  [
    'a kind of denial that is none',
    { ...anaReyes, services: [{ ...service, denialReason: 'too-expensive' }] },
    'services.0.denialReason',
    'must be one of: not-medically-necessary, experimental-investigational, not-emergency-or-urgent, not-a-covered-benefit, other',
  ],
];

describe('A malformed application', () => {
  it.each(applications)('with %s is refused by the field and the reason', async (_what, body, path, reason) => {
    const answer = await session.http.call('POST', '/applications', { body });
    expect(answer).toMatchObject({ status: 400, body: { type: `${session.origin}/problems/malformed`, status: 400 } });
    expect(answer.body).toMatchObject({ errors: [{ path, reason }] });
  });
});

/** What is wrong with the request before any field is read. */
const requests: [what: string, path: string, body: string, headers: Record<string, string>, status: number][] = [
  ['broken JSON', '/applications', '{"patient":', {}, 400],
  ['no body', '/applications', '', {}, 400],
  ['a list for an object', '/applications', '[]', {}, 400],
  ['null', '/applications', 'null', {}, 400],
  ['another content type', '/applications', '<xml/>', { 'content-type': 'text/xml' }, 415],
  ['a body over the limit', '/applications', JSON.stringify({ narrative: 'a'.repeat(1_100_000) }), {}, 413],
  ['an Idempotency-Key with a space', '/applications', JSON.stringify(anaReyes), { 'idempotency-key': 'a b' }, 400],
  ['a mistyped case number', '/sessions', JSON.stringify({ caseNumber: '2222-2223', accessCode: 'x' }), {}, 400],
  ['no access code', '/sessions', JSON.stringify({ caseNumber: '2222-2222' }), {}, 400],
  ['a path that is none', '/nowhere', '{}', {}, 404],
];

describe('A malformed request', () => {
  it.each(requests)('with %s gets a problem document', async (_what, path, body, headers, status) => {
    const response = await fetch(`${session.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = (await response.json()) as object;
    expect([response.status, problem]).toEqual([status, expect.objectContaining({ status })]);
    expect(problem).toMatchObject({ type: expect.any(String) as string, title: expect.any(String) as string });
    expect(problem).toMatchObject({ detail: expect.any(String) as string });
    expect(JSON.stringify(problem)).not.toMatch(/ at .*\.m?[jt]s:|node_modules/);
  });
});

/** What nobody honest writes into an address. */
const long = 'x'.repeat(2048);
const forged = (key: object) => Buffer.from(JSON.stringify(key)).toString('base64url');
const addresses: [who: 'supervisor' | 'auditor', path: string, status: number][] = [
  ['supervisor', `/inbound-mail/${long}`, 404],
  ['supervisor', `/directory/plans/${long}/proposal`, 404],
  ['supervisor', `/directory/plans/${long}/changes`, 404],
  ['supervisor', `/cases/rederive-clocks/${long}`, 404],
  ['supervisor', `/cases/${long}`, 400],
  ['supervisor', `/worklist?queue=reviewer:${long}`, 400],
  ['supervisor', `/worklist?queue=nurse&cursor=${forged({ PK: '', SK: '', queue: 'nurse', dueAt: '' })}`, 400],
  ['supervisor', `/worklist?queue=nurse&cursor=${forged({ PK: long, SK: long, queue: 'nurse', dueAt: 'x' })}`, 400],
  [
    'supervisor',
    `/worklist?queue=staff:me&cursor=${forged({ sue: { PK: '', SK: '', findKey: '', findAt: '' } })}`,
    400,
  ],
  ['auditor', `/reads?reader=x&cursor=${forged({ PK: '', SK: '', reader: 'x', at: '' })}`, 400],
  ['auditor', `/reads?reader=${long}`, 400],
  ['supervisor', '/inbound-mail/%FF', 404],
  ['supervisor', '/directory/plans/%00/changes', 404],
  ['supervisor', '/inbound-mail/%C3%A9', 404],
];

describe('An address that the store would refuse', () => {
  it.each(addresses)('asked for by a %s is answered as nothing, or as mistyped: %.60s', async (who, path, status) => {
    const answer = await session.http.call('GET', path, { token: await session.token({ role: who }) });
    expect(answer).toMatchObject({ status, body: { status } });
  });
});

describe('Hostile callers', () => {
  it('are answered as the contract has it, whatever they send', async () => {
    const { statuses, wrong } = await fuzz(session.origin, session.http, { requests: 250, seed: 27 });
    expect(wrong).toEqual([]);
    const counted = Object.values(statuses).reduce((sum, count) => sum + count, 0);
    expect([counted, statuses['400'] ?? 0]).toEqual([250, expect.any(Number)]);
    expect(Object.keys(statuses).length).toBeGreaterThan(5);
  });
});

const commands: [what: string, body: object, status: number, path: string][] = [
  ['no type', {}, 400, 'type'],
  ['a type that is none', { type: 'approve' }, 400, 'type'],
  ['a type of Object’s own', { type: 'constructor' }, 400, 'type'],
  ['a version that is no number', { type: 'withdraw', expectedVersion: 'three' }, 400, 'expectedVersion'],
  ['a route that is none', { type: 'route-case', route: 'trash' }, 400, 'route'],
  ['a field that it does not have', { type: 'route-case', route: 'imr', speed: 'fast' }, 400, 'speed'],
  ['an issue that the case does not have', { type: 'route-case', issues: [{ issue: 7, route: 'imr' }] }, 422, 'issues'],
  ['no reason for another way than advised', { type: 'route-case', route: 'complaint' }, 422, 'reason'],
];

describe('A malformed command', () => {
  it.each(commands)('with %s is refused by the field', async (_what, body, status, path) => {
    const token = await session.token({ role: 'supervisor' });
    const answer = await session.http.call('POST', `/cases/${caseClient.caseNumber}/commands`, { token, body });
    expect(answer).toMatchObject({ status, body: { status, errors: [{ path }] } });
  });
});

describe('A stranger', () => {
  const strangers: [who: string, person: Parameters<StackSession['token']>[0] | string, status: number][] = [
    ['without a token', '', 401],
    ['with a token that is none', 'abc.def.ghi', 401],
    ['whose token has run out', { role: 'analyst', expiresInSeconds: -60 }, 401],
    ['of another plan', { role: 'plan', planId: 'kaiser-permanente' }, 404],
    ['who is a reviewer without a seat', { role: 'reviewer', reviewerId: 'rev-oncology-1' }, 404],
    ['of a role that is none', { role: 'king' }, 401],
  ];

  it.each(strangers)('%s is not told whether there is such a case', async (_who, person, status) => {
    const token = typeof person === 'string' ? person : await session.token(person);
    const options = token === '' ? {} : { token };
    const known = await session.http.call('GET', `/cases/${caseClient.caseNumber}`, options);
    const unknown = await session.http.call('GET', '/cases/2222-2222', options);
    expect(known.status).toBe(status);
    expect(unknown).toEqual(known);
  });
});
