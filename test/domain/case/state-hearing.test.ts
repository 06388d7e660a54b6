import { describe, expect, it } from 'vitest';
import { explain } from '../../../domain/clocks/explain.ts';
import { LocalDate } from '../../../domain/time/instants.ts';
import { myCaseView } from '../../../domain/read/view.ts';
import { application, coverage, necessity } from '../eligibility/applications.ts';
import { people } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { clockLine, standing } from './support/standing.ts';

const { analyst, applicant, plan, supervisor } = people;
const managed = coverage('medi-cal-managed-care');
const feeForService = coverage('medi-cal-fee-for-service');
const decided = (decidedOn: string) => ({
  grievance: { filed: true, filedOn: '2026-11-02', outcome: 'upheld', decidedOn },
});

function filed(changed: Record<string, unknown>): Play {
  return play({ at: '2026-12-04T16:00-08:00', application: application({ ...managed, ...changed }) });
}

const hearingClocks = (told: Play) => told.state().clocks.flatMap(({ id }) => (id === 'F2' || id === 'F3' ? [id] : []));

describe('A member with Medi-Cal', () => {
  it('is shown both days of a State Hearing as soon as the form is in', () => {
    const told = filed(decided('2026-12-03'));
    expect(clockLine(told, 'F2')).toBe('running, due 2027-04-02 23:59:59');
    expect(clockLine(told, 'F3')).toBe('running, due 2026-12-13 23:59:59');
    const { clocks } = myCaseView(told.state(), applicant, told.now(), []);
    const shown = clocks.find(({ id }) => id === 'F3');
    expect(shown?.explanation).toContain('by the end of Sunday, December 13, 2026');
    expect(shown?.explanation).toContain('the notice of the decision was dated: Thursday, December 3, 2026');
    expect(standing(told).due).toBe('2026-12-11 23:59:59');
  });

  it('has the earliest day: it never rolls off a Sunday, and has one edge', () => {
    const { derivation } = filed(decided('2026-12-03')).clock('F3');
    expect(derivation).toMatchObject({ dueOn: '2026-12-13', latest: { on: '2026-12-13' } });
  });

  it('keeps care only by asking on the day before it stops', () => {
    const told = filed({ ...decided('2026-12-03'), services: [{ ...necessity, stopsOn: '2026-12-08' }] });
    expect(clockLine(told, 'F3')).toBe('running, due 2026-12-07 23:59:59');
    expect(explain(told.clock('F3').derivation, 'party')).toContain('10 days; the care stops before that.');
    const later = filed({ ...decided('2026-12-03'), services: [{ ...necessity, stopsOn: '2027-01-08' }] });
    expect(clockLine(later, 'F3')).toBe('running, due 2026-12-13 23:59:59');
    const stopped = filed({ ...decided('2026-12-03'), services: [{ ...necessity, stopsOn: '2026-11-20' }] });
    expect(clockLine(stopped, 'F3')).toBe('missed, due 2026-12-03 23:59:59');
  });

  it('whose care was given once and is over is shown no day to keep it', () => {
    const received = [{ ...necessity, alreadyReceived: true }];
    expect(hearingClocks(filed({ ...decided('2026-12-03'), services: received }))).toEqual(['F2']);
  });

  it('of fee-for-service has ninety days from the first notice', () => {
    const services = [
      { ...necessity, deniedOn: '2026-12-01' },
      { ...necessity, deniedOn: '2026-11-20' },
    ];
    const told = filed({ ...feeForService, grievance: { filed: false }, services });
    expect(clockLine(told, 'F2')).toBe('running, due 2027-02-18 23:59:59');
    expect(clockLine(told, 'F3')).toBe('missed, due 2026-11-30 23:59:59');
    expect(explain(told.clock('F2').derivation, 'party')).toContain('with fee-for-service Medi-Cal there is less');
    told.give(supervisor, 'rederive-clocks', { reason: 'The rules have changed.' });
    expect(clockLine(told, 'F2')).toBe('running, due 2027-02-18 23:59:59');
  });

  it('has the days from when the plan says the date of its decision, where the form does not', () => {
    const told = filed({ grievance: { filed: true, filedOn: '2026-10-05' } });
    expect(hearingClocks(told)).toEqual([]);
    told.give(analyst, 'ask-plan', { questions: ['grievance'] });
    told.at('2026-12-05T09:00-08:00', plan, 'answer-inquiry', {
      grievance: 'decided',
      grievanceDecidedOn: LocalDate.parse('2026-12-01'),
    });
    expect(clockLine(told, 'F2')).toBe('running, due 2027-03-31 23:59:59');
    expect(clockLine(told, 'F3')).toBe('running, due 2026-12-11 23:59:59');
  });

  it('has a day that passes without us: no item, no letter, no violation', () => {
    const told = filed(decided('2026-12-03'));
    told.letters();
    told.until('2026-12-13T23:59:59-08:00');
    expect(clockLine(told, 'F3')).toBe('running, due 2026-12-13 23:59:59');
    told.until('2026-12-14T00:00-08:00');
    expect(clockLine(told, 'F3')).toBe('missed, due 2026-12-13 23:59:59');
    expect(standing(told).work.join()).not.toContain('F3');
    expect(told.letters()).toEqual([]);
    expect(told.state().violations).toEqual([]);
  });

  it('keeps the right when our case is closed, and gets no day for the time in which it was', () => {
    const told = filed(decided('2026-12-03'));
    told.at('2026-12-07T09:00-08:00', applicant, 'withdraw', {});
    expect(told.state().stage).toBe('closed');
    expect(clockLine(told, 'F2')).toBe('running, due 2027-04-02 23:59:59');
    told.at('2026-12-20T09:00-08:00', supervisor, 'reopen-case', { reason: 'She did not mean it.' });
    expect(clockLine(told, 'F2')).toBe('running, due 2027-04-02 23:59:59');
    expect(clockLine(told, 'F3')).toBe('missed, due 2026-12-13 23:59:59');
  });

  it.each([
    ['has asked for one', { ...coverage('medi-cal-managed-care', { stateHearing: { status: 'requested' } }) }],
    ['has had one', { ...coverage('medi-cal-managed-care', { stateHearing: { status: 'held' } }) }],
    ['has other coverage', coverage('commercial')],
  ])('is shown no day where the member %s', (_what, changed) => {
    expect(hearingClocks(filed({ ...decided('2026-12-03'), ...changed }))).toEqual([]);
  });
});

