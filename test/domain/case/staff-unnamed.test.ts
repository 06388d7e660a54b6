import { describe, expect, it } from 'vitest';
import { Outcome } from '../../../domain/case/stage-names.ts';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { otherCase, people, reviewer } from './support/people.ts';
import { closedAs } from '../letters/sample-case.ts';
import type { Play } from './support/play.ts';
import { playedTo } from './support/samples.ts';

const { analyst, applicant, auditor, director, plan } = people;
const reason = 'Dr. Vance was away; typed by dee';

describe('Who of the staff decided something, and in which words it was put on record', () => {
  const extended = () => playedTo('reviewing').give(director, 'extend-deadline', { clock: 'V1', days: 2, reason });
  const review = (told: Play, actor: typeof applicant) =>
    caseView(told.state(), actor, told.now(), told.events.slice(0, 1)).clocks.find(({ id }) => id === 'V1');

  it.each([
    ['the member', applicant],
    ['the plan', plan],
    ['a reviewer', reviewer('R-101')],
    ['the review organization', people['review-org']],
  ])('is not told to %s with a date', (_who, actor) => {
    const shown = review(extended(), actor);
    expect(JSON.stringify(shown)).not.toMatch(/dee|Vance/u);
    expect(shown?.explanation).toContain('It was extended by 2 days, to ');
    expect(shown?.derivation.extensions).toMatchObject([{ days: 2, by: 'the Department' }]);
  });

  it.each([
    ['the Help Center', analyst],
    ['an auditor', auditor],
  ])('is told to %s', (_who, actor) => {
    expect(review(extended(), actor)?.explanation).toContain(`It was extended by 2 days (dee: ${reason}), to `);
  });

  it.each(Outcome.options)('is not what a closed case says of itself: %s', outcome => {
    const state = closedAs(outcome);
    expect(state).toMatchObject({ reason: 'Words of a person about the melanoma.' });
    for (const view of [myCaseView, caseView]) {
      const { status } = view(state, applicant, state.receivedAt, []);
      expect(status.next).toMatch(/^Your case is closed\. \S.+\.$/u);
      expect(status.next).not.toMatch(/person about|melanoma/u);
    }
  });

  it('is not read beside the letter about the end, by the member or the plan', () => {
    const told = playedTo('gathering-records').give(analyst, 'close-case', {
      outcome: 'duplicate',
      of: otherCase,
      reason,
    });
    for (const reader of [applicant, plan]) {
      expect(JSON.stringify(caseView(told.state(), reader, told.now(), told.events))).not.toMatch(/dee|Vance/u);
    }
    expect(JSON.stringify(told.events)).toContain('Vance');
  });
});
