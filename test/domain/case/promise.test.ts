import { describe, expect, it } from 'vitest';
import { explain } from '../../../domain/clocks/explain.ts';
import { statusOf } from '../../../domain/read/status.ts';
import { caseView } from '../../../domain/read/view.ts';
import { mailOf } from './support/mail.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { application, necessity } from '../eligibility/applications.ts';
import { play, type Play } from './support/play.ts';
import { playedTo } from './support/samples.ts';
import { clockLine, standing } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, attorney, director, plan, supervisor } = people;
const reason = 'It pays for another drug only.';

/** The plan gives in on Wednesday, 10 February 2027: eight days after the case was filed, routed and opened for review. */
function promised(told = playedTo('reviewing')): Play {
  told.letters();
  return told.at('2027-02-10T10:00-08:00', plan, 'reverse-by-plan', {});
}

/** The member waits until Monday, 22 February, and it does not come; on Tuesday a person has looked into it. */
function broken(told = promised()): Play {
  told.at('2027-02-22T10:00-08:00', applicant, 'report-no-care', {});
  told.letters();
  return told.at('2027-02-23T10:00-08:00', supervisor, 'resume-review', { reason });
}

describe('A plan that gives in before anything is decided has promised care, and nothing is over until it has come', () => {
  it('the member is asked within thirty days of its word; it owes no authorization, and no penalty', () => {
    const told = promised();
    expect(told.letters()).toEqual(['assignment-ended → R-101', 'reversal → applicant', 'reversal → plan']);
    expect(clockLine(told, 'C3')).toBe('running, due 2027-03-12 23:59:59');
    expect(told.state().clocks.filter(({ id }) => id === 'C1')).toEqual([]);
    expect(clockLine(told, 'V1')).toBe('stopped, due 2027-03-04 23:59:59');
    expect(standing(told)).toEqual({
      stage: 'confirming-care',
      owner: 'help-center',
      due: '2027-03-12 23:59:59',
      work: ['confirm-care @ help-center, 2027-03-12 23:59:59'],
    });
    expect(statusOf(told.state(), told.now()).doing).toContain('what your plan has promised');
    expect(caseView(told.state(), plan, told.now(), []).care).toMatchObject({ promisedAt: told.now() });
    told.until('2027-03-13T00:00-08:00');
    expect(standing(told).work).toContain('overdue:C3 @ supervisor, 2027-03-12 23:59:59');
  });

  it('ends as reversed by the plan when the member has it, and everybody hears that end', () => {
    const told = promised();
    told.letters();
    told.at('2027-02-22T10:00-08:00', applicant, 'confirm-care', {});
    expect(told.state()).toMatchObject({
      stage: 'closed',
      outcome: 'reversed-by-plan',
      issues: [{ outcome: 'reversed-by-plan' }],
    });
    expect(told.letters()).toEqual(['closure → applicant', 'closure → plan']);
  });

  it('nobody calls after what was asked for beside the road; whoever was asked goes on where the promise is broken', () => {
    const asked = playedTo('reviewing').give(analyst, 'request-information', { items: ['The card of your plan'] });
    const calls = () => standing(asked).work.filter(line => line.startsWith('hear-from'));
    const time = () => asked.state().clocks.find(({ id }) => id === 'I1')?.status;
    expect([calls().length, time()]).toEqual([1, 'running']);
    promised(asked);
    expect([calls(), time()]).toEqual([[], 'stopped']);
    broken(asked);
    expect([calls().length, time()]).toEqual([1, 'running']);
  });

  it('leaves a complaint beside it where it was, and open when the care has come', () => {
    const told = promised(playedTo('reviewing', 'split'));
    expect(clockLine(told, 'K1')).toBe('running, due 2027-03-04 23:59:59');
    told.at('2027-02-22T10:00-08:00', applicant, 'confirm-care', {});
    expect(told.state()).toMatchObject({ stage: 'resolving-complaint' });
  });
});

