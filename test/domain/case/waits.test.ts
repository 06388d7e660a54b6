import { describe, expect, it } from 'vitest';
import { application, certifiedUrgency, necessity } from '../eligibility/applications.ts';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { explain } from '../../../domain/clocks/explain.ts';
import { clockOf } from '../../../domain/case/clock.ts';
import { send } from './support/papers.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { clockLine, standing, wall } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, nurse, plan, supervisor, system } = people;
const claim = { reason: 'It hurts too much to wait.' };

/** A case whose records are complete on Tuesday, 1 December 2026. */
function complete(reviewers?: readonly string[]): Play {
  return play({
    at: '2026-11-24T10:00-08:00',
    application: application(),
    ...(reviewers === undefined ? {} : { reviewers }),
  })
    .at('2026-11-25T09:00-08:00', analyst, 'route-case', {})
    .delivers('2026-12-01T15:00-08:00')
    .give(analyst, 'complete-documentation', {});
}

const about = (told: Play, id: 'V0' | 'S1' | 'N1', subject: string) => {
  const clock = clockOf(told.state(), id, subject);
  return clock === undefined ? undefined : `${clock.status}, due ${wall(clock.derivation.dueAt) ?? ''}`;
};

function asked(): Play {
  const filed = play({ at: '2026-11-24T10:00-08:00', application: application() });
  return filed.at('2026-11-25T10:00-08:00', analyst, 'request-information', { items: ['signature'] });
}

describe('A member who was asked for something', () => {
  it('has fourteen days, is reminded at half of them, and is never refused by the clock', () => {
    const told = asked();
    expect(clockLine(told, 'I1')).toBe('running, due 2026-12-09 23:59:59');
    expect(standing(told).work).toContain('hear-from-applicant @ help-center, 2026-12-09 23:59:59');
    told.letters();
    told.until('2026-12-02T17:00-08:00');
    expect(told.letters()).toEqual(['deadline-reminder → applicant']);
    told.until('2026-12-10T00:00-08:00');
    expect(clockLine(told, 'I1')).toBe('missed, due 2026-12-09 23:59:59');
    expect(standing(told).work).toContain('overdue:I1 @ help-center, 2026-12-09 23:59:59');
    expect(told.state().stage).toBe('awaiting-applicant');
    expect(told.letters()).toEqual([]);
  });

  it('answers, and the wait is over', () => {
    const told = asked().at('2026-12-03T10:00-08:00', applicant, 'supply-information', { note: 'Here.' });
    expect(clockLine(told, 'I1')).toBe('met, due 2026-12-09 23:59:59');
    expect(standing(told).work.join()).not.toContain('I1');
  });

  it('gets more time from a person, and hears of it alone', () => {
    const told = asked();
    told.letters();
    told.give(supervisor, 'extend-deadline', { clock: 'I1', days: 7, reason: 'She is in hospital.' });
    expect(clockLine(told, 'I1')).toBe('running, due 2026-12-16 23:59:59');
    expect(told.letters()).toEqual(['extension → applicant']);
  });

  it('has a day where the case cannot wait', () => {
    const told = play({ at: '2026-12-04T10:00-08:00', application: application({ urgency: certifiedUrgency }) });
    told.give(analyst, 'request-information', { items: ['signature'] });
    const i1 = told.state().clocks.find(({ id }) => id === 'I1');
    expect(`${i1?.status}, due ${wall(i1?.derivation.dueAt) ?? ''}`).toBe('running, due 2026-12-05 10:00:00');
    expect(told.state().stage).toBe('screening');
  });
});

