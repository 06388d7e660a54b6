import { describe, expect, it } from 'vitest';
import { reviewClocksOf } from '../../../domain/case/review-clocks.ts';
import { allowedCommands } from '../../../domain/commands/permissions.ts';
import { parseEvent } from '../../../domain/events/events.ts';
import { replay } from '../../../domain/events/replay.ts';
import { statusOf } from '../../../domain/read/status.ts';
import type { UrgencyGround } from '../../../domain/application/application.ts';
import { application, certifiedUrgency, experimental, necessity } from '../eligibility/applications.ts';
import { send } from './support/papers.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { sample } from './support/samples.ts';
import { clockLine } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, nurse, plan, supervisor } = people;
const threat: UrgencyGround = 'serious-threat';
const effect: UrgencyGround = 'less-effective-later';

/** Certified on those grounds, filed on Tuesday 2027-02-02 at 09:00 and approved at once. */
function approved(certifies: readonly UrgencyGround[] | undefined, service: object = experimental): Play {
  const { certifiedBy, reason } = certifiedUrgency;
  const urgency = { reason, certifiedBy: { ...certifiedBy, ...(certifies === undefined ? {} : { certifies }) } };
  const told = play({ at: '2027-02-02T09:00-08:00', application: application({ services: [service], urgency }) });
  return told.give(analyst, 'route-case', { reason: 'As certified.', route: 'imr' });
}

/** With all records on Wednesday, 2027-02-03, at noon. */
const complete = (told: Play): Play =>
  told.delivers('2027-02-03T12:00-08:00').give(analyst, 'complete-documentation', {});

const reviewClocks = (told: Play): string[] =>
  told.state().clocks.flatMap(({ id }) => (id.startsWith('V') && id !== 'V0' ? [`${id}: ${clockLine(told, id)}`] : []));

const v2 = 'V2: running, due 2027-02-06 23:59:59';
const v3 = 'V3: running, due 2027-02-09 23:59:59';

describe('An urgent case about an experimental treatment', () => {
  it.each([
    ['a serious threat', [threat], [v3, v2]],
    ['both', [threat, effect], [v3, v2]],
    ['a form that does not say which', undefined, [v3, v2]],
    ['that it would be less effective later, alone', [effect], [v3]],
  ])('with %s certified has its times: %j', (_what, certifies, clocks) => {
    expect(reviewClocks(complete(approved(certifies)))).toEqual(clocks);
  });

  it('tells the member the earlier day, and ends both with the last analysis', () => {
    const told = complete(approved([threat]));
    expect(statusOf({ ...told.state(), stage: 'reviewing' }, told.now()).by).toBe('Saturday, February 6, 2027');
    const panel = told.state().seats.map(({ reviewerId }) => reviewer(reviewerId));
    for (const one of panel) told.give(one, 'accept-review', { conflicts: noConflicts });
    for (const one of panel) told.give(one, 'submit-analysis', whole({ finding: 'upheld', rationale: 'Not needed.' }));
    expect([told.clock('V2').status, told.clock('V3').status]).toEqual(['met', 'met']);
    told.give(director, 'return-determination', { reason: 'A plain mistake.', forReviewer: 'Please read it again.' });
    expect([told.clock('V2').status, told.clock('V3').status]).toEqual(['running', 'running']);
  });

  it('that is no threat is, by the certificate, not urgent where the treatment is not experimental', () => {
    const told = approved([effect], necessity);
    expect(told.state().urgency).toBe('standard');
    expect(clockLine(told, 'D5')).toContain('running');
    const refusal = told.refusalOf(nurse, 'expedite', { reason: 'It works less later.', certifies: [effect] });
    expect(refusal?.detail).toContain('only an experimental treatment');
  });

  it('gets the three days, too, when the threat is certified later', () => {
    const told = complete(approved([effect]));
    expect(told.refusalOf(nurse, 'expedite', { reason: 'Again.', certifies: [effect] })?.detail).toContain(
      'must name serious-threat',
    );
    told.at('2027-02-04T09:00-08:00', nurse, 'expedite', { reason: 'It grows by the day.', certifiedBy: 'provider' });
    expect(reviewClocks(told)).toEqual([v3, 'V2: running, due 2027-02-07 23:59:59']);
    expect(told.state().urgentBecause).toEqual([effect, threat]);
    expect(told.refusalOf(nurse, 'expedite', { reason: 'Again.' })?.kind).toBe('not-now');
  });

  it('keeps both through a closing', () => {
    const told = complete(approved([threat])).at('2027-02-04T09:00-08:00', applicant, 'withdraw', {});
    told.at('2027-02-04T15:00-08:00', supervisor, 'reopen-case', { reason: 'She did not mean it.' });
    expect([told.clock('V2').status, told.clock('V3').status]).toEqual(['running', 'running']);
  });

  it('has the three days alone when it turns out to be no experiment', () => {
    const told = complete(approved([threat]));
    const issues = [{ issue: 1, route: 'imr' as const, reviewType: 'medical-necessity' as const }];
    told.give(nurse, 'reclassify', { issues, reason: 'It is the standard treatment.' });
    expect([told.clock('V2').status, told.clock('V3').status]).toEqual(['running', 'stopped']);
  });
});

