import type { InquiryQuestion } from '../../case/inquiry.ts';
import type { ClockRule } from '../../clocks/rule.ts';
import type { Due, DueWithin } from '../letter-context.ts';
import { by } from './dates.ts';

const questions: Readonly<Record<InquiryQuestion, string>> = {
  licence:
    'whether this coverage is under your plan’s license by the Department (Knox-Keene Act), and if not, who ' +
    'regulates it',
  grievance:
    'whether the member filed a grievance about it, and when; whether and when you decided it, with a copy of your ' +
    'written response',
  'grievance-file':
    'and send what the member gave you with the grievance, and what you wrote about it, so that the member does not have to ' +
    'send it again',
  'excluded-by-name':
    'of each service that you called experimental, whether your contract with the member excludes that therapy by name, with a copy of ' +
    'the page',
  'covered-otherwise':
    'of each service that you called experimental, whether the contract would cover it but for its being called experimental',
  eligible: 'whether you agree that the member can have an independent medical review of it, and if not, why',
};

export const words = {
  subject: 'Inquiry: please confirm',
  askedForHelp: 'One of your members has asked the Department for help (H&S 1368(b)).',
  whereToRead: 'Who it is, and what the member says of your plan, is in the portal.',
  answer: (due: Due) => `Answer there ${by(due)}.`,
  answerBy: (due: Due | DueWithin, { authority }: ClockRule) => `Answer there ${by(due)} (${authority}).`,
  wish: (due: Due) => `The Department asks you to answer sooner, ${by(due)}, if you can.`,
  confirm: 'Please confirm:',
  question: (question: InquiryQuestion) => questions[question],
  ownTime: 'The Department decides in its own time whether it takes the case, with or without your answer.',
  further: {
    subject: 'A further question',
    question: 'The Department has a further question about the complaint of one of your members (H&S 1368(b)).',
    whereToRead: 'The case and the question are in the portal.',
    ofCase: 'The Department has a further question about the case of one of your members (H&S 1374.30, 1374.33).',
  },
};
