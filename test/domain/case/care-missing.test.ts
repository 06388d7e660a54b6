import { describe, expect, it } from 'vitest';
import { allowedCommands } from '../../../domain/commands/permissions.ts';
import { explain } from '../../../domain/clocks/explain.ts';
import { statusOf } from '../../../domain/read/status.ts';
import { unreadOf } from '../../../domain/case/reading.ts';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { application, necessity } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { send } from './support/papers.ts';
import { mailOf } from './support/mail.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play, type TypeAndPayload } from './support/play.ts';
import { playedTo } from './support/samples.ts';
import { clockLine, standing, wall } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, plan, supervisor } = people;

/** Adopted, received, reported and accepted on Tuesday, 2 February 2027: C1 was due on Tuesday, the 9th. */
function accepted(): Play {
  return playedTo('confirming-care');
}

/** The member says so on Monday the 22nd. */
function missing(told = accepted()): Play {
  told.letters();
  return told.at('2027-02-22T10:00-08:00', applicant, 'report-no-care', { note: 'The clinic knows of nothing.' });
}

describe('A member whose care did not come', () => {
  it('is seen to by a supervisor within a business day, then by the director, and the plan hears at once', () => {
    const told = missing();
    expect(told.letters()).toEqual(['care-missing → plan']);
    expect(clockLine(told, 'C3')).toBe('met, due 2027-03-04 23:59:59');
    expect(clockLine(told, 'C5')).toBe('running, due 2027-02-23 23:59:59');
    expect(standing(told).work).toEqual([
      'see-to-care @ supervisor, 2027-02-23 23:59:59',
      'answer-no-care @ plan:golden-valley, 2027-02-23 23:59:59',
    ]);
    const shown = (who: typeof plan) => caseView(told.state(), who, told.now(), []);
    expect(shown(applicant).clocks.map(({ id }) => id)).not.toContain('C5');
    expect(shown(applicant).status).toMatchObject({
      who: 'The Help Center',
      doing: 'is finding out why you do not have your care',
    });
    told.until('2027-02-24T00:00-08:00');
    expect(standing(told).work).toContain('overdue:C5 @ director, 2027-02-23 23:59:59');
    expect(told.state().violations).toEqual([]);
  });

  it('says so once; a second time there is nothing new to say', () => {
    expect(missing().refusalOf(applicant, 'report-no-care', {})?.detail).toContain('You have told us already');
  });

  it('has it after all: the case is closed', () => {
    const told = missing().at('2027-02-23T09:00-08:00', applicant, 'confirm-care', { receivedOn: day('2027-02-23') });
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'overturned' });
    expect(clockLine(told, 'C5')).toBe('met, due 2027-02-23 23:59:59');
  });
});

