import { afterAll, beforeAll, expect, it } from 'vitest';
import { InvokeRefused } from '../../src/lambda/runtime.ts';
import { bundle, specOf, startRuntime } from './support.ts';

const sources = {
  echo: `let calls = 0;
    export const handler = async (event, context) => ({ event, calls: ++calls, context, remaining: context.getRemainingTimeInMillis() });`,
  environment: `export const handler = async () => ({ ...process.env });`,
  time: `const loaded = new Date().toISOString();
    class Day extends Date {}
    export const handler = async () => ({ loaded, now: Date.now(), made: new Date().toISOString(), called: Date(),
      given: new Date(0).toISOString(), utc: Date.UTC(2027, 0, 4), parsed: Date.parse('2027-01-04T00:00:00Z'),
      isDate: new Date() instanceof Date, day: new Day() instanceof Day, dayNow: new Day().getTime(), own: new Date().constructor.now() });`,
  named: `class CaseMovedOn extends Error { override name = 'CaseMovedOn'; }
    export const handler = async () => { throw new CaseMovedOn('The case is at version 7.'); };`,
  text: `export const handler = async () => { throw 'plain words'; };`,
  circular: `export const handler = async () => { const a = {}; a.a = a; return a; };`,
  nothing: `export const handler = async () => undefined;`,
  big: `export const handler = async () => 'x'.repeat(6_300_000);`,
  spins: `export const handler = async () => { console.log('spinning'); for (;;); };`,
  hangs: `export const handler = () => new Promise(() => setInterval(() => {}, 1000));`,
  exits: `export const handler = async ({ code }) => { console.log('leaving'); process.exit(code); };`,
  later: `export const handler = () => new Promise(() => { setImmediate(() => { throw new RangeError('too late'); }); });`,
  rejects: `export const handler = () => new Promise(() => { void Promise.reject(new Error('nobody waits')); });`,
  throwsAtInit: `throw new TypeError('no table name'); export const handler = async () => 1;`,
  missing: `export const handler = async () => 1;`,
  noHandler: `export const other = 1;`,
  slow: `import { threadId } from 'node:worker_threads';
    export const handler = async ({ ms }) => { await new Promise(done => setTimeout(done, ms)); return threadId; };`,
  prints: `export const handler = async () => { process.stdout.write('one '); process.stdout.write('line\\n'); console.error('second\\nthird'); process.stdout.write(Buffer.from('no end')); };`,
  powertools: `import middy from '@middy/core';
    import { Logger } from '@aws-lambda-powertools/logger';
    import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
    const logger = new Logger({ serviceName: 'cases' });
    export const handler = middy(async event => { logger.info('seen', { caseNumber: event.caseNumber }); return 'ok'; }).use(injectLambdaContext(logger));`,
};

let entries: Record<keyof typeof sources, string>;
const stack = startRuntime();

beforeAll(async () => {
  entries = await bundle(sources);
  entries.missing = '/nowhere/index.mjs';
});
afterAll(() => stack.runtime.close());

function call(name: keyof typeof sources, payload: unknown = {}, more: Parameters<typeof specOf>[2] = {}) {
  stack.runtime.deploy(specOf(name, entries[name], more));
  return stack.runtime.invoke(name, payload);
}

it('hands over a copy of the event as JSON, with the context of Lambda', async () => {
  const answer = await call('echo', { a: 1, gone: undefined, at: new Date(0) }, { memorySize: 256 });
  expect(answer).toEqual({
    payload: {
      event: { a: 1, at: '1970-01-01T00:00:00.000Z' },
      calls: 1,
      remaining: expect.closeTo(20_000, -3) as number,
      context: {
        functionName: 'echo',
        functionVersion: '$LATEST',
        invokedFunctionArn: 'arn:aws:lambda:us-west-2:000000000000:function:echo',
        memoryLimitInMB: '256',
        logGroupName: '/aws/lambda/echo',
        logStreamName: 'local',
        awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      },
    },
  });
});

