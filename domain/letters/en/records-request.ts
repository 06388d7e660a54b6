import type { Due, DueWithin } from '../letter-context.ts';
import type { Approval } from '../approval.ts';
import { review } from './approvals.ts';
import { by } from './dates.ts';
import type { ClockRule } from '../../clocks/rule.ts';

export const words = {
  subject: 'Records required',
  approved: (approval: Approval) =>
    `The Department has approved a request of one of your members for ${review(approval)}.`,
  whereToRead: 'The member and the scope of the review are named in the portal.',
  send: (due: Due | DueWithin, { authority }: ClockRule, isListed: boolean) =>
    `Send ${isListed ? 'the following' : 'the records that the letter lists'} to the independent review organization, through the portal ` +
    `and nowhere else, ${by(due)} (${authority}).`,
  sayOfEach:
    'Upload the papers, then name them in the portal, and say of each thing on the list whether it is there, not applicable, ' +
    'withheld as privileged or proprietary (with the reason, for the director to judge), or missing. Your time ends with the ' +
    'arrival of the last paper, and only when nothing is missing.',
  foundLater: 'Send records that are found later at once, with a copy to the member and the provider (H&S 1374.30(n)).',
  toMember: 'Give the member an annotated list of what you submit, and offer copies (H&S 1374.31(b)).',
  sentAlready: 'If you have sent everything already, nothing more is needed.',
};
