import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import type { CaseEvent } from '../../domain/events/events.ts';
import { credentialsFor } from '@imr/local-aws';
import { synthesize } from '../../local/synth.ts';
import { callOperation } from '@imr/local-aws/stepfunctions';
import { readCloudAssembly } from '@imr/local-aws/template';
import { anaReyes, jonahTran } from '../../local/walkthrough/stories/applicants.ts';
import { openSession, type StackSession } from './stack-session.ts';
import { loadEvents } from '../../adapters/dynamodb/case-reads.ts';
import { CaseNumber } from '../../domain/case/case-number.ts';

let session: StackSession;
const busEvents: string[] = [];

beforeAll(async () => {
  session = await openSession({
    at: '2026-12-07T18:00:00Z',
    onEvent: (_bus, event) => {
      if (event.source === 'imr.cases') busEvents.push(JSON.stringify(event));
    },
  });
});
afterAll(() => session.close());

const Line = z.looseObject({
  message: z.optional(z.string()),
  caseNumber: z.optional(z.string()),
  correlationId: z.optional(z.string()),
});

/** What the functions have logged, as far as it is JSON, by function. */
function logged(): { of: string; line: z.infer<typeof Line> }[] {
  const logs = join(session.directory, 'logs');
  return readdirSync(logs).flatMap(file =>
    readFileSync(join(logs, file), 'utf8')
      .split('\n')
      .filter(text => text.startsWith('{'))
      .map(text => ({ of: file.replace(/\.log$/u, ''), line: Line.parse(JSON.parse(text)) })),
  );
}

describe('A case from the form to its last mail', () => {
  let followed: string;
  let caseNumber: string;

  beforeAll(async () => {
    const filed = await session.api('POST', '/applications', { body: anaReyes });
    followed = filed.headers.get('x-amzn-requestid') ?? '';
    const known = z.object({ caseNumber: z.string(), accessCode: z.string() }).parse(filed.body);
    ({ caseNumber } = known);
    await session.settled();
    const opened = await session.http.expect(201, 'POST', '/sessions', {
      body: { caseNumber, accessCode: known.accessCode },
    });
    const { token } = z.object({ token: z.string() }).parse(opened);
    await session.http.expect(200, 'POST', '/my/case/commands', { token, body: { type: 'withdraw' } });
    await session.settled();
  });

  it('is followed by the id of the request that filed it, through every function that had it', () => {
    expect(followed).toMatch(/^[\w-]{16,}$/u);
    const done = logged().filter(({ line }) => ['Done', 'Answered'].includes(line.message ?? ''));
    const ofCase = done.filter(({ line }) => line.correlationId === followed);
    expect([...new Set(ofCase.map(({ of }) => of))].sort()).toEqual([
      'CheckDeadline',
      'CheckNotice',
      'ClassifyCase',
      'FileApplication',
      'HandleCommand',
      'LookAtCase',
      'OpenSession',
      'PerformAct',
      'RecordDelivery',
      'SendNotice',
      'StartDeadline',
      'StartNotice',
      'StartWorkflow',
      'StopDeadline',
      'WakeWorkflow',
    ]);
    expect(ofCase.filter(({ line }) => line.caseNumber !== caseNumber)).toEqual([]);
    const lost = done.filter(({ line }) => line.caseNumber === caseNumber && line.correlationId !== followed);
    expect(lost).toEqual([]);
  });

  it('has the id on every mail, the last one too', () => {
    const mails = session.mail({ tags: { case: caseNumber } });
    expect(mails.at(0)?.subject).toContain('We have your application');
    expect(mails.at(-1)?.subject).toContain('You asked us to stop');
    expect(mails.map(({ tags }) => tags['correlation'])).toEqual(mails.map(() => followed));
  });

  it('says of each event by which request it came about', async () => {
    const command = logged().find(({ of, line }) => of === 'HandleCommand' && line.message === 'Answered');
    const events = await storedEvents(caseNumber);
    expect(events.map(({ correlationId }) => correlationId)).toEqual(events.map(() => followed));
    expect(events.find(({ type }) => type === 'application-received')?.requestId).toBe(followed);
    expect(events.find(({ type }) => type === 'case-classified')).not.toHaveProperty('requestId');
    expect(events.find(({ type }) => type === 'case-withdrawn')?.requestId).toBe(command?.line['gatewayRequestId']);
  });

  it('passes on no more than number, version and type', () => {
    expect(busEvents.length).toBeGreaterThan(5);
    expect(busEvents.filter(event => event.includes(followed))).toEqual([]);
  });
});

/** The events of the case as the table keeps them. */
async function storedEvents(caseNumber: string): Promise<CaseEvent[]> {
  const [table] = session.stack.spec.tables;
  const client = new DynamoDBClient({
    endpoint: session.stack.addresses['dynamodb'] ?? '',
    region: 'us-west-2',
    credentials: credentialsFor('test'),
  });
  return (await loadEvents(tableNamed(table?.name ?? '', client), CaseNumber.parse(caseNumber), 0, 100)).events;
}