describe('Who is waited for when a case becomes urgent in the middle', () => {
  it('has the shorter time from then on, and the usual one again where it is not urgent after all', () => {
    const told = asked().at('2026-11-27T09:00-08:00', nurse, 'expedite', { reason: 'Worse.' });
    expect(clockLine(told, 'I1')).toBe('running, due 2026-11-28 09:00:00');
    expect(explain(told.clock('I1').derivation, 'party')).toContain('The count starts when the case became urgent');
    told.give(nurse, 'return-to-standard', { reason: 'Stable.' });
    expect(clockLine(told, 'I1')).toBe('running, due 2026-12-11 23:59:59');
  });

  it('never gets more time by that', () => {
    const told = asked().at('2026-12-09T12:00-08:00', nurse, 'expedite', { reason: 'Worse.' });
    expect(clockLine(told, 'I1')).toBe('running, due 2026-12-09 23:59:59');
  });

  it('reads why, and not which clock was met', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application({ urgency: claim }) });
    told.give(nurse, 'expedite', { reason: 'A call', forMember: 'The scan shows it.' });
    const { notices } = caseView(told.state(), analyst, told.now(), told.events);
    expect(notices.find(({ kind }) => kind === 'expedited')?.words).toEqual(['The scan shows it.']);
  });
});

describe('A member who says that it cannot wait, without a doctor’s word', () => {
  const claimed = () => play({ at: '2026-11-24T10:00-08:00', application: application({ urgency: claim }) });

  it('is looked at by a nurse within a day, or a supervisor is called', () => {
    const told = claimed();
    expect(clockLine(told, 'D5')).toBe('running, due 2026-11-25 10:00:00');
    expect(standing(told).work).toContain('judge-urgency @ nurse, 2026-11-25 10:00:00');
    told.until('2026-11-24T22:00-08:00');
    expect(standing(told).work).toContain('pressing:D5 @ nurse, 2026-11-25 10:00:00');
    told.until('2026-11-25T10:00:01-08:00');
    expect(standing(told).work).toContain('overdue:D5 @ supervisor, 2026-11-25 10:00:00');
  });

  it('is not forgotten when the case is routed meanwhile', () => {
    const told = claimed().give(analyst, 'route-case', { route: 'imr', reason: 'Medical necessity.' });
    expect(told.state().stage).toBe('gathering-records');
    expect(standing(told).work).toContain('judge-urgency @ nurse, 2026-11-25 10:00:00');
  });

  it('reads how a doctor can certify it, and not what the nurse wrote for the record', () => {
    const told = claimed().at('2026-11-24T15:00-08:00', nurse, 'decline-urgency', {
      reason: 'Malingering?',
      forMember: 'We called your doctor.',
    });
    expect(clockLine(told, 'D5')).toBe('met, due 2026-11-25 10:00:00');
    expect(told.letters().at(-1)).toBe('urgency-declined → applicant');
    const mine = myCaseView(told.state(), applicant, told.now(), told.events);
    expect(mine.notices.at(-1)?.words).toEqual(['We called your doctor.']);
    expect(JSON.stringify(mine)).not.toContain('Malingering');
    expect(told.refusalOf(nurse, 'decline-urgency', { reason: 'Again' })?.kind).toBe('not-now');
  });

  it('is urgent after all: the clock is met by that', () => {
    const told = claimed().give(nurse, 'expedite', { reason: 'The records show it.' });
    expect(clockLine(told, 'D5')).toBe('met, due 2026-11-25 10:00:00');
  });
});

describe('A reviewer who says nothing', () => {
  it('is reminded at half of two business days; then the organization may ask another, and a supervisor knows', () => {
    const told = complete();
    expect(about(told, 'V0', 'seat-1')).toBe('running, due 2026-12-03 23:59:59');
    told.letters();
    told.until('2026-12-03T00:00-08:00');
    expect(told.letters()).toEqual(['deadline-reminder → R-101']);
    told.until('2026-12-04T00:00-08:00');
    expect(standing(told).work).toEqual(
      expect.arrayContaining([
        'invite-another:1 @ review-org:org-1, 2026-12-03 23:59:59',
        'overdue:V0:seat-1 @ supervisor, 2026-12-03 23:59:59',
      ]),
    );
    told.give(people['review-org'], 'disqualify-reviewer', { seat: 1, reason: 'No answer.' });
    expect(told.state().formerReviewers).toMatchObject([{ reviewerId: 'R-101', reason: 'no-answer' }]);
    expect(about(told, 'V0', 'seat-1')).toBe('running, due 2026-12-08 23:59:59');
    expect(standing(told).work.join()).not.toContain('invite-another');
  });

  it('accepts, and nobody waits for an answer any more', () => {
    const told = complete().at('2026-12-02T10:00-08:00', reviewer('R-101'), 'accept-review', {
      conflicts: noConflicts,
    });
    expect(about(told, 'V0', 'seat-1')).toBe('met, due 2026-12-03 23:59:59');
  });

  it('has a clock of his own beside those of the panel, and sees it; a member does not', () => {
    const told = complete();
    const seen = (actor: Parameters<typeof caseView>[1]) =>
      caseView(told.state(), actor, told.now(), told.events.slice(0, 1)).clocks.map(({ id }) => id);
    expect(seen(reviewer('R-101'))).toContain('V0');
    expect(seen(analyst)).toContain('V0');
    expect(seen(applicant)).not.toContain('V0');
    expect(seen(plan)).not.toContain('V0');
    const mine = myCaseView(told.state(), applicant, told.now(), told.events.slice(0, 1));
    expect(wall(mine.dueAt ?? undefined)).toBe('2026-12-31 23:59:59');
  });
});

