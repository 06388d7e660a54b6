import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/actors.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { evolve } from '../../../domain/events/evolve.ts';
import { caseView, textEvents } from '../../../domain/read/view.ts';
import { application, exclusion, necessity } from '../eligibility/applications.ts';
import { withAnotherCalendar } from './support/another-calendar.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { sample } from './support/samples.ts';
import { whole } from './support/analysis.ts';

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

function analysed(): Play {
  return underReview().give(
    reviewer('R-101'),
    'submit-analysis',
    whole({ finding: 'overturned', rationale: 'Needed' }),
  );
}

function overturned(): Play {
  return analysed().give(director, 'adopt-determination', {}).reports();
}

function asked(): Play {
  return underReview().give(reviewer('R-101'), 'ask-question', { to: 'plan', question: 'What was tried?' });
}

const reason = 'For the record';
const note = 'For the record, too';
const excluded = 'The plan says that the contract does not cover the service: that is a complaint, handled at once.';

describe('What a letter leaves to be read after sign-in is there', () => {
  it.each<[string, Play, string, Actor, string[]]>([
    [
      'what is missing',
      filed().give(analyst, 'request-information', { items: ['Your signature'], note, forMember: 'On page 2' }),
      'information-request',
      applicant,
      ['Your signature', 'On page 2'],
    ],
    [
      'the inquiry',
      filed().give(analyst, 'ask-plan', { note, forPlan: 'Is it yours?' }),
      'plan-inquiry',
      plan,
      ['Is it yours?'],
    ],
    [
      'a further question about a complaint',
      filed([exclusion]).give(analyst, 'route-case', {}).give(analyst, 'ask-plan', { note, forPlan: 'Since when?' }),
      'plan-inquiry',
      plan,
      ['Since when?'],
    ],
    ['what a reviewer asks', asked(), 'reviewer-question', plan, ['What was tried?']],
    ['a copy of it', asked(), 'question-copy', applicant, ['What was tried?']],
    [
      'what was answered, not why it was entered late',
      asked().give(nurse, 'answer-question', {
        question: asked().state().questions?.[0]?.id ?? '',
        answer: 'Two',
        reason,
      }),
      'question-answered',
      applicant,
      ['Two'],
    ],
    [
      'nothing where the law gives the time for late papers',
      sample('reviewing', 'late-papers').give(reviewer('R-101'), 'extend-for-late-papers', { days: 1 }),
      'extension',
      plan,
      [],
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
      filed().give(analyst, 'route-case', { route: 'complaint', reason, forMember: 'It is about your trip.' }),
      'not-approved',
      applicant,
      ['It is about your trip.'],
    ],
    [
      'the same, for the plan',
      filed().give(analyst, 'route-case', { route: 'complaint', reason, forPlan: 'It concerns travel.' }),
      'complaint-notice',
      plan,
      ['It concerns travel.'],
    ],
    [
      'why it is urgent',
      filed().give(nurse, 'expedite', { reason, forMember: 'You may get worse.' }),
      'expedited',
      applicant,
      ['You may get worse.'],
    ],
    [
      'why a date has changed',
      underReview().give(director, 'extend-deadline', { clock: 'V1', days: 1, reason, forReviewer: 'A late record' }),
      'extension',
      organization,
      ['A late record'],
    ],
    [
      'why a date was counted again',
      withAnotherCalendar().give(director, 'rederive-clocks', { reason, forPlan: 'A day of mourning' }),
      'extension',
      plan,
      ['A day of mourning'],
    ],
    [
      'what is asked of a reviewer again',
      analysed().give(director, 'return-determination', { reason, forReviewer: 'Name the criteria.' }),
      'review-opened',
      reviewer('R-101'),
      ['Name the criteria.'],
    ],
    [
      'why it takes another path',
      underReview().give(analyst, 'reclassify', {
        issues: [{ issue: 1, route: 'complaint' }],
        reason,
        forPlan: 'The contract excludes it.',
      }),
      'reclassified',
      plan,
      ['The contract excludes it.'],
    ],
    [
      'why a proof was not accepted',
      overturned().give(nurse, 'refuse-authorization', { reason, forPlan: 'Another drug' }),
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
      'what the member said by telephone is missing, as it was written for the plan',
      overturned()
        .give(nurse, 'accept-authorization', {})
        .give(nurse, 'report-no-care', { note, forPlan: 'The clinic has no authorization' }),
      'care-missing',
      plan,
      ['The clinic has no authorization'],
    ],
    [
      'the findings on a complaint',
      filed([exclusion]).give(analyst, 'route-case', {}).give(analyst, 'resolve-complaint', { summary: 'Excluded' }),
      'complaint-closing',
      applicant,
      ['Excluded'],
    ],
    [
      'why a case is open again, not why it was closed',
      filed()
        .give(analyst, 'close-case', { outcome: 'died', reason })
        .give(analyst, 'reopen-case', { reason, forMember: 'You are well, and we are sorry.' }),
      'reopening',
      applicant,
      ['You are well, and we are sorry.'],
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

describe('A letter of before said that the reason is beside it: a reason of the record', () => {
  /** The case with its letters as they were queued then. */
  const asBefore = (told: Play, kind: string, reader: Actor) => {
    const state = told.state();
    const notices = state.notices.map(notice => {
      const { explained: _explained, ...facts } = notice.facts;
      return { ...notice, facts };
    });
    const view = caseView({ ...state, notices }, reader, told.now(), told.events);
    return { words: view.notices.find(notice => notice.kind === kind)?.words, all: JSON.stringify(view) };
  };

  it.each<[string, Play, string, Actor]>([
    ['member', filed().give(nurse, 'expedite', { reason }), 'expedited', applicant],
    ['plan', underReview().give(director, 'extend-deadline', { clock: 'V1', days: 1, reason }), 'extension', plan],
    [
      'organization',
      underReview().give(director, 'extend-deadline', { clock: 'V1', days: 1, reason }),
      'extension',
      organization,
    ],
  ])('the %s is not shown it any more, and hears where to ask', (_who, told, kind, reader) => {
    const { words, all } = asBefore(told, kind, reader);
    expect(all).not.toContain(reason);
    expect(words).toEqual(['To ask why, call us at 1-888-466-2219.']);
  });

  it('is not said of a question about a complaint, which then was written as its note', () => {
    const now = filed([exclusion])
      .give(analyst, 'route-case', {})
      .give(analyst, 'ask-plan', { forPlan: 'Since when?' });
    const events = now.events.map(event =>
      event.type === 'plan-asked'
        ? { ...event, data: { ...event.data, forPlan: undefined, note: 'Since when?' } }
        : event,
    );
    const before = events.reduce<CaseState | undefined>(evolve, undefined);
    if (before === undefined) throw new Error('Nothing happened.');
    const { notices, inquiry } = caseView(before, plan, now.now(), events);
    expect(notices.find(({ kind }) => kind === 'plan-inquiry')?.words).toEqual(['Since when?']);
    expect(inquiry?.forPlan).toBe('Since when?');
  });

  it('is not said of what was written for its reader, nor of a letter of today', () => {
    const told = filed().give(nurse, 'expedite', { reason, forMember: 'You may get worse.' });
    expect(asBefore(told, 'expedited', applicant).words).toEqual(['You may get worse.']);
    expect(found(filed().give(nurse, 'expedite', { reason }), 'expedited', applicant)).toEqual([]);
  });
});
