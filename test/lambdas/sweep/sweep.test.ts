import { expect, it } from 'vitest';
import { Instant } from '../../../domain/time/instants.ts';
import { StillParked } from '../../../lambdas/shared/still-parked.ts';
import type { Machine } from '../../../lambdas/sweep/repair-machines.ts';
import { type Found, type Ports, sweep } from '../../../lambdas/sweep/sweep.ts';
import { NoticeId } from '../../../domain/words/ids.ts';
import { CaseNumber } from '../../../domain/case/case-number.ts';

const at = Instant.parse('2026-11-24T18:05:00.000Z');
const caseNumber = CaseNumber.parse('8H79-93GP');
const oneCase = () => Promise.resolve([{ caseNumber }]);
const oneNotice = () => Promise.resolve([{ caseNumber, noticeId: NoticeId.parse('N-9') }]);
const oneClock = () => Promise.resolve([{ caseNumber, clock: 'V4' as const, revision: 2 }]);
const nothing = () => Promise.resolve([]);

interface World {
  /** Executions that run, and others that are over. */
  running: string[];
  over: string[];
  workflow: Awaited<ReturnType<Ports['openWorkflow']>>;
  wakeCase: () => Promise<void>;
  pending: Partial<Ports['pending']>;
  parked: Partial<Ports['parked']>;
  leavers: string[];
}

/** A stack in which all goes well, but for what is said of it, and what is done to it. */
function stack({ running = [], over = [], workflow, wakeCase, pending, parked, leavers = [] }: Partial<World>) {
  const done: string[] = [];
  const note = (what: string) => Promise.resolve(void done.push(what));
  const machine = (name: string): Machine => ({
    isRunning: execution => Promise.resolve(running.includes(execution)),
    startOnce: async (execution, input) => {
      if (running.includes(execution) || over.includes(execution)) return false;
      await note(`start ${name} ${execution} with ${Object.values(input).join(' ')}`);
      return true;
    },
  });
  const ports: Ports = {
    lifecycle: machine('lifecycle'),
    deadline: machine('deadline'),
    noticeDelivery: machine('delivery'),
    pending: { workflows: nothing, notices: nothing, clocks: nothing, checks: nothing, ...pending },
    parked: { workflows: nothing, notices: nothing, ...parked },
    workflowStillLives: (row, seen) => note(`${row.caseNumber} lives at ${seen}`),
    noticeStillLives: (row, seen) => note(`${row.noticeId} lives at ${seen}`),
    openWorkflow: () => Promise.resolve(workflow),
    wakeCase: wakeCase ?? (woken => note(`wake ${woken}`)),
    give: command => note(`${command.type} ${command.caseNumber}`),
    inbox: {
      unread: () => Promise.resolve([]),
      load: () => Promise.resolve(undefined),
      calendar: () => Promise.resolve({}),
      clock: id => note(`clock ${id}`),
      miss: () => Promise.resolve(false),
    },
    years: () => Promise.resolve([]),
    askForMoons: ({ year, dueAt }) => note(`ask for the moons of ${year} by ${dueAt}`),
    leavers: () => Promise.resolve(leavers),
    heldBy: () => Promise.resolve([caseNumber]),
    countOverdue: () => Promise.resolve(0),
    measure: () => undefined,
  };
  return { ports, done };
}

const waits = { parked: { workflows: oneCase } };
const lost = { pending: { workflows: oneCase } };
const onItsWay = { generation: 3, stage: 'screening' } as const;
const asleep = { ...onItsWay, taskToken: 'token' };
const closed = { ...onItsWay, stage: 'closed' } as const;
const runs = { running: ['8H79-93GP-3'] };
const stillParked = () => Promise.reject(new StillParked(caseNumber, { generation: 3 }));

const startCase = ['start lifecycle 8H79-93GP-3 with 8H79-93GP 3'];
const renew = ['renew-workflow 8H79-93GP'];
const wake = ['wake 8H79-93GP'];

const unsent = { pending: { notices: oneNotice } };
const unheard = { parked: { notices: oneNotice } };
const startNotice = ['start delivery N-9 with 8H79-93GP N-9'];
const startNoticeAnew = ['start delivery N-9-20261124T18 with 8H79-93GP N-9'];

const unwatched = { pending: { clocks: oneClock } };
const watch = '8H79-93GP-V4-2';

