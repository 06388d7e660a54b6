import { describe, expect, it } from 'vitest';
import type { FileApplication } from '../../../domain/commands/any-command.ts';
import type { TypedIn } from '../../../domain/case/typed-in.ts';
import { eventView } from '../../../domain/read/history-view.ts';
import { Instant, LocalDate } from '../../../domain/time/instants.ts';
import { typedInBy } from '../../../lambdas/file-application/typed-in.ts';
import { application, certifiedUrgency, exclusion } from '../eligibility/applications.ts';
import { pacific } from '../time/pacific.ts';
import { people } from './support/people.ts';
import { play } from './support/play.ts';

const { analyst, applicant, plan } = people;
const day = (on: string) => LocalDate.parse(on);
const monday = '2026-11-30T10:00-08:00';

/** Typed in on Monday 2026-11-30 at 10:00 by an analyst. */
function typedIn(typed: NonNullable<FileApplication['typed']>, changed: Record<string, unknown> = {}, at = monday) {
  return play({ at, application: application(changed), typedIn: { by: analyst, channel: 'fax', typed } });
}

const dueOf = (told: ReturnType<typeof play>) =>
  Object.fromEntries(told.state().clocks.map(({ id, derivation }) => [id, derivation.dueAt]));

describe('Friday’s fax, typed in on Monday', () => {
  it('is acknowledged and decided on by the days from Friday, not from the typing', () => {
    const told = typedIn({ receivedOn: day('2026-11-27') });
    expect(dueOf(told)).toMatchObject({
      D1: pacific('2026-12-02T23:59:59-08:00'),
      D2: pacific('2026-12-04T23:59:59-08:00'),
    });
    expect(told.state()).toMatchObject({
      receivedAt: pacific('2026-11-27T00:00-08:00'),
      channel: 'fax',
      typedBy: 'ana',
    });
  });

  it('has its 48 hours from the beginning of the day, where only that is known', () => {
    const told = typedIn({ receivedOn: day('2026-11-29') }, { urgency: certifiedUrgency });
    expect(dueOf(told)['D3']).toBe(pacific('2026-12-01T00:00-08:00'));
    expect(told.state().expeditedAt).toBe(pacific('2026-11-29T00:00-08:00'));
  });

  it('has them from the hour on the fax, where that is known', () => {
    const receivedAt = Instant.parse(pacific('2026-11-29T16:30-08:00'));
    expect(dueOf(typedIn({ receivedAt }, { urgency: certifiedUrgency }))['D3']).toBe(pacific('2026-12-01T16:30-08:00'));
  });

  it('keeps who typed it for staff, and from the parties', () => {
    const told = typedIn({ receivedOn: day('2026-11-27'), reason: 'The machine was out of paper.' });
    const state = told.state();
    const [first] = told.events;
    if (first === undefined) throw new Error('A case has a first event.');
    expect(eventView(first, analyst, state)).toMatchObject({
      by: { sub: 'ana' },
      data: { channel: 'fax', receivedOn: '2026-11-27' },
    });
    expect(JSON.stringify(eventView(first, applicant, state))).not.toMatch(/"ana"|paper/u);
  });
});

it.each([
  ['posted on the last day and arrived after it', '2026-11-30', 'met', 'passes'],
  ['posted after the last day', '2026-12-01', 'missed', 'good-cause-review'],
  ['arrived after the last day, with no postmark that can be read', undefined, 'missed', 'good-cause-review'],
])('An application %s: F1 goes by the postmark alone', (_what, postmarkedOn, status, effect) => {
  const grievance = { filed: true, filedOn: '2026-04-20', outcome: 'upheld', decidedOn: '2026-05-29' };
  const typed = {
    receivedOn: day('2026-12-03'),
    ...(postmarkedOn === undefined ? {} : { postmarkedOn: day(postmarkedOn) }),
  };
  const told = typedIn(typed, { grievance }, '2026-12-03T10:00-08:00');
  expect(told.clock('F1').status).toBe(status);
  expect(told.state().recommendation?.findings.find(({ rule }) => rule === 'filing-limit')?.effect).toBe(effect);
  expect(dueOf(told)['D2']).toBe(pacific('2026-12-10T23:59:59-08:00'));
});

