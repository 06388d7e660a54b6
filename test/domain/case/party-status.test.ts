import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/actors.ts';
import { caseView } from '../../../domain/read/view.ts';
import { application, emergency } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { playedTo, sample } from './support/samples.ts';
import { Stage } from '../../../domain/case/stage-names.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, plan, system } = people;

const status = (told: Play, actor: Actor) => caseView(told.state(), actor, told.now(), []).status;

describe('A plan reads where the case stands in its own words', () => {
  it('what it owes, until when, and that the time is over', () => {
    const told = playedTo('screening').give(analyst, 'route-case', {});
    expect(status(told, plan)).toMatchObject({ who: 'Your plan', by: 'Friday, February 5, 2027' });
    expect(status(told, plan).doing).toContain('must deliver the records');
    told.until('2027-02-06T09:00-08:00');
    expect(status(told, plan)).toMatchObject({
      by: null,
      late: 'The time ended on Friday, February 5, 2027. It is still owed.',
    });
  });

  it('no day for what it has not been told of', () => {
    const told = playedTo('screening').give(analyst, 'route-case', {});
    const noticeId = told.state().notices.find(({ kind }) => kind === 'records-request')?.id ?? '';
    told.give(system, 'record-notice-bounced', { noticeId, reason: 'No such mailbox.' });
    expect(status(told.until('2027-02-20T09:00-08:00'), plan)).toMatchObject({ who: 'Your plan', by: null });
    expect(status(told, plan).late).toBeUndefined();
  });

  it('who else has it, where nothing is asked of it', () => {
    expect(status(playedTo('reviewing'), plan)).toMatchObject({ who: 'The reviewers', by: null });
  });
});

describe('A reviewer reads it in their own words', () => {
  it('that an answer to the invitation is awaited, then the analysis, with its day', () => {
    expect(status(playedTo('assigning-reviewers'), reviewer('R-101')).doing).toContain('without a conflict');
    expect(status(playedTo('reviewing'), reviewer('R-101'))).toMatchObject({
      who: 'You',
      doing: 'have the records and owe your analysis',
      by: 'Thursday, March 4, 2027',
    });
  });
});

it.each(Stage.options)('Nobody but the member is spoken to as the member: %s', stage => {
  const told = sample(stage);
  for (const actor of [plan, reviewer('R-101')]) {
    expect(JSON.stringify(partOf(told, actor))).not.toMatch(/your (?:health plan|care|case|complaint|request)/iu);
  }
});

function partOf(told: Play, actor: Actor) {
  const { doing, next, who } = status(told, actor);
  return { doing, next, who };
}

describe('A member who has paid for the care already', () => {
  it('is asked about the money, and not about care', () => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application({ services: [emergency] }) });
    told.give(analyst, 'route-case', {}).delivers().give(analyst, 'complete-documentation', {});
    told.give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
    told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed.' }));
    told.give(director, 'adopt-determination', {}).reports(undefined, { what: 'paid' });
    told.give(analyst, 'accept-authorization', {});
    expect(status(told, applicant).doing).toBe('can tell us when you have received your money back');
    expect(status(told, applicant).next).toContain('When you have your money back');
  });
});
