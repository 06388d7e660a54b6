import type { Due, DueWithin } from '../letter-context.ts';
import { by } from './dates.ts';

export const words = {
  subject: 'A complaint needs your answer',
  notApproved: (isApprovedInPart: boolean) =>
    `${isApprovedInPart ? 'A part of a' : 'A'} request of one of your members was not approved for ` +
    'Independent Medical Review.',
  isComplaint: 'The Department handles it as a complaint (H&S 1368(b)).',
  whereToRead: 'What it is about is in the portal, with what was written to your plan on why it was not approved.',
  answer: (due: Due | DueWithin) => `Answer through the portal ${by(due)}.`,
  send: 'Please send:',
  papers: (isReleased: boolean) => [
    'your written answer',
    'a copy of your original response to the member',
    ...(isReleased ? ['the complete medical records that bear on it'] : []),
    'the cover page and the relevant pages of the evidence of coverage',
    'any other information that you used',
  ],
  notReleased: 'The member has not released the medical records: send none.',
};
