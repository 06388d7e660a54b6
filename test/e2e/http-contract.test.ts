import { beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../domain/api/routes.ts';
import { problemKinds } from '../../domain/api/problem-kinds.ts';
import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import { sharedSession, type StackSession } from './stack-session.ts';

let session: StackSession;
let caseClient: CaseClient;
let analyst: string;
let member: string;
beforeAll(async () => {
  session = await sharedSession();
  analyst = await session.token({ role: 'analyst', sub: 'analyst-1' });
  caseClient = await session.filed('http-contract');
  member = await caseClient.tokenOf('applicant');
});

const addresses = [...new Set(operations.map(({ path }) => path))];

function pathOf(path: string): string {
  const ids: Record<string, string> = {
    caseNumber: caseClient.caseNumber,
    documentId: 'D0001',
    mailId: 'a-mail',
    jobId: 'a-job',
    kind: 'plans',
  };
  return path.replaceAll(/\{(\w+)\}/gu, (_all, name: string) => ids[name] ?? 'an-id');
}

describe('A method that an address does not take', () => {
  it.each(addresses)('is refused with those that it takes: %s', async path => {
    const taken = operations.filter(one => one.path === path).map(({ method }) => method);
    for (const headers of [{}, { authorization: 'Bearer nonsense', 'content-type': 'application/pdf' }]) {
      const answer = await fetch(`${session.origin}${pathOf(path)}`, { method: 'DELETE', headers });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, [...taken, 'OPTIONS'].join(', ')]);
      expect(await answer.json()).toMatchObject({ type: `${session.origin}/problems/method-not-allowed`, status: 405 });
    }
  });

  it('does not stand in the way of a browser’s question beforehand', async () => {
    const { status, headers } = await fetch(`${session.origin}/worklist`, { method: 'OPTIONS' });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, session.origin]);
  });
});

describe('A member’s token', () => {
  const staffs = operations.filter(({ who }) => who === 'staff');

  it.each(staffs)('is not for what staff call, not even on their own case: $operationId', async ({ method, path }) => {
    const answer = await session.http.call(method, pathOf(path), {
      token: member,
      ...(method !== 'GET' && { body: {} }),
    });
    expect(answer).toMatchObject({ status: 403, body: { type: `${session.origin}/problems/not-yours` } });
  });
});

describe('A parameter that an address does not know', () => {
  it.each(operations.filter(({ method }) => method === 'GET'))('is refused: $operationId', async ({ path, who }) => {
    const token = { applicant: member, staff: analyst, 'signed-in': member, anyone: '' }[who];
    const answer = await session.http.call('GET', `${pathOf(path)}?cursr=x`, token === '' ? {} : { token });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'cursr' }] } });
  });

  it.each(['help-centre', 'plan:', 'plan:Anthem Blue Cross', 'nurse ', 'staff:analyst-1', ''])(
    'nor a queue: %j',
    async queue => {
      const path = `/worklist?queue=${encodeURIComponent(queue)}`;
      const answer = await session.http.call('GET', path, { token: analyst });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'queue' }] } });
    },
  );

  it('nor one that stands there twice', async () => {
    const answer = await session.http.call('GET', '/worklist?queue=nurse&queue=post', { token: analyst });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'queue' }] } });
  });
});

describe('The type of a problem', () => {
  it.each(Object.entries(problemKinds))('%s is an address that says what it is', async (kind, { status, title }) => {
    const type = `${session.origin}/problems/${kind}`;
    const answer = await fetch(type);
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ type, status, title })]);
  });

  it('that is none is not there', async () => {
    expect(await session.http.call('GET', '/problems/boredom')).toMatchObject({ status: 404 });
  });

  it('tells a version that has passed from a case that does not take a command', async () => {
    const at = `/cases/${caseClient.caseNumber}/commands`;
    const director = await session.token({ role: 'director', sub: 'director-1' });
    const types = [
      { token: analyst, body: { type: 'route-case', expectedVersion: 1 } },
      { token: director, body: { type: 'adopt-determination' } },
    ].map(async sent => {
      const { body: problem } = await session.http.call('POST', at, sent);
      return (problem as { type: string }).type.split('/').at(-1);
    });
    expect(await Promise.all(types)).toEqual(['version-moved', 'not-now']);
  });
});

describe('What was made is named', () => {
  it('where an upload goes, of staff and of the member', async () => {
    const body = { fileName: 'a.pdf', contentType: 'application/pdf', bytes: 100, kind: 'other' };
    for (const [at, token] of [
      [`/cases/${caseClient.caseNumber}/documents`, analyst],
      ['/my/case/documents', member],
    ] as const) {
      const { status, headers, body: issued } = await session.api('POST', at, { token, body });
      const { documentId } = issued as { documentId: string };
      expect([status, headers.get('location')]).toEqual([201, `${at}/${documentId}`]);
      expect(headers.get('access-control-expose-headers')).toContain('Location');
    }
  });
});

describe('An address that cannot be read', () => {
  it.each(['%ff', '%c3%28'])('is answered as one that is not there: %s', async part => {
    const answer = await session.http.call('GET', `/cases/${part}`, { token: analyst });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'caseNumber' }] } });
  });
});
