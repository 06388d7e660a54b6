import type { Question } from '../../../domain/case/question.ts';
import { PlanId } from '../../../domain/words/ids.ts';
import { pacific } from '../time/pacific.ts';
import { caseIn, clock, notice, reviewOnly, seat } from './sample-case.ts';
import { friday, v4, type SampleLetter } from './sample-letter.ts';

const id = 'question-31';
const readers: Readonly<Record<Question['to']['party'], Question['to']>> = {
  applicant: { party: 'applicant' },
  plan: { party: 'plan', planId: PlanId.parse('anthem-blue-cross') },
  provider: { party: 'provider', issue: 1 },
};
const asked = (party: Question['to']['party'], changed: Partial<Question> = {}): Question => ({
  id,
  to: readers[party],
  seat: 1,
  askedAt: pacific(friday),
  event: 31,
  ...changed,
});
const at = (question: Question, more: Parameters<typeof caseIn>[1] = {}) =>
  caseIn('reviewing', {
    issues: reviewOnly,
    clocks: [v4],
    seats: [seat('rev-dermatology-7', 'accepted')],
    questions: [question],
    ...more,
  });
const left = { leftAt: pacific('2026-12-24T09:00-08:00') };
const due = clock('Q1', friday).derivation;
const soon = { clock: 'Q1', subject: id, dueOn: due.dueOn, dueAt: due.dueAt };

/** What a reviewer asks a party, with copies to all. On a Friday, 18 December 2026, 11:00. */
export const questionSamples: SampleLetter[] = [
  {
    notice: notice('reviewer-question', 'applicant', { question: id }),
    what: 'with a day, and that nobody waits',
    state: at(asked('applicant')),
    at: friday,
    says: [
      'A doctor who reviews your case has a question for you',
      'Please answer there by the end of Wednesday, December 23, 2026',
      'You can also call us',
      'get a copy of the question and of your answer',
      'it is decided with what is there',
    ],
    never: ['must'],
  },
  {
    notice: notice('reviewer-question', 'applicant', { question: id }),
    what: 'urgent, to the hour',
    state: at(asked('applicant'), { urgency: 'expedited' }),
    at: friday,
    says: ['by 11:00 AM on Saturday, December 19, 2026, Pacific time'],
  },
  {
    notice: { ...notice('reviewer-question', 'applicant', { question: id }), status: 'to-post' },
    what: 'on paper, which is on its way for five days',
    state: at(asked('applicant')),
    at: friday,
    says: ['by the end of Monday, December 28, 2026'],
  },
  {
    notice: notice('reviewer-question', 'plan', { question: id }),
    what: 'in the portal, with copies to all',
    state: at(asked('plan')),
    at: friday,
    says: [
      'has a question for your plan',
      'The case and the question are in the portal',
      'by the end of Wednesday, December 23, 2026',
      'copied to all parties (Ins. Code 10169.3(a), parallel text of H&S 1374.33)',
      'with or without your answer',
      'acknowledge receipt',
    ],
    never: ['at the latest from', 'must'],
  },
  {
    notice: notice('reviewer-question', 'plan', { question: id }),
    what: 'sent in the evening: the time begins the next business day',
    state: at(asked('plan')),
    at: '2026-12-18T18:00-08:00',
    says: ['by the end of Saturday, December 26, 2026', 'at the latest from Monday, December 21, 2026'],
  },
  {
    notice: notice('reviewer-question', 'plan', { question: id }),
    what: 'once more, by the clock that runs',
    state: at(asked('plan'), { clocks: [v4, clock('Q1', friday, { subject: id })] }),
    at: '2026-12-21T09:00-08:00',
    says: ['by the end of Wednesday, December 23, 2026'],
  },
  {
    notice: notice('reviewer-question', 'provider', { question: id }),
    what: 'who calls for the question, and answers by telephone or on paper',
    state: at(asked('provider')),
    at: friday,
    says: [
      'has a question for you',
      'the question is enclosed',
      'by the end of Wednesday, December 23, 2026, by telephone, mail or fax',
    ],
  },
  ...(['plan', 'provider'] as const).map(party => ({
    notice: notice('question-copy', 'applicant', { question: id, asked: party }),
    what: `of one to the ${party}`,
    state: at(asked(party)),
    at: friday,
    says: [`has asked your ${party} something`, 'you get a copy of the question', 'You do not have to do anything'],
  })),
  ...(['applicant', 'provider'] as const).map(party => ({
    notice: notice('question-copy', 'plan', { question: id, asked: party }),
    what: `of one to the ${party}`,
    state: at(asked(party)),
    at: friday,
    says: [`has asked ${party === 'applicant' ? 'the member' : 'a provider'} something`, 'Nothing is asked of you'],
  })),
  {
    notice: notice('question-copy', 'provider', { question: id, asked: 'plan' }),
    what: 'of one to the plan',
    state: at(asked('plan')),
    at: friday,
    says: ['has asked the plan something', 'a copy of the question is enclosed'],
  },
  ...(['plan', 'provider'] as const).map(party => ({
    notice: notice('question-answered', 'applicant', { question: id, asked: party }),
    what: `by the ${party}`,
    state: at(asked(party)),
    at: friday,
    says: [`Your ${party} answered what a doctor had asked who reviews your case`, 'you get a copy of the answer'],
  })),
  {
    notice: notice('question-answered', 'plan', { question: id, asked: 'applicant' }),
    what: 'by the member',
    state: at(asked('applicant')),
    at: friday,
    says: ['A question from the review to the member was answered', 'A copy of the answer is in the portal'],
  },
  {
    notice: notice('question-answered', 'provider', { question: id, asked: 'plan' }),
    what: 'by the plan',
    state: at(asked('plan')),
    at: friday,
    says: ['to the plan was answered', 'a copy of the answer is enclosed'],
  },
  {
    notice: notice('question-answered', 'reviewer', { question: id, asked: 'provider' }),
    what: 'by a provider',
    state: at(asked('provider')),
    at: friday,
    says: ['to a provider was answered', 'It is in the portal'],
  },
  {
    notice: notice('question-left', 'applicant', { question: id }),
    what: 'when nobody waits any more',
    state: at(asked('applicant', left)),
    at: '2026-12-24T09:00-08:00',
    says: ['You need not answer the question any more that a doctor asked you', 'you still can'],
  },
  {
    notice: notice('question-left', 'plan', { question: id }),
    what: 'when nobody waits any more',
    state: at(asked('plan', left)),
    at: '2026-12-24T09:00-08:00',
    says: ['The review goes on without an answer', 'your plan'],
  },
  {
    notice: notice('question-left', 'provider', { question: id }),
    what: 'when nobody waits any more',
    state: at(asked('provider', left)),
    at: '2026-12-24T09:00-08:00',
    says: ['The review goes on without an answer', 'asked you'],
  },
  ...(['applicant', 'plan', 'provider'] as const).map(party => ({
    notice: notice('deadline-reminder', party, soon),
    what: 'of the question of a reviewer',
    state: at(asked(party), { clocks: [v4, clock('Q1', friday, { subject: id })] }),
    at: '2026-12-21T09:00-08:00',
    says: ['Please answer by the end of Wednesday, December 23, 2026'],
    never: ['must'],
  })),
];
