import fc from 'fast-check';
import { toBeReadIn } from '../../../domain/case/reading.ts';
import { describe, expect, it } from 'vitest';
import { maySee } from '../../../domain/case/access.ts';
import { allowedCommands } from '../../../domain/commands/permissions.ts';
import { isOwed } from '../../../domain/case/clock.ts';
import { type CaseEvent, parseEvent } from '../../../domain/events/events.ts';
import { evolve } from '../../../domain/events/evolve.ts';
import { nextStep } from '../../../domain/read/next-step.ts';
import { wakesMachine } from '../../../domain/events/events.ts';
import { openStages, type Stage } from '../../../domain/case/stage-names.ts';
import { CaseState } from '../../../domain/case/state.ts';
import { clockRules } from '../../../domain/clocks/rules.ts';
import { statusOf } from '../../../domain/read/status.ts';
import { watchedClocks } from '../../../domain/case/clock-watch.ts';
import { dueAtOf, ownerOf, workItems } from '../../../domain/read/work.ts';
import type { Instant } from '../../../domain/time/instants.ts';
import { application, certifiedUrgency, exclusion, experimental, necessity } from '../eligibility/applications.ts';
import { replay } from '../../../domain/events/replay.ts';
import { unheard } from './support/heard.ts';
import { undated } from './support/dated.ts';
import { people, reviewer } from './support/people.ts';
import { pastInLetters, pastPromises } from './support/shown-dates.ts';
import type { Actor } from '../../../domain/people/actors.ts';
import { play, type Play } from './support/play.ts';
import { sample, type Variant } from './support/samples.ts';
import { actorsOf, type Step, take } from './support/random-walk.ts';
import { nextSteps } from '../../../domain/case/steps.ts';

/** The commands by which a person moves a case on from its stage, however long somebody else stays silent. */
const waysOn: Record<Exclude<Stage, 'closed'>, readonly string[]> = {
  screening: ['route-case'],
  'awaiting-applicant': ['route-case', 'proceed-without-information'],
  'gathering-records': ['proceed-without-records'],
  'assigning-reviewers': ['assign-reviewer', 'disqualify-reviewer'],
  reviewing: ['disqualify-reviewer'],
  adopting: ['adopt-determination', 'return-determination'],
  authorizing: ['report-authorization', 'accept-authorization'],
  'confirming-care': ['confirm-care', 'close-case'],
  'resolving-complaint': ['resolve-complaint'],
};

