import { describe, expect, it } from 'vitest';
import type { ClockId } from '../../../domain/clocks/rule.ts';
import { caseView } from '../../../domain/read/view.ts';
import { application, certifiedUrgency, experimental } from '../eligibility/applications.ts';
import { day, pacific } from '../time/pacific.ts';
import { people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { playedTo } from './support/samples.ts';
import { clockLine, standing } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, nurse, plan } = people;
const urgent = ['expedite', { reason: 'The doctor certifies it.', certifiedBy: 'provider' }] as const;
const calm = ['return-to-standard', { reason: 'The nurse finds it stable.' }] as const;

/** Filed Tuesday 2027-02-02 09:00; hurried at once, and back on Thursday 02-04 at 12:00. */
describe('Expedited and back', () => {
  it('in screening: 48 hours from the request, then seven days from the application again', () => {
    const told = playedTo('screening').at('2027-02-03T09:00-08:00', analyst, ...urgent);
    expect(clockLine(told, 'D3')).toBe('running, due 2027-02-05 09:00:00');
    expect(clockLine(told, 'D2')).toBe('stopped, due 2027-02-09 23:59:59');
    expect(standing(told)).toMatchObject({ due: '2027-02-05 09:00:00' });
    told.at('2027-02-04T12:00-08:00', nurse, ...calm);
    expect(clockLine(told, 'D3')).toBe('stopped, due 2027-02-05 09:00:00');
    expect(clockLine(told, 'D2')).toBe('running, due 2027-02-09 23:59:59');
    expect(told.state()).toMatchObject({ urgency: 'standard', expeditedAt: undefined });
  });

  it('while the applicant is asked: the pause before and after counts, so that no day is lost', () => {
    const told = playedTo('screening').at('2027-02-03T09:00-08:00', nurse, 'request-information', { items: ['form'] });
    told.at('2027-02-05T09:00-08:00', analyst, ...urgent);
    expect(clockLine(told, 'D3')).toBe('running, due 2027-02-07 09:00:00');
    told.at('2027-02-06T12:00-08:00', nurse, ...calm);
    expect(told.clock('D2').status).toBe('paused');
    told.at('2027-02-08T09:00-08:00', applicant, 'supply-information', {});
    // Two days until the request to hurry, two from the return until the answer.
    expect(clockLine(told, 'D2')).toBe('running, due 2027-02-13 23:59:59');
  });

  it('while the plan owes records: 24 hours, then its three business days from the request again', () => {
    const told = playedTo('screening').give(analyst, 'route-case', {});
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-05 23:59:59');
    told.letters();
    told.at('2027-02-03T09:00-08:00', analyst, ...urgent);
    expect(clockLine(told, 'R2')).toBe('running, due 2027-02-04 09:00:00');
    expect(told.letters()).toEqual(['expedited → applicant', 'expedited → plan']);
    told.at('2027-02-03T15:00-08:00', nurse, ...calm);
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-05 23:59:59');
    expect(told.clock('R2').status).toBe('stopped');
  });

  it('approved as urgent, then back: R1 counts from when the plan had the request, not from the return', () => {
    const told = playedTo('screening')
      .give(analyst, ...urgent)
      .give(analyst, 'route-case', {});
    expect(told.state().clocks.map(({ id }) => id)).not.toContain('R1');
    told.at('2027-02-03T08:00-08:00', nurse, ...calm);
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-05 23:59:59');
  });

  it('back before the letters are out: the seven days of telling run again', () => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application(), mailLags: true });
    told.give(analyst, ...urgent).give(analyst, 'route-case', {});
    expect(told.clock('D3').status).toBe('running');
    told.give(nurse, ...calm);
    expect(clockLine(told, 'D2')).toBe('running, due 2027-02-09 23:59:59');
    expect(told.state().clocks.map(({ id }) => id)).not.toContain('R1');
  });

  it('in review: three days, then thirty from the complete documentation with the extension kept', () => {
    const told = playedTo('reviewing');
    told.give(director, 'extend-deadline', { clock: 'V1', days: 2, reason: 'The records are long.' });
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-06 23:59:59');
    told.at('2027-02-10T09:00-08:00', analyst, ...urgent);
    expect(clockLine(told, 'V2')).toBe('running, due 2027-02-13 23:59:59');
    expect(told.clock('V1').status).toBe('stopped');
    told.at('2027-02-11T09:00-08:00', nurse, ...calm);
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-06 23:59:59');
    const more = { clock: 'V1', days: 2, reason: 'More' } as const;
    expect(told.refusalOf(director, 'extend-deadline', more)?.kind).toBe('unacceptable');
  });

  it('on the last day of the standard time nobody gets a later one: it goes on beside the shorter, and one analysis meets both', () => {
    const told = playedTo('reviewing');
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-04 23:59:59');
    told.at('2027-03-04T09:00-08:00', analyst, ...urgent);
    expect([clockLine(told, 'V1'), clockLine(told, 'V2')]).toEqual([
      'running, due 2027-03-04 23:59:59',
      'running, due 2027-03-07 23:59:59',
    ]);
    told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'upheld', rationale: 'Not needed.' }));
    expect([told.clock('V1').status, told.clock('V2').status]).toEqual(['met', 'met']);
  });

  it('the plan’s records and our own answer are due no later than they were', () => {
    const records = playedTo('screening').at('2027-02-02T10:00-08:00', analyst, 'route-case', {});
    records.at('2027-02-05T16:00-08:00', analyst, ...urgent);
    expect([clockLine(records, 'R1'), clockLine(records, 'R2')]).toEqual([
      'running, due 2027-02-05 23:59:59',
      'running, due 2027-02-06 16:00:00',
    ]);
    expect(records.give(nurse, ...calm).clock('R2').status).toBe('stopped');
    expect(clockLine(records, 'R1')).toBe('running, due 2027-02-05 23:59:59');
    const answer = playedTo('screening').at('2027-02-09T09:00-08:00', analyst, ...urgent);
    expect([clockLine(answer, 'D2'), clockLine(answer, 'D3')]).toEqual([
      'running, due 2027-02-09 23:59:59',
      'running, due 2027-02-11 09:00:00',
    ]);
  });

  it('an experimental review counts seven days from the request to hurry, also while records are gathered', () => {
    const filed = { at: '2027-02-02T09:00-08:00', application: application({ services: [experimental] }) };
    const told = play(filed)
      .give(analyst, 'route-case', {})
      .at('2027-02-03T09:00-08:00', analyst, ...urgent);
    expect(clockLine(told, 'V3')).toBe('running, due 2027-02-10 23:59:59');
    expect(told.state().clocks.map(({ id }) => id)).not.toContain('V2');
    told.delivers().give(analyst, 'complete-documentation', {});
    expect(clockLine(told, 'V3')).toBe('running, due 2027-02-10 23:59:59');
    told.at('2027-02-04T09:00-08:00', nurse, ...calm);
    expect(clockLine(told, 'V4')).toBe('running, due 2027-03-05 23:59:59');
    expect([told.clock('V2').status, told.clock('V3').status]).toEqual(['stopped', 'stopped']);
  });

  it('a clock that was missed before stays missed, and no other is touched', () => {
    const told = playedTo('screening').give(analyst, 'route-case', {});
    told.at('2027-02-08T09:00-08:00', analyst, ...urgent);
    expect(told.clock('R1').status).toBe('missed');
    expect(clockLine(told, 'E1')).toBe('running, due 2027-11-24 23:59:59');
    told.give(nurse, ...calm);
    expect(clockLine(told, 'R1')).toBe('missed, due 2027-02-05 23:59:59');
    expect(told.state().violations).toHaveLength(1);
    expect(standing(told).work).toContain('overdue:R1 @ supervisor, 2027-02-05 23:59:59');
  });
});

