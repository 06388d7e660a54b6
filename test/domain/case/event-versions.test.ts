import { describe, expect, it } from 'vitest';
import { eventTypes, eventVersionOf, parseEvent, wakesMachine } from '../../../domain/events/events.ts';
import { replay } from '../../../domain/events/replay.ts';
import { people } from './support/people.ts';
import { sample } from './support/samples.ts';

/** A reopening as version 1 of it was stored, with a part of the case in it. */
const reopening = (part: object) => ({
  type: 'case-reopened',
  eventVersion: 1,
  caseNumber: '2222-2222',
  version: 40,
  at: '2027-02-20T18:00:00.000Z',
  by: people.attorney,
  data: { reason: 'The plan sent new records.', part },
});

const report = { at: '2027-02-12T18:00:00.000Z', authorizedOn: '2027-02-12', documentIds: [] };

describe('A reopening of version 1', () => {
  it.each([
    [{ stage: 'screening' }, 'screening', false],
    [
      { stage: 'awaiting-applicant', asked: { items: ['signature'], at: '2027-02-03T18:00:00.000Z' } },
      'awaiting-applicant',
      false,
    ],
    [{ stage: 'gathering-records', requested: true }, 'gathering-records', false],
    [{ stage: 'gathering-records', requested: false }, 'gathering-records', true],
    [{ stage: 'assigning-reviewers', noCandidate: true }, 'assigning-reviewers', false],
    [{ stage: 'reviewing' }, 'reviewing', false],
    [{ stage: 'adopting' }, 'adopting', false],
    [{ stage: 'authorizing', demanded: true, report }, 'authorizing', false],
    [{ stage: 'authorizing', demanded: false }, 'authorizing', true],
    [{ stage: 'confirming-care', asked: true, report }, 'confirming-care', false],
    [{ stage: 'confirming-care', asked: false }, 'confirming-care', true],
    [{ stage: 'resolving-complaint', planNotified: true }, 'resolving-complaint', false],
    [{ stage: 'resolving-complaint', planNotified: false }, 'resolving-complaint', true],
  ])('says of %j where the case goes on, and whether the request is made again', (part, stage, asksAgain) => {
    expect(parseEvent(reopening(part))).toEqual({
      ...reopening(part),
      eventVersion: 2,
      data: { reason: 'The plan sent new records.', stage, asksAgain },
    });
  });

  it('is refused where it holds no part of a case', () => {
    expect(() => parseEvent(reopening({ stage: 'closed' }))).toThrow();
    expect(() => parseEvent({ ...reopening({}), data: { reason: 'New records.' } })).toThrow();
  });

  it('leads to the same case as one of today', () => {
    const closed = sample('gathering-records').give(people.applicant, 'withdraw', {});
    const before = closed.state();
    const reopened = closed.give(people.attorney, 'reopen-case', { reason: 'A mistake.' });
    const events = reopened.events.map(event => {
      if (event.type !== 'case-reopened' || before.stage !== 'closed') return event;
      const part = { ...before.before, ...(event.data.asksAgain ? { requested: false } : {}) };
      return { ...event, eventVersion: 1, data: { reason: event.data.reason, part } };
    });
    expect(replay(events.map(event => parseEvent(JSON.parse(JSON.stringify(event)))))).toEqual(reopened.state());
  });
});

describe('A letter that was queued in version 1, when all facts were text', () => {
  const stored = (facts: object) => {
    const queued = sample('gathering-records').events.find(({ type }) => type === 'notice-queued');
    if (queued?.type !== 'notice-queued') throw new Error('A case has letters.');
    return { ...queued, eventVersion: 1, data: { notice: { ...queued.data.notice, facts } } };
  };

  it.each([
    [
      { urgency: 'standard', inPart: 'yes' },
      { urgency: 'standard', inPart: true },
    ],
    [
      { urgency: 'expedited', inPart: 'no' },
      { urgency: 'expedited', inPart: false },
    ],
    [{ count: '2' }, { count: 2 }],
    [
      { clock: 'V1', dueOn: '2027-03-16' },
      { clock: 'V1', dueOn: '2027-03-16' },
    ],
    [{}, {}],
  ])('holds %j as %j', (before, now) => {
    const read = parseEvent(JSON.parse(JSON.stringify(stored(before))));
    expect(read).toMatchObject({ eventVersion: 2, data: { notice: { facts: now } } });
  });
});