describe('What is learned of a State Hearing later', () => {
  const unknown = { grievance: { filed: true, filedOn: '2026-11-02' } };
  const day = (date: string) => LocalDate.parse(date);

  it('the date on the notice starts both days, and the member hears of them at once', () => {
    const told = filed(unknown);
    told.letters();
    expect(hearingClocks(told)).toEqual([]);
    told.at('2026-12-07T09:00-08:00', analyst, 'record-state-hearing', { noticeOn: day('2026-12-03') });
    expect(clockLine(told, 'F2')).toBe('running, due 2027-04-02 23:59:59');
    expect(clockLine(told, 'F3')).toBe('running, due 2026-12-13 23:59:59');
    expect(told.letters()).toEqual(['hearing-dates → applicant']);
  });

  it('so does the date that the plan answers', () => {
    const told = filed(unknown).give(analyst, 'ask-plan', {});
    told.letters();
    told.at('2026-12-07T09:00-08:00', plan, 'answer-inquiry', { grievanceDecidedOn: day('2026-12-03') });
    expect(clockLine(told, 'F3')).toBe('running, due 2026-12-13 23:59:59');
    expect(told.letters()).toEqual(['hearing-dates → applicant']);
  });

  it('counts otherwise by the date on the notice than by the word of who filed, and says so once', () => {
    const told = filed(decided('2026-11-20'));
    expect(clockLine(told, 'F3')).toBe('missed, due 2026-11-30 23:59:59');
    told.letters();
    const notice = { noticeOn: day('2026-12-02') };
    told
      .at('2026-12-07T09:00-08:00', analyst, 'record-state-hearing', notice)
      .give(analyst, 'record-state-hearing', notice);
    expect(clockLine(told, 'F3')).toBe('running, due 2026-12-12 23:59:59');
    expect(clockLine(told, 'F2')).toBe('running, due 2027-04-01 23:59:59');
    expect(told.letters()).toEqual(['hearing-dates → applicant']);
  });

  it('care that stops sooner is kept only by asking on the day before', () => {
    const told = filed(decided('2026-12-03'));
    told.at('2026-12-04T17:00-08:00', analyst, 'record-state-hearing', { stops: { issue: 1, on: day('2026-12-09') } });
    expect(clockLine(told, 'F3')).toBe('running, due 2026-12-08 23:59:59');
    expect(clockLine(told, 'F2')).toBe('running, due 2027-04-02 23:59:59');
  });

  it('asked for: both days are kept, no letter reminds of them, and the review goes on', () => {
    const told = filed(decided('2026-12-03'));
    told.letters();
    told.at('2026-12-07T09:00-08:00', analyst, 'record-state-hearing', { status: 'requested', on: day('2026-12-06') });
    expect([clockLine(told, 'F2'), clockLine(told, 'F3')]).toEqual([
      'met, due 2027-04-02 23:59:59',
      'met, due 2026-12-13 23:59:59',
    ]);
    told.give(analyst, 'route-case', {});
    expect(told.state().stage).toBe('gathering-records');
    told.give(analyst, 'record-state-hearing', { status: 'none', reason: 'It was about another service.' });
    expect(clockLine(told, 'F3')).toBe('running, due 2026-12-13 23:59:59');
  });

  it('held while the case is screened: a person compares the two, and no review begins by itself', () => {
    const told = filed(decided('2026-12-03'));
    told.at('2026-12-07T09:00-08:00', analyst, 'record-state-hearing', { status: 'held', on: day('2026-12-06') });
    expect(told.state().recommendation?.route).toBe('person');
    expect(told.refusalOf(analyst, 'route-case', {})?.kind).toBe('unacceptable');
  });

  it('held during the review: somebody looks at it by the next business day, and nothing is closed by itself', () => {
    const told = filed(decided('2026-12-03')).give(analyst, 'route-case', {});
    told.at('2026-12-07T09:00-08:00', analyst, 'record-state-hearing', { status: 'held', on: day('2026-12-06') });
    expect(told.state().stage).toBe('gathering-records');
    expect(standing(told).work.join()).toContain('confirm-correction');
  });

  it.each([
    [{}, 'noticeOn or status or stops is needed'],
    [{ noticeOn: day('2027-01-01') }, 'noticeOn must not be a day that has not come yet'],
    [{ status: 'held', on: day('2027-01-01') } as const, 'on must not be a day that has not come yet'],
    [{ stops: { issue: 3, on: day('2027-01-01') } }, 'stops.issue must be a service of the application, from 1 to 1'],
  ])('%j is refused', (payload, why) => {
    expect(filed(unknown).refusalOf(analyst, 'record-state-hearing', payload)?.detail).toContain(why);
  });
});
