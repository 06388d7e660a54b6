import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  type CaseEvent,
  type EventType,
  eventTypes,
  eventVersionOf,
  parseEvent,
} from '../../../domain/events/events.ts';
import { evolve } from '../../../domain/events/evolve.ts';
import { CaseState } from '../../../domain/case/state.ts';
import { noticesFor } from '../../../domain/read/notice-view.ts';
import { replay } from '../../../domain/events/replay.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import { letterKinds } from '../../../domain/letters/kinds.ts';
import { letter, stillHolds } from '../../../domain/letters/letters.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { pacific } from '../time/pacific.ts';
import { given } from './support/given.ts';
import { commandOf, lookedUp } from './support/play.ts';
import { people } from './support/people.ts';

const files = [
  'events-v1.json',
  'inquiry-v1.json',
  'letters-v2.json',
  'acknowledged-v1.json',
  'undelivered-v1.json',
  'records-v1.json',
  'failed-watch-v1.json',
  'waits-v1.json',
  'two-edges-v1.json',
  'endings-v1.json',
  'papers-joined-v1.json',
  'penalty-sum-v1.json',
  'extension-withdrawn-v1.json',
  'enforcement-v1.json',
  'care-missing-v1.json',
  'promise-v1.json',
  'issue-withdrawn-v1.json',
  'part-promised-v1.json',
  'questions-v1.json',
  'reading-v1.json',
  'written-for-v1.json',
  'heard-v1.json',
  'conflicts-v1.json',
  'contact-v1.json',
  'release-v1.json',
  'misplaced-v1.json',
  'colleagues-v1.json',
  'given-back-v1.json',
  'likeness-v1.json',
  'standing-in-v1.json',
  'filed-for-another-v1.json',
  'interpreter-v1.json',
  'referral-v1.json',
  'hearing-v1.json',
  'contract-terms-v1.json',
  'ties-v1.json',
  'translations-v1.json',
  'analyses-v1.json',
  'second-look-v1.json',
  'rechecked-v1.json',
] as const;

