import { clockRules } from '../../clocks/rules.ts';
import type { Urgency } from '../../case/common-part.ts';

const { R2, V1 } = clockRules;

const times: Readonly<Record<Urgency, string>> = {
  standard:
    'The review goes at the normal speed. Your plan must now send your records. When all papers are in, the review ' +
    `has to be decided within ${V1.length} days.`,
  expedited:
    `We treat your case as urgent. Your plan must send your records within ${R2.length} hours. ` +
    'The review is then decided in days: sign in to see by when.',
};

export const words = {
  subject: 'Your request is approved for review',
  approved: (inPart: boolean) =>
    `${inPart ? 'A part of your request' : 'Your request'} will get an Independent Medical Review.`,
  whoDecides: (doctors: number) =>
    doctors === 1
      ? 'A doctor who does not work for your health plan will decide. A separate review group picks the doctor, ' +
        'who may have no ties to your plan.'
      : 'Doctors who do not work for your health plan will decide. A separate review group picks them. ' +
        'None of them may have ties to your plan.',
  otherPart:
    'The other part is not a question for a doctor. We handle it as a complaint. ' +
    'You get a second letter about that. Sign in to see which part is which, and why.',
  seeScope: 'Sign in to see which care is reviewed, what kind of review it is, and which review group has it.',
  time: (urgency: Urgency) => times[urgency],
  papers:
    'You can send papers for the review too. Please do it soon. Records from doctors outside your plan help most, ' +
    'because your plan does not have them.',
  canStop: 'You can stop the review at any time. Sign in or call us.',
};