describe('A broken promise opens the review again where it stood', () => {
  it('with its reviewers, who get the days in which nothing was asked of them', () => {
    const told = broken();
    expect(told.letters()).toEqual(['review-resumed → applicant', 'review-resumed → plan', 'review-opened → R-101']);
    expect(told.state()).toMatchObject({ stage: 'reviewing', generation: 1, issues: [{ route: 'imr' }] });
    expect(told.state().issues[0]?.outcome).toBeUndefined();
    expect(explain(told.clock('V1').derivation, 'party')).toContain(
      'The case waited for what the plan had promised from Wednesday, February 10, 2027',
    );
    // From 10 to 23 February: thirteen days.
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-17 23:59:59');
    expect(clockLine(told, 'C5')).toBe('met, due 2027-02-23 23:59:59');
    expect(clockLine(told, 'C3')).toBe('met, due 2027-03-12 23:59:59');
    told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed.' }));
    expect(told.state().stage).toBe('adopting');
  });

  it('without a day for the plan: its lateness is noted at once', () => {
    const told = playedTo('screening').give(analyst, 'route-case', {});
    told.at('2027-02-03T10:00-08:00', plan, 'reverse-by-plan', {});
    told.at('2027-02-10T10:00-08:00', applicant, 'report-no-care', {});
    told.give(attorney, 'resume-review', { reason });
    expect(told.clock('R1').derivation.closings).toBeUndefined();
    told.until('2027-02-10T11:00-08:00');
    expect(clockLine(told, 'R1')).toBe('missed, due 2027-02-05 23:59:59');
    expect(told.state().violations).toMatchObject([{ clock: 'R1', dueOn: '2027-02-05' }]);
    expect(standing(told)).toMatchObject({ stage: 'gathering-records', owner: 'plan:golden-valley' });
  });

  it('before it was routed: our own time gets the days', () => {
    const told = playedTo('screening').at('2027-02-03T10:00-08:00', analyst, 'reverse-by-plan', {});
    expect(told.state().issues[0]?.outcome).toBe('reversed-by-plan');
    told.at('2027-02-10T10:00-08:00', analyst, 'resume-review', { reason });
    expect(clockLine(told, 'D2')).toBe('running, due 2027-02-16 23:59:59');
    expect(told.state().issues[0]?.outcome).toBeUndefined();
  });

  it('while it waited for the member: what was asked for is still asked for', () => {
    const told = playedTo('awaiting-applicant').at('2027-02-03T10:00-08:00', analyst, 'reverse-by-plan', {});
    told.at('2027-02-10T10:00-08:00', analyst, 'resume-review', { reason });
    expect(told.state().stage).toBe('awaiting-applicant');
    expect(told.clock('D2').status).toBe('paused');
    expect(clockLine(told, 'I1')).toBe('running, due 2027-02-23 23:59:59');
  });

  it('of a complaint, too', () => {
    const told = playedTo('resolving-complaint').at('2027-02-03T10:00-08:00', plan, 'reverse-by-plan', {});
    expect(clockLine(told, 'K1')).toBe('stopped, due 2027-03-04 23:59:59');
    told.at('2027-02-10T10:00-08:00', analyst, 'resume-review', { reason });
    expect(clockLine(told, 'K1')).toBe('running, due 2027-03-11 23:59:59');
    told.until('2027-02-10T11:00-08:00');
    expect(clockLine(told, 'R5')).toBe('missed, due 2027-02-07 23:59:59');
    expect(told.state().issues).toMatchObject([{ route: 'complaint' }]);
  });

  it('also when the member had first said that it came: that time is given back once', () => {
    const told = promised().at('2027-02-12T10:00-08:00', applicant, 'confirm-care', {});
    told.at('2027-02-16T10:00-08:00', attorney, 'reopen-case', { reason: 'It was stopped after one day.' });
    expect(told.state().stage).toBe('confirming-care');
    broken(told);
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-17 23:59:59');
  });

  it('and the plan may give in again', () => {
    const told = broken().at('2027-02-24T10:00-08:00', plan, 'reverse-by-plan', {});
    expect(told.state().stage).toBe('confirming-care');
    told.at('2027-02-26T10:00-08:00', supervisor, 'resume-review', { reason });
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-19 23:59:59');
  });

  it('is nothing that a decision has left behind', () => {
    expect(playedTo('confirming-care').refusalOf(supervisor, 'resume-review', { reason })?.detail).toContain(
      'promised nothing',
    );
    expect(
      promised().refusalOf(supervisor, 'reopen-authorization', { because: 'proof-false', reason })?.detail,
    ).toContain('No decision asks the plan');
  });
});