it('keeps a sandbox warm and counts its calls', async () => {
  stack.runtime.deploy(specOf('warm', entries.echo));
  const calls = [1, 2, 3];
  for (const expected of calls) {
    expect(await stack.runtime.invoke('warm', {})).toMatchObject({ payload: { calls: expected } });
  }
  expect(stack.runtime.stats()['warm']).toMatchObject({ coldStarts: 1, invocations: 3 });
});

it('gives a function its own environment and nothing of the machine', async () => {
  const answer = await call('environment', {}, { environment: { TABLE_NAME: 'cases' }, roleName: 'Acknowledge' });
  expect(answer).toEqual({
    payload: {
      TABLE_NAME: 'cases',
      AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9',
      AWS_REGION: 'us-west-2',
      AWS_DEFAULT_REGION: 'us-west-2',
      AWS_ACCESS_KEY_ID: 'AKIAF9236D9E87B6235E',
      AWS_SECRET_ACCESS_KEY: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: 'environment',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/environment',
      AWS_LAMBDA_LOG_STREAM_NAME: 'local',
      _HANDLER: 'index.handler',
      TZ: ':UTC',
      _X_AMZN_TRACE_ID: expect.stringMatching(/^Root=1-6b05d0a0-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=1$/) as string,
    },
  });
});

it('takes its time from the clock of the stack, at load and in each call', async () => {
  const own = startRuntime({ at: '2026-11-24T18:00:00Z' });
  own.runtime.deploy(specOf('time', entries.time));
  const common = {
    loaded: '2026-11-24T18:00:00.000Z',
    given: '1970-01-01T00:00:00.000Z',
    utc: 1_799_020_800_000,
    parsed: 1_799_020_800_000,
    isDate: true,
    day: true,
  };
  const first = { now: 1_795_543_200_000, dayNow: 1_795_543_200_000, own: 1_795_543_200_000 };
  expect(await own.runtime.invoke('time', {})).toMatchObject({
    payload: {
      ...common,
      ...first,
      made: '2026-11-24T18:00:00.000Z',
      called: expect.stringContaining('Nov 24 2026') as string,
    },
  });
  await own.clock.advanceTo(Date.parse('2027-02-11T08:00:00Z'), () => own.activity.settled());
  const second = { now: 1_802_332_800_000, dayNow: 1_802_332_800_000, own: 1_802_332_800_000 };
  expect(await own.runtime.invoke('time', {})).toMatchObject({
    payload: { ...common, ...second, made: '2027-02-11T08:00:00.000Z' },
  });
  await own.runtime.close();
});

const failures: [string, keyof typeof sources, object][] = [
  ['an error by its name', 'named', { errorType: 'CaseMovedOn', errorMessage: 'The case is at version 7.' }],
  ['something thrown that is no error', 'text', { errorType: 'string', errorMessage: 'plain words', trace: [] }],
  [
    'an answer that is not JSON',
    'circular',
    { errorType: 'Runtime.MarshalError', errorMessage: 'Unable to stringify response body' },
  ],
  [
    'an answer over 6 MB',
    'big',
    {
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
    },
  ],
  ['an error nobody caught', 'later', { errorType: 'RangeError', errorMessage: 'too late' }],
  [
    'a rejection nobody caught',
    'rejects',
    { errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: 'Error: nobody waits' },
  ],
  ['an error while loading', 'throwsAtInit', { errorType: 'TypeError', errorMessage: 'no table name' }],
  ['a module that is not there', 'missing', { errorType: 'Runtime.ImportModuleError' }],
  [
    'a handler that is not there',
    'noHandler',
    { errorType: 'Runtime.HandlerNotFound', errorMessage: 'index.handler is undefined or not exported' },
  ],
];
it.each(failures)('reports %s as Lambda does', async (_title, name, error) => {
  expect(await call(name)).toMatchObject({ functionError: error });
});

it('answers null for a handler that returns nothing', async () => {
  expect(await call('nothing')).toEqual({ payload: null });
});

