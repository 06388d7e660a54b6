import type { Approval } from '../approval.ts';
import { review } from './approvals.ts';

export const words = {
  subject: 'A review was approved',
  approved: (approval: Approval) => {
    const rest = approval.inPart ? '; the other part is handled as a complaint' : '';
    return `The Department has approved it for ${review(approval)}${rest}.`;
  },
  whoReviews: 'A review organization that is independent of the plan chooses who reviews it.',
  support: 'You may send records and a statement to support your patient (H&S 1374.30).',
  sendSoon: 'Send them soon, by mail or fax, with the case number on each page.',
};
