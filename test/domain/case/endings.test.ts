import { describe, expect, it } from 'vitest';
import { application } from '../eligibility/applications.ts';
import { otherCase, people } from './support/people.ts';
import { play } from './support/play.ts';
import { playedTo } from './support/samples.ts';
import { clockLine, standing, wall } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, system } = people;
const reason = 'As it seems';
const again = ['reopen-case', { reason: 'It was ended in error.' }] as const;
type Open = Parameters<typeof playedTo>[0];

/** Each stage with the clock that runs there, as it is due after a reopening on Tuesday 2027-02-16 at 09:00. */
const stages: [Open, string, string][] = [
  ['screening', 'D2', '2027-02-23 23:59:59'],
  ['awaiting-applicant', 'D2', '2027-02-23 23:59:59'],
  ['assigning-reviewers', 'V1', '2027-03-18 23:59:59'],
  ['reviewing', 'V1', '2027-03-18 23:59:59'],
  ['adopting', 'A1', '2027-02-17 23:59:59'],
  ['authorizing', 'C1', '2027-02-23 23:59:59'],
  ['confirming-care', 'C3', '2027-03-18 23:59:59'],
  ['resolving-complaint', 'K1', '2027-03-18 23:59:59'],
];

describe('Every ending has an inverse', () => {
  it.each(stages)('a case withdrawn in %s goes on there when it is reopened, and %s is due %s', (stage, id, due) => {
    const told = playedTo(stage);
    const seats = told.state().seats;
    told.give(applicant, 'withdraw', {});
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'withdrawn' });
    expect(told.state().clocks.filter(({ status }) => status === 'running' || status === 'paused')).toEqual([]);
    told.letters();
    told.at('2027-02-16T09:00-08:00', analyst, ...again);
    expect(told.state()).toMatchObject({ stage, generation: 2 });
    expect(told.state().seats).toEqual(seats);
    const decided = stage === 'authorizing' || stage === 'confirming-care';
    expect(told.state().issues[0]?.outcome).toBe(decided ? 'overturned' : undefined);
    const clock = told.state().clocks.findLast(one => one.id === id);
    expect(clock?.status).toBe(stage === 'awaiting-applicant' ? 'paused' : 'running');
    expect(wall(clock?.derivation.dueAt)).toBe(due);
    expect(told.letters()[0]).toBe('reopening → applicant');
  });

  it.each(stages)('a case closed as a duplicate in %s goes on there too, with %s due %s', (stage, id, due) => {
    const told = playedTo(stage).give(analyst, 'close-case', { outcome: 'duplicate', of: otherCase, reason });
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'duplicate' });
    told.at('2027-02-16T09:00-08:00', analyst, ...again);
    expect(told.state().stage).toBe(stage);
    expect(wall(told.state().clocks.findLast(one => one.id === id)?.derivation.dueAt)).toBe(due);
  });

  it('a case closed while the records were owed owes them again from the reopening', () => {
    const told = playedTo('screening').give(analyst, 'route-case', {}).give(applicant, 'withdraw', {});
    told.at('2027-02-16T09:00-08:00', analyst, ...again);
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-19 23:59:59');
    expect(standing(told)).toMatchObject({ stage: 'gathering-records', owner: 'plan:golden-valley' });
  });

  it('a request for records that was withdrawn with the closing is written again', () => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application(), mailLags: true });
    told.give(analyst, 'route-case', {}).give(applicant, 'withdraw', {});
    expect(told.clock('D2').status).toBe('running');
    for (const { id: noticeId } of told.state().notices) told.give(system, 'withdraw-notice', { noticeId });
    expect(told.state().clocks.filter(({ status }) => status === 'running')).toEqual([]);
    told.letters();
    told.give(analyst, ...again);
    expect(told.letters()).toEqual(['reopening → applicant', 'reopening → plan', 'records-request → plan']);
  });

  it.each([
    ['non-jurisdictional', 'screening'],
    ['premature', 'screening'],
  ] as const)('a case sent away as %s is looked at afresh', (route, stage) => {
    const told = playedTo('awaiting-applicant').give(analyst, 'route-case', { route, reason: 'As it seems' });
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: route });
    told.at('2027-02-16T09:00-08:00', analyst, ...again);
    expect(standing(told)).toMatchObject({ stage, due: '2027-02-23 23:59:59' });
  });

  it('a case closed in the middle of a review, because the member was said to have died, goes on with that review', () => {
    const told = playedTo('reviewing').give(analyst, 'close-case', { outcome: 'died', reason });
    told.letters();
    told.at('2027-02-16T09:00-08:00', analyst, ...again);
    expect(told.state().stage).toBe('reviewing');
    const letters = ['reopening → applicant', 'reopening → plan', 'access-code → applicant', 'review-opened → R-101'];
    expect(told.letters()).toEqual(letters);
  });

  it('an upheld case is back with the director, whose day begins again', () => {
    const told = playedTo('reviewing');
    told.give({ ...people.reviewer }, 'submit-analysis', whole({ finding: 'upheld', rationale: 'Not needed' }));
    told.give(director, 'adopt-determination', {});
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'upheld' });
    told.at('2027-02-16T09:00-08:00', analyst, ...again);
    expect(standing(told)).toEqual({
      stage: 'adopting',
      owner: 'director',
      due: '2027-02-17 23:59:59',
      work: ['adopt-determination @ director, 2027-02-17 23:59:59'],
    });
    expect(told.state().determination).toEqual({ findings: [{ issue: 1, finding: 'upheld' }] });
    told.give(director, 'return-determination', { reason: 'Say why.', forReviewer: 'Say why.' });
    expect(told.state().stage).toBe('reviewing');
  });

  it('a settled complaint is open again, with a person to resolve it', () => {
    const told = playedTo('resolving-complaint').give(analyst, 'resolve-complaint', { summary: 'Settled' });
    told.at('2027-02-16T09:00-08:00', analyst, ...again);
    expect(standing(told)).toMatchObject({
      stage: 'resolving-complaint',
      work: expect.arrayContaining(['resolve-complaint @ help-center, 2027-03-18 23:59:59']) as unknown,
    });
  });

  it('the release of records still ends a year after its signature, and the time to apply does not begin again', () => {
    const told = playedTo('reviewing').give(applicant, 'withdraw', {});
    told.at('2027-02-16T09:00-08:00', analyst, ...again);
    expect(clockLine(told, 'E1')).toBe('running, due 2027-11-24 23:59:59');
    expect(clockLine(told, 'F1')).toBe('met, due 2027-04-30 23:59:59');
  });

  it('is closed once: the second closing is refused, and a second reopening too', () => {
    const told = playedTo('reviewing').give(applicant, 'withdraw', {});
    expect(told.refusalOf(system, 'close', {})?.kind).toBe('not-now');
    expect(told.refusalOf(analyst, 'close-case', { outcome: 'died', reason })?.kind).toBe('not-now');
    told.give(analyst, ...again);
    expect(told.refusalOf(analyst, ...again)?.kind).toBe('not-now');
  });

  it('a reviewer is told once that the assignment has ended, and again after being called back', () => {
    const told = playedTo('reviewing');
    told.letters();
    told.give(applicant, 'withdraw', {});
    expect(told.letters()).toEqual(['withdrawal → applicant', 'withdrawal → plan', 'assignment-ended → R-101']);
    told.give(analyst, ...again);
    told.letters();
    told.give(applicant, 'withdraw', {});
    expect(told.letters()).toContain('assignment-ended → R-101');
  });
});