it.each(['spins', 'hangs'] as const)('ends a function that %s when its time is up', async name => {
  expect(await call(name, {}, { timeoutSeconds: 1 })).toEqual({
    functionError: {
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringMatching(
        /^RequestId: [0-9a-f-]{36} Error: Task timed out after 1\.00 seconds$/,
      ) as string,
    },
  });
});

it('reports a function that exits, keeps what it printed, and starts a new sandbox for the next call', async () => {
  const exit = { errorType: 'Runtime.ExitError' };
  expect(await call('exits', { code: 3 })).toMatchObject({
    functionError: { ...exit, errorMessage: expect.stringMatching(/exited with error: exit status 3$/) as string },
  });
  expect(await stack.runtime.invoke('exits', { code: 0 })).toMatchObject({ functionError: exit });
  expect(stack.runtime.stats()['exits']).toMatchObject({ coldStarts: 2, invocations: 2 });
  expect(linesOf('exits')).toEqual(['leaving', 'leaving']);
});

it('keeps what a function printed before it was ended', () => {
  expect(linesOf('spins')[0]).toBe('spinning');
});

it('starts as many sandboxes as it may, and lets further calls wait', async () => {
  const own = startRuntime({ sandboxes: 3 });
  own.runtime.deploy(specOf('slow', entries.slow));
  const calls = [1, 2, 3, 4].map(() => own.runtime.invoke('slow', { ms: 400 }, { caller: 'person' }));
  const answers = await Promise.all(calls);
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(3);
  expect(own.runtime.stats()['slow']).toMatchObject({ coldStarts: 3, invocations: 4 });
  await own.runtime.close();
});

it('finishes a call on the version that it began with, and takes the new one for the next', async () => {
  stack.runtime.deploy(specOf('updated', entries.slow));
  const before = stack.runtime.invoke('updated', { ms: 50 });
  stack.runtime.deploy(specOf('updated', entries.nothing));
  expect(await stack.runtime.invoke('updated', {})).toEqual({ payload: null });
  expect(await before).toEqual({ payload: expect.any(Number) as number });
});

it('gives out each line that a function prints, cut pieces joined', async () => {
  await call('prints');
  expect(linesOf('prints')).toEqual(['one line', 'second', 'third', 'no end']);
});

it("runs middy and Powertools' logger, one JSON line a record", async () => {
  expect(await call('powertools', { caseNumber: 'K4-7Q' })).toEqual({ payload: 'ok' });
  const records = linesOf('powertools').map(line => JSON.parse(line) as unknown);
  expect(records).toMatchObject([
    {
      level: 'INFO',
      message: 'seen',
      service: 'cases',
      caseNumber: 'K4-7Q',
      function_name: 'powertools',
      cold_start: true,
      timestamp: '2026-11-24T18:00:00.000Z',
    },
  ]);
});

it('refuses a payload over 6 MB and a function that is not deployed', async () => {
  const tooLarge = call('nothing', 'x'.repeat(6_291_455));
  await expect(tooLarge).rejects.toMatchObject({ name: 'RequestTooLargeException', statusCode: 413 });
  await expect(stack.runtime.invoke('nobody', {})).rejects.toThrow(InvokeRefused);
});

it('is settled only when the calls have answered', async () => {
  stack.runtime.deploy(specOf('settling', entries.slow));
  let answered = false;
  const answer = stack.runtime.invoke('settling', { ms: 50 }).then(() => (answered = true));
  expect(stack.activity.running).toContain('function settling');
  await stack.activity.settled();
  expect(answered).toBe(true);
  await answer;
});

it('answers calls under way, and those that wait, when it is closed', async () => {
  const own = startRuntime();
  own.runtime.deploy(specOf('hangs', entries.hangs));
  const answers = [1, 2, 3, 4, 5].map(() => own.runtime.invoke('hangs', {}));
  await own.runtime.close();
  const exit = { functionError: { errorType: 'Runtime.ExitError' } };
  expect(await Promise.all(answers)).toMatchObject([exit, exit, exit, exit, exit]);
});

function linesOf(name: string): string[] {
  return stack.lines.filter(({ functionName }) => functionName === name).map(({ line }) => line);
}