describe('Extensions', () => {
  const ask = (clock: 'V1' | 'R1' | 'K1', days: number) =>
    ['extend-deadline', { clock, days, reason: 'The records are long.' }] as const;

  it('are at most three days in all for a review, counted from the unextended due date', () => {
    const told = playedTo('reviewing');
    expect(told.refusalOf(director, ...ask('V1', 4))?.kind).toBe('unacceptable');
    told.letters();
    told.give(director, ...ask('V1', 1));
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-05 23:59:59');
    expect(told.letters()).toEqual([
      'extension → applicant',
      'extension → plan',
      'extension → R-101',
      'extension → review-org',
    ]);
    told.give(director, ...ask('V1', 2));
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-07 23:59:59');
    expect(told.refusalOf(director, ...ask('V1', 1))?.kind).toBe('unacceptable');
  });

  it('are the director’s to give, not a supervisor’s, and not for a plan’s time', () => {
    const told = playedTo('reviewing');
    expect(told.refusalOf(people.supervisor, ...ask('V1', 1))?.kind).toBe('forbidden');
    expect(told.refusalOf(director, ...ask('R1', 1))?.kind).toBe('unacceptable');
    expect(told.refusalOf(director, ...ask('K1', 1))?.kind).toBe('not-now');
  });

  it('leave a missed deadline missed on the record, with the new date and the item for a supervisor', () => {
    const told = playedTo('reviewing').until('2027-03-06T09:00-08:00');
    expect(told.clock('V1').status).toBe('missed');
    told.give(director, ...ask('V1', 3));
    expect(clockLine(told, 'V1')).toBe('missed, due 2027-03-07 23:59:59');
    expect(standing(told).work).toContain('overdue:V1 @ supervisor, 2027-03-07 23:59:59');
  });

  it('do not repeat a reminder that was given', () => {
    const told = playedTo('reviewing').until('2027-02-20T09:00-08:00');
    told.letters();
    told.give(director, ...ask('V1', 1));
    told.until('2027-02-20T23:00-08:00');
    expect(told.letters()).toEqual([
      'extension → applicant',
      'extension → plan',
      'extension → R-101',
      'extension → review-org',
    ]);
  });
});

