import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../domain/case/state.ts';
import { holdUntil } from '../../../domain/letters/hold-until.ts';
import type { Notice } from '../../../domain/case/notice.ts';
import { letterKinds } from '../../../domain/letters/kinds.ts';
import { pacific } from '../time/pacific.ts';
import { caseIn, clock, notice } from './sample-case.ts';

const standard = caseIn('screening');
const urgent = caseIn('screening', { urgency: 'expedited' });

function held(what: Notice, at: string, state: CaseState = standard) {
  return holdUntil(what, state, pacific(at));
}

describe('A letter to a member is held at night, until eight in the morning', () => {
  const closing = notice('closure', 'applicant', { outcome: 'duplicate' });

  it.each([
    ['2026-11-24T07:59:59-08:00', '2026-11-24T08:00-08:00'],
    ['2026-11-24T00:00-08:00', '2026-11-24T08:00-08:00'],
    ['2026-11-24T20:00-08:00', '2026-11-25T08:00-08:00'],
    ['2026-11-24T23:59:59-08:00', '2026-11-25T08:00-08:00'],
    ['2027-03-13T21:00-08:00', '2027-03-14T08:00-07:00'],
    ['2026-10-31T21:00-07:00', '2026-11-01T08:00-08:00'],
    ['2026-12-31T22:00-08:00', '2027-01-01T08:00-08:00'],
  ])('from %s to %s', (at, until) => {
    expect(held(closing, at)).toBe(pacific(until));
  });

  it.each([
    ['2026-11-24T08:00-08:00'],
    ['2026-11-24T10:00-08:00'],
    ['2026-11-24T19:59:59-08:00'],
    ['2026-11-28T12:00-08:00'],
  ])('and not at all at %s', at => {
    for (const { name } of letterKinds) expect(held(notice(name, 'applicant'), at), name).toBeUndefined();
  });
});

describe('At night, a letter', () => {
  const night = '2026-11-24T23:00-08:00';
  const morning = '2026-11-25T08:00-08:00';
  const d2 = (start: string) => caseIn('gathering-records', { clocks: [clock('D2', start)] });

  it.each<[string, Notice, CaseState, string | undefined]>([
    ['that says that we have the application goes out', notice('acknowledgement', 'applicant'), standard, undefined],
    ['with the decision goes out', notice('decision', 'applicant', { result: 'upheld' }), standard, undefined],
    ['in an urgent case goes out', notice('information-request', 'applicant'), urgent, undefined],
    ['to a plan goes out', notice('extension', 'plan'), standard, undefined],
    ['to a reviewer goes out', notice('reviewer-invitation', 'reviewer'), standard, undefined],
    ['to the director goes out', notice('adoption-request', 'director'), standard, undefined],
    ['that asks for something waits', notice('information-request', 'applicant'), standard, morning],
    ['to who filed for a member who has died waits', notice('closure', 'representative'), standard, morning],
    ['that asks about the care waits', notice('care-question', 'applicant'), standard, morning],
    ['about a date 48 hours away goes out', reminder('2026-11-26T22:59:59-08:00'), standard, undefined],
    ['about a date in exactly 48 hours goes out', reminder('2026-11-26T23:00-08:00'), standard, undefined],
    ['about a date that is past goes out', reminder('2026-11-24T22:00-08:00'), standard, undefined],
    ['about a date further away waits', reminder('2026-11-26T23:00:01-08:00'), standard, morning],
    ['about a day that ends within 48 hours goes out', extended('2026-11-25'), standard, undefined],
    ['about a day that ends later waits', extended('2026-11-27'), standard, morning],
    [
      'by which we keep our own time goes out on the last night',
      notice('imr-approved', 'applicant'),
      d2('2026-11-17T10:00-08:00'),
      undefined,
    ],
    [
      'by which we keep our own time waits while there is enough of it',
      notice('imr-approved', 'applicant'),
      d2('2026-11-24T10:00-08:00'),
      morning,
    ],
    [
      'of another kind waits also when our time is short',
      notice('extension', 'applicant'),
      d2('2026-11-17T10:00-08:00'),
      morning,
    ],
  ])('%s', (_which, what, state, until) => {
    expect(held(what, night, state)).toBe(until === undefined ? undefined : pacific(until));
  });
});

function reminder(dueAt: string): Notice {
  return notice('deadline-reminder', 'applicant', { clock: 'E1', dueOn: '2026-11-26', dueAt: pacific(dueAt) });
}

function extended(dueOn: string): Notice {
  return notice('extension', 'applicant', { clock: 'K1', dueOn });
}