describe('A case that was closed on the plan’s own untrue word', () => {
  it('gives the plan no time for that when it is opened again', () => {
    const told = playedTo('screening').give(analyst, 'route-case', {});
    told.at('2027-02-03T10:00-08:00', applicant, 'withdraw', { reason: 'The plan called, and pays.' });
    told.at('2027-02-10T10:00-08:00', attorney, 'reopen-case', { reason, byPlansWord: true });
    told.until('2027-02-10T11:00-08:00');
    expect(clockLine(told, 'R1')).toBe('missed, due 2027-02-05 23:59:59');
  });

  it('has its penalty days counted through', () => {
    const told = playedTo('authorizing').until('2027-02-12T10:00-08:00');
    expect(told.clock('C1').penaltyDays).toEqual(['2027-02-10', '2027-02-11']);
    told.give(applicant, 'withdraw', { reason: 'The plan called, and has authorized it.' });
    told.at('2027-02-16T10:00-08:00', attorney, 'reopen-case', { reason, byPlansWord: true });
    told.until('2027-02-16T11:00-08:00');
    expect(told.clock('C1').penaltyDays).toEqual([
      '2027-02-10',
      '2027-02-11',
      '2027-02-12',
      '2027-02-13',
      '2027-02-14',
      '2027-02-15',
    ]);
  });
});

describe('A plan that gives in on one service of several', () => {
  const two = () => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application({ services: [necessity, necessity] }) });
    told.give(analyst, 'route-case', {}).delivers().give(analyst, 'complete-documentation', {});
    told.give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
    told.letters();
    return told.at('2027-02-10T10:00-08:00', plan, 'reverse-by-plan', { issues: [2] });
  };
  const upheld = (told: Play) =>
    told
      .give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'upheld', rationale: 'No.' }))
      .give(director, 'adopt-determination', {});
  const outcomes = (told: Play) => told.state().issues.map(({ outcome }) => outcome ?? 'open');

  it('has it decided all the same, until the member has it', () => {
    const told = two();
    expect(told.letters()).toEqual(['reversal → applicant', 'reversal → plan', 'part-promised → R-101']);
    expect(told.state().stage).toBe('reviewing');
    expect(outcomes(told)).toEqual(['open', 'open']);
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-04 23:59:59');
    expect(clockLine(told, 'C3')).toBe('running, due 2027-03-12 23:59:59');
    expect(standing(told).work).toContain('confirm-care @ help-center, 2027-03-12 23:59:59');
  });

  it('is on the member’s page, with the day by which to say whether it came, and after that day', () => {
    const told = two();
    const care = () => statusOf(told.state(), told.now()).care;
    expect(care()).toEqual([
      'Your plan has promised a part of what you asked for. Please tell us by Friday, March 12, 2027 if you have it, or not. ' +
        'Until you have it, we go on with all of your case.',
    ]);
    told.until('2027-03-13T09:00-08:00');
    expect(care()?.[0]).toContain('We asked you to tell us by Friday, March 12, 2027. It is not too late');
    told.give(applicant, 'confirm-care', {});
    expect(care()).toBeUndefined();
  });

  it('has kept its word when the member has it: the rest goes on alone, and no reviewer reads for nothing', () => {
    const told = two();
    told.letters();
    told.at('2027-02-12T10:00-08:00', applicant, 'confirm-care', {});
    expect(told.letters()).toEqual(['part-promised → R-101']);
    expect(mailOf(told, 'part-promised', 'reviewer')).toContain('It is no longer asked.');
    expect(told.state().stage).toBe('reviewing');
    expect(outcomes(told)).toEqual(['open', 'reversed-by-plan']);
    expect(clockLine(told, 'C3')).toContain('met');
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-04 23:59:59');
    upheld(told);
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'upheld' });
    expect(outcomes(told)).toEqual(['upheld', 'reversed-by-plan']);
  });

  it('of a complaint says nothing of it to those who review the rest', () => {
    const told = playedTo('reviewing', 'split');
    told.letters();
    told.give(plan, 'reverse-by-plan', { issues: [2] });
    expect(told.letters()).toEqual(['reversal → applicant', 'reversal → plan']);
  });

  it('has cost nobody a day when it breaks its word', () => {
    const told = two();
    told.letters();
    told.at('2027-02-22T10:00-08:00', applicant, 'report-no-care', {});
    expect(told.letters()).toContain('care-missing → plan');
    expect(outcomes(told)).toEqual(['open', 'open']);
    expect(clockLine(told, 'C3')).toContain('met');
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-04 23:59:59');
    expect(standing(told).work.filter(line => line.includes('care'))).toEqual([]);
    expect(told.refusalOf(applicant, 'confirm-care', {})?.kind).toBe('not-now');
    told.give(plan, 'reverse-by-plan', { issues: [2] });
    expect(clockLine(told, 'C3')).toBe('running, due 2027-03-24 23:59:59');
  });

  it('is bound by the decision that comes first', () => {
    const told = upheld(two());
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'upheld' });
    expect(told.clock('C3').status).toBe('stopped');
    // Drawn by the lot; of the promise nothing is left to do.
    expect(standing(told).work).toEqual(['second-look @ nurse, 2027-02-25 23:59:59']);
  });

  it('ends the case with the last of what it gives', () => {
    const told = two().give(applicant, 'withdraw-issue', { issue: 1 }).give(applicant, 'confirm-care', {});
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'reversed-by-plan' });
    const one = playedTo('reviewing', 'split').give(plan, 'reverse-by-plan', { issues: [1] });
    one.give(applicant, 'confirm-care', {});
    expect(one.state()).toMatchObject({ stage: 'resolving-complaint', issues: [{ outcome: 'reversed-by-plan' }, {}] });
    expect(one.clock('V1').status).toBe('stopped');
    const complaint = playedTo('reviewing', 'split').give(plan, 'reverse-by-plan', { issues: [2] });
    complaint.give(applicant, 'confirm-care', { issues: [2] });
    expect(complaint.state().stage).toBe('reviewing');
    expect(complaint.clock('K1').status).toBe('stopped');
  });

  it('is asked no more about what the member withdraws, or another path takes', () => {
    const told = two().give(applicant, 'withdraw-issue', { issue: 2 });
    expect(told.clock('C3').status).toBe('stopped');
    const other = two().give(analyst, 'reclassify', { issues: [{ issue: 2, route: 'complaint' }], reason });
    expect(other.clock('C3').status).toBe('stopped');
  });

  it('has no item when the case is closed, and is asked about again when it is opened', () => {
    const told = two().at('2027-02-12T10:00-08:00', applicant, 'withdraw', {});
    expect(standing(told).work).toEqual([]);
    told.at('2027-02-16T10:00-08:00', attorney, 'reopen-case', { reason });
    expect(clockLine(told, 'C3')).toBe('running, due 2027-03-16 23:59:59');
    expect(standing(told).work).toContain('confirm-care @ help-center, 2027-03-16 23:59:59');
  });

  it('gives in on the rest, too: then all of it waits for the care', () => {
    const told = two().at('2027-02-12T10:00-08:00', plan, 'reverse-by-plan', {});
    expect(told.state()).toMatchObject({ stage: 'confirming-care', promised: { issues: [1, 2] } });
    expect(clockLine(told, 'C3')).toBe('running, due 2027-03-14 23:59:59');
    told.at('2027-02-22T10:00-08:00', supervisor, 'resume-review', { reason });
    expect(outcomes(told)).toEqual(['open', 'open']);
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-14 23:59:59');
    expect(standing(told).work.filter(line => line.includes('care'))).toEqual([]);
  });

  it('names what is still to be decided', () => {
    const told = two();
    expect(told.refusalOf(plan, 'reverse-by-plan', { issues: [3] })?.detail).toContain('names issue 3');
    expect(told.refusalOf(applicant, 'confirm-care', { issues: [1] })?.detail).toContain('has not promised');
  });
});

