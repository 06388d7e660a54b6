import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FunctionSpec } from '@imr/local-aws';
import { callOperation } from '@imr/local-aws/stepfunctions';
import { pacific } from '../../local/walkthrough/pacific.ts';
import type { Scene } from '../../local/walkthrough/scene.ts';
import { openTheatre, type Theatre } from './on-stage.ts';

let theatre: Theatre;
let deaf: string;

beforeAll(async () => {
  theatre = await openTheatre();
  deaf = join(theatre.directory, 'deaf.mjs');
  writeFileSync(deaf, 'export const handler = async () => {};');
});
afterAll(() => theatre.close());

/** Takes a function's place with one that hears the event, answers well and does nothing: the event is lost for good. */
async function losing(name: string, act: () => Promise<unknown>): Promise<void> {
  const spec = functionNamed(name);
  theatre.stack.lambda.deploy({ ...spec, entry: deaf, handler: 'deaf.handler' });
  await act();
  await theatre.settled();
  theatre.stack.lambda.deploy(spec);
}

function functionNamed(name: string): FunctionSpec {
  const found = theatre.stack.spec.functions.find(spec => spec.name === name);
  if (found === undefined) throw new Error(`There is no function ${name}.`);
  return found;
}

async function minutesPass(minutes: number): Promise<void> {
  await theatre.advanceTo(new Date(Date.parse(theatre.now()) + minutes * 60_000).toISOString());
}

function mailsOf(scene: Scene): string[] {
  return theatre.mail({ tags: { case: scene.caseNumber } }).map(({ subject }) => subject.split(': ')[1] ?? '');
}

async function give(scene: Scene, body: object): Promise<void> {
  const token = await theatre.token({ role: 'analyst' });
  await theatre.http.expect(200, 'POST', `/cases/${scene.caseNumber}/commands`, { token, body });
}

function executionOf(scene: Scene, generation: number): string {
  const machine = theatre.stack.spec.machines.find(({ definition }) => definition.includes('Look at the case'));
  return `${machine?.arn.replace(':stateMachine:', ':execution:') ?? ''}:${scene.caseNumber}-${generation}`;
}

async function stateOf(scene: Scene, generation: number): Promise<unknown> {
  const executionArn = executionOf(scene, generation);
  return (await callOperation(theatre.stack.machines, 'DescribeExecution', { executionArn }))['status'];
}

/** How often the sweep has said that it found something: an alarm each time. */
function alarms(): number {
  const log = join(theatre.directory, 'logs', 'Sweep.log');
  try {
    return readFileSync(log, 'utf8').split('The sweep found work').length - 1;
  } catch {
    return 0;
  }
}

describe('The sweep', () => {
  it('finds nothing where nothing was lost, and raises no alarm', async () => {
    const scene = await theatre.filed('nothing-lost');
    await minutesPass(40);
    expect(mailsOf(scene)).toEqual(['We have your application']);
    expect(alarms()).toBe(0);
  });

  it('starts the machine of a case that nobody started', async () => {
    let scene: Scene | undefined;
    await losing('StartWorkflow', async () => (scene = await theatre.filed('lost-start')));
    if (scene === undefined) throw new Error('Nothing was filed.');
    expect(mailsOf(scene)).toEqual([]);
    await minutesPass(30);
    expect(mailsOf(scene)).toEqual(['We have your application']);
    expect(alarms()).toBe(1);
  });

  it('wakes a machine that nobody woke', async () => {
    const scene = await theatre.filed('lost-wake');
    const before = alarms();
    await losing('WakeWorkflow', () => give(scene, { type: 'route-case', route: 'imr' }));
    expect(mailsOf(scene)).not.toContain('Records required');
    await minutesPass(30);
    expect(mailsOf(scene)).toContain('Records required');
    expect(alarms()).toBe(before + 1);
  });

  it('sends a notice that nobody sent, once', async () => {
    const before = alarms();
    let scene: Scene | undefined;
    await losing('StartNotice', async () => (scene = await theatre.filed('lost-notice')));
    if (scene === undefined) throw new Error('Nothing was filed.');
    expect(mailsOf(scene)).toEqual([]);
    await minutesPass(60);
    expect(mailsOf(scene)).toEqual(['We have your application']);
    expect(alarms()).toBe(before + 1);
  });

  it('raises a missed deadline that no machine watched', async () => {
    const before = alarms();
    let scene: Scene | undefined;
    await losing('StartDeadline', async () => (scene = await theatre.filed('lost-clock')));
    if (scene === undefined) throw new Error('Nothing was filed.');
    await theatre.advanceTo(pacific('2026-12-02 00:30'));
    const { clocks } = await scene.look();
    expect(clocks.find(({ id }) => id === 'D2')?.status).toBe('missed');
    expect(alarms()).toBeGreaterThan(before);
  });

  it('finds a machine that died in its sleep within a day, and gives the case another', async () => {
    const scene = await theatre.filed('died-asleep');
    const executionArn = executionOf(scene, 1);
    await losing('RecoverWorkflow', () => callOperation(theatre.stack.machines, 'StopExecution', { executionArn }));
    const before = alarms();
    await minutesPass(25 * 60);
    expect(alarms()).toBe(before + 1);
    await give(scene, { type: 'route-case', route: 'imr' });
    await theatre.settled();
    expect(mailsOf(scene)).toContain('Records required');
  });
});

describe('A case that is handed over on purpose, as after a change of its machine', () => {
  it('goes on under the next generation, and the one before steps aside', async () => {
    const scene = await theatre.filed('handed-over');
    const { version } = await scene.look();
    const payload = { act: 'renew-workflow', caseNumber: scene.caseNumber, version };
    expect(await theatre.stack.lambda.invoke('PerformAct', payload)).toEqual({ payload: null });
    await theatre.settled();
    expect([await stateOf(scene, 1), await stateOf(scene, 2)]).toEqual(['SUCCEEDED', 'RUNNING']);
    await give(scene, { type: 'route-case', route: 'imr' });
    await theatre.settled();
    expect(mailsOf(scene)).toContain('Records required');
  });

  it('is not, where somebody has changed it since: it is asked again with the new version', async () => {
    const scene = await theatre.filed('not-handed-over');
    const payload = { act: 'renew-workflow', caseNumber: scene.caseNumber, version: 1 };
    const outcome = await theatre.stack.lambda.invoke('PerformAct', payload);
    expect(outcome).toMatchObject({ functionError: { errorType: 'CaseMovedOn' } });
    expect(await stateOf(scene, 1)).toBe('RUNNING');
  });
});