describe('A proof that was false', () => {
  const found = (told = missing()) =>
    told.at('2027-02-23T10:00-08:00', supervisor, 'reopen-authorization', {
      because: 'proof-false',
      reason: 'The clinic never got it.',
    });

  it('gave the plan no time: it owes the care from the first day on, with every day since', () => {
    const told = found();
    expect(told.state().stage).toBe('authorizing');
    expect(told.letters()).toEqual(expect.arrayContaining(['authorization-demand → plan', 'care-pursued → applicant']));
    told.until('2027-02-23T11:00-08:00');
    expect(clockLine(told, 'C1')).toBe('missed, due 2027-02-09 23:59:59');
    expect(told.clock('C1').derivation.startDay).toBe('2027-02-02');
    const { penaltyDays } = told.clock('C1');
    expect(penaltyDays).toHaveLength(13);
    expect([penaltyDays[0], penaltyDays.at(-1)]).toEqual(['2027-02-10', '2027-02-22']);
    expect(told.state().violations).toMatchObject([{ clock: 'C1' }]);
    expect(clockLine(told, 'C5')).toBe('met, due 2027-02-23 23:59:59');
    expect(standing(told).work).toContain('report-authorization @ plan:golden-valley, 2027-02-09 23:59:59');
    expect(statusOf(told.state(), told.now()).late).toContain('Your plan had until Tuesday, February 9, 2027.');
  });

  it('is followed by a true one, and the member is asked again', () => {
    const told = found().reports('2027-02-25T10:00-08:00');
    told.letters();
    told.give(analyst, 'accept-authorization', {});
    expect(told.letters()).toEqual(['care-question → applicant']);
    expect(clockLine(told, 'C3')).toBe('running, due 2027-03-27 23:59:59');
    expect(told.clock('C1').penaltyDays.at(-1)).toBe('2027-02-24');
    expect(told.clock('C1').penaltyDays).toHaveLength(15);
  });

  it('is found by the director where the supervisor did not, and by no analyst', () => {
    const told = missing();
    const payload = { because: 'proof-false', reason: 'No.' } as const;
    expect(told.refusalOf(analyst, 'reopen-authorization', payload)?.kind).toBe('forbidden');
    expect(told.refusalOf(director, 'reopen-authorization', payload)).toBeUndefined();
  });

  it('for one of two services leaves the other as it is', () => {
    const paidFor = { ...necessity, alreadyReceived: true };
    const told = play({ at: '2027-02-02T09:00-08:00', application: application({ services: [necessity, paidFor] }) });
    told.give(analyst, 'route-case', {}).delivers().give(analyst, 'complete-documentation', {});
    told.give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
    told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'overturned', rationale: 'Yes.' }));
    told.give(director, 'adopt-determination', {}).reports(undefined, { what: 'authorized' });
    told.reports(undefined, { what: 'paid' }).give(analyst, 'accept-authorization', { what: 'authorized' });
    told.give(analyst, 'accept-authorization', { what: 'paid' });
    missing(told).at('2027-02-23T10:00-08:00', supervisor, 'reopen-authorization', {
      what: 'paid',
      because: 'proof-false',
      reason: 'No check was cashed.',
    });
    expect(clockLine(told, 'C1')).toBe('met, due 2027-02-09 23:59:59');
    expect(clockLine(told, 'C2')).toContain('due 2027-02-09 23:59:59');
    expect(told.clock('C2').endedAt).toBeUndefined();
    told.reports('2027-02-24T10:00-08:00', { what: 'paid' }).give(analyst, 'accept-authorization', {});
    expect(told.state().stage).toBe('confirming-care');
  });
});

describe('A plan that took back what it had done', () => {
  const takenBack = (takenBackOn: string) =>
    ({ because: 'taken-back', takenBackOn: day(takenBackOn), reason: 'It wrote so.' }) as const;

  it('owes it from the first day on, and none of the days on which it stood is held against it', () => {
    const told = missing().at('2027-02-23T10:00-08:00', supervisor, 'reopen-authorization', takenBack('2027-02-19'));
    told.until('2027-02-24T09:00-08:00');
    expect(clockLine(told, 'C1')).toBe('missed, due 2027-02-09 23:59:59');
    expect(told.clock('C1').penaltyDays).toEqual([
      '2027-02-19',
      '2027-02-20',
      '2027-02-21',
      '2027-02-22',
      '2027-02-23',
    ]);
  });

  it('did so on a day between its act and today', () => {
    const told = missing();
    const detail = (on: string) => told.refusalOf(supervisor, 'reopen-authorization', takenBack(on))?.detail;
    expect(detail('2027-02-23')).toContain('has not come yet');
    expect(detail('2027-02-01')).toContain('before the one on which the plan did it');
    expect(
      told.refusalOf(supervisor, 'reopen-authorization', { because: 'taken-back', reason: 'It wrote so.' })?.detail,
    ).toContain('is needed');
    expect(
      told.refusalOf(supervisor, 'reopen-authorization', { ...takenBack('2027-02-19'), because: 'proof-false' })
        ?.detail,
    ).toContain('belongs to taken-back alone');
  });
});

