import { describe, expect, it } from 'vitest';
import type { ReviewerEntry } from '../../../domain/commands/any-command.ts';
import { caseFactsOf, partiesToJudge } from '../../../domain/conflicts/case-facts.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { caseView } from '../../../domain/read/view.ts';
import { ReviewerId } from '../../../domain/words/ids.ts';
import { people, reviewerSeat } from './support/people.ts';
import { send } from './support/papers.ts';
import { commandOf, type Play } from './support/play.ts';
import { checklist } from './support/records.ts';
import { playedTo } from './support/samples.ts';

const { plan } = people;
const offered = { issue: 1, what: 'Rehabilitation at home', facility: 'Vine Home Care', manufacturer: 'Vine Devices' };
const against = ['Has a tie to the maker of what the plan offers instead (H&S 1374.32).'];

/** The plan delivers, and says what it offers instead; the directory has that against R-101. */
function delivering(told: Play, alternatives: object[], held: readonly string[] = []) {
  const documentIds = send(told, plan, 1, 'admitted');
  const { organizationId, qualifications } = reviewerSeat(1, 'R-101');
  const entry: ReviewerEntry = { organizationId, qualifications, organizationListed: true, against: held };
  const payload = { documentIds, checklist: checklist(), alternatives } as never;
  const seated = new Map([[ReviewerId.parse('R-101'), entry]]);
  return decide(commandOf('deliver-records', payload, plan, told.now()), told.state(), { seated });
}

function after(told: Play, held: readonly string[] = []) {
  const decision = delivering(told, [offered], held);
  if ('refusal' in decision) throw new Error(decision.refusal.detail);
  return decision;
}

describe('A plan that says what it offers instead', () => {
  it('makes those who give or make it parties to the conflicts, for the lot and for the questions', () => {
    const { state } = after(playedTo('gathering-records'));
    expect(caseFactsOf(state, undefined).offered).toEqual({
      facilities: ['Vine Home Care'],
      manufacturers: ['Vine Devices'],
    });
    expect(partiesToJudge(state)).toMatchObject({ facilities: ['Vine Home Care'], manufacturers: ['Vine Devices'] });
  });

  it('and whoever works on the case reads it with the records', () => {
    const told = playedTo('reviewing');
    const { state } = after(told);
    for (const by of [plan, people.analyst, people['review-org']]) {
      expect(caseView(state, by, told.now(), told.events.slice(0, 1)).records).toMatchObject({
        alternatives: [offered],
      });
    }
  });

  it('puts another in its place when it says so of the same service', () => {
    const told = playedTo('gathering-records');
    const first = after(told).state;
    const payload = { documentIds: [first.documents.at(-1)?.id], checklist: checklist(), alternatives: [] } as never;
    const other = { issue: 1, what: 'A brace' };
    const again = decide(
      commandOf('deliver-records', { ...(payload as object), alternatives: [other] }, plan, told.now()),
      first,
    );
    expect('state' in again && again.state.offered).toEqual([other]);
  });

  it('of a service of the case', () => {
    expect(delivering(playedTo('gathering-records'), [{ ...offered, issue: 4 }])).toMatchObject({
      refusal: { kind: 'unacceptable', errors: [{ path: 'alternatives.0.issue', reason: 'is no issue of this case' }] },
    });
  });
});

describe('A reviewer who has a seat when that is said', () => {
  it.each(['assigning-reviewers', 'reviewing'] as const)('%s: gives it back where they are tied to it', stage => {
    const { state, events } = after(playedTo(stage), against);
    expect(state.stage).toBe('assigning-reviewers');
    expect(state.seats).toEqual([]);
    expect(state.formerReviewers).toMatchObject([{ reviewerId: 'R-101', seat: 1, reason: 'conflict' }]);
    expect(state.notices.at(-1)).toMatchObject({ kind: 'assignment-ended', to: { reviewerId: 'R-101' } });
    expect(events.find(({ type }) => type === 'reviewer-left')?.data).toMatchObject({ note: against[0] });
  });

  it('keeps it where they are not', () => {
    const { state } = after(playedTo('reviewing'));
    expect([state.stage, state.seats.map(({ reviewerId }) => reviewerId)]).toEqual(['reviewing', ['R-101']]);
  });
});
