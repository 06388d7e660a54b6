import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FunctionSpec } from '@imr/local-aws';
import { callOperation } from '@imr/local-aws/stepfunctions';
import { pacific } from '../../local/walkthrough/pacific.ts';
import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import { openSession, type StackSession } from './stack-session.ts';

let session: StackSession;
let deaf: string;

beforeAll(async () => {
  session = await openSession();
  deaf = join(session.directory, 'deaf.mjs');
  writeFileSync(deaf, 'export const handler = async () => {};');
});
afterAll(() => session.close());

/** Takes a function's place with one that hears the event, answers well and does nothing: the event is lost for good. */
async function losing(name: string, act: () => Promise<unknown>): Promise<void> {
  const spec = functionNamed(name);
  session.stack.lambda.deploy({ ...spec, entry: deaf, handler: 'deaf.handler' });
  await act();
  await session.settled();
  session.stack.lambda.deploy(spec);
}

function functionNamed(name: string): FunctionSpec {
  const found = session.stack.spec.functions.find(spec => spec.name === name);
  if (found === undefined) throw new Error(`There is no function ${name}.`);
  return found;
}

async function minutesPass(minutes: number): Promise<void> {
  await session.advanceTo(new Date(Date.parse(session.now()) + minutes * 60_000).toISOString());
}

function mailsOf(caseClient: CaseClient): string[] {
  return session.mail({ tags: { case: caseClient.caseNumber } }).map(({ subject }) => subject.split(': ')[1] ?? '');
}

async function give(caseClient: CaseClient, body: object): Promise<void> {
  const token = await session.token({ role: 'analyst' });
  await session.http.expect(200, 'POST', `/cases/${caseClient.caseNumber}/commands`, { token, body });
}

function executionOf(caseClient: CaseClient, generation: number): string {
  const machine = session.stack.spec.machines.find(({ definition }) => definition.includes('Look at the case'));
  return `${machine?.arn.replace(':stateMachine:', ':execution:') ?? ''}:${caseClient.caseNumber}-${generation}`;
}

async function stateOf(caseClient: CaseClient, generation: number): Promise<unknown> {
  const executionArn = executionOf(caseClient, generation);
  return (await callOperation(session.stack.machines, 'DescribeExecution', { executionArn }))['status'];
}

/** How often the sweep has said that it found something: an alarm each time. */
function alarms(): number {
  const log = join(session.directory, 'logs', 'Sweep.log');
  try {
    return readFileSync(log, 'utf8').split('The sweep found work').length - 1;
  } catch {
    return 0;
  }
}