describe('Care that something else keeps away', () => {
  const followUp = { because: 'no-appointment', askOn: day('2027-03-05'), reason: 'No chair is free.' } as const;

  it('costs the plan nothing, and a person looks again on the day that was set', () => {
    const told = missing();
    told.letters();
    told.at('2027-02-23T10:00-08:00', analyst, 'follow-up-care', followUp);
    expect(told.letters()).toEqual(['care-pursued → applicant']);
    expect(clockLine(told, 'C5')).toBe('met, due 2027-02-23 23:59:59');
    expect(clockLine(told, 'C3')).toBe('running, due 2027-03-05 23:59:59');
    expect(standing(told).work).toEqual(['follow-up-care @ help-center, 2027-03-05 23:59:59']);
    expect(statusOf(told.state(), told.now())).toMatchObject({
      doing: 'is helping you to get your care, and asks you again',
      by: 'Friday, March 5, 2027',
    });
    told.until('2027-03-06T00:00-08:00');
    expect(standing(told).work).toContain('overdue:C3 @ supervisor, 2027-03-05 23:59:59');
    expect(clockLine(told, 'C1')).toBe('met, due 2027-02-09 23:59:59');
    expect(told.clock('C1').penaltyDays).toEqual([]);
    expect(statusOf(told.state(), told.now()).late).toContain('We had until Friday, March 5, 2027.');
  });

  it('is reported again if it still does not come', () => {
    const told = missing().at('2027-02-23T10:00-08:00', analyst, 'follow-up-care', followUp);
    told.at('2027-03-01T10:00-08:00', applicant, 'report-no-care', {});
    expect(clockLine(told, 'C5')).toBe('running, due 2027-03-02 23:59:59');
    expect(clockLine(told, 'C3')).toBe('met, due 2027-03-05 23:59:59');
  });

  it('is looked at again within a month', () => {
    const told = missing();
    const detail = (askOn: string) =>
      told.refusalOf(analyst, 'follow-up-care', { ...followUp, askOn: day(askOn) })?.detail;
    expect(detail('2027-02-22')).toContain('must be a day to come');
    expect(detail('2027-03-25')).toContain('must be within 30 days');
    expect(detail('2027-03-24')).toBeUndefined();
  });
});

describe('The plan’s answer to it', () => {
  it('is its duty until it is there, and rests on its own paper', () => {
    const told = missing();
    const own = send(told, plan, 1, 'admitted');
    const detail = (payload: Extract<TypeAndPayload, ['answer-no-care', unknown]>[1]) =>
      told.refusalOf(plan, 'answer-no-care', payload)?.detail;
    expect(allowedCommands(accepted().state(), plan)).not.toContain('answer-no-care');
    expect(allowedCommands(told.state(), plan)).toContain('answer-no-care');
    expect(detail({ says: 'given' })).toContain('at least one paper');
    expect(detail({ says: 'coming', documentIds: own })).toContain('on is needed');
    expect(detail({ says: 'given', on: day('2027-02-23'), documentIds: own })).toContain('has not come yet');
    expect(detail({ says: 'given', documentIds: send(told, applicant, 1, 'admitted') })).toContain('from the plan');
    told.give(plan, 'answer-no-care', { says: 'coming', on: day('2027-02-26'), documentIds: own });
    // The paper of the plan is the supervisor's to read, that of the member the Help Center's.
    expect(standing(told).work).toEqual([
      'see-to-care @ supervisor, 2027-02-23 23:59:59',
      'read-documents @ help-center, 2027-02-23 23:59:59',
    ]);
    expect(unreadOf(told.state()).map(({ subject }) => subject)).not.toContain(own[0]);
    expect(caseView(told.state(), supervisor, told.now(), [])).toMatchObject({
      care: { missingSince: told.now(), answer: { says: 'coming', on: '2027-02-26' } },
    });
    told.give(plan, 'answer-no-care', { says: 'not-given' });
    expect(wall(told.clock('C5').derivation.dueAt)).toBe('2027-02-23 23:59:59');
  });
});

describe('What the plan answered reaches the member', () => {
  it('in a letter, and on their page: what it says, who looks at it, and what they can do', () => {
    const told = missing();
    told.letters();
    const own = send(told, plan, 1, 'admitted');
    told.give(plan, 'answer-no-care', {
      says: 'coming',
      on: day('2027-02-26'),
      documentIds: own,
      note: 'She is a difficult patient.',
    });
    expect(told.letters()).toEqual(['care-answered → applicant']);
    const mail = mailOf(told, 'care-answered', 'applicant');
    expect(mail).toContain('Your plan says that you will have it on Friday, February 26, 2027.');
    expect(mail).toContain('One of us looks at this answer now.');
    const mine = myCaseView(told.state(), applicant, told.now(), told.events);
    expect(mine.status).toMatchObject({
      who: 'The Help Center',
      doing: 'is looking at your plan’s answer',
      by: null,
      care: [
        'Your plan says that you will have the care on Friday, February 26, 2027. If it does not come then, call us.',
      ],
    });
    expect(JSON.stringify([mine, mail])).not.toContain('difficult');
    told.until('2027-02-27T09:00-08:00');
    expect(statusOf(told.state(), told.now()).care?.[0]).toContain(
      'on Friday, February 26, 2027. That day has passed.',
    );
  });

  it('and is gone from it when a person has acted', () => {
    const told = missing().give(plan, 'answer-no-care', { says: 'not-given' });
    expect(statusOf(told.state(), told.now()).care).toEqual(['Your plan says that it does not give you the care.']);
    told.give(supervisor, 'reopen-authorization', { because: 'proof-false', reason: 'So it says itself.' });
    expect(statusOf(told.state(), told.now()).care).toBeUndefined();
  });
});