it('A nurse who has found a certified case not urgent is not asked to judge it once more', () => {
  const certified = play({ at: '2027-02-02T09:00-08:00', application: application({ urgency: certifiedUrgency }) });
  const told = certified.at('2027-02-03T09:00-08:00', nurse, ...calm);
  expect(standing(told).work).toEqual(['route-case @ help-center, 2027-02-09 23:59:59']);
});

describe('What a plan says about its mail', () => {
  const routedAt = (at: string) => play({ at, application: application() }).give(analyst, 'route-case', {});

  it('sent on Friday at 18:00, a request counts as received on Monday at 09:00', () => {
    const told = routedAt('2027-02-05T18:00-08:00');
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-11 23:59:59');
  });

  it('acknowledged before that, it counts from the acknowledgement', () => {
    const told = routedAt('2027-02-05T18:00-08:00').at('2027-02-05T19:00-08:00', plan, 'acknowledge-receipt', {});
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-10 23:59:59');
    expect(told.refusalOf(plan, 'acknowledge-receipt', {})?.kind).toBe('not-now');
  });

  it('acknowledged after that, nothing changes', () => {
    const told = routedAt('2027-02-05T18:00-08:00').at('2027-02-09T10:00-08:00', plan, 'acknowledge-receipt', {});
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-11 23:59:59');
  });
});