describe('A plan without whose records the review goes on', () => {
  it('has them in its worklist as long as it owes them', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application() })
      .at('2026-11-25T09:00-08:00', analyst, 'route-case', {})
      .until('2026-12-03T09:00-08:00');
    send(told, applicant, 1, 'admitted');
    told.give(analyst, 'proceed-without-records', { reason: 'No answer.' });
    expect(standing(told).work).toContain('deliver-records @ plan:golden-valley, 2026-12-02 23:59:59');
    told.at('2026-12-04T09:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
    expect(told.state().stage).toBe('reviewing');
    expect(standing(told).work).toContain('deliver-records @ plan:golden-valley, 2026-12-02 23:59:59');
    told.delivers();
    expect(standing(told).work.join()).not.toContain('deliver-records');
  });
});

describe('A seat that nobody in the directory can fill', () => {
  it('is for the organization that was asked, and for a supervisor, within two business days of its being empty', () => {
    const told = complete(['R-101']).at('2026-12-02T10:00-08:00', reviewer('R-101'), 'decline-review', {
      reason: 'Ill',
    });
    expect(about(told, 'S1', 'seat-1')).toBe('running, due 2026-12-04 23:59:59');
    expect(standing(told).work).toEqual([
      'assign-reviewer @ supervisor, 2026-12-04 23:59:59',
      'fill-seat:org-1 @ review-org:org-1, 2026-12-04 23:59:59',
    ]);
    told.letters();
    told.until('2026-12-03T18:00-08:00');
    expect(told.letters()).toEqual(['deadline-reminder → review-org']);
    told.give(supervisor, 'assign-reviewer', { reviewerId: 'R-102', reason: 'Free again.' });
    expect(about(told, 'S1', 'seat-1')).toBe('met, due 2026-12-04 23:59:59');
    expect(standing(told).work).toEqual(['accept-review:1 @ reviewer:R-102, 2026-12-07 23:59:59']);
  });
});

describe('Whoever may take the place of a member who has died', () => {
  const paid = { ...necessity, alreadyReceived: true, receivedOn: '2026-11-01', amountPaid: 900 };
  const died = () =>
    play({ at: '2026-11-24T10:00-08:00', application: application({ services: [paid] }) })
      .at('2026-11-25T10:00-08:00', analyst, 'route-case', {})
      .at('2026-11-30T10:00-08:00', analyst, 'record-death', {});

  it('has sixty days from the word of it, while the plan owes its records as before', () => {
    const told = died();
    expect(clockLine(told, 'H1')).toBe('running, due 2027-01-29 23:59:59');
    expect(clockLine(told, 'R1')).toBe('running, due 2026-12-02 23:59:59');
    expect(standing(told).work).toContain('await-successor @ help-center, 2027-01-29 23:59:59');
  });

  it('is not shut out by the clock: an analyst knows of it, and closes the case or waits', () => {
    const told = died().until('2027-01-30T00:00-08:00');
    expect(clockLine(told, 'H1')).toBe('missed, due 2027-01-29 23:59:59');
    expect(standing(told).work).toContain('overdue:H1 @ help-center, 2027-01-29 23:59:59');
    expect(standing(told).work.join()).not.toContain('await-successor');
    expect(told.state().stage).toBe('gathering-records');
  });
});

