import { describe, expect, it } from 'vitest';
import { watchedClocks } from '../../../domain/case/clock-watch.ts';
import { workItems } from '../../../domain/read/work.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { checkAll, type Doings } from '../../../local/drill/checks.ts';
import type { Kept, KeptCase } from '../../../local/drill/kept.ts';
import type { MailIn } from '../../../local/drill/mail-in.ts';
import type { Walker } from '../../../local/drill/walker.ts';
import type { Mail } from '@imr/local-aws';
import { people } from '../../domain/case/support/people.ts';
import { sample } from '../../domain/case/support/samples.ts';

/** What a stack keeps of one case that was withdrawn while the plan was to authorize: all in order. */
function orderly() {
  const played = sample('closed');
  for (const { id } of played.state().notices) {
    played.give(people.system, 'record-notice-sent', { noticeId: id, messageId: id });
    played.give(people.system, 'record-notice-delivered', { noticeId: id });
  }
  const state = played.state();
  const { caseNumber, generation } = state;
  const version = state.workflowVersion;
  const one: KeptCase = {
    state,
    events: [...played.events],
    workflow: { version, generation, stage: 'closed', leftVersion: version },
    items: itemsOf(state),
  };
  const watched = watchedClocks(state).map(({ clock, revision }) => ({ caseNumber, clock, revision }));
  const kept: Kept = {
    now: Date.parse(played.now()),
    cases: new Map([[caseNumber, one]]),
    loads: new Map(),
    others: [
      mailItem('M1'),
      mailItem('M2', { automatic: 'auto-submitted' }),
      { PK: 'MAIL#automatic-2026-11-24', SK: 'MAIL', waiting: 1 },
      { PK: 'DIRECTORY#reviewers', SK: 'rev-pain-1', version: 1, entry: changed },
      changeItem,
    ],
    mails: state.notices.map(({ id }) => mailOf(id)),
    executions: watched.map(input => executionOf(JSON.stringify(input))),
    deadLetters: [],
  };
  const walker: Walker = {
    road: 'withdrawn',
    caseNumber: () => caseNumber,
    done: [{ version: 1, stage: 'screening', events: ['application-received'] }],
    helped: [],
    arrive: () => Promise.resolve(),
    act: () => Promise.resolve(true),
  };
  const mailsIn: MailIn[] = [
    { mailId: 'M1', automatic: false, unanswered: 0 },
    { mailId: 'M2', automatic: true, unanswered: 0 },
  ];
  const change = { kind: 'reviewers', id: 'rev-pain-1', field: 'qualifications', value: 'after' } as const;
  const doings: Doings = { walkers: [walker], mailsIn, changes: [change] };
  return { kept, one, walker, doings };
}

function mailItem(id: string, more: object = {}) {
  return { PK: `MAIL#${id}`, SK: 'MAIL', ...more };
}

const changed = { reviewerId: 'rev-pain-1', qualifications: 'after' };
const changeItem = {
  ...{ PK: 'ENTRY#reviewers#rev-pain-1', SK: 'CHANGE#000001', changeId: 'c1', outcome: 'kept', version: 1 },
  ...{ at: '2026-11-24T18:00:00Z', by: 'supervisor-1', before: { qualifications: 'before' }, after: changed },
};

function itemsOf(state: CaseState): KeptCase['items'] {
  const PK = `CASE#${state.caseNumber}`;
  const work = workItems(state).map(item => ({ PK, SK: `WORK#${item.duty}`, ...item }));
  const clocks = watchedClocks(state).map(({ nextAt, ...clock }) => {
    return { PK, SK: `CLOCK#${clock.clock}`, ...clock, pendingSince: nextAt };
  });
  return new Map([...work, ...clocks].map(item => [item.SK, item]));
}

function mailOf(notice: string): Mail {
  const nobody = { from: '', fromName: '', to: [], cc: [], bcc: [], destinations: [], replyTo: [] };
  const nothing = { subject: '', text: '', html: '', attachments: [], headers: [], bytes: 0 };
  const tags = { notice };
  return { ...nobody, ...nothing, tags, operation: 'SendEmail', id: notice, at: '', status: 'delivered', sentBy: '' };
}

function executionOf(input: string): Kept['executions'][number] {
  const names = { id: 1, arn: '', name: 'one', machineArn: '', hash: '', roleArn: '' };
  const ending = { output: null, error: null, cause: null, stoppedAt: null };
  return { ...names, ...ending, status: 'RUNNING', input, startedAt: 0, events: 1 };
}

type Orderly = ReturnType<typeof orderly>;

