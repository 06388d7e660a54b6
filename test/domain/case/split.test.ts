import { describe, expect, it } from 'vitest';
import { maySee } from '../../../domain/case/access.ts';
import { majority } from '../../../domain/decide/determination.ts';
import { pacific } from '../time/pacific.ts';
import { application, experimental, necessity } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer, reviewerSeat } from './support/people.ts';
import { play } from './support/play.ts';
import { playedTo } from './support/samples.ts';
import { clockLine, standing } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, plan, supervisor } = people;
const accept = ['accept-review', { conflicts: noConflicts }] as const;

describe('A case that is part review, part complaint', () => {
  it('upheld: what is left is the complaint, to its own end', () => {
    const told = playedTo('reviewing', 'split');
    expect(told.state().issues.map(({ route }) => route)).toEqual(['imr', 'complaint']);
    expect(clockLine(told, 'K1')).toBe('running, due 2027-03-04 23:59:59');
    told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'upheld', rationale: 'No' }));
    told.give(director, 'adopt-determination', {});
    expect(standing(told)).toEqual({
      stage: 'resolving-complaint',
      owner: 'help-center',
      due: '2027-02-07 23:59:59',
      work: [
        'resolve-complaint @ help-center, 2027-03-04 23:59:59',
        'answer-complaint @ plan:golden-valley, 2027-02-07 23:59:59',
      ],
    });
    told.give(analyst, 'resolve-complaint', { summary: 'Settled' });
    expect(told.state()).toMatchObject({
      stage: 'closed',
      outcome: 'complaint-resolved',
      issues: [{ outcome: 'upheld' }, { outcome: 'resolved' }],
    });
  });

  it('overturned with the complaint settled first: care is confirmed, and the case ends as overturned', () => {
    const told = playedTo('authorizing', 'split').give(analyst, 'resolve-complaint', { summary: 'Settled' });
    expect(told.state().stage).toBe('authorizing');
    expect(told.clock('R5').status).toBe('stopped');
    told.reports().give(analyst, 'accept-authorization', {});
    told.give(applicant, 'confirm-care', {});
    expect(told.state()).toMatchObject({
      stage: 'closed',
      outcome: 'overturned',
      issues: [{ outcome: 'overturned' }, { outcome: 'resolved' }],
    });
  });

  it('reversed by the plan in the middle: the review’s clocks stop, its reviewer is told, the complaint goes on', () => {
    const told = playedTo('reviewing', 'split');
    told.letters();
    told.give(plan, 'reverse-by-plan', {});
    expect(told.letters()).toEqual(['assignment-ended → R-101', 'reversal → applicant', 'reversal → plan']);
    expect(told.refusalOf(reviewer('R-101'), 'decline-review', { reason: 'Late' })?.kind).toBe('unknown');
    expect(maySee(people['another review-org'], told.state())).toBe(false);
    expect(told.clock('V1').status).toBe('stopped');
    expect(told.state()).toMatchObject({
      stage: 'confirming-care',
      issues: [{ outcome: 'reversed-by-plan' }, { route: 'complaint' }],
    });
    expect(
      told
        .state()
        .clocks.filter(({ status }) => status === 'running')
        .map(({ id }) => id),
    ).toEqual(['E1', 'K1', 'R5', 'C3']);
    told.give(applicant, 'confirm-care', {});
    expect(told.state()).toMatchObject({ stage: 'resolving-complaint', issues: [{ outcome: 'reversed-by-plan' }, {}] });
    expect(told.refusalOf(reviewer('R-101'), 'decline-review', { reason: 'Late' })?.kind).toBe('unknown');
  });
});

