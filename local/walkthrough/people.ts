import type { deskQueues } from '../../domain/case/queues.ts';
import type { Person } from '../people.ts';

/** Who acts in a story. A reviewer is named by the seat, for nobody knows beforehand who is drawn. */
export type PersonOfStory = 'applicant' | 'review-org' | StaffOfStory | `reviewer ${1 | 2 | 3}`;
export type StaffOfStory = 'analyst' | 'nurse' | 'attorney' | 'supervisor' | 'director' | 'plan';

/** Whose worklist: a desk of the Help Center, or a party's own. */
export type Desk = DeskOfHelpCenter | 'plan' | 'review-org' | 'reviewer 1';
type DeskOfHelpCenter = (typeof deskQueues)[number];

/** Everybody who signs in is invented. The plan's coordinator is of the plan that the case is about. */
export function signInOf(person: StaffOfStory, planId: string): Person {
  return person === 'plan' ? { role: 'plan', sub: 'plan-coordinator-1', planId } : { role: person, sub: `${person}-1` };
}
