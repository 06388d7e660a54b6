import { expect, it } from 'vitest';
import { type InvokeFunction, place, startGateway } from '@imr/local-aws/testing';
import { readCloudAssembly, readStackSpec } from '@imr/local-aws/template';
import { synthesize } from '../../local/synth.ts';

const { directory } = await synthesize();
const { api } = readStackSpec(readCloudAssembly(directory), place);

const crashed = {
  functionError: { errorType: 'Runtime.ExitError', errorMessage: 'RequestId: 1 Error: exit status 1' },
};
const stopped = {
  functionError: { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 15.00 seconds' },
};
const never = new Promise<never>(() => undefined);

const anyone = { path: '/sessions', method: 'POST' };
const signedIn = { path: '/worklist', method: 'GET' };

interface Request {
  path: string;
  method: string;
  body?: string;
}

/** What the gateway says by itself, in the product's own words. */
it.each<[string, Request, Record<string, Awaited<ReturnType<InvokeFunction>> | Promise<never>>, number]>([
  ['a function that crashes', anyone, { OpenSession: crashed }, 500],
  ['a function that is stopped at its timeout', anyone, { OpenSession: stopped }, 500],
  ['a function that answers nonsense', anyone, { OpenSession: { payload: { status: 200 } } }, 500],
  ['a function that keeps everybody waiting', anyone, { OpenSession: never }, 504],
  ['an authorizer that crashes', signedIn, { Authorize: crashed }, 500],
  ['an address that is not there', { path: '/nothing', method: 'GET' }, {}, 404],
  ['two slashes', { path: '//', method: 'GET' }, {}, 400],
  ['a percent sign before nothing', { path: '/cases/%', method: 'GET' }, {}, 400],
  ['a megabyte', { ...anyone, body: ' '.repeat(1_000_000) }, {}, 413],
])('answers %s with a problem document that the pages may read', async (_what, request, outcomes, status) => {
  const gateway = await startGateway(api, { integrationTimeoutMs: 20 });
  try {
    for (const [name, outcome] of Object.entries(outcomes)) gateway.answers.set(name, () => outcome);
    const { path, ...init } = request;
    const answer = await fetch(`${gateway.origin}${path}`, { ...init, headers: { authorization: 'Bearer token' } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:8080');
    expect(await answer.json()).toEqual({
      type: expect.stringMatching(/^http:\/\/localhost:8080\/problems\/[a-z-]+$/) as string,
      status,
      title: expect.any(String) as string,
      detail: expect.any(String) as string,
      inSpanish: { title: expect.any(String) as string, detail: expect.any(String) as string },
    });
  } finally {
    await gateway.stop();
  }
});