describe('A member who is asked whether the care came', () => {
  it('reads the same day on their page as in the letter, and after it that it is not too late', () => {
    const told = accepted();
    expect(mailOf(told, 'care-question', 'applicant')).toContain('by the end of Thursday, March 4, 2027');
    expect(statusOf(told.state(), told.now())).toMatchObject({ who: 'You', by: 'Thursday, March 4, 2027' });
    told.until('2027-03-05T09:00-08:00');
    expect(statusOf(told.state(), told.now())).toMatchObject({
      by: null,
      late: 'We asked you to tell us by Thursday, March 4, 2027. It is not too late: tell us now, or call us.',
    });
  });
});

describe('What staff enter of a call or a letter counts from the day on which it came', () => {
  it('the member’s word: a supervisor has had it since then', () => {
    const told = accepted().at('2027-02-22T10:00-08:00', analyst, 'report-no-care', { receivedOn: day('2027-02-19') });
    expect(clockLine(told, 'C5')).toBe('running, due 2027-02-22 23:59:59');
  });

  it('the plan’s proof: our look has been due since then', () => {
    const told = playedTo('authorizing').until('2027-02-08T10:00-08:00');
    const documentIds = send(told, plan, 1, 'admitted');
    const report = { what: 'authorized', on: day('2027-02-05'), documentIds } as const;
    told.give(analyst, 'report-authorization', { ...report, receivedOn: day('2027-02-05') });
    expect(clockLine(told, 'C4')).toBe('running, due 2027-02-09 23:59:59');
  });

  it('is theirs to say, of no day ahead, and with a reason where it lies more than a week back', () => {
    const told = accepted().until('2027-02-22T10:00-08:00');
    const detail = (who: typeof plan, payload: { receivedOn: ReturnType<typeof day>; reason?: string }) =>
      told.refusalOf(who, 'report-no-care', payload)?.detail;
    expect(detail(applicant, { receivedOn: day('2027-02-19') })).toContain('is for the Help Center');
    expect(detail(analyst, { receivedOn: day('2027-02-23') })).toContain('has not come yet');
    expect(detail(analyst, { receivedOn: day('2027-02-01') })).toContain('before the application came in');
    expect(detail(analyst, { receivedOn: day('2027-02-12') })).toContain('more than a week ago');
    expect(detail(analyst, { receivedOn: day('2027-02-12'), reason: 'It lay in the tray.' })).toBeUndefined();
  });
});

describe('The day on which a member is asked again', () => {
  it('stays when all deadlines are counted again, and is said to be what it is', () => {
    const told = missing().at('2027-02-23T10:00-08:00', analyst, 'follow-up-care', {
      because: 'no-appointment',
      askOn: day('2027-03-05'),
      reason: 'No chair is free.',
    });
    told.give(supervisor, 'rederive-clocks', { reason: 'The rules changed.' });
    expect(clockLine(told, 'C3')).toBe('running, due 2027-03-05 23:59:59');
    const words = explain(told.clock('C3').derivation, 'party');
    expect(words).toContain('somebody looked into why the care had not come');
    expect(words).not.toContain('usual');
  });

  it('does not come back beside what a supervisor has to see to, when a case is opened again', () => {
    const told = missing().give(applicant, 'withdraw', {});
    told.at('2027-03-10T10:00-08:00', supervisor, 'reopen-case', { reason: 'She changed her mind.' });
    expect(told.clock('C3').endedAt).toBeDefined();
    expect(clockLine(told, 'C5')).toContain('running');
  });
});
