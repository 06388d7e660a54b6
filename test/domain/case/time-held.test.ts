import { describe, expect, it } from 'vitest';
import { daysHeld, daysInWords } from '../../../domain/read/time-held.ts';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { application } from '../eligibility/applications.ts';
import { pacific } from '../time/pacific.ts';
import { whole } from './support/analysis.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';

const { analyst, applicant, director, nurse, plan } = people;

/** Story 1, with its days. */
function storyOne(): Play {
  const told = play({ at: '2026-11-24T10:00-08:00', application: application({}), reviewers: ['R-101'] });
  told.at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
  told.delivers('2026-12-01T15:00-08:00').give(analyst, 'complete-documentation', {});
  told.at('2026-12-02T10:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
  return told;
}

function toCare(told: Play): Play {
  told
    .until('2026-12-18T10:00-08:00')
    .give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed.' }));
  told.at('2026-12-21T11:00-08:00', director, 'adopt-determination', {});
  told.reports('2026-12-28T10:00-08:00').give(analyst, 'accept-authorization', {});
  return told.at('2027-01-11T10:00-08:00', applicant, 'confirm-care', {});
}

const none = { member: 0, plan: 0, department: 0, organization: 0, nobody: 0 };
const heldIn = (told: Play, at: string = told.now()) => daysHeld(told.state(), pacific(at));

describe('Who held the time of a case', () => {
  it('every day from the application to the care is somebody’s, once', () => {
    const told = toCare(storyOne());
    const days = { member: 0, department: 4, plan: 13, organization: 17, nobody: 14 };
    expect(heldIn(told)).toEqual(days);
    expect(Object.values(days).reduce((sum, one) => sum + one)).toBe(48);
    // A closed case counts no further.
    expect(heldIn(told, '2027-03-01T10:00-08:00')).toEqual(days);
  });

  it('the member reads it in a sentence while it goes on; the plan does not', () => {
    const told = storyOne().until('2026-12-04T09:00-08:00');
    const shown = {
      days: { ...none, department: 1, plan: 6, organization: 3 },
      words: '10 days so far: 6 with your health plan, 1 with us, 3 with the independent doctors.',
    };
    expect(myCaseView(told.state(), applicant, told.now(), [])).toMatchObject({ timeHeld: shown });
    expect(caseView(told.state(), analyst, told.now(), [])).toMatchObject({ timeHeld: shown });
    expect(caseView(told.state(), plan, told.now(), [])).not.toHaveProperty('timeHeld');
  });

  it('the days for which we wait for the member are the member’s, from the day after we asked', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application({}) });
    told.at('2026-11-25T09:00-08:00', nurse, 'request-information', { items: ['signature'] });
    told.at('2026-11-28T09:00-08:00', applicant, 'supply-information', {});
    expect(heldIn(told, '2026-11-30T09:00-08:00')).toEqual({ ...none, department: 3, member: 3 });
  });

  it('on the day on which it came in there is nothing to count', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application({}) });
    expect(heldIn(told)).toEqual(none);
    expect(daysInWords(none, 'en')).toBeUndefined();
  });

  it('a case that was closed and opened again was nobody’s meanwhile', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application({}) });
    told.at('2026-11-26T09:00-08:00', applicant, 'withdraw', {});
    told.at('2026-11-30T09:00-08:00', people.supervisor, 'reopen-case', { reason: 'She did not mean to.' });
    expect(heldIn(told, '2026-12-01T09:00-08:00')).toEqual({ ...none, department: 3, nobody: 4 });
  });
});