/** Histories as the store once kept them. They are never made again: code changes, events stay. */
function historiesOf(name: (typeof files)[number]): CaseEvent[][] {
  const stored: unknown = JSON.parse(readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8'));
  return z
    .array(z.array(z.unknown()))
    .parse(stored)
    .map(history => history.map(parseEvent));
}

const histories = files.flatMap(historiesOf);

function summary(state: CaseState) {
  return {
    stage: state.stage,
    version: state.version,
    generation: state.generation,
    outcome: state.stage === 'closed' ? state.outcome : undefined,
    issues: state.issues.map(({ outcome }) => outcome ?? 'open'),
    clocks: state.clocks.map(
      ({ id, status, revision, derivation }) => `${id} ${status} r${revision} ${derivation.dueOn}`,
    ),
    penaltyDays: state.clocks.flatMap(({ penaltyDays }) => penaltyDays),
    violations: state.violations.map(({ clock, dueOn }) => `${clock} ${dueOn}`),
    documents: state.documents.map(({ status }) => status),
    notices: state.notices.map(({ kind, status }) => `${kind} ${status}`),
    former: state.formerReviewers.map(({ reviewerId, reason }) => `${reviewerId} ${reason}`),
    seats: state.seats.map(({ reviewerId, status }) => `${reviewerId} ${status}`),
  };
}

const summaries: [title: string, history: number, summary: object][] = [
  [
    'overturned, with every detour of a review',
    0,
    {
      stage: 'closed',
      version: 160,
      generation: 2,
      outcome: 'overturned',
      issues: ['overturned'],
      clocks: [
        'D1 met r1 2027-02-07',
        'D2 met r3 2027-02-11',
        'F1 met r1 2027-04-30',
        'E1 met r1 2027-11-24',
        'E1 stopped r2 2028-02-05',
        'D3 stopped r1 2027-02-07',
        'R1 missed r2 2027-02-10',
        'V1 met r3 2027-03-16',
        'A1 stopped r1 2027-02-16',
        'A1 met r2 2027-02-16',
        'A2 met r1 2027-02-16',
        'C1 missed r2 2027-02-18',
        'C3 met r1 2027-03-24',
      ],
      penaltyDays: ['2027-02-19', '2027-02-20', '2027-02-21'],
      violations: ['R1 2027-02-10', 'C1 2027-02-18'],
      documents: ['admitted', 'refused'],
      notices: [
        'acknowledgement delivered',
        'information-request delivered',
        'expedited delivered',
        'expedited delivered',
        'imr-approved delivered',
        'records-request delivered',
        'deadline-reminder delivered',
        'deadline-missed delivered',
        'reviewer-invitation delivered',
        'reviewer-invitation delivered',
        'review-opened delivered',
        'adoption-request delivered',
        'review-opened delivered',
        'extension delivered',
        'extension delivered',
        'adoption-request delivered',
        'decision delivered',
        'decision-plan delivered',
        'authorization-demand delivered',
        'deadline-reminder delivered',
        'deadline-missed delivered',
        'authorization-demand delivered',
        'care-question delivered',
        'authorization-demand delivered',
        'closure delivered',
      ],
      former: ['R-101 declined'],
      seats: ['R-102 analysed'],
    },
  ],
  [
    'a complaint, with every fate of a letter',
    1,
    {
      stage: 'closed',
      version: 34,
      generation: 1,
      outcome: 'complaint-resolved',
      issues: ['resolved'],
      clocks: [
        'D1 met r1 2027-02-07',
        'D2 met r1 2027-02-09',
        'F1 met r1 2027-04-30',
        'E1 stopped r1 2027-11-24',
        'K1 met r1 2027-03-04',
        'R5 met r1 2027-02-07',
      ],
      penaltyDays: [],
      violations: [],
      documents: [],
      notices: [
        'acknowledgement complained',
        'not-approved posted',
        'complaint-notice sent',
        'complaint-closing withdrawn',
        'complaint-closing-plan queued',
      ],
      former: [],
      seats: [],
    },
  ],
  [
    'withdrawn, reopened, and reversed by the plan in the middle',
    2,
    {
      stage: 'resolving-complaint',
      version: 64,
      generation: 2,
      issues: ['reversed-by-plan', 'open'],
      clocks: [
        'D1 met r1 2027-02-07',
        'D2 stopped r2 2027-02-09',
        'F1 met r1 2027-04-30',
        'E1 running r2 2027-11-24',
        'D2 met r3 2027-02-10',
        'K1 running r1 2027-03-04',
        'R5 running r1 2027-02-08',
        'R1 stopped r1 2027-02-08',
        'V1 stopped r1 2027-03-05',
      ],
      penaltyDays: [],
      violations: [],
      documents: [],
      notices: [
        'acknowledgement delivered',
        'information-request delivered',
        'withdrawal delivered',
        'reopening delivered',
        'not-approved delivered',
        'complaint-notice delivered',
        'imr-approved delivered',
        'records-request delivered',
        'reversal delivered',
        'reversal delivered',
      ],
      former: [],
      seats: [],
    },
  ],
  [
    'files that were clean, not scannable, given up on, and waited for once more',
    3,
    {
      stage: 'screening',
      version: 25,
      generation: 1,
      issues: ['open'],
      clocks: ['D1 met r1 2027-02-07', 'D2 running r1 2027-02-09', 'F1 met r1 2027-04-30', 'E1 running r1 2027-11-24'],
      penaltyDays: [],
      violations: [],
      documents: ['admitted', 'refused', 'refused', 'arrived'],
      notices: ['acknowledgement delivered'],
      former: [],
      seats: [],
    },
  ],
  [
    'reclassified there and back, reassigned, and counted again, against a plan whose receipt is not deemed',
    5,
    {
      stage: 'resolving-complaint',
      version: 68,
      generation: 1,
      issues: ['open', 'open'],
      clocks: [
        'D1 met r1 2027-02-07',
        'D2 met r1 2027-02-09',
        'F1 met r1 2027-04-30',
        'E1 running r1 2027-11-24',
        'K1 running r2 2027-03-04',
        'R5 stopped r2 2027-02-08',
        'R1 stopped r2 2027-02-09',
      ],
      penaltyDays: [],
      violations: [],
      documents: [],
      notices: [
        'acknowledgement delivered',
        'not-approved delivered',
        'complaint-notice delivered',
        'imr-approved delivered',
        'records-request delivered',
        'extension delivered',
        'imr-approved delivered',
        'reclassified delivered',
        'records-request delivered',
        'deadline-reminder delivered',
        'not-approved delivered',
        'reclassified delivered',
        'complaint-notice delivered',
      ],
      former: [],
      seats: [],
    },
  ],
  [
    'letters that did not arrive: put right, posted, returned, and proved',
    22,
    {
      stage: 'gathering-records',
      version: 52,
      generation: 1,
      issues: ['open'],
      clocks: [
        'D1 met r2 2027-02-06',
        'D2 met r1 2027-02-08',
        'F1 met r1 2027-04-30',
        'E1 running r1 2027-11-24',
        'R1 stopped r1 2027-02-05',
        'R1 stopped r2 2027-02-19',
        'R1 met r4 2027-02-23',
      ],
      penaltyDays: [],
      violations: [],
      documents: [],
      notices: [
        'acknowledgement withdrawn',
        'acknowledgement delivered',
        'imr-approved delivered',
        'records-request posted',
        'deadline-reminder delivered',
        'deadline-missed delivered',
      ],
      former: [],
      seats: [],
    },
  ],
  [
    'an urgent demand of which the plan was told by telephone',
    23,
    {
      stage: 'gathering-records',
      version: 56,
      generation: 1,
      issues: ['open'],
      clocks: [
        'D1 met r1 2027-02-10',
        'D2 stopped r1 2027-02-12',
        'F1 met r1 2027-04-30',
        'E1 running r1 2027-11-24',
        'D3 met r1 2027-02-07',
        'R2 stopped r4 2027-02-06',
      ],
      penaltyDays: [],
      violations: [],
      documents: [],
      notices: [
        'acknowledgement delivered',
        'expedited delivered',
        'imr-approved delivered',
        'records-request to-post',
        'deadline-reminder delivered',
        'deadline-reminder delivered',
        'deadline-missed delivered',
        'expedited delivered',
        'expedited delivered',
      ],
      former: [],
      seats: [],
    },
  ],
];

describe('The golden log of events', () => {
  it('has every type of event that was ever released', () => {
    const types = new Set(histories.flat().map(({ type }) => type));
    expect([...types].toSorted()).toEqual([...eventTypes].toSorted());
  });

  it.each(summaries)('replays %s', (_title, history, expected) => {
    expect(summary(replay(histories[history] ?? []))).toEqual(expected);
  });

  it('knows the request that filed the case, and of each event the request that caused it', () => {
    const history = histories[4] ?? [];
    const filed = '0b9f1e62-7c7e-4f58-9d0e-2b6c5a1d4e11';
    const withdrawn = '5d1c7f0a-93b2-4a1e-8a57-c0ffee2b7d42';
    expect(replay(history).correlationId).toBe(filed);
    expect(history.map(({ correlationId }) => correlationId)).toEqual(history.map(() => filed));
    expect(history.map(({ type, requestId }) => [type, requestId])).toEqual([
      ['application-received', filed],
      ['clock-started', filed],
      ['clock-started', filed],
      ['clock-started', filed],
      ['clock-met', filed],
      ['clock-started', filed],
      ['notice-queued', undefined],
      ['case-withdrawn', withdrawn],
      ['case-concluding', withdrawn],
      ['notice-queued', withdrawn],
    ]);
  });

  it('knows what came in, what of it was read, and what still waits', () => {
    const { clocks, documents, mails } = replay(historiesOf('reading-v1.json')[0] ?? []);
    expect(documents.filter(({ unread }) => unread === true)).toHaveLength(0);
    expect(mails).toMatchObject([{ mailId: 'mail-1', unread: true }, { mailId: 'mail-2' }]);
    expect(clocks.filter(({ id }) => id === 'D6').map(({ subject, status }) => `${subject} ${status}`)).toEqual([
      'D0043 met',
      'mail-1 running',
    ]);
  });

  it('knows of which clock the watch failed', () => {
    const { trouble, stage } = replay(historiesOf('failed-watch-v1.json')[0] ?? []);
    expect(stage).toBe('gathering-records');
    expect(trouble).toMatchObject({ act: 'the watch over R1', error: 'FAILED', clock: 'R1' });
  });

  it('knows what was past its day, and what was taken back of it', () => {
    const { clocks, violations } = replay(historiesOf('two-edges-v1.json')[0] ?? []);
    expect(clocks.find(({ id }) => id === 'C1')).toMatchObject({
      status: 'missed',
      pastSince: '2027-02-17T08:00:00.000Z',
      penaltyDays: ['2027-02-18', '2027-02-19'],
    });
    expect(violations).toMatchObject([{ clock: 'C1', dueOn: '2027-02-16' }]);
  });

  it('knows of endings who died and when, which case goes on, and what came late', () => {
    const [died, twice, late] = historiesOf('endings-v1.json').map(replay);
    expect(died).toMatchObject({
      stage: 'closed',
      outcome: 'died',
      diedOn: '2027-02-01',
      before: { stage: 'adopting' },
    });
    expect(twice).toMatchObject({ stage: 'closed', outcome: 'duplicate', of: '3333-3338' });
    expect(late).toMatchObject({ stage: 'resolving-complaint', issues: [{ route: 'complaint', because: 'untimely' }] });
    const [joined] = historiesOf('papers-joined-v1.json').map(replay);
    expect(joined?.documents).toMatchObject([{ status: 'admitted' }, { joined: { caseNumber: '3333-3338' } }]);
  });

  it('knows what the plan named, what of it was found missing or rightly withheld, and what it has done since', () => {
    const state = replay(historiesOf('records-v1.json')[0] ?? []);
    expect(state.records).toMatchObject({ withheld: [], checklist: { submissions: { state: 'there' } } });
    expect(state.records?.documentIds).toHaveLength(3);
    const read = noticesFor(state, people.plan, historiesOf('records-v1.json')[0] ?? []);
    expect(read.filter(({ kind }) => kind === 'records-incomplete').flatMap(({ words }) => words)).toEqual([
      'The policy that the denial names is not there.',
      'What a member sent is no secret.',
    ]);
    expect(state.documentationCompleteAt).toBe('2027-02-05T18:00:00.000Z');
    expect(state).toMatchObject({
      stage: 'authorizing',
      reports: [
        { what: 'authorized', on: '2027-03-05', accepted: true },
        { what: 'paid', on: '2027-03-08' },
      ],
    });
  });

  it('knows that the care did not come, what the plan said to it, and from when on it is owed again', () => {
    const state = replay(historiesOf('care-missing-v1.json')[0] ?? []);
    expect(state).toMatchObject({ stage: 'authorizing', asked: true, reports: [] });
    const c1 = state.clocks.find(({ id }) => id === 'C1');
    expect(c1).toMatchObject({ status: 'missed', stood: [{ from: '2027-02-02', before: '2027-02-25' }] });
    expect(c1?.penaltyDays).toEqual(['2027-02-25', '2027-02-26', '2027-02-27', '2027-02-28', '2027-03-01']);
    const until = historiesOf('care-missing-v1.json')[0]?.findIndex(({ type }) => type === 'care-followed-up');
    expect(replay(historiesOf('care-missing-v1.json')[0]?.slice(0, until) ?? [])).toMatchObject({
      stage: 'confirming-care',
      careMissing: '2027-02-22T18:00:00.000Z',
      answer: { says: 'coming', on: '2027-02-26', documentIds: ['D0088'] },
    });
  });

  it('knows where a case stood when the plan gave in, and which times are given back to whom', () => {
    const history = historiesOf('promise-v1.json')[0] ?? [];
    const first = history.findIndex(({ type }) => type === 'care-promised');
    expect(replay(history.slice(0, first + 1))).toMatchObject({
      stage: 'confirming-care',
      asked: true,
      promised: { at: '2027-02-10T18:00:00.000Z', issues: [1], before: { stage: 'reviewing' } },
      issues: [{ outcome: 'reversed-by-plan' }],
    });
    const state = replay(history);
    expect(state).toMatchObject({ stage: 'confirming-care', promised: { at: '2027-02-24T18:00:00.000Z' } });
    expect(state.stoodStill).toEqual([
      { from: '2027-02-10T18:00:00.000Z', until: '2027-02-23T18:00:00.000Z', byPlansWord: true, promised: true },
      { from: '2027-02-26T18:00:00.000Z', until: '2027-03-01T18:00:00.000Z', byPlansWord: true },
    ]);
  });

  it('knows what the plan promised alone, and when the member had it', () => {
    const history = historiesOf('part-promised-v1.json')[0] ?? [];
    const first = history.findIndex(({ type }) => type === 'issues-promised');
    expect(replay(history.slice(0, first + 1))).toMatchObject({
      stage: 'reviewing',
      issues: [{ promisedAt: '2027-02-10T18:00:00.000Z' }, {}],
    });
    expect(replay(history)).toMatchObject({
      stage: 'resolving-complaint',
      issues: [{ outcome: 'reversed-by-plan', takenOutAt: '2027-02-22T18:00:00.000Z' }, {}],
    });
  });

  it('knows which plan had the case by mistake, what was set aside of it, and who could read what', () => {
    const state = replay(historiesOf('misplaced-v1.json')[0] ?? []);
    expect(state).toMatchObject({
      stage: 'gathering-records',
      plan: { planId: 'golden-valley' },
      movedToPlanAt: '2027-02-12T18:00:00.000Z',
      setAside: [],
    });
    expect(state.disclosures?.map(({ because, reviewed }) => [because, reviewed?.finding])).toEqual([
      ['misfiled', 'no-breach'],
      ['wrong-plan', undefined],
      ['wrong-plan', undefined],
    ]);
  });

  it('knows which service was withdrawn alone, and when', () => {
    expect(replay(historiesOf('issue-withdrawn-v1.json')[0] ?? [])).toMatchObject({
      stage: 'reviewing',
      issues: [{ route: 'imr' }, { outcome: 'withdrawn', takenOutAt: '2027-02-10T18:00:00.000Z' }],
    });
  });

  it('gives the plan no time when a case is opened again that was closed at its word, as such cases were', () => {
    const history = historiesOf('letters-v2.json')[7] ?? [];
    expect(replay(history)).toMatchObject({ stage: 'closed', outcome: 'reversed-by-plan' });
    const opened = decide(
      commandOf('reopen-case', { reason: 'Nothing came.' }, people.attorney, pacific('2027-03-01T10:00-08:00')),
      replay(history),
      lookedUp('reopen-case', {}),
    );
    expect('events' in opened && replay([...history, ...opened.events]).stoodStill).toMatchObject([
      { byPlansWord: true },
    ]);
  });

  it('knows of questions who was asked, what was answered, and what nobody waits for', () => {
    const [review, complaint] = historiesOf('questions-v1.json').map(replay);
    expect(
      review?.questions?.map(({ to, seat, answer, leftAt }) => [to.party, seat, answer?.receivedOn, leftAt]),
    ).toEqual([
      ['plan', 1, undefined, undefined],
      ['applicant', undefined, '2027-02-10', undefined],
      ['provider', 1, undefined, '2027-02-14T17:00:00.000Z'],
      ['applicant', 1, undefined, '2027-02-14T17:00:00.000Z'],
      ['plan', 1, undefined, '2027-02-14T17:00:00.000Z'],
      ['plan', 1, undefined, '2027-02-14T17:00:00.000Z'],
    ]);
    expect(complaint?.inquiry).toMatchObject({
      about: 'complaint',
      note: 'And in writing?',
      endedAt: '2027-02-09T17:00:00.000Z',
    });
    const r6 = complaint?.clocks.filter(({ id }) => id === 'R6').map(({ status }) => status);
    expect(r6).toEqual(['missed', 'stopped']);
  });

  it('knows what was written for whom, and that a miss was taken back', () => {
    const [reviewed = [], decided = []] = historiesOf('written-for-v1.json');
    const read = noticesFor(replay(reviewed), people.analyst, reviewed).filter(({ words }) => words.length > 0);
    expect(read.map(({ kind, to, words }) => [kind, to, ...words])).toEqual([
      ['extension', 'applicant', 'Papers came late.'],
      ['extension', 'plan', 'Papers came late.'],
      ['extension', 'reviewer', 'The new papers are in the portal.'],
      ['extension', 'review-org', 'The new papers are in the portal.'],
      ['review-opened', 'reviewer', 'Please name the criteria.'],
    ]);
    const letters = noticesFor(replay(decided), people.plan, decided);
    expect(letters.map(({ kind }) => kind)).toContain('miss-taken-back');
    expect(letters.flatMap(({ words }) => words)).toEqual(['It is for another drug.']);
  });

  it('knows what the plan answered of the care, what it gave of two, and what was written beside a closing', () => {
    const [answered = [], given = []] = historiesOf('heard-v1.json');
    const until = answered.findIndex(({ type }) => type === 'care-followed-up');
    expect(replay(answered.slice(0, until))).toMatchObject({ answer: { says: 'coming', on: '2027-02-26' } });
    const read = noticesFor(replay(given), people.analyst, given).filter(({ words }) => words.length > 0);
    expect(read.map(({ kind, to, words }) => [kind, to, ...words])).toEqual([
      ['records-incomplete', 'plan', 'The file is the handbook.'],
      ['extension-withdrawn', 'applicant', 'The days were not yours.'],
      ['extension-withdrawn', 'plan', 'None came late.'],
      ['extension-withdrawn', 'reviewer', 'You have it all.'],
      ['extension-withdrawn', 'review-org', 'You have it all.'],
      ['closure', 'applicant', 'You sent it twice.'],
      ['closure', 'plan', 'The other case goes on.'],
    ]);
    expect(replay(given).issues.map(({ outcome }) => outcome)).toEqual(['closed', 'reversed-by-plan']);
    const d5 = replay(given).clocks.find(({ id }) => id === 'D5');
    expect(d5?.derivation.startedAt).toBe('2027-02-16T16:00:00.000Z');
  });

  it('knows of a report of version 1 on which day the plan had done it, of whatever it owed', () => {
    const history = histories[0] ?? [];
    const reports = history.filter(({ type }) => type === 'authorization-reported').map(({ data }) => data);
    expect(reports.length).toBeGreaterThan(0);
    for (const data of reports)
      expect(data).toMatchObject({ report: { on: expect.stringMatching(/^2027-/u) as string } });
  });

  it('knows which organizations were asked, also where that was not kept yet', () => {
    expect(replay(histories[0] ?? []).organizations).toEqual(['org-1']);
    expect(replay(histories[5] ?? []).organizations).toEqual([]);
  });

  it('acknowledges a case that was acknowledged before that was kept, and writes no second letter', () => {
    const history = histories[5] ?? [];
    expect(replay(history).acknowledged).toBe(false);
    const acts = given(history).when('2027-03-01T10:00-08:00', people.system, 'send-acknowledgement', {});
    expect(acts).toEqual(['application-acknowledged']);
  });

  it('knows no such request of cases that are older', () => {
    expect(replay(histories[0] ?? []).correlationId).toBeUndefined();
  });

  it.each(histories.keys().toArray())('makes a state in history %i that the store can keep and read', history => {
    const stored: unknown = JSON.parse(JSON.stringify(replay(histories[history] ?? [])));
    expect(JSON.parse(JSON.stringify(CaseState.parse(stored)))).toEqual(stored);
  });
});

describe('A letter of a golden history', () => {
  const queued = histories.flatMap((history, number) =>
    history.flatMap(event => (event.type === 'notice-queued' ? [{ number, notice: event.data.notice }] : [])),
  );

  it('is there of every kind to every reader', () => {
    const found = new Set(queued.map(({ notice }) => `${notice.kind} → ${notice.to.party}`));
    const lines = letterKinds.flatMap(({ name, readers }) => readers.map(party => `${name} → ${party}`));
    expect(lines.filter(line => !found.has(line))).toEqual([]);
  });

  it.each(queued)('$notice.kind, $notice.id of history $number, is read through its kind, and still written', found => {
    const { notice, number } = found;
    const state = replay(histories[number] ?? []);
    const { blocks } = letter({ notice, state, at: notice.queuedAt, portalUrl: 'https://imr.helpcenter.example' });
    expect(plainText(blocks)).not.toMatch(/undefined|null|NaN|\[object/u);
  });

  it('of forms, releases and what was asked beside the road opens as it was', () => {
    const [one = [], two = []] = historiesOf('release-v1.json').map(history => replay(history));
    if (!('stage' in one) || !('stage' in two)) throw new Error('The golden log has two histories.');
    expect(
      one.requests?.map(({ to, answer, leftAt }) => [to.party, answer !== undefined, leftAt !== undefined]),
    ).toEqual([
      ['provider', false, true],
      ['applicant', true, false],
      ['applicant', true, false],
    ]);
    expect([one.stage, one.releaseEnded, two.signatureJudged?.accepted]).toEqual([
      'gathering-records',
      undefined,
      false,
    ]);
  });

  it('of a case that a nephew filed opens with a code for him and one for her, and without what she took back', () => {
    const state = replay(historiesOf('filed-for-another-v1.json')[0] ?? []);
    expect(state.filer).toEqual({ code: 1, name: 'Daniel Kim' });
    expect(state.access?.generation).toBe(2);
    expect(state.application.assistant).toBeUndefined();
    expect(state.documents).toMatchObject([{ byFiler: true }]);
    expect(state.notices.filter(({ to }) => to.party === 'assistant')).toHaveLength(1);
  });

  it('of a member who reads Spanish opens with what was translated, and the letter that brought it', () => {
    const state = replay(historiesOf('translations-v1.json')[0] ?? []);
    expect(state.translations).toMatchObject([
      { of: 1, to: 'en', settledBy: 14 },
      { of: 15, to: 'es', settledBy: 27 },
    ]);
    expect(state.notices.at(-1)).toMatchObject({ kind: 'translation', about: 27 });
  });

  it('of a kind that is no longer written opens and shows, and does not go out', () => {
    const history = histories[0] ?? [];
    const retired = history.map(event =>
      event.type === 'notice-queued' && event.data.notice.kind === 'acknowledgement'
        ? { ...event, data: { notice: { ...event.data.notice, kind: 'retired-letter' } } }
        : event,
    );
    const state = replay(
      z
        .array(z.unknown())
        .parse(JSON.parse(JSON.stringify(retired)))
        .map(parseEvent),
    );
    const [notice] = state.notices;
    if (notice === undefined) throw new Error('The golden history has letters.');
    expect(stillHolds(notice, state)).toBe(false);
    expect(noticesFor(state, people.analyst, [])[0]).toMatchObject({ kind: 'retired-letter', status: 'delivered' });
  });
});

describe('A damaged history does not go unseen', () => {
  const [first, second, third] = histories[0] ?? [];
  if (first === undefined || second === undefined || third === undefined) throw new Error('The golden log is empty.');
  const begun = evolve(undefined, first);

  it('begins with the application', () => {
    expect(() => evolve(undefined, second)).toThrow('A case begins with its application');
  });
  it('has no gap', () => {
    expect(() => evolve(begun, third)).toThrow('cannot follow version 1');
  });
  it('has nothing twice', () => {
    expect(() => evolve(evolve(begun, second), second)).toThrow('cannot follow version 2');
  });
  it('has one application', () => {
    expect(() => evolve(begun, { ...first, version: 2 })).toThrow('has its application already');
  });
  it('moves nothing after the end but by a reopening', () => {
    const closed = replay(histories[0] ?? []);
    const late = { ...second, version: closed.version + 1, type: 'review-opened', data: {} } as const;
    expect(() => evolve(closed, late)).toThrow('is in closed; it does not move to reviewing');
  });
  it('asks for no records in another stage', () => {
    const early = { ...second, type: 'records-requested', data: {} } as const;
    expect(() => evolve(begun, early)).toThrow('is in screening, not in gathering-records');
  });
  it.each<[EventType, object]>([
    ['information-supplied', {}],
    ['waiting-ended', { reason: 'Enough' }],
    ['documentation-completed', { withoutRecords: false }],
    ['review-opened', {}],
    ['reviewer-left', { former: { reviewerId: 'R-101', seat: 1, reason: 'declined', at: second.at } }],
    ['adoption-asked', { findings: [] }],
    ['determination-adopted', { findings: [] }],
    ['determination-returned', { seats: [1], reason: 'Unclear' }],
    ['authorization-accepted', {}],
    ['case-reopened', { reason: 'New records', stage: 'screening', asksAgain: false }],
  ])('lets no %s happen to a case in screening', (type, data) => {
    const event = parseEvent({ ...second, type, data, eventVersion: eventVersionOf(type) });
    expect(() => evolve(begun, event)).toThrow('2222-2222 is ');
  });
  it('holds no event of an unknown type or of another shape', () => {
    expect(() => parseEvent({ ...second, type: 'case-forgotten' })).toThrow('There is no event of type case-forgotten');
    expect(() => parseEvent({ ...second, data: {} })).toThrow();
    expect(() => parseEvent({ ...second, eventVersion: 2 })).toThrow();
  });
});