describe('A child who comes of age in the middle of a case', () => {
  const child = { ...application().patient, dateOfBirth: '2009-01-15' };
  const parent = { role: 'parent', name: 'Ines Lopez' };
  const filed = (more: Parameters<typeof application>[0] = {}) =>
    play({
      at: '2026-11-24T10:00-08:00',
      application: application({ patient: child, filedBy: parent, ...more }),
    });

  it('is thought of thirty days before, and is seen to by the next business day', () => {
    const told = filed();
    expect(clockLine(told, 'B1')).toBe('running, due 2027-01-15 23:59:59');
    expect(standing(told).work.join()).not.toContain('B1');
    told.until('2026-12-16T09:00-08:00');
    expect(standing(told).work).toContain('pressing:B1 @ help-center, 2027-01-15 23:59:59');
    told.until('2027-01-15T09:00-08:00');
    expect(clockLine(told, 'B1')).toBe('met, due 2027-01-15 23:59:59');
    // Friday; Monday the 18th is Martin Luther King Day.
    expect(standing(told).work).toContain('see-to-coming-of-age @ help-center, 2027-01-19 23:59:59');
  });

  it('is telephoned within four hours where the case cannot wait', () => {
    const told = filed({ urgency: certifiedUrgency, patient: { ...child, dateOfBirth: '2008-11-25' } });
    told.until('2026-11-25T09:00-08:00');
    expect(standing(told).work).toContain('telephone-applicant:came-of-age @ help-center, 2026-11-25 13:00:00');
    told.give(nurse, 'confirm-coming-of-age', { note: 'Called him.' });
    expect(standing(told).work.join()).not.toContain('came-of-age');
  });
});

describe('A letter in the post queue', () => {
  const unsendable = (more: Parameters<typeof application>[0] = {}) => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application(more), mailLags: true });
    const noticeId = told.state().notices[0]?.id ?? '';
    return { told: told.give(system, 'queue-for-post', { noticeId }), noticeId };
  };

  it('is to be posted by the next business day, or a supervisor knows', () => {
    const { told, noticeId } = unsendable();
    expect(about(told, 'N1', noticeId)).toBe('running, due 2026-11-25 23:59:59');
    expect(standing(told).work).toContain(`post-notice:${noticeId} @ post, 2026-11-25 23:59:59`);
    told.until('2026-11-26T00:00-08:00');
    expect(standing(told).work).toContain(`overdue:N1:${noticeId} @ supervisor, 2026-11-25 23:59:59`);
    told.give(analyst, 'record-posted', { noticeId });
    expect(standing(told).work.join()).not.toContain('N1');
  });

  it('has four hours in an urgent case', () => {
    const { told, noticeId } = unsendable({ urgency: certifiedUrgency });
    expect(about(told, 'N1', noticeId)).toBe('running, due 2026-11-24 14:00:00');
  });

  it('is owed also when the case is closed', () => {
    const { told, noticeId } = unsendable();
    told.give(applicant, 'withdraw', {});
    expect(about(told, 'N1', noticeId)).toBe('running, due 2026-11-25 23:59:59');
  });
});

it('A determination without a word from anybody but its own clocks leaves nothing waiting', () => {
  const told = complete()
    .at('2026-12-02T10:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts })
    .at('2026-12-18T10:00-08:00', reviewer('R-101'), 'submit-analysis', whole({ finding: 'upheld', rationale: 'No.' }))
    .give(director, 'adopt-determination', {});
  expect(told.state().stage).toBe('closed');
  expect(told.state().clocks.filter(({ status }) => status === 'running')).toEqual([]);
});

it('An urgency that a nurse judges late was asked for all the same: 48 hours count from the request', () => {
  const told = play({
    at: '2026-11-24T10:00-08:00',
    application: application({ urgency: { reason: 'It hurts too much to wait.' } }),
  });
  told.at('2026-11-24T15:00-08:00', people.nurse, 'expedite', { reason: 'It is so.', certifiedBy: 'department' });
  expect(clockLine(told, 'D3')).toBe('running, due 2026-11-26 10:00:00');
});
