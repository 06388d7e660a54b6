import type { ClockId } from '../clocks/rules.ts';
import { deadlineOf, owedBy, type Writer } from './letter-context.ts';

/** Another kind of review: what the doctors are asked may say something about the member's health. */
export const reclassified: Writer = context => {
  const due = owedBy(context, 'V3', 'V2', 'V1', 'V4');
  return {
    subject: 'Your review has changed',
    paragraphs: [
      'We looked at your case again. Doctors outside your plan still decide it. But we ask them a different question now.',
      ...(due === undefined ? [] : [`Their decision is due ${due}.`]),
      'Sign in to see what changed, and why. If you think that we got it wrong, call us.',
    ],
  };
};

/** The reason is somebody's own words and may say something about the member's health: it is read after sign-in. */
export const extension: Writer = (_context, notice) => {
  const { clock, due } = deadlineOf(notice);
  const why = notice.facts['because'] === 'rules' ? 'The state changed which days count.' : extended(clock);
  return {
    subject: 'A date in your case has changed',
    paragraphs: [
      `${why} The new date: ${due}.`,
      'Sign in to read why. If the new date is a problem for your health, call us.',
    ],
  };
};

function extended(clock: ClockId): string {
  if (clock.startsWith('V')) return 'Our director gave the doctors more time to decide.';
  if (clock === 'K1') return 'Our director gave us more time to finish your complaint.';
  return clock === 'F1' ? 'We gave you more time to apply.' : 'There is more time for a step in your case.';
}

export const expedited: Writer = (context, { facts }) => {
  const due = owedBy(context, 'D3', 'V3', 'V2', 'D2', 'V1', 'V4');
  const urgent = facts['urgency'] === 'expedited';
  return {
    subject: urgent ? 'We speed up your case' : 'Your case goes on at the normal speed',
    paragraphs: [
      urgent
        ? 'We now treat your case as urgent. Shorter times count from now on.'
        : 'We looked at your case again. It does not meet the rules for an urgent case. So the normal times count.',
      ...(due === undefined ? [] : [`The next decision is due ${due}.`]),
      'Sign in to read why. If your health gets worse, call us. In an emergency, call 911.',
    ],
  };
};

export const reopening: Writer = () => ({
  subject: 'Your case is open again',
  paragraphs: [
    'We opened your case again. It keeps its number, and all papers are still there.',
    'Sign in to see what comes next, and when.',
  ],
});

/** E1: the release on the form lasts a year. */
export const releaseEndsSoon: Writer = (_context, notice) => ({
  subject: 'Please sign again',
  paragraphs: [
    `Your permission to get your records lasts one year. It ends soon. Please sign again ${deadlineOf(notice).due}.`,
    'Sign in to do it, or call us and we send you the form.',
  ],
});

export const releaseEnded: Writer = () => ({
  subject: 'Please sign again',
  paragraphs: [
    'Your permission to get your records lasted one year. It has ended. We need a new one to ask for more records.',
    'Sign in to sign again, or call us and we send you the form. Your case stays open.',
  ],
});