describe('The story of an experimental urgent case with V2 and V3', () => {
  it('owes both, binds by the earlier, and gives V3 alone the days for a late paper', () => {
    const told = approved([threat, effect]);
    // Filed on Tuesday; the records are complete on Wednesday.
    expect(reviewClocks(told)).toEqual([v3]);
    complete(told);
    expect(reviewClocks(told)).toEqual([v3, v2]);
    for (const { reviewerId } of told.state().seats) {
      told.give(reviewer(reviewerId), 'accept-review', { conflicts: noConflicts });
    }
    expect(statusOf(told.state(), told.now()).by).toBe('Saturday, February 6, 2027');
    send(told.until('2027-02-04T10:00-08:00'), plan, 1, 'admitted');
    told.give(reviewer('R-101'), 'extend-for-late-papers', { days: 3 });
    expect(reviewClocks(told)).toEqual(['V3: running, due 2027-02-12 23:59:59', v2]);
    expect(told.refusalOf(reviewer('R-101'), 'extend-for-late-papers', { days: 1 })?.kind).toBe('not-now');
    expect(statusOf(told.state(), told.now()).by).toBe('Saturday, February 6, 2027');
  });
});

describe('A case that was urgent before its grounds were kept', () => {
  it('keeps the seven days alone, until somebody says that the member is in danger', () => {
    const { events } = approved([threat]);
    const before = JSON.parse(JSON.stringify(events), (key, value: unknown) =>
      key === 'urgentBecause' || key === 'certifies' ? undefined : value,
    ) as unknown[];
    const state = replay(before.map(parseEvent));
    expect(reviewClocksOf(state)).toEqual(['V3']);
    expect(allowedCommands(state, nurse)).toContain('expedite');
  });
});

describe('Papers that come when the review is open', () => {
  it('give the reviewer up to three days more, of which all parties read', () => {
    const told = sample('reviewing', 'late-papers');
    told.letters();
    told.give(reviewer('R-101'), 'extend-for-late-papers', { days: 2 });
    expect(clockLine(told, 'V3')).toBe('running, due 2027-02-11 23:59:59');
    expect(clockLine(told, 'V2')).toBe('running, due 2027-02-05 23:59:59');
    expect(told.letters().toSorted()).toEqual([
      'extension → R-101',
      'extension → R-102',
      'extension → R-103',
      'extension → applicant',
      'extension → plan',
      'extension → review-org',
    ]);
    const more = (days: number) => told.refusalOf(people['review-org'], 'extend-for-late-papers', { days });
    expect(more(2)?.detail).toContain('must not be more than 1');
    told.give(people['review-org'], 'extend-for-late-papers', { days: 1 });
    expect(clockLine(told, 'V3')).toBe('running, due 2027-02-12 23:59:59');
    expect(more(1)?.kind).toBe('not-now');
    told.give(director, 'withdraw-extension', { clock: 'V3', reason: 'The paper was of another case.' });
    expect(clockLine(told, 'V3')).toBe('running, due 2027-02-11 23:59:59');
  });

  it('are none where all were there before, or the reviewer sent them', () => {
    const told = complete(approved([effect]));
    const panel = told.state().seats.map(({ reviewerId }) => reviewer(reviewerId));
    for (const one of panel) told.give(one, 'accept-review', { conflicts: noConflicts });
    const [first] = panel;
    if (first === undefined) throw new Error('Nobody has a seat.');
    const more = () => told.refusalOf(first, 'extend-for-late-papers', { days: 1 });
    expect(more()?.detail).toContain('where papers came after it was opened');
    told.until('2027-02-03T13:00-08:00');
    send(told, first, 1, 'admitted');
    expect(more()?.kind).toBe('not-now');
    send(told, plan, 1, 'arrived');
    expect(more()?.kind).toBe('not-now');
    send(told, plan, 1, 'admitted');
    expect(more()).toBeUndefined();
  });
});