/** Filed on Tuesday 2027-02-02 at 09:00; the call came before somebody could enter it. */
describe('A member whose doctor called', () => {
  it('has the 48 hours from the call, not from when somebody entered it', () => {
    const told = playedTo('screening').at('2027-02-04T15:00-08:00', analyst, urgent[0], {
      ...urgent[1],
      receivedAt: pacific('2027-02-04T08:10-08:00'),
    });
    expect(clockLine(told, 'D3')).toBe('running, due 2027-02-06 08:10:00');
    const { explanation } = found(told, 'D3');
    expect(explanation).toContain('was received: 8:10 AM on Thursday, February 4, 2027.');
    // A doctor has certified it: nobody had to judge.
    expect(told.state().clocks.map(({ id }) => id)).not.toContain('D5');
  });

  it('on a day of which nobody knows the hour has them from its beginning', () => {
    const told = playedTo('screening').at('2027-02-04T15:00-08:00', analyst, urgent[0], {
      ...urgent[1],
      receivedOn: day('2027-02-03'),
    });
    expect(clockLine(told, 'D3')).toBe('running, due 2027-02-05 00:00:00');
  });

  it('on the day of the application has them from the application, before which there was nothing to hurry', () => {
    const told = playedTo('screening').at('2027-02-03T10:00-08:00', analyst, urgent[0], {
      ...urgent[1],
      receivedOn: day('2027-02-02'),
    });
    expect(clockLine(told, 'D3')).toBe('running, due 2027-02-04 09:00:00');
  });

  it('has the seven days of an experimental review from the call', () => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application({ services: [experimental] }) });
    told.give(analyst, 'route-case', { route: 'imr', reason: 'Experimental.' });
    told.at('2027-02-05T10:00-08:00', analyst, urgent[0], { ...urgent[1], receivedOn: day('2027-02-03') });
    expect(clockLine(told, 'V3')).toBe('running, due 2027-02-10 23:59:59');
  });
});

describe('A member who called', () => {
  const called = (receivedAt: string) =>
    playedTo('screening').at('2027-02-04T12:00-08:00', nurse, 'expedite', {
      reason: 'She called; the records show it.',
      receivedAt: pacific(receivedAt),
    });

  it('was heard by the nurse within a day of the call', () => {
    expect(clockLine(called('2027-02-03T13:00-08:00'), 'D5')).toBe('met, due 2027-02-04 13:00:00');
  });

  it('and waited longer than a day: that stands on the record', () => {
    expect(clockLine(called('2027-02-03T09:00-08:00'), 'D5')).toBe('missed, due 2027-02-04 09:00:00');
  });

  it('is not asked twice when: what the form claimed before is older, and counts', () => {
    const claim = { reason: 'I cannot wait.' };
    const told = play({ at: '2027-02-02T09:00-08:00', application: application({ urgency: claim }) });
    told.at('2027-02-02T20:00-08:00', nurse, 'expedite', {
      reason: 'Her husband called, too.',
      receivedAt: pacific('2027-02-02T18:00-08:00'),
    });
    expect(clockLine(told, 'D5')).toBe('met, due 2027-02-03 09:00:00');
    expect(clockLine(told, 'D3')).toBe('running, due 2027-02-04 09:00:00');
  });
});

describe('When a request to hurry came', () => {
  it.each([
    ['before the application', { receivedAt: pacific('2027-02-02T08:59-08:00') }, 'must not be before the application'],
    ['tomorrow', { receivedOn: day('2027-02-05') }, 'must not be a day that has not come yet'],
    ['in an hour', { receivedAt: pacific('2027-02-04T13:00-08:00') }, 'must not be a time that has not come yet'],
    [
      'said twice',
      { receivedAt: pacific('2027-02-04T08:00-08:00'), receivedOn: day('2027-02-04') },
      'is said by receivedAt already',
    ],
  ])('is not %s', (_what, received, words) => {
    const told = playedTo('screening').until('2027-02-04T12:00-08:00');
    expect(told.refusalOf(analyst, urgent[0], { ...urgent[1], ...received })?.detail).toContain(words);
  });
});

function found(told: Play, id: ClockId) {
  const view = caseView(told.state(), analyst, told.now(), told.events).clocks.find(one => one.id === id);
  if (view === undefined) throw new Error(`The case has no clock ${id}.`);
  return view;
}
