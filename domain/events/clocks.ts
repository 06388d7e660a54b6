import * as z from 'zod';
import { Derivation } from '../clocks/derivation.ts';
import { clockRules } from '../clocks/rules.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { type Clock, clockOf, type ClockRun, clockRun, pastFrom } from '../case/clock.ts';
import type { CaseState } from '../case/state.ts';
import { isReferralPending } from '../case/penalty-days.ts';
import { forMember, forPlan, forReviewer, note } from './fields.ts';
import { changeOne } from './change-one.ts';
import { event, type Happened } from './event.ts';

interface Moved extends ClockRun {
  derivation: Derivation;
}

interface TakenBack extends ClockRun {
  what: 'start' | 'miss' | 'days';
  from?: LocalDate | undefined;
  through?: LocalDate | undefined;
}

export const clockEvents = {
  'clock-started': event({
    data: { ...clockRun, derivation: Derivation },
    wakesMachine: false,
    apply: (state, { data }): CaseState =>
      setClock(state, {
        id: data.clock,
        ...(data.subject === undefined ? {} : { subject: data.subject }),
        revision: data.revision,
        status: 'running',
        derivation: withoutDays(data.derivation),
        reminded: 0,
        penaltyDays: [],
      }),
  }),
  /** `forMember` and the like, where the letter about it leaves something to be read. */
  'clock-moved': event({
    data: { ...clockRun, derivation: Derivation, reason: z.string(), forMember, forPlan, forReviewer },
    wakesMachine: false,
    apply: moved,
  }),
  'clock-paused': event({
    /** `since`, where a pause goes on that had been taken for ended. */
    data: { ...clockRun, since: z.optional(Instant) },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState =>
      changeClock(state, data, found => ({ ...found, status: 'paused', pausedAt: data.since ?? at })),
  }),
  'clock-resumed': event({ data: { ...clockRun, derivation: Derivation }, wakesMachine: false, apply: moved }),
  'clock-passed': event({
    data: clockRun,
    wakesMachine: false,
    apply: (state, { data, at }): CaseState =>
      changeClock(state, data, found => ({ ...found, pastSince: pastFrom(found) ?? at })),
  }),
  'clock-met': event({
    /** `metAt`, where the duty was done before this was decided. */
    data: { ...clockRun, metAt: z.optional(Instant) },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState => changeClock(state, data, found => ended(found, 'met', data.metAt ?? at)),
  }),
  'clock-missed': event({
    data: clockRun,
    wakesMachine: false,
    apply: (state, { data, at }): CaseState => {
      const next = changeClock(state, data, found => ({ ...found, status: 'missed', missedAt: at }));
      const dueOn = clockOf(state, data.clock, data.subject)?.derivation.dueOn;
      if (dueOn === undefined || !clockRules[data.clock].whenMissed.violation) return next;
      const { clock, subject } = data;
      return {
        ...next,
        violations: [...next.violations, { clock, ...(subject !== undefined && { subject }), dueOn, at }],
      };
    },
  }),
  'clock-taken-back': event({
    /** What turned out not to be so: that it ran at all, that it was missed, or that days `from` on, or up to `through`, count. */
    data: {
      ...clockRun,
      what: z.enum(['start', 'miss', 'days']),
      from: z.optional(LocalDate),
      through: z.optional(LocalDate),
      reason: z.string(),
    },
    wakesMachine: false,
    apply: takenBack,
  }),
  'clock-stopped': event({
    data: { ...clockRun, reason: z.string() },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState => changeClock(state, data, found => ended(found, 'stopped', at)),
  }),
  'deadline-reminded': event({
    data: { ...clockRun, reminder: z.int().positive() },
    wakesMachine: false,
    apply: (state, { data }): CaseState => changeClock(state, data, found => ({ ...found, reminded: data.reminder })),
  }),
  /** So many days have ended without implementation that the case goes to the Office of Enforcement. */
  'enforcement-referred': event({
    data: { ...clockRun, days: z.int().positive(), dueAt: Instant },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState =>
      changeClock(state, data, found => ({ ...found, referral: { at, dueAt: data.dueAt } })),
  }),
  /** A person has handed the file over. */
  'enforcement-referral-recorded': event({
    data: { clock: clockRun.clock, handedOverOn: LocalDate, reference: z.optional(z.string()), note },
    wakesMachine: false,
    apply: (state, { data: { clock: id, handedOverOn, reference } }): CaseState => {
      const pending = state.clocks.find(one => one.id === id && isReferralPending(one));
      const handOver = ({ referral, ...found }: Clock): Clock =>
        referral === undefined ? found : { ...found, referral: { ...referral, handedOverOn, reference } };
      const clocks = changeOne(state.clocks, one => one === pending, handOver, `clock ${id} to be referred`);
      return { ...state, clocks };
    },
  }),
  'penalty-day-counted': event({
    data: { ...clockRun, day: LocalDate },
    wakesMachine: false,
    apply: (state, { data }): CaseState =>
      changeClock(state, data, found => ({ ...found, penaltyDays: [...found.penaltyDays, data.day] })),
  }),
};

