/**
 * What counts as a tie, for the reviewer who is asked. H&S 1374.32, parallel text Ins. Code 10169.2(d)(6); a registered domestic partner is a
 * spouse: Civ. Code 14.
 */
export const tieMeans = {
  professional:
    'A tie of your profession: one of you treats the other, you are partners, one employs the other, or one owns part of the other’s professional corporation. Staff privileges at a hospital are by themselves no tie.',
  familial:
    'A tie of family: a spouse or registered domestic partner, a child, a parent, a sibling, your spouse’s parent, or your child’s spouse.',
  financial:
    'A tie of money: more than 5 percent of a year’s income or revenue. What the plan pays for the review itself is no tie. Neither is a contract as one of the plan’s doctors, where you work at an academic medical center or a cancer center of the National Cancer Institute.',
  organization:
    'Say yes also to a tie that your review organization, its officers or its staff have, as far as you know.',
  mayNotCount:
    'If you have a tie that you think does not count, answer with its kind and say what it is. You keep the seat while a person at the Department decides.',
} as const;

/** The ties that a reviewer must not have, one question each. H&S 1374.32(b), parallel text Ins. Code 10169.2(c). */
export const conflictQuestions = {
  plan: 'the health plan',
  planStaff: 'an officer, director or employee of the plan',
  provider: 'the physician, medical group or practice association of the dispute',
  facility: 'the place where the service, or what the plan offers instead, would be given',
  manufacturer: 'whoever develops or makes the drug, device or procedure, or what the plan offers instead',
  enrollee: 'the member or the member’s immediate family',
} as const;