const Emf = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.tuple([
      z.object({
        Namespace: z.string(),
        Dimensions: z.tuple([z.array(z.string())]),
        Metrics: z.tuple([z.object({ Name: z.string() })]),
      }),
    ]),
  }),
});

/** What the functions have counted: `namespace name {dimensions}`, as an alarm would ask for it, with every value. */
function counted(): Map<string, number[]> {
  const figures = new Map<string, number[]>();
  for (const { line } of logged()) {
    if (!('_aws' in line)) continue;
    const { _aws, ...values } = Emf.parse(line);
    const [{ Namespace, Dimensions, Metrics }] = _aws.CloudWatchMetrics;
    const [{ Name }] = Metrics;
    const { [Name]: value, ...apart } = values;
    // Whatever stands beside the figure and its dimensions would be in the log for nothing.
    expect(Object.keys(apart).sort()).toEqual([...Dimensions[0]].sort());
    const figure = figureOf(Namespace, Name, apart);
    figures.set(figure, [...(figures.get(figure) ?? []), z.number().parse(value)]);
  }
  return figures;
}

function figureOf(namespace: string, name: string, apart: Record<string, unknown>): string {
  const sorted = Object.entries(apart).sort(([one], [other]) => one.localeCompare(other));
  return `${namespace} ${name} ${sorted.map(([dimension, value]) => `${dimension}=${String(value)}`).join(' ')}`;
}

const Metric = z.object({
  Namespace: z.literal('imr/local'),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })),
});

/** The figures of ours that alarms of the template ask for. */
async function alarmed(): Promise<string[]> {
  const { stacks } = readCloudAssembly((await synthesize()).directory);
  const alarms = stacks.flatMap(({ template }) =>
    Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm'),
  );
  return alarms.flatMap(({ Properties }) => metricsIn(Properties)).sort();
}

/** However deep it stands: an alarm on a sum has its figures further down. */
function metricsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const metric = Metric.safeParse(value);
  if (!metric.success) return Object.values(value).flatMap(metricsIn);
  const { Namespace, MetricName, Dimensions } = metric.data;
  return [figureOf(Namespace, MetricName, Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value])))];
}

describe('What the functions count', () => {
  let urgent: string;

  beforeAll(async () => {
    urgent = (await session.filed('urgent', jonahTran)).caseNumber;
    const unreachable = { ...anaReyes, patient: { ...anaReyes.patient, contactByEmail: false } };
    const stopped = await session.filed('stopped', unreachable);
    const machine = session.stack.spec.machines.find(({ definition }) => definition.includes('Look at the case'));
    const executionArn = `${machine?.arn.replace(':stateMachine:', ':execution:') ?? ''}:${stopped.caseNumber}-1`;
    await callOperation(session.stack.machines, 'StopExecution', { executionArn });
    await session.advanceTo('2026-12-13T18:00:00Z');
  });

  it('is all that alarms ask for', async () => {
    const figures = counted();
    const missing = (await alarmed()).filter(figure => !figures.has(figure));
    // The same line of code as for D3, which is missed here; test/infra/alarms.ts holds the list of clocks.
    const others = ['D4', 'D5', 'N1', 'R2', 'S1', 'T1', 'V0', 'V2', 'V3'].map(
      clock => `imr/local SupervisorCalled clock=${clock} service=imr`,
    );
    // Nothing here is out of the authorizer's reach: test/lambdas/authorize/authorize.test.ts.
    expect(missing).toEqual(['imr/local CallersUnknown service=imr', ...others]);
  });

  it('leaves nothing out that the sweep tells', async () => {
    const asked = await alarmed();
    const told = [...counted().keys()].filter(figure => /SweepFound|OverdueWork/u.test(figure));
    expect(told.filter(figure => !asked.includes(figure))).toEqual([]);
  });

  it.each([
    ['three applications', 'ApplicationReceived service=imr', 3],
    ['one case closed', 'CaseClosed service=imr', 1],
    ['one urgent request that nobody looked at for 48 hours', 'DeadlineMissed clock=D3 service=imr', 1],
    ['one supervisor called', 'SupervisorCalled clock=D3 service=imr', 1],
    ['one case in trouble', 'TroubleRaised service=imr', 1],
  ])('%s', (_what, figure, times) => {
    expect(counted().get(`imr/local ${figure}`)).toEqual(Array.from({ length: times }, () => 1));
  });

  it('a letter to post, which lies for three days and then is told of', () => {
    expect(counted().get('imr/local NoticeToPost service=imr')?.at(0)).toBe(1);
    const lying = counted().get('imr/local OverdueWork queue=post service=imr') ?? [];
    expect(lying.at(0)).toBe(0);
    expect(lying.at(-1)).toBeGreaterThan(0);
  });

  it('names the case that calls a supervisor in a line of the log beside it', () => {
    const told = logged().filter(({ line }) => line.message?.startsWith('A deadline is over') === true);
    expect(told.map(({ line }) => [line.caseNumber, line['clock']])).toEqual([[urgent, 'D3']]);
  });
});
