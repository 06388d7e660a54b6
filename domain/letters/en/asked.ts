import type { AskedParty } from '../../case/question.ts';

/** Whoever a reviewer asks, as the member reads it. */
export const askedToMember: Readonly<Record<AskedParty, string>> = {
  applicant: 'you',
  plan: 'your plan',
  provider: 'your provider',
};

/** As everybody else does. */
export const askedToOthers: Readonly<Record<AskedParty, string>> = {
  applicant: 'the member',
  plan: 'the plan',
  provider: 'a provider',
};
