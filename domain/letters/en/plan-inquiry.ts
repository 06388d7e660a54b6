import type { InquiryQuestion } from '../../case/inquiry.ts';
import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';

const questions: Readonly<Record<InquiryQuestion, string>> = {
  licence:
    'whether this coverage is under your plan’s license by the Department (Knox-Keene Act), and if not, who ' +
    'regulates it',
  grievance:
    'whether the member filed a grievance about it, and when; whether and when you decided it, with a copy of your ' +
    'written response',
};

export const words = {
  subject: 'Inquiry: please confirm',
  askedForHelp: 'One of your members has asked the Department for help (H&S 1368(b)).',
  whereToRead: 'Who it is, and what the member says of your plan, is in the portal.',
  answer: (due: Due) => `Answer there ${by(due)}.`,
  confirm: 'Please confirm:',
  question: (question: InquiryQuestion) => questions[question],
  ownTime: 'The Department decides in its own time whether it takes the case, with or without your answer.',
};