const services = fc.constantFrom(
  [necessity],
  [experimental],
  [exclusion],
  [necessity, exclusion],
  [{ ...necessity, alreadyReceived: true }, necessity],
);
const opening = fc.record({
  services,
  urgent: fc.boolean(),
  late: fc.boolean(),
  mailLags: fc.boolean(),
  clocksLag: fc.boolean(),
  reviewers: fc.constantFrom(undefined, [], ['R-101', 'R-102']),
});
const sampled = fc.record({
  stage: fc.constantFrom(...openStages),
  variant: fc.constantFrom<Variant>('usual', 'split', 'expedited', 'troubled', 'vacated', 'panel', 'late-papers'),
});
const steps = fc.array(
  fc.record<Step>({
    pick: fc.nat(500),
    payload: fc.nat(60),
    hours: fc.constantFrom(0, 0, 1, 30, 100, 400),
    forward: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30, size: 'max' },
);

type Opened = typeof opening extends fc.Arbitrary<infer T> ? T : never;

function begin({ services: asked, urgent, late, reviewers, ...lags }: Opened): Play {
  const decidedOn = late ? '2026-03-31' : '2026-12-01';
  return play({
    unchecked: ['R-101', 'R-103'],
    toCheck: ['R-106'],
    at: '2027-02-02T09:00-08:00',
    application: application({
      services: asked,
      grievance: { filed: true, filedOn: '2026-01-10', outcome: 'upheld', decidedOn },
      ...(urgent ? { urgency: certifiedUrgency } : {}),
    }),
    ...(reviewers === undefined ? {} : { reviewers }),
    ...lags,
  });
}

function walk(played: Play, walked: readonly Step[]): void {
  holds(played);
  for (const { hours, ...one } of walked) {
    if (hours > 0) {
      const before = played.state();
      played.until(new Date(Date.parse(played.now()) + hours * 3_600_000).toISOString());
      nothingSlid(before, played);
      holds(played);
    }
    take(played, { ...one, hours: 0 });
    holds(played);
  }
}

/** While time passes and nobody does anything, no date of a wait moves; a paused clock alone is shown as if it ended today. */
function nothingSlid(before: CaseState, played: Play): void {
  const since = new Map<string, Instant>(workItems(before).map(({ duty, dueAt }) => [duty, dueAt]));
  const slid = workItems(played.state()).filter(({ duty, dueAt }) => (since.get(duty) ?? dueAt) !== dueAt);
  expect(slid).toEqual([]);
  if (before.clocks.some(({ status }) => status === 'paused')) return;
  expect(dueAtOf(played.state(), played.now())).toBe(dueAtOf(before, played.now()));
}

function step(played: Play): string {
  const state = played.state();
  return nextStep(state, { generation: state.generation, looks: 1, startedAt: played.now() }, played.now());
}

function holds(played: Play): void {
  const state = played.state();
  expect(nextSteps).toContain(step(played));
  const status = statusOf(state, played.now());
  expect(status.who).not.toBe('');
  expect(status.by === null || status.late === undefined).toBe(true);
  const items = workItems(state);
  expect(undated(state)).toEqual([]);
  expect(pastInLetters(played)).toEqual([]);
  for (const actor of readersOf(state)) expect(pastPromises(played, actor)).toEqual([]);
  expect(new Set(items.map(({ duty }) => duty)).size).toBe(items.length);
  const owing = state.clocks.filter(clock => isOwed(clock) || clock.status === 'paused');
  const owed = owing.map(({ id }) => id);
  expect(new Set(owing.map(({ id, subject = '' }) => id + subject)).size).toBe(owed.length);
  const reviewed = owed.filter(id => clockRules[id].family === 'review').toSorted();
  if (reviewed.length > 1) expect(reviewed).toEqual(['V2', 'V3']);
  expect(watchedClocks(state).every(({ clock }) => owed.includes(clock))).toBe(true);
  onlyTheAskedSee(played);
  if (state.stage === 'closed') closedHolds(played, owed);
  else openHolds(played, items.length);
}

/** One of each kind of reader. */
function readersOf({ seats }: CaseState): Actor[] {
  const { analyst, applicant, plan } = people;
  return [analyst, applicant, plan, ...seats.slice(0, 1).map(({ reviewerId }) => reviewer(reviewerId))];
}

/** No organization has a case for which it was never asked. */
function onlyTheAskedSee({ events, state }: Play): void {
  const asked = events.flatMap(({ type, data }) =>
    type === 'reviewers-proposed' ? data.seats.map(({ organizationId }) => organizationId) : [],
  );
  for (const actor of [people['review-org'], people['another review-org']]) {
    if (maySee(actor, state())) expect(asked).toContain(actor.organizationId);
  }
}

/** What wakes no machine changes nothing that a machine could do. */
function staysLegal(events: readonly CaseEvent[]): void {
  const next = (state: CaseState) =>
    nextStep(state, { generation: state.generation, looks: 1, startedAt: state.receivedAt }, state.receivedAt);
  events.reduce<CaseState | undefined>((before, event) => {
    const after = evolve(before, event);
    if (before !== undefined && !wakesMachine(event.type)) expect(next(after)).toBe(next(before));
    return after;
  }, undefined);
}

function closedHolds(played: Play, owed: string[]): void {
  const state = played.state();
  expect(dueAtOf(state, played.now())).toBeUndefined();
  const letters = state.notices.some(({ status }) => ['queued', 'bounced', 'to-post'].includes(status));
  const lettersClocks = letters ? ['D1', 'D2', 'D3', 'A2', 'N1'] : [];
  const membersOwn = ['F2', 'F3'];
  const came = toBeReadIn(state).length > 0 ? ['D6'] : [];
  expect(owed.filter(id => ![...lettersClocks, ...membersOwn, ...came].includes(id))).toEqual([]);
  expect(state.clocks.filter(({ status }) => status === 'paused')).toEqual([]);
  expect(unheard(state)).toEqual([]);
}

function openHolds(played: Play, items: number): void {
  const state = played.state();
  if (state.stage === 'closed') throw new Error('An open case was expected.');
  expect(ownerOf(state)).not.toBe('nobody');
  expect(dueAtOf(state, played.now())).toBeDefined();
  expect(items).toBeGreaterThan(0);
  expect(step(played)).toMatch(/^wait-/u);
  const commands = actorsOf(state).flatMap(actor => allowedCommands(state, actor) as string[]);
  const ways = state.concluding === undefined ? waysOn[state.stage] : ['clear-trouble'];
  expect(commands.some(command => ways.includes(command))).toBe(true);
  const analysed = state.seats.length > 0 && state.seats.every(({ status }) => status === 'analysed');
  if ((state.stage === 'reviewing' || state.stage === 'assigning-reviewers') && !analysed) {
    expect(state.clocks.some(clock => clock.id.startsWith('V') && isOwed(clock))).toBe(true);
  }
}

/** The same walks each time, so that what fails can be looked at; other ones: `WALKS_FROM=7 npm test -- <this file>`. */
const seed = Number(process.env['WALKS_FROM'] ?? 5);

describe('From every state that legal commands lead to', () => {
  it('each wait has a date that does not slide, no past date is a promise, a case has an owner and a way on', () => {
    fc.assert(
      fc.property(opening, steps, (opened, walked) => {
        const played = begin(opened);
        walk(played, walked);
        expect(replay(played.events)).toEqual(played.state());
        staysLegal(played.events);
        const stored: unknown = JSON.parse(JSON.stringify(played.state()));
        expect(JSON.parse(JSON.stringify(CaseState.parse(stored)))).toEqual(stored);
        for (const event of played.events) expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
      { numRuns: 25, seed },
    );
  }, 180_000);

  it('the same holds of walks that begin deep in a case', () => {
    fc.assert(
      fc.property(sampled, steps, ({ stage, variant }, walked) => {
        walk(sample(stage, variant), walked);
      }),
      { numRuns: 25, seed },
    );
  }, 180_000);
});