describe('The panel', () => {
  const panel = () =>
    play({ at: '2027-02-02T09:00-08:00', application: application({ services: [experimental, necessity] }) })
      .give(analyst, 'route-case', {})
      .give(plan, 'answer-inquiry', { terms: [{ issue: 1, excludedByName: false, coveredOtherwise: true }] })
      .delivers()
      .give(analyst, 'complete-documentation', {})
      .give(reviewer('R-101'), ...accept)
      .give(reviewer('R-102'), ...accept)
      .give(reviewer('R-103'), ...accept);

  it('decides issue by issue, each by its own majority', () => {
    const told = panel();
    const votes = [
      ['R-101', 'overturned', 'upheld'],
      ['R-102', 'overturned', 'upheld'],
      ['R-103', 'upheld', 'overturned'],
    ] as const;
    for (const [id, first, second] of votes) {
      const issues = [
        { issue: 1, finding: first },
        { issue: 2, finding: second },
      ];
      told.give(reviewer(id), 'submit-analysis', whole({ issues, rationale: 'As found' }));
    }
    expect(told.state().determination?.findings).toEqual([
      { issue: 1, finding: 'overturned' },
      { issue: 2, finding: 'upheld' },
    ]);
    told.give(director, 'adopt-determination', { authorizeWithin: 2 });
    expect(told.state()).toMatchObject({
      stage: 'authorizing',
      issues: [{ outcome: 'overturned' }, { outcome: 'upheld' }],
    });
    expect(clockLine(told, 'C1')).toBe('running, due 2027-02-04 23:59:59');
  });

  it.each([
    [['overturned', 'upheld'], 'overturned'],
    [['upheld', 'upheld'], 'upheld'],
    [['upheld', 'upheld', 'overturned'], 'upheld'],
    [['upheld', 'overturned', 'overturned', 'upheld'], 'overturned'],
  ] as const)('votes %j: %s; an even split is for the service', (votes, finding) => {
    const at = pacific('2027-02-03T09:00-08:00');
    const seats = votes.map((vote, index) => ({
      ...reviewerSeat(index + 1, `R-10${index + 1}`),
      status: 'analysed' as const,
      invitedAt: at,
      analysis: { findings: [{ issue: 1, finding: vote }], submittedAt: at, event: 40 + index },
    }));
    expect(majority(seats)).toEqual([{ issue: 1, finding }]);
  });

  it('loses a reviewer in the middle: the time runs on, the others keep their seats and what they have said', () => {
    const told = panel().give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'upheld', rationale: 'No' }));
    told.letters();
    told.at('2027-02-10T09:00-08:00', reviewer('R-102'), 'decline-review', { reason: 'Ill' });
    expect(standing(told)).toMatchObject({ stage: 'assigning-reviewers', due: '2027-02-12 23:59:59' });
    expect(told.letters()).toEqual(['reviewer-invitation → R-104']);
    told.give(reviewer('R-104'), ...accept);
    expect(told.state().seats.map(({ reviewerId, status }) => `${reviewerId} ${status}`)).toEqual([
      'R-101 analysed',
      'R-104 accepted',
      'R-103 accepted',
    ]);
    expect(
      told.refusalOf(reviewer('R-102'), 'submit-analysis', whole({ finding: 'upheld', rationale: 'Late' }))?.kind,
    ).toBe('unknown');
    expect(clockLine(told, 'V4')).toBe('running, due 2027-03-04 23:59:59');
  });

  it('goes on while the seat of another is filled again, and is complete with the last of the three', () => {
    const told = panel().give(reviewer('R-102'), 'decline-review', { reason: 'Ill' });
    const upheld = { finding: 'upheld', rationale: 'No' } as const;
    expect(standing(told).work).toEqual([
      'accept-review:2 @ reviewer:R-104, 2027-02-04 23:59:59',
      'submit-analysis:1 @ reviewer:R-101, 2027-03-04 23:59:59',
      'submit-analysis:3 @ reviewer:R-103, 2027-03-04 23:59:59',
    ]);
    told.give(reviewer('R-101'), 'submit-analysis', whole(upheld));
    told.give(reviewer('R-103'), 'submit-analysis', whole(upheld));
    expect(told.refusalOf(reviewer('R-104'), 'submit-analysis', whole(upheld))?.kind).toBe('not-now');
    expect(standing(told)).toMatchObject({ stage: 'assigning-reviewers' });
    expect(clockLine(told, 'V4')).toBe('running, due 2027-03-04 23:59:59');
    told.letters();
    told.give(reviewer('R-104'), ...accept);
    expect(told.letters()).toEqual(['review-opened → R-104']);
    told.give(reviewer('R-104'), 'submit-analysis', whole(upheld));
    expect(standing(told)).toMatchObject({ stage: 'adopting' });
  });

  it('goes back to some of its reviewers: their time runs again, the director’s stops', () => {
    const told = panel();
    for (const id of ['R-101', 'R-102', 'R-103']) {
      told.give(reviewer(id), 'submit-analysis', whole({ finding: 'upheld', rationale: 'No' }));
    }
    told.letters();
    told.give(director, 'return-determination', { seats: [2], reason: 'Say why.', forReviewer: 'Say why.' });
    expect(told.letters()).toEqual(['review-opened → R-102']);
    expect(clockLine(told, 'V4')).toBe('running, due 2027-03-04 23:59:59');
    expect(told.clock('A1').status).toBe('stopped');
    expect(standing(told).work).toEqual(['submit-analysis:2 @ reviewer:R-102, 2027-03-04 23:59:59']);
    expect(told.refusalOf(director, 'return-determination', { reason: 'Again', forReviewer: 'Again' })?.kind).toBe(
      'not-now',
    );
  });

  it('is disqualified after the last analysis, before the director has it: the time for the review runs again', () => {
    const told = playedTo('reviewing').give(people.system, 'raise-trouble', { act: 'ask-for-adoption', error: 'x' });
    told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'upheld', rationale: 'No' }));
    told.give(supervisor, 'disqualify-reviewer', { seat: 1, reason: 'A tie to the plan came out.' });
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-04 23:59:59');
    expect(told.clock('A1').status).toBe('stopped');
    told.give(supervisor, 'clear-trouble', {});
    expect(standing(told)).toMatchObject({ work: ['accept-review:1 @ reviewer:R-102, 2027-02-04 23:59:59'] });
  });
});
