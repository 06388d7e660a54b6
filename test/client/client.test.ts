import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { clientAt, Refused, type Send } from '../../client/client.ts';

interface Seen {
  url: string;
  request: RequestInit;
}

/** An API that answers everything alike, and what it was asked. */
function answering(status: number, body: unknown, contentType = 'application/json; charset=utf-8') {
  const seen: Seen[] = [];
  const send: Send = (url, request) => {
    seen.push({ url, request });
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'content-type': contentType } }));
  };
  return { seen, client: clientAt('https://api.example', send) };
}

describe('The client', () => {
  it('calls by name: method, path, token and body are the contract’s', async () => {
    const { client, seen } = answering(200, { version: 7, stage: 'closed', events: ['case-withdrawn'] });
    const path = { caseNumber: '48BN-6M9K' };
    const done = await client('commandCase', { path, token: 't', body: { type: 'withdraw', reason: 'Paid' } });
    expect(done.events).toEqual(['case-withdrawn']);
    expect(seen).toEqual([
      {
        url: 'https://api.example/cases/48BN-6M9K/commands',
        request: {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: 'Bearer t' },
          body: '{"type":"withdraw","reason":"Paid"}',
        },
      },
    ]);
  });

  it('writes names and queries so that they stay what they are', async () => {
    const { client, seen } = answering(200, { items: [], next: null });
    await client('readWorklist', { query: { queue: 'plan:a&b', cursor: 'x/y=' }, token: 't' });
    await client('readWorklist', { token: 't' });
    await client('readMail', { path: { mailId: '../cases' }, token: 't' });
    await client('readHistory', { path: { caseNumber: '48BN-6M9K' }, query: { after: 100 }, token: 't' });
    expect(seen.map(({ url }) => url.replace('https://api.example', ''))).toEqual([
      '/worklist?queue=plan%3Aa%26b&cursor=x%2Fy%3D',
      '/worklist',
      '/inbound-mail/..%2Fcases',
      '/cases/48BN-6M9K/events?after=100',
    ]);
    expect(seen.map(({ request }) => request.body)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('throws a refusal with what the problem document says', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      detail: 'The case has moved on.',
      version: 9,
    };
    const { client } = answering(409, problem, 'application/problem+json');
    const refused = await client('readCase', { path: { caseNumber: '48BN-6M9K' }, token: 't' }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ status: 409, problem });
    expect(String(refused)).toBe('Refused: GET /cases/{caseNumber} was answered with 409: The case has moved on.');
  });

  it('throws a refusal, too, where the answer is none of ours', async () => {
    const { client } = answering(502, 'Bad gateway', 'text/html');
    await expect(client('readMyCase', { token: 't' })).rejects.toThrow('answered with 502: no problem document');
  });

  it('needs nothing but the table of routes', async () => {
    const entry = join(import.meta.dirname, '..', '..', 'client', 'client.ts');
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
    });
    expect(Object.keys(metafile.inputs).toSorted()).toEqual(['client/client.ts', 'domain/api/route-table.ts']);
  });
});