describe('The checks after a drill', () => {
  it('find nothing where all is in order', () => {
    const { kept, doings } = orderly();
    expect(checkAll(kept, doings)).toEqual([]);
  });

  it('takes a dead letter for explained where the store was in trouble', () => {
    const { kept, doings } = orderly();
    const body = JSON.stringify({ requestPayload: {}, responsePayload: { errorType: 'StoreUnreachable' } });
    kept.deadLetters.push({ queue: 'sweeps', body });
    expect(checkAll(kept, doings)).toEqual([]);
  });

  it.each<[string, (all: Orderly) => void, RegExp]>([
    ['a case that is gone', ({ kept }) => kept.cases.clear(), /does not exist/],
    ['a case that nobody was told of', ({ walker }) => (walker.caseNumber = () => undefined), /nobody was told/],
    ['an event that is gone', ({ one }) => one.events.splice(3, 1), /has the events 1, 2, 3, 5/],
    ['a snapshot of its own', ({ one }) => (one.state = { ...one.state, channel: 'fax' }), /another case than it is/],
    ['a command without its events', ({ walker }) => walker.done.push(lostCommand), /lost case-withdrawn/],
    ['a person who had to help', ({ walker }) => walker.helped.push('park: Error'), /needed a person's help/],
    [
      'a case that ended elsewhere',
      ({ walker }) => (walker.road = 'care'),
      /ended with withdrawn, not with overturned/,
    ],
    ['a duty that nobody has', ({ one }) => one.items.set('WORK#x', duty), /has the duties/],
    ['a mark that nobody looks after', ({ one }) => one.items.set('WORKFLOW', mark), /has been pending \(workflow\)/],
    ['a reviewer who counts as busy', ({ kept }) => kept.loads.set('R-101', 1), /R-101 counts with 1/],
    ['a letter that went out twice', ({ kept }) => kept.mails.push(...kept.mails.slice(0, 1)), /went out 2 times/],
    ['a letter that never went out', ({ kept }) => kept.mails.shift(), /no mail went out/],
    ['a letter of nobody', ({ kept }) => kept.mails.push(mailOf('stray')), /nobody knows: stray/],
    ['a machine that never left', ({ kept, one }) => kept.executions.push(lifecycleOf(one)), /has not left/],
    [
      'a machine that died',
      ({ kept }) => kept.executions.push({ ...executionOf('{}'), status: 'FAILED' }),
      /is FAILED/,
    ],
    ['a mail that nobody has', ({ kept }) => kept.others.shift(), /The mail M1 was taken, and nobody has it to read/],
    ['a mail that is there twice', ({ kept }) => kept.others.push(mailItem('M3')), /1 mails came in that nobody/],
    [
      'an automatic mail that no day counts',
      ({ kept }) => kept.others.splice(2, 1),
      /The days count 0 automatic mails/,
    ],
    [
      'a mail in the wrong queue',
      ({ doings }) => doings.mailsIn.push({ mailId: 'M2', automatic: false, unanswered: 0 }),
      /M2 waits in the wrong queue/,
    ],
    ['a change that is gone', ({ kept }) => kept.others.pop(), /rev-pain-1: after was kept 0 times/],
    [
      'a change that was made twice',
      ({ kept }) => kept.others.push({ ...changeItem, SK: 'CHANGE#000002', version: 2 }),
      /rev-pain-1: after was kept 2 times/,
    ],
    [
      'an entry that its last change did not make',
      ({ kept }) => kept.others.splice(3, 1, { PK: 'DIRECTORY#reviewers', SK: 'rev-pain-1', version: 1, entry: {} }),
      /rev-pain-1 is not what its last change made it/,
    ],
    [
      'a change that still waits',
      ({ kept }) => kept.others.push({ PK: 'ENTRY#reviewers#rev-pain-1', SK: 'PROPOSAL' }),
      /has a change that waits/,
    ],
    [
      'an address that was told twice',
      ({ kept }) => kept.mails.push(...[1, 2].map(() => ({ ...mailOf(''), tags: { directory: 'plans', entry: 'p' } }))),
      /was told twice/,
    ],
    ['a seat that was not heard', ({ walker }) => (walker.road = 'panel'), /1 of 3 seats were heard/],
    [
      'a case without the times of an urgent one',
      ({ walker }) => (walker.road = 'expedited'),
      /is standard, and not expedited/,
    ],
    ['a dead letter', ({ kept }) => kept.deadLetters.push({ queue: 'wakes', body: '{}' }), /wakes has a dead letter/],
  ])('find %s', (_what, damage, sentence) => {
    const all = orderly();
    damage(all);
    expect(checkAll(all.kept, all.doings).join('\n')).toMatch(sentence);
  });
});

const lostCommand: Walker['done'][number] = { version: 1, stage: 'closed', events: ['case-withdrawn'] };
const duty = { PK: 'CASE#', SK: 'WORK#x', duty: 'x', queue: 'post', dueAt: '2027-02-02T09:00:00Z' };
const mark = { PK: 'CASE#', SK: 'WORKFLOW', pending: 'workflow', pendingSince: '2026-01-01T00:00:00Z' };

function lifecycleOf({ state: { caseNumber, generation } }: KeptCase) {
  return executionOf(JSON.stringify({ caseNumber, generation }));
}
