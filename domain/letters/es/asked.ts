import type { AskedParty } from '../../case/question.ts';

/** Whoever a reviewer asks, as the member reads it. */
export const askedToMember: Readonly<Record<AskedParty, string>> = {
  applicant: 'usted',
  plan: 'su plan',
  provider: 'su médico',
};
