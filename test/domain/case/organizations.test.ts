import { describe, expect, it } from 'vitest';
import { maySee } from '../../../domain/case/access.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { people, reviewer } from './support/people.ts';
import { application } from '../eligibility/applications.ts';
import { commandOf, play, type TypeAndPayload, type Play } from './support/play.ts';
import { playedTo } from './support/samples.ts';
import { OrganizationId, PlanId } from '../../../domain/words/ids.ts';

const { analyst, director, nurse, plan, supervisor } = people;
const reason = 'As the file shows';
const toComplaint: TypeAndPayload = ['reclassify', { issues: [{ issue: 1, route: 'complaint' }], reason }];
const toReview: TypeAndPayload = ['reclassify', { issues: [{ issue: 1, route: 'imr' }], reason }];

/** Who of the two organizations has the case. */
function whoSees(played: Play): string[] {
  const both = { own: people['review-org'], other: people['another review-org'] };
  return Object.entries(both).flatMap(([name, actor]) => (maySee(actor, played.state()) ? [name] : []));
}

describe('A plan has a case', () => {
  it('when it was written to, not before, and not for a letter to another plan or party', () => {
    const told = playedTo('screening');
    const sees = () => [people.plan, people['another plan']].map(actor => maySee(actor, told.state()));
    expect(sees()).toEqual([false, false]);
    told.give(analyst, 'ask-plan', {});
    expect(sees()).toEqual([true, false]);
    told.give(analyst, 'identify-plan', { planId: 'golden-valley' });
    expect(sees()).toEqual([true, false]);
  });

  it('that was named by mistake no more, and the right one not by the letter to the wrong', () => {
    const told = play({
      at: '2027-02-02T09:00-08:00',
      application: application(),
      plan: { planId: PlanId.parse('harbor-light'), name: 'Harbor Light', listed: false },
    });
    const sees = () => [people.plan, people['another plan']].map(actor => maySee(actor, told.state()));
    told.give(analyst, 'ask-plan', {});
    expect(sees()).toEqual([false, true]);
    told.give(analyst, 'identify-plan', { planId: 'golden-valley' });
    expect(sees()).toEqual([false, false]);
    told.give(analyst, 'ask-plan', {});
    expect(sees()).toEqual([true, false]);
  });
});

describe('An organization has a case', () => {
  it('from the day it is asked, not before', () => {
    const told = playedTo('gathering-records');
    expect(whoSees(told)).toEqual([]);
    told.give(analyst, 'complete-documentation', {});
    expect(whoSees(told)).toEqual(['own']);
  });

  it('not while nobody was found, and from the day on which a supervisor names its reviewer', () => {
    const told = playedTo('assigning-reviewers', 'unfilled');
    expect(whoSees(told)).toEqual([]);
    told.give(supervisor, 'assign-reviewer', { reviewerId: 'R-301', reason });
    expect(whoSees(told)).toEqual(['other']);
  });

  it('still, when the last of its reviewers has left: it may name another, and no other organization may', () => {
    const told = playedTo('assigning-reviewers', 'vacated');
    const another = told.refusalOf(people['another review-org'], 'assign-reviewer', { reviewerId: 'R-301', reason });
    expect([whoSees(told), another?.kind]).toEqual([['own'], 'unknown']);
    told.give(people['review-org'], 'assign-reviewer', { reviewerId: 'R-102', reason });
    expect(told.state().seats).toMatchObject([{ reviewerId: 'R-102', status: 'invited' }]);
  });

  it('no more, when every seat went to another organization’s reviewers; again, when one of them leaves', () => {
    const told = playedTo('reviewing', 'passed-on');
    expect(whoSees(told)).toEqual(['other']);
    told.give(reviewer('R-301'), 'decline-review', {});
    expect(whoSees(told)).toEqual(['own', 'other']);
  });

  it('still, when the case goes back to the records and its reviewer was only invited', () => {
    const told = playedTo('gathering-records', 'sent-back');
    expect([told.state().seats, whoSees(told)]).toEqual([[], ['own']]);
    told.give(people['review-org'], 'complete-documentation', {});
    expect(told.state().stage).toBe('assigning-reviewers');
  });

  it('no more, when a review begins anew after there was none: whoever is asked then has it', () => {
    const told = playedTo('reviewing').give(analyst, ...toComplaint);
    expect(whoSees(told)).toEqual([]);
    told.give(nurse, ...toReview).delivers();
    expect([told.state().stage, whoSees(told)]).toEqual(['gathering-records', []]);
    told.give(analyst, 'complete-documentation', {});
    expect(whoSees(told)).toEqual(['own']);
  });

  it('no more, when what its reviewer had analysed turned out to be a complaint', () => {
    const told = playedTo('adopting').give(analyst, ...toComplaint);
    expect(told.state()).toMatchObject({ stage: 'resolving-complaint', seats: [{ status: 'analysed' }] });
    expect(whoSees(told)).toEqual([]);
  });

  it('no more, when nothing is left to review and only a complaint goes on: no seat is to be filled', () => {
    const told = playedTo('assigning-reviewers', 'split');
    expect(whoSees(told)).toEqual(['own']);
    told.give(plan, 'reverse-by-plan', {}).give(people.applicant, 'confirm-care', {});
    expect(told.state()).toMatchObject({ stage: 'resolving-complaint', seats: [] });
    expect(whoSees(told)).toEqual([]);
  });

  it.each([
    ['vacated', [{ party: 'review-org', organizationId: 'org-1' }]],
    ['passed-on', [{ party: 'review-org', organizationId: 'org-2' }]],
  ] as const)('and hears of a new date for as long: %s', (variant, expected) => {
    const told = playedTo('assigning-reviewers', variant);
    told.give(director, 'extend-deadline', { clock: 'V1', days: 1, reason: 'The records are long.' });
    const recipients = told.state().notices.map(({ to }) => to);
    expect(recipients.filter(({ party }) => party === 'review-org')).toEqual(expected);
  });
});

describe('A reviewer whose organization is not in the directory', () => {
  const reviewerOf = {
    organizationId: OrganizationId.parse('org-1'),
    organizationListed: false,
    qualifications: 'Neurology',
  };

  it.each([['supervisor'], ['review-org']] as const)('is not named by hand: by %s', by => {
    const told = playedTo('assigning-reviewers', 'vacated');
    const command = commandOf('assign-reviewer', { reviewerId: 'R-102', reason }, people[by], told.now());
    expect(decide(command, told.state(), { reviewer: reviewerOf })).toMatchObject({
      refusal: {
        kind: 'unacceptable',
        detail:
          'The command cannot be carried out: reviewerId is a reviewer of an organization that is not in the directory.',
      },
    });
  });
});

it('keeps of a reviewer who is named by hand what the parties may read, and no name', () => {
  const told = playedTo('assigning-reviewers', 'unfilled');
  const entry = {
    organizationId: OrganizationId.parse('org-1'),
    organizationListed: true,
    qualifications: 'Neurology',
    name: 'Ines Calloway',
  };
  const command = commandOf('assign-reviewer', { reviewerId: 'R-102', reason }, supervisor, told.now());
  const decision = decide(command, told.state(), { reviewer: entry });
  expect('events' in decision ? decision.events[0] : undefined).toMatchObject({ type: 'reviewers-proposed' });
  expect(JSON.stringify(decision)).not.toMatch(/Calloway|Listed/u);
});
