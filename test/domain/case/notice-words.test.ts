import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/actors.ts';
import { caseView, textEvents } from '../../../domain/read/view.ts';
import { application, exclusion, necessity } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';

const { analyst, applicant, director, nurse, plan } = people;
const organization = people['review-org'];

/** What this reader finds after sign-in beside the last notice of that kind. */
function found(told: Play, kind: string, reader: Actor): string[] | undefined {
  const versions = textEvents(told.state());
  const texts = told.events.filter(({ version }) => versions.includes(version));
  return caseView(told.state(), reader, told.now(), texts).notices.findLast(notice => notice.kind === kind)?.words;
}

function filed(services: readonly object[] = [necessity]): Play {
  return play({ at: '2027-02-02T09:00-08:00', application: application({ services }) });
}

function underReview(): Play {
  const told = filed().give(analyst, 'route-case', {}).delivers();
  return told.give(analyst, 'complete-documentation', {}).give(reviewer('R-101'), 'accept-review', {
    conflicts: noConflicts,
  });
}

function overturned(): Play {
  const told = underReview().give(reviewer('R-101'), 'submit-analysis', { finding: 'overturned', rationale: 'Needed' });
  return told.give(director, 'adopt-determination', {}).reports();
}

const excluded = 'The plan says that the contract does not cover the service: that is a complaint, handled at once.';

describe('What a letter leaves to be read after sign-in is there', () => {
  it.each<[string, Play, string, Actor, string[]]>([
    [
      'what is missing',
      filed().give(analyst, 'request-information', { items: ['Your signature'], note: 'On page 2' }),
      'information-request',
      applicant,
      ['Your signature', 'On page 2'],
    ],
    [
      'the inquiry',
      filed().give(analyst, 'ask-plan', { note: 'Is it yours?' }),
      'plan-inquiry',
      plan,
      ['Is it yours?'],
    ],
    [
      'why it was not approved, as advised',
      filed([exclusion]).give(analyst, 'route-case', {}),
      'not-approved',
      applicant,
      [excluded],
    ],
    [
      'the same, for the plan',
      filed([exclusion]).give(analyst, 'route-case', {}),
      'complaint-notice',
      plan,
      [excluded],
    ],
    [
      'why it was not approved, of a part',
      filed([necessity, exclusion]).give(analyst, 'route-case', {}),
      'complaint-notice',
      plan,
      [excluded],
    ],
    [
      'why it was not approved, as a person found',
      filed().give(analyst, 'route-case', { route: 'complaint', reason: 'It is about travel.' }),
      'not-approved',
      applicant,
      ['It is about travel.'],
    ],
    ['why it is urgent', filed().give(nurse, 'expedite', { reason: 'Worse' }), 'expedited', applicant, ['Worse']],
    [
      'why a date has changed',
      underReview().give(director, 'extend-deadline', { clock: 'V1', days: 1, reason: 'A late record' }),
      'extension',
      organization,
      ['A late record'],
    ],
    [
      'why a proof was not accepted',
      overturned().give(nurse, 'refuse-authorization', { reason: 'Another drug' }),
      'authorization-demand',
      plan,
      ['Another drug'],
    ],
    [
      'what the member says is missing',
      overturned().give(nurse, 'accept-authorization', {}).give(applicant, 'report-no-care', { note: 'Nothing came' }),
      'care-missing',
      plan,
      ['Nothing came'],
    ],
    [
      'the findings on a complaint',
      filed([exclusion]).give(analyst, 'route-case', {}).give(analyst, 'resolve-complaint', { summary: 'Excluded' }),
      'complaint-closing',
      applicant,
      ['Excluded'],
    ],
    [
      'not why the case was closed: that was written for the record',
      filed().give(analyst, 'close-case', { outcome: 'died', reason: 'Her son called' }).give(analyst, 'reopen-case', {
        reason: 'She lives',
      }),
      'reopening',
      applicant,
      ['She lives'],
    ],
    ['nothing where the letter says all', filed().give(analyst, 'route-case', {}), 'records-request', plan, []],
  ])('%s', (_what, told, kind, reader, words) => {
    expect(found(told, kind, reader)).toEqual(words);
  });

  it('for its own reader and the Help Center, and for nobody else', () => {
    const told = underReview().give(director, 'extend-deadline', { clock: 'V1', days: 1, reason: 'A late record' });
    const readers = (by: Actor) =>
      caseView(told.state(), by, told.now(), [])
        .notices.filter(({ kind }) => kind === 'extension')
        .map(({ to }) => to);
    expect(readers(organization)).toEqual(['review-org']);
    expect(readers(people['another review-org'])).toEqual([]);
    expect(readers(reviewer('R-101'))).toEqual(['reviewer']);
    expect(readers(applicant)).toEqual(['applicant']);
    expect(readers(analyst)).toEqual(['applicant', 'plan', 'reviewer', 'review-org']);
  });
});