describe('Of an application', () => {
  const at = pacific(monday);
  const problem = (typed: Parameters<typeof typedInBy>[1], by: typeof analyst | null = analyst) => {
    try {
      return typedInBy(by ?? undefined, typed, at);
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  };

  it.each<[string, TypedIn & { postmarkedOn?: LocalDate; reason?: string }, string]>([
    [
      'tomorrow',
      { channel: 'fax', receivedOn: day('2026-12-01') },
      'receivedOn must not be a day that has not come yet',
    ],
    [
      'an hour from now',
      { channel: 'fax', receivedAt: pacific('2026-11-30T11:00-08:00') },
      'receivedAt must not be a day that has not come yet',
    ],
    [
      'more than a week ago without a reason',
      { channel: 'mail', receivedOn: day('2026-11-22') },
      'reason is needed: it came in more than a week ago',
    ],
    [
      'a day and an hour',
      { channel: 'fax', receivedOn: day('2026-11-27'), receivedAt: at },
      'receivedOn is said by receivedAt already',
    ],
    [
      'a postmark of a fax',
      { channel: 'fax', receivedOn: day('2026-11-27'), postmarkedOn: day('2026-11-26') },
      'postmarkedOn is for an application that came by mail',
    ],
    [
      'a postmark after its arrival',
      { channel: 'mail', receivedOn: day('2026-11-27'), postmarkedOn: day('2026-11-28') },
      'postmarkedOn must not be after the day on which it came in',
    ],
    ['a day and no way', { receivedOn: day('2026-11-27') }, 'channel is required: how it came in'],
  ])('staff cannot say that it came %s', (_what, typed, words) => {
    expect(problem(typed)).toContain(words);
  });

  it.each([
    ['a week ago to the day', { channel: 'mail', receivedOn: day('2026-11-23') }],
    [
      'long ago, with the reason',
      { channel: 'mail', receivedOn: day('2026-10-02'), reason: 'Found behind the cabinet.' },
    ],
  ] as const)('staff can say that it came %s', (_what, typed) => {
    expect(problem(typed)).toMatchObject({ by: analyst, channel: 'mail' });
  });

  it.each([
    ['a stranger', null],
    ['a plan', plan],
    ['an auditor', people.auditor],
  ])('%s says nothing of how it came, and may still file', (_who, by) => {
    expect(problem({ channel: 'fax', receivedOn: day('2026-11-27') }, by)).toContain('is for the Help Center to say');
    expect(problem({}, by)).toBeUndefined();
  });
});

describe('What staff type in later', () => {
  /** Asked on Monday 2027-02-01 for a signature; D2 stands still from then. */
  const asked = () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application({ consent: undefined }) });
    return told.give(analyst, 'request-information', { items: ['Your signature'] });
  };

  it('ends the wait for the member on the day on which it came, and I1 with it', () => {
    const told = asked().at('2027-02-08T10:00-08:00', analyst, 'supply-information', {
      signedBy: 'Maria Lopez',
      signedOn: day('2027-02-03'),
      channel: 'mail',
      receivedOn: day('2027-02-05'),
    });
    expect(told.clock('I1').endedAt).toBe(pacific('2027-02-05T23:59:59-08:00'));
    expect(told.clock('D2').derivation.pauses).toMatchObject([{ daysAdded: 4 }]);
    expect(told.clock('D2').derivation.dueOn).toBe('2027-02-12');
  });

  it('keeps how it came beside who typed it, on each event of it', () => {
    const told = asked().at('2027-02-08T10:00-08:00', analyst, 'supply-information', {
      channel: 'mail',
      receivedOn: day('2027-02-05'),
    });
    const supplied = told.events.find(({ type }) => type === 'information-supplied');
    expect(supplied).toMatchObject({ by: analyst, received: { channel: 'mail', on: '2027-02-05' } });
    if (supplied === undefined) throw new Error('It was supplied.');
    expect(eventView(supplied, applicant, told.state())).not.toHaveProperty('received');
    expect(eventView(supplied, people.supervisor, told.state())).toHaveProperty('received');
  });

  it.each<[string, TypedIn & { reason?: string }, typeof analyst, string]>([
    ['of the member’s own', { receivedOn: day('2027-02-05') }, applicant, 'receivedOn is for the Help Center'],
    ['with a way of the member’s own', { channel: 'phone' }, applicant, 'channel is for the Help Center'],
    ['of tomorrow', { receivedOn: day('2027-02-09') }, analyst, 'receivedOn must not be a day that has not come yet'],
    [
      'of a day before we asked',
      { receivedOn: day('2027-01-31'), reason: 'Late' },
      analyst,
      'receivedOn must not be before we asked for it',
    ],
  ])('is refused where it has a day %s', (_what, typed, by, words) => {
    const told = asked();
    told.at('2027-02-08T10:00-08:00', people.supervisor, 'reassign', { to: 'ana', reason: 'Hers' });
    expect(told.refusalOf(by, 'supply-information', typed)?.detail).toContain(words);
  });

  it('lets the urgent clock count from the call in which it was asked for', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application() });
    told.at('2027-02-03T09:00-08:00', analyst, 'expedite', {
      reason: 'Her doctor called the night line.',
      channel: 'phone',
      receivedAt: pacific('2027-02-02T22:00-08:00'),
    });
    expect(told.clock('D3').derivation.dueAt).toBe(pacific('2027-02-04T22:00-08:00'));
  });

  it('holds a plan’s answer against the day on which its fax came', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application({ services: [exclusion] }) });
    told
      .give(analyst, 'route-case', {})
      .give(analyst, 'ask-plan', { forPlan: 'Which page?' })
      .give(plan, 'acknowledge-receipt', {})
      .at('2027-02-05T09:00-08:00', analyst, 'answer-inquiry', {
        licensed: true,
        channel: 'fax',
        receivedOn: day('2027-02-03'),
      });
    expect(told.state().clocks.find(({ id }) => id === 'R6')?.endedAt).toBe(pacific('2027-02-03T23:59:59-08:00'));
  });

  it('dates a scanned paper by its envelope', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application() });
    told.at('2027-02-05T09:00-08:00', analyst, 'announce-document', {
      kind: 'evidence',
      fileName: 'letter.pdf',
      contentType: 'application/pdf',
      bytes: 9,
      channel: 'mail',
      receivedOn: day('2027-02-03'),
    });
    expect(told.state().documents).toMatchObject([{ from: 'help-center', received: { on: '2027-02-03' } }]);
    expect(told.events.at(-1)?.received).toEqual({ channel: 'mail', on: '2027-02-03' });
  });
});
