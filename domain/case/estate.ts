import type { CommonPart, Issue } from './common-part.ts';

/** Endings after which nothing of a service is left that an heir could claim. */
const settled: ReadonlySet<Issue['outcome']> = new Set<Issue['outcome']>(['upheld', 'resolved', 'withdrawn', 'closed']);

/** Whether a service that was given already is in dispute, or was won and is still owed: that claim outlives the member. */
export function isPaidInDispute({ issues }: Pick<CommonPart, 'issues'>): boolean {
  return issues.some(
    ({ alreadyReceived, route, outcome }) => alreadyReceived && route !== 'not-taken' && !settled.has(outcome),
  );
}

/** Whom the plan pays back what the member had paid. */
export type Payee = 'member' | 'estate' | 'stand-in';

export function payeeOf({ death, standIn }: Pick<CommonPart, 'death' | 'standIn'>): Payee {
  if (death === undefined) return 'member';
  return standIn === undefined ? 'estate' : 'stand-in';
}

/** Whether what is written to the applicant goes to the estate: the member has died, and nobody stands in their place. */
export function goesToEstate({ death, standIn }: Pick<CommonPart, 'death' | 'standIn'>): boolean {
  return death?.waits === true && standIn === undefined;
}