describe('The sweep', () => {
  it('finds nothing where nothing was lost, and raises no alarm', async () => {
    const caseClient = await session.filed('nothing-lost');
    await minutesPass(40);
    expect(mailsOf(caseClient)).toEqual(['We have your application']);
    expect(alarms()).toBe(0);
  });

  it('starts the machine of a case that nobody started', async () => {
    let caseClient: CaseClient | undefined;
    await losing('StartWorkflow', async () => (caseClient = await session.filed('lost-start')));
    if (caseClient === undefined) throw new Error('Nothing was filed.');
    expect(mailsOf(caseClient)).toEqual([]);
    await minutesPass(30);
    expect(mailsOf(caseClient)).toEqual(['We have your application']);
    expect(alarms()).toBe(1);
  });

  it('wakes a machine that nobody woke', async () => {
    const caseClient = await session.filed('lost-wake');
    const before = alarms();
    await losing('WakeWorkflow', () => give(caseClient, { type: 'route-case', route: 'imr' }));
    expect(mailsOf(caseClient)).not.toContain('Records required');
    await minutesPass(30);
    expect(mailsOf(caseClient)).toContain('Records required');
    expect(alarms()).toBe(before + 1);
  });

  it('sends a notice that nobody sent, once', async () => {
    const before = alarms();
    let caseClient: CaseClient | undefined;
    await losing('StartNotice', async () => (caseClient = await session.filed('lost-notice')));
    if (caseClient === undefined) throw new Error('Nothing was filed.');
    expect(mailsOf(caseClient)).toEqual([]);
    await minutesPass(60);
    expect(mailsOf(caseClient)).toEqual(['We have your application']);
    expect(alarms()).toBe(before + 1);
  });

  it('raises a missed deadline that no machine watched', async () => {
    const before = alarms();
    let caseClient: CaseClient | undefined;
    await losing('StartDeadline', async () => (caseClient = await session.filed('lost-clock')));
    if (caseClient === undefined) throw new Error('Nothing was filed.');
    await session.advanceTo(pacific('2026-12-02 00:30'));
    const { clocks } = await caseClient.look();
    expect(clocks.find(({ id }) => id === 'D2')?.status).toBe('missed');
    expect(alarms()).toBeGreaterThan(before);
  });

  it('finds a machine that died in its sleep within a day, and gives the case another', async () => {
    const caseClient = await session.filed('died-asleep');
    const executionArn = executionOf(caseClient, 1);
    await losing('RecoverWorkflow', () => callOperation(session.stack.machines, 'StopExecution', { executionArn }));
    const before = alarms();
    await minutesPass(25 * 60);
    expect(alarms()).toBe(before + 1);
    await give(caseClient, { type: 'route-case', route: 'imr' });
    await session.settled();
    expect(mailsOf(caseClient)).toContain('Records required');
  });
});

describe('A case that is handed over on purpose, as after a change of its machine', () => {
  it('goes on under the next generation, and the one before steps aside', async () => {
    const caseClient = await session.filed('handed-over');
    const { version } = await caseClient.look();
    const payload = { act: 'renew-workflow', caseNumber: caseClient.caseNumber, version };
    expect(await session.stack.lambda.invoke('PerformAct', payload)).toEqual({ payload: null });
    await session.settled();
    expect([await stateOf(caseClient, 1), await stateOf(caseClient, 2)]).toEqual(['SUCCEEDED', 'RUNNING']);
    await give(caseClient, { type: 'route-case', route: 'imr' });
    await session.settled();
    expect(mailsOf(caseClient)).toContain('Records required');
  });

  it('is not, where somebody has changed it since: it is asked again with the new version', async () => {
    const caseClient = await session.filed('not-handed-over');
    const payload = { act: 'renew-workflow', caseNumber: caseClient.caseNumber, version: 1 };
    const outcome = await session.stack.lambda.invoke('PerformAct', payload);
    expect(outcome).toMatchObject({ functionError: { errorType: 'CaseMovedOn' } });
    expect(await stateOf(caseClient, 1)).toBe('RUNNING');
  });
});

describe('A year whose holidays by the moon nobody has confirmed', () => {
  it('is before a supervisor until its entry says that somebody has', async () => {
    const later = await openSession({ at: '2028-07-02T18:00:00Z' });
    try {
      const token = await later.token({ role: 'supervisor', sub: 'supervisor-1' });
      const work = async () => {
        const { body } = await later.api('GET', '/worklist?queue=supervisor', { token });
        return (body as { items: object[] }).items;
      };
      const keep = (entry: object) => later.api('PUT', '/directory/calendar/2029', { token, body: entry });
      expect(await work()).toEqual([]);
      await later.advanceTo('2028-07-02T18:30:00Z');
      const item = { duty: 'confirm-moons:2029', dueAt: '2028-10-01T06:59:59.000Z', late: false };
      expect(await work()).toMatchObject([item]);
      const year = { year: '2029', closed: [], open: [] };
      expect((await keep(year)).status).toBe(200);
      expect(await work()).toMatchObject([item]);
      expect((await keep({ ...year, moonsConfirmedOn: '2028-07-02' })).status).toBe(200);
      expect(await work()).toEqual([]);
      await later.advanceTo('2028-07-02T18:45:00Z');
      expect(await work()).toEqual([]);
    } finally {
      await later.close();
    }
  });
});