it.each<[what: string, world: Partial<World>, done: string[], found: Partial<Found>]>([
  ['A stack in which nothing was lost is left alone', {}, [], {}],

  ['A case that is gone is left alone', lost, [], {}],
  ['A case whose machine never started gets it', { ...lost, workflow: onItsWay }, startCase, { workflows: 1 }],
  [
    'A case whose machine died gets the next generation',
    { ...lost, workflow: onItsWay, over: ['8H79-93GP-3'] },
    renew,
    { workflows: 1 },
  ],
  ['A machine that sleeps is woken', { ...lost, ...runs, workflow: asleep }, wake, { workflows: 1 }],
  ['A machine that is on its way is no finding', { ...lost, ...runs, workflow: onItsWay }, wake, {}],
  [
    'A machine that does not wake gets a successor',
    { ...lost, ...runs, workflow: asleep, wakeCase: stillParked },
    renew,
    { workflows: 1 },
  ],
  ['A closed case that was left is settled', { ...lost, workflow: { ...closed, leftVersion: 9 } }, wake, {}],
  ['A closed case that was not left goes on', { ...lost, workflow: closed }, startCase, { workflows: 1 }],

  ['A machine that waits, of a case that is gone, is left alone', waits, [], {}],
  [
    'A machine that waits and lives is looked at later',
    { ...waits, ...runs, workflow: asleep },
    ['8H79-93GP lives at 2026-11-24T18:05:00.000Z'],
    {},
  ],
  ['A machine that died in its sleep gets a successor', { ...waits, workflow: asleep }, renew, { workflows: 1 }],

  ['A notice that nobody delivers is delivered', unsent, startNotice, { notices: 1 }],
  ['A notice that is being delivered is left alone', { ...unsent, running: ['N-9'] }, [], {}],
  [
    'A notice whose delivery died is delivered under a name of this hour',
    { ...unsent, over: ['N-9'] },
    startNoticeAnew,
    { notices: 1 },
  ],
  ['One that was tried this hour waits for the next', { ...unsent, over: ['N-9', 'N-9-20261124T18'] }, [], {}],
  [
    'A delivery that waits and lives is looked at later',
    { ...unheard, running: ['N-9'] },
    ['N-9 lives at 2026-11-24T18:05:00.000Z'],
    {},
  ],
  ['A delivery that died in its sleep is begun again', { ...unheard, over: ['N-9'] }, startNoticeAnew, { notices: 1 }],

  [
    'A clock that nobody watches is watched',
    unwatched,
    ['start deadline 8H79-93GP-V4-2 with 8H79-93GP V4 2'],
    { clocks: 1 },
  ],
  ['A clock that is watched is left alone', { ...unwatched, running: [watch] }, [], {}],

  [
    'A check for viruses that is late becomes a person’s work',
    { pending: { checks: oneCase } },
    ['stall-late-checks 8H79-93GP'],
    { checks: 1 },
  ],
])('%s', async (_what, world, done, found) => {
  const { ports, done: seen } = stack(world);
  expect(await sweep(at, ports)).toEqual({ workflows: 0, notices: 0, clocks: 0, checks: 0, ...found });
  expect(seen).toEqual(done);
});

it('What cannot be repaired keeps nothing else waiting, and fails the sweep in the end', async () => {
  const wakeCase = () => Promise.reject(new Error('a fault of ours'));
  const pending = { workflows: oneCase, checks: oneCase };
  const { ports, done } = stack({ ...runs, workflow: asleep, wakeCase, pending });
  await expect(sweep(at, ports)).rejects.toMatchObject({ name: 'NotAllRepaired' });
  expect(done).toEqual(['stall-late-checks 8H79-93GP']);
});

it('Each mark has its patience, and each desk three days', async () => {
  const asked: Record<string, Instant> = {};
  const find = (mark: string) => (before: Instant) => {
    asked[mark] = before;
    return Promise.resolve([]);
  };
  const { ports } = stack({
    pending: { workflows: find('case'), notices: find('notice'), clocks: find('clock'), checks: find('check') },
    parked: { workflows: find('sleeping case'), notices: find('sleeping notice') },
  });
  const countOverdue = (queue: string, before: Instant) => {
    asked[queue] = before;
    return Promise.resolve(0);
  };
  await sweep(at, { ...ports, countOverdue });
  expect(asked).toEqual({
    case: '2026-11-24T17:55:00.000Z',
    notice: '2026-11-24T17:55:00.000Z',
    clock: '2026-11-24T17:55:00.000Z',
    check: '2026-11-24T18:05:00.000Z',
    'sleeping case': '2026-11-23T18:05:00.000Z',
    'sleeping notice': '2026-11-22T18:05:00.000Z',
    'help-center': '2026-11-21T18:05:00.000Z',
    nurse: '2026-11-21T18:05:00.000Z',
    attorney: '2026-11-21T18:05:00.000Z',
    supervisor: '2026-11-21T18:05:00.000Z',
    director: '2026-11-21T18:05:00.000Z',
    post: '2026-11-21T18:05:00.000Z',
  });
});

it('What it found and what lies on the desks is measured, for alarms and the dashboard', async () => {
  const figures: string[] = [];
  const measure: Ports['measure'] = (name, value, apart) => {
    figures.push(`${name} ${Object.values(apart).join()} ${value}`);
  };
  const { ports } = stack({ ...unsent, parked: { notices: oneNotice } });
  await sweep(at, { ...ports, measure, countOverdue: queue => Promise.resolve(queue === 'nurse' ? 4 : 0) });
  expect(figures).toEqual([
    'SweepFound workflows 0',
    'SweepFound notices 2',
    'SweepFound clocks 0',
    'SweepFound checks 0',
    'UnreadMail  0',
    'OverdueWork help-center 0',
    'OverdueWork nurse 4',
    'OverdueWork attorney 0',
    'OverdueWork supervisor 0',
    'OverdueWork director 0',
    'OverdueWork post 0',
  ]);
});

it('A member whose analyst has left gets their case to the desk, also where one call was not enough; that is no defect', async () => {
  const { ports, done } = stack({ leavers: ['analyst-3'] });
  const found = await sweep(at, ports);
  expect([done, Object.values(found)]).toEqual([[`give-back-duties ${caseNumber}`], [0, 0, 0, 0]]);
});

it('A supervisor is asked for the holidays by the moon of a year that nobody has confirmed, and the sweep calls that no defect', async () => {
  const { ports, done } = stack({});
  const found = await sweep(Instant.parse('2028-07-01T07:05:00.000Z'), ports);
  expect(done).toEqual(['ask for the moons of 2029 by 2028-10-01T06:59:59.000Z']);
  expect(found).toEqual({ workflows: 0, notices: 0, clocks: 0, checks: 0 });
});