it('An extension that was queued in version 1 without a reason was given by a person', () => {
  const extended = sample('reviewing').give(people.director, 'extend-deadline', {
    clock: 'V1',
    days: 1,
    reason: 'Late',
  });
  const queued = extended.events.findLast(({ type }) => type === 'notice-queued');
  if (queued?.type !== 'notice-queued') throw new Error('An extension is told.');
  const { because: _because, explained: _explained, ...facts } = queued.data.notice.facts;
  const stored = { ...queued, eventVersion: 1, data: { notice: { ...queued.data.notice, facts } } };
  expect(parseEvent(JSON.parse(JSON.stringify(stored)))).toMatchObject({
    data: { notice: { facts: { because: 'person' } } },
  });
});

describe('An announcement from before papers were limited', () => {
  it('forgets none, whatever is forgotten today: word of the first may still come', () => {
    const { events } = sample('screening');
    const last = events.at(-1);
    const from = events.length + 1;
    const announced = Array.from({ length: 26 }, (_, index) => ({
      ...last,
      version: from + index,
      // The last of them more than a day after the others.
      at: index < 25 ? '2027-02-03T18:00:00.000Z' : '2027-02-05T18:00:00.000Z',
      type: 'document-announced',
      data: {
        documentId: `D${from + index}`,
        ...{ kind: 'evidence', fileName: 'scan.pdf', contentType: 'application/pdf', bytes: 9, from: 'applicant' },
      },
    }));
    const data = { documentId: `D${from}`, versionId: 'v1' };
    const arrived = { ...last, version: from + 26, at: '2027-02-05T19:00:00.000Z', type: 'document-arrived', data };
    const state = replay([...events, ...[...announced, arrived].map(parseEvent)]);
    expect(state.documents).toHaveLength(26);
    expect(state.documents[0]?.status).toBe('arrived');
  });
});

describe('An event', () => {
  const [filed] = sample('screening').events;

  it('is written in the newest version of its type', () => {
    const types = eventTypes.filter(type => eventVersionOf(type) !== 1);
    expect(types.map(type => `${type} ${eventVersionOf(type)}`)).toEqual([
      'records-found-incomplete 2',
      'withholding-judged 2',
      'authorization-reported 2',
      'case-reopened 2',
      'notice-queued 2',
    ]);
    const reopened = sample('closed').give(people.attorney, 'reopen-case', { reason: 'A mistake.' });
    const written = reopened.events.map(({ type, eventVersion }) => eventVersion === eventVersionOf(type));
    expect(written).not.toContain(false);
  });

  it('wakes the machine of its case, but for word of letters on their way and of clocks', () => {
    expect(eventTypes.filter(type => !wakesMachine(type)).toSorted()).toEqual([
      'access-code-reissued',
      'analysis-draft-kept',
      'call-back-settled',
      'call-recorded',
      'clock-met',
      'clock-missed',
      'clock-moved',
      'clock-passed',
      'clock-paused',
      'clock-resumed',
      'clock-started',
      'clock-stopped',
      'clock-taken-back',
      'credentials-checked',
      'deadline-reminded',
      'disclosure-noted',
      'disclosure-reviewed',
      'documents-passed-on',
      'documents-read',
      'enforcement-referral-recorded',
      'enforcement-referred',
      'information-asked',
      'interpreter-wanted',
      'kept-apart',
      'likeness-noted',
      'likeness-settled',
      'mail-joined',
      'note-added',
      'notice-bounced',
      'notice-complained',
      'notice-delivered',
      'notice-posted',
      'notice-queued-for-post',
      'notice-returned',
      'notice-sent',
      'path-kept',
      'penalty-day-counted',
      'question-answered',
      'question-asked',
      'question-left',
      'question-repeated',
      'request-left',
      'second-look-answered',
      'second-look-recorded',
      'staff-conflict-cleared',
      'staff-conflict-confirmed',
      'staff-conflict-declared',
      'staff-conflict-suspected',
      'translation-recorded',
      'translation-wanted',
      'urgency-declined',
    ]);
  });

  it('of a version that is yet to come is not guessed at', () => {
    expect(() => parseEvent({ ...filed, eventVersion: 2 })).toThrow(
      'There is no version 2 of application-received yet, only 1.',
    );
    expect(() => parseEvent({ ...filed, eventVersion: 0 })).toThrow();
    expect(() => parseEvent({ ...filed, eventVersion: undefined })).toThrow();
  });
});
