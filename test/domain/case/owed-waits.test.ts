import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../domain/case/state.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { workItems } from '../../../domain/read/work.ts';
import type { Instant } from '../../../domain/time/instants.ts';
import { application, coverage } from '../eligibility/applications.ts';
import { people } from './support/people.ts';
import { commandOf, type Play, play } from './support/play.ts';
import { sample } from './support/samples.ts';
import { wall } from './support/standing.ts';
import { pacific } from '../time/pacific.ts';

const { supervisor } = people;

/** The case as it was kept before there were such clocks. */
function before(told: Play, ...ids: readonly string[]): CaseState {
  const { clocks, ...state } = told.state();
  return { ...state, clocks: clocks.filter(({ id }) => !ids.includes(id)) };
}

function rederived(state: CaseState, at: Instant) {
  const command = commandOf('rederive-clocks', { reason: 'Each wait gets a clock.' }, supervisor, at);
  const decision = decide(command, state, {});
  if ('refusal' in decision) throw new Error(decision.refusal.detail);
  return decision;
}

/** The clocks that begin, with their starts and their days. */
function begun(state: CaseState, at: Instant): string[] {
  return rederived(state, at).events.flatMap(({ type, data }) =>
    type === 'clock-started'
      ? [`${data.clock} from ${wall(data.derivation.startedAt) ?? ''} to ${wall(data.derivation.dueAt) ?? ''}`]
      : [],
  );
}

const later = pacific('2027-02-03T09:00-08:00');

describe('A case from before the waits had clocks, counted again', () => {
  it.each([
    ['a member who was asked for something', 'awaiting-applicant', 'I1', '2027-02-02 09:00:00 to 2027-02-16 23:59:59'],
    ['records that nobody has looked at', 'gathering-records', 'D4', '2027-02-02 09:00:00 to 2027-02-03 23:59:59'],
    ['a reviewer who was invited', 'assigning-reviewers', 'V0', '2027-02-02 09:00:00 to 2027-02-04 23:59:59'],
  ] as const)('gets the clock for %s', (_what, stage, id, days) => {
    expect(begun(before(sample(stage), id), later)).toEqual([`${id} from ${days}`]);
  });

  it('gets the clock for a letter that nobody has posted', () => {
    const state = before(sample('screening', 'troubled'), 'N1');
    expect(begun(state, later)).toEqual(['N1 from 2027-02-02 09:00:00 to 2027-02-03 23:59:59']);
  });

  it('gets the days of a State Hearing, and what is over is noted now and asks for nothing', () => {
    const told = play({ at: '2026-12-04T16:00-08:00', application: application(coverage('medi-cal-managed-care')) });
    const { state, events } = rederived(before(told, 'F2', 'F3'), later);
    expect(events.map(({ type }) => type)).toEqual(['clock-started', 'clock-started', 'clock-missed']);
    const f3 = state.clocks.find(({ id }) => id === 'F3');
    expect([f3?.derivation.dueOn, f3?.missedAt]).toEqual(['2026-11-09', later]);
    expect(workItems(state).some(({ duty }) => duty.includes('F3'))).toBe(false);
  });

  it('gets nothing a second time, nor where nothing is lacking', () => {
    const { state } = rederived(before(sample('awaiting-applicant'), 'I1'), later);
    expect(rederived(state, later).events).toEqual([]);
    expect(rederived(sample('awaiting-applicant').state(), later).events).toEqual([]);
  });

  it('gets no clock for an answer that came, or a review that was accepted', () => {
    expect(begun(before(sample('screening'), 'I1'), later)).toEqual([]);
    expect(begun(before(sample('reviewing'), 'V0', 'D4', 'I1'), later)).toEqual([]);
  });
});