describe('While the plan’s promise stood', () => {
  it('a complaint that ended beside it does not come back with the review', () => {
    const told = playedTo('reviewing', 'split').at('2027-02-03T10:00-08:00', plan, 'reverse-by-plan', {});
    told.at('2027-02-04T10:00-08:00', applicant, 'withdraw-issue', { issue: 2 });
    told.at('2027-02-10T10:00-08:00', supervisor, 'resume-review', { reason });
    expect(told.clock('K1').status).toBe('stopped');
    expect(told.clock('R5').status).toBe('stopped');
  });

  it('a closing in its midst gives the plan nothing either', () => {
    const told = playedTo('screening').give(analyst, 'route-case', {});
    told.at('2027-02-03T10:00-08:00', plan, 'reverse-by-plan', {});
    told.at('2027-02-04T10:00-08:00', applicant, 'confirm-care', {});
    told.at('2027-02-16T10:00-08:00', attorney, 'reopen-case', { reason: 'It was stopped after one day.' });
    told.at('2027-02-18T10:00-08:00', supervisor, 'resume-review', { reason });
    expect(told.clock('R1').derivation.dueOn).toBe('2027-02-05');
  });

  it('the plan gets no day for a reviewer’s question', () => {
    const told = playedTo('reviewing').give(reviewer('R-101'), 'ask-question', { to: 'plan', question: 'Which step?' });
    const due = () => told.state().clocks.findLast(({ id }) => id === 'Q1')?.derivation.dueOn;
    expect(due()).toBe('2027-02-07');
    told.at('2027-02-03T10:00-08:00', plan, 'reverse-by-plan', {});
    told.at('2027-02-23T10:00-08:00', supervisor, 'resume-review', { reason });
    expect(due()).toBe('2027-02-07');
  });
});
