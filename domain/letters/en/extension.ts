import type { Due } from '../letter-context.ts';
import { by, on } from './dates.ts';
import type { ClockRule } from '../../clocks/rule.ts';

/** What has more time. */
export type Step = 'review' | 'complaint' | 'application' | 'other';

const why: Readonly<Record<Step | 'rules' | 'late-papers', string>> = {
  review: 'Our director gave the doctors more time to decide. The law allows that for a good reason.',
  complaint: 'Our director gave us more time to finish your complaint.',
  application: 'We gave you more time to apply.',
  other: 'There is more time for a step in your case.',
  rules: 'The state changed which days count.',
  'late-papers': 'Papers came in late. So the law gives the doctors more time to decide.',
};

/** Completes `the time to …`. */
export const steps: Readonly<Record<Step, string>> = {
  review: 'decide the review',
  complaint: 'settle the complaint',
  application: 'apply for the review',
  other: 'apply for the review',
};

const extended = (due: Due) => `The director has extended the time for the determination. It is now due ${by(due)}.`;

export const words = {
  earlier: (due: Due) => `The doctors still have to decide ${by(due)}: the time for urgent care ends first.`,
  latePapers: (due: Due) =>
    `Papers came after the review was opened. So the law gives more time for the determination. It is now due ${by(due)}.`,
  inPortal: 'The reason is in the portal.',
  passed: 'That day has passed.',
  applicant: {
    subject: 'A date in your case has changed',
    newDate: (because: keyof typeof why, due: Due) => `${why[because]} The new date: ${by(due)}.`,
    readWhy: 'Sign in to read why.',
    call: 'If the new date is a problem for your health, call us.',
  },
  plan: {
    subject: 'A deadline was extended',
    extended: (step: Step, due: Due) =>
      `${step === 'application' ? 'The Department' : 'The director'} has extended the time to ${steps[step]}. It is now due ${by(due)}.`,
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
    next: 'The reviewers who still work on the case have been told.',
  },
};
