import type { Due } from '../letter-context.ts';
import { by, on } from './dates.ts';
import type { ClockRule } from '../../clocks/rule.ts';

/** What has more time. */
export type Step = 'review' | 'complaint' | 'application' | 'answer' | 'other';

const why: Readonly<Record<Step | 'late-papers', string>> = {
  review: 'Our director gave more time to decide your review. The law allows that for a good reason.',
  complaint: 'Our director gave us more time to finish your complaint.',
  application: 'We gave you more time to apply for a review.',
  answer: 'We gave you more time to send what we asked you for.',
  other: 'There is more time for a step in your case.',
  'late-papers': 'Papers came in late. So the law gives more time to decide your review.',
};

/** Completes `the time to …`. */
export const steps: Readonly<Record<Step, string>> = {
  review: 'decide the review',
  complaint: 'settle the complaint',
  application: 'apply for the review',
  answer: 'send what the Department asked for',
  other: 'take the next step in the case',
};

/** The same for the member. */
const moves: Readonly<Record<Step, string>> = {
  review: 'So the date to decide your review moves.',
  complaint: 'So the date to finish your complaint moves.',
  application: 'So the date to apply for a review moves.',
  answer: 'So the date to send what we asked you for moves.',
  other: 'So a date in your case moves.',
};

/** Why there is another date: a person gave more time for that step, the law does, or the days are counted otherwise. */
export type Because = 'person' | 'rules' | 'late-papers';

function whyOf(because: Because, step: Step): string {
  if (because === 'rules') return `The state changed which days count. ${moves[step]}`;
  return why[because === 'person' ? step : because];
}

const extended = (due: Due) => `The director has extended the time for the determination. It is now due ${by(due)}.`;

export const words = {
  earlier: (due: Due) => `The review still has to be decided ${by(due)}: the time for urgent care ends first.`,
  latePapers: (due: Due) =>
    `Papers came after the review was opened. So the law gives more time for the determination. It is now due ${by(due)}.`,
  inPortal: 'The reason is in the portal.',
  passed: 'That day has passed.',
  applicant: {
    subject: 'A date in your case has changed',
    newDate: (because: Because, step: Step, due: Due) => `${whyOf(because, step)} The new date: ${by(due)}.`,
    readWhy: 'Sign in to read why.',
    call: 'If the new date is a problem for your health, call us.',
  },
  plan: {
    subject: 'A deadline was extended',
    extended: (step: Step, due: Due) =>
      `${step === 'application' || step === 'answer' ? 'The Department' : 'The director'} has extended the time to ${steps[step]}. It is now due ${by(due)}.`,
    own: 'The plan’s own deadlines are not changed by this.',
    subjectRecounted: 'A deadline was counted again',
    rules: 'The days on which offices are closed, or the rules for a deadline, have changed.',
    awaited: (step: Step, { authority }: ClockRule, due: Due) =>
      `The time to ${steps[step]} now ends ${on(due)} (${authority}).`,
  },
  reviewer: {
    subject: 'Your analysis has more time',
    extended: (due: Due) =>
      `The director has extended the time for the determination. Your analysis is now due ${by(due)}.`,
    next: 'Submit it sooner if you can: the member is waiting.',
  },
  'review-org': {
    subject: 'A review has more time',
    extended,
    next: 'Whoever still works on the case has been told.',
  },
};
