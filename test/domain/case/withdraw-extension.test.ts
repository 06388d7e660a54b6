import { describe, expect, it } from 'vitest';
import { caseView } from '../../../domain/read/view.ts';
import { workItems } from '../../../domain/read/work.ts';
import { application, exclusion } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { mailOf } from './support/mail.ts';
import { people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { playedTo, sample } from './support/samples.ts';
import { clockLine, wall } from './support/standing.ts';

const { analyst, applicant, director, plan, supervisor } = people;
const reason = 'It was meant for another case, dee says';
const v1 = { clock: 'V1', reason } as const;

/** Under review since 2027-02-02 with V1 due 03-04, and extended to 03-07. */
function extended(days = 3): Play {
  const told = playedTo('reviewing').give(director, 'extend-deadline', { clock: 'V1', days, reason: 'A late record' });
  told.letters();
  told.news();
  return told;
}

describe('An extension that was given in error', () => {
  it('is taken back: the first date counts again, and all who were told of the other hear of it', () => {
    const told = extended().give(director, 'withdraw-extension', v1);
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-04 23:59:59');
    expect(told.clock('V1').derivation.extensions).toEqual([]);
    expect(told.news()[0]).toBe('clock-moved');
    expect(told.letters()).toEqual([
      'extension-withdrawn → applicant',
      'extension-withdrawn → plan',
      'extension-withdrawn → R-101',
      'extension-withdrawn → review-org',
    ]);
  });

  it('leaves the extension before it, and the days that the law allows can be given again', () => {
    const told = extended(2).give(director, 'extend-deadline', { clock: 'V1', days: 1, reason: 'Another' });
    told.give(director, 'withdraw-extension', v1);
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-06 23:59:59');
    expect(told.refusalOf(director, 'extend-deadline', { clock: 'V1', days: 2, reason: 'x' })?.detail).toContain(
      'must not be more than 1',
    );
    told.give(director, 'extend-deadline', { clock: 'V1', days: 1, reason: 'After all' });
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-07 23:59:59');
  });

  it('is missed at once where the first date has passed, with that date and the moment when it was seen', () => {
    const told = extended();
    told.until('2027-03-06T10:00-08:00').letters();
    expect(told.clock('V1').status).toBe('running');
    told.give(director, 'withdraw-extension', v1);
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-04 23:59:59');
    told.until('2027-03-06T10:00-08:00');
    expect(clockLine(told, 'V1')).toBe('missed, due 2027-03-04 23:59:59');
    expect(wall(told.clock('V1').missedAt)).toBe('2027-03-06 10:00:00');
    expect(told.letters()).toContain('deadline-missed → R-101');
    expect(workItems(told.state()).map(({ duty }) => duty)).toContain('overdue:V1');
  });

  it('stays missed where it was missed after the later date', () => {
    const told = extended();
    told.until('2027-03-09T10:00-08:00').give(director, 'withdraw-extension', v1);
    expect(clockLine(told, 'V1')).toBe('missed, due 2027-03-04 23:59:59');
    expect(wall(told.clock('V1').missedAt)).toBe('2027-03-09 00:00:00');
  });

  it('tells nobody of the error who has not been told of the extension', () => {
    const application1 = application({ services: [exclusion] });
    const told = play({ at: '2027-02-02T09:00-08:00', application: application1, mailLags: true });
    told.give(analyst, 'route-case', {}).give(director, 'extend-deadline', { clock: 'K1', days: 5, reason: 'x' });
    told.letters();
    told.give(director, 'withdraw-extension', { clock: 'K1', reason });
    expect(told.letters()).toEqual([]);
  });

  it('says nothing of who gave it and why to the parties', () => {
    const told = extended().give(director, 'withdraw-extension', v1);
    for (const reader of [applicant, plan, reviewer('R-101'), people['review-org']]) {
      const shown = caseView(told.state(), reader, told.now(), told.events);
      const notices = shown.notices.filter(({ kind }) => kind === 'extension-withdrawn');
      expect(notices.map(({ words }) => words)).toEqual([[]]);
      expect(JSON.stringify([shown.clocks, notices])).not.toContain('dee');
    }
  });

  it('tells the member, the plan and the reviewers each what was written for them', () => {
    const words = {
      forMember: 'The days were not yours.',
      forPlan: 'None came late.',
      forReviewer: 'You have it all.',
    };
    const told = extended().give(director, 'withdraw-extension', { ...v1, ...words });
    const read = [applicant, plan, reviewer('R-101'), people['review-org']].map(reader =>
      caseView(told.state(), reader, told.now(), told.events)
        .notices.filter(({ kind }) => kind === 'extension-withdrawn')
        .flatMap(({ words: beside }) => beside),
    );
    expect(read).toEqual([[words.forMember], [words.forPlan], [words.forReviewer], [words.forReviewer]]);
    expect(mailOf(told, 'extension-withdrawn', 'applicant')).toContain('Sign in to read more.');
    expect(mailOf(told, 'extension-withdrawn', 'applicant')).not.toContain(words.forMember);
  });
});

describe('More time to apply that was given in error', () => {
  const late = application({ grievance: { filed: true, outcome: 'upheld', decidedOn: day('2026-03-31') } });
  const f1 = { clock: 'F1', reason } as const;
  const given = () =>
    play({ at: '2026-11-24T10:00-08:00', application: late }).give(supervisor, 'extend-deadline', { ...f1, days: 60 });

  it('leaves the lateness to a person again, while the case is screened', () => {
    const told = given();
    expect(workItems(told.state()).map(({ duty }) => duty)).toEqual(['route-case']);
    told.letters();
    told.give(supervisor, 'withdraw-extension', f1);
    expect(clockLine(told, 'F1')).toBe('missed, due 2026-09-30 23:59:59');
    expect(workItems(told.state()).map(({ duty }) => duty)).toEqual(['route-case', 'judge-lateness']);
    expect(told.letters()).toEqual(['extension-withdrawn → applicant']);
    expect(told.refusalOf(supervisor, 'withdraw-extension', f1)?.detail).toBe('The deadline F1 was not extended.');
  });

  it('no longer matters when the case has its path', () => {
    const told = given().give(analyst, 'route-case', { route: 'imr' });
    expect(told.refusalOf(supervisor, 'withdraw-extension', f1)?.detail).toBe('The deadline F1 no longer runs.');
  });
});

describe('No extension is taken back', () => {
  it.each([
    ['by a supervisor, of a review', 'reviewing', supervisor, 'V1', 'Only the director extends this deadline.'],
    ['that there was none of', 'reviewing', director, 'V1', 'The deadline V1 was not extended.'],
    ['of a deadline that the case does not have', 'screening', director, 'V1', 'The case has no deadline V1.'],
    ['of a deadline that was met', 'adopting', director, 'V1', 'The deadline V1 no longer runs.'],
    ['of what nobody may extend', 'authorizing', director, 'C1', 'must be one that may be extended; C1 may not'],
  ] as const)('%s', (_what, stage, by, clock, detail) => {
    expect(sample(stage).refusalOf(by, 'withdraw-extension', { clock, reason })?.detail).toContain(detail);
  });
});