function moved(state: CaseState, { data, at }: Happened<Moved>): CaseState {
  return changeClock(state, data, found => ({
    ...found,
    revision: data.revision,
    status: found.missedAt === undefined ? 'running' : 'missed',
    derivation: withoutDays(data.derivation),
    pausedAt: undefined,
    pastSince: data.derivation.dueAt < at ? found.pastSince : undefined,
    endedAt: undefined,
    fellAway: undefined,
    reminded: data.derivation.reminders.filter(reminder => reminder <= at).length,
  }));
}

function takenBack(state: CaseState, happened: Happened<TakenBack>): CaseState {
  const { data, at } = happened;
  const { what, from, through } = data;
  if (what === 'days') {
    const stays = (day: LocalDate) =>
      (from !== undefined && day < from) || (through !== undefined && day > through) || (from ?? through) === undefined;
    return changeClock(state, data, found =>
      withoutGroundlessReferral({ ...found, penaltyDays: found.penaltyDays.filter(stays) }),
    );
  }
  // A run that was not missed has no violation: one that stands is of a run before.
  const wasMissed = clockOf(state, data.clock, data.subject)?.missedAt !== undefined;
  const violation = state.violations.findLastIndex(
    ({ clock, subject }) => wasMissed && clock === data.clock && subject === data.subject,
  );
  const cleared = { ...state, violations: state.violations.filter((_, index) => index !== violation) };
  return changeClock(cleared, data, found => {
    const { missedAt: _missedAt, pastSince: _pastSince, ...rest } = found;
    const inTime: Clock = { ...rest, penaltyDays: [], status: rest.endedAt === undefined ? 'running' : 'met' };
    return withoutGroundlessReferral(what === 'start' ? startedWrongly(inTime, at) : inTime);
  });
}

function startedWrongly(found: Clock, at: Happened<unknown>['at']): Clock {
  return { ...found, status: 'stopped', endedAt: found.endedAt ?? at, takenBackAt: at };
}

/** What was not handed over yet falls away with its ten days, and comes anew with the next tenth. */
function withoutGroundlessReferral(found: Clock): Clock {
  if (found.referral?.handedOverOn !== undefined || isReferralPending(found)) return found;
  const { referral: _referral, ...rest } = found;
  return rest;
}

function ended(found: Clock, how: 'met' | 'stopped', at: Happened<unknown>['at']): Clock {
  const fellAway = how === 'stopped' ? { fellAway: true as const } : {};
  return { ...found, status: found.missedAt === undefined ? how : 'missed', endedAt: at, ...fellAway };
}

/** What ran before stays on the record beside what runs now. */
function setClock(state: CaseState, one: Clock): CaseState {
  return { ...state, clocks: [...state.clocks, one] };
}

/** The count day by day is in the event, and can be made again: the snapshot stays small without it. */
function withoutDays({ days: _days, ...derivation }: Derivation): Derivation {
  return derivation;
}

function changeClock(state: CaseState, { clock, subject }: ClockRun, change: (found: Clock) => Clock): CaseState {
  const latest = clockOf(state, clock, subject);
  return { ...state, clocks: changeOne(state.clocks, one => one === latest, change, `clock ${clock}`) };
}
