import { Actor } from '../../../../domain/people/actors.ts';
import type { StaffMember } from '../../../../domain/directory/staff.ts';
import { CaseNumber } from '../../../../domain/case/case-number.ts';
import { OrganizationId, PlanId, ReviewerId } from '../../../../domain/words/ids.ts';

export const caseNumber = CaseNumber.parse('2222-2222');

/** Another case of the same member. */
export const otherCase = CaseNumber.parse('3333-3338');

export const plan = { planId: PlanId.parse('golden-valley'), name: 'Golden Valley Health Plan', listed: true };
const qualifications = 'Neurology, licensed in California';

/** The reviewers of the directory, in the order in which the test's choice takes them. */
export const directory = ['R-101', 'R-102', 'R-103', 'R-104', 'R-105', 'R-106'];

/** Reviewers R-3… are of another organization. */
export function organizationOf(reviewerId: string): OrganizationId {
  return OrganizationId.parse(reviewerId.startsWith('R-3') ? 'org-2' : 'org-1');
}

export function reviewerSeat(seat: number, reviewerId: string) {
  return { seat, reviewerId: ReviewerId.parse(reviewerId), organizationId: organizationOf(reviewerId), qualifications };
}

/** The directory of staff; of the nurses the second has no sign-in in these tests. */
export const colleagues: readonly StaffMember[] = [
  { sub: 'ana', name: 'Celeste Amari', email: 'ana@helpcenter.example', role: 'analyst' },
  { sub: 'nia', name: 'Fenella Dao', email: 'nia@helpcenter.example', role: 'nurse' },
  { sub: 'nan', name: 'Hedda Voss', email: 'nan@helpcenter.example', role: 'nurse' },
  { sub: 'art', name: 'Gideon Marsh', email: 'art@helpcenter.example', role: 'attorney' },
  { sub: 'sue', name: 'Bram Sotelo', email: 'sue@helpcenter.example', role: 'supervisor' },
  { sub: 'dee', name: 'Augusta Lindqvist', email: 'dee@helpcenter.example', role: 'director' },
  { sub: 'aud', name: 'Hester Bianchi', email: 'aud@helpcenter.example', role: 'auditor' },
];

/** Everybody who has to do with the case of these tests. */
export const people = {
  applicant: Actor.parse({ role: 'applicant', sub: '2222-2222' }),
  analyst: Actor.parse({ role: 'analyst', sub: 'ana' }),
  nurse: Actor.parse({ role: 'nurse', sub: 'nia' }),
  attorney: Actor.parse({ role: 'attorney', sub: 'art' }),
  supervisor: Actor.parse({ role: 'supervisor', sub: 'sue' }),
  director: Actor.parse({ role: 'director', sub: 'dee' }),
  plan: Actor.parse({ role: 'plan', sub: 'pat', planId: 'golden-valley' }),
  reviewer: Actor.parse({ role: 'reviewer', sub: 'rob', reviewerId: 'R-101' }),
  'review-org': Actor.parse({ role: 'review-org', sub: 'ora', organizationId: 'org-1' }),
  auditor: Actor.parse({ role: 'auditor', sub: 'aud' }),
  system: Actor.parse({ role: 'system', sub: 'perform-act' }),
  'another applicant': Actor.parse({ role: 'applicant', sub: 'K7MH-4P9X' }),
  'another plan': Actor.parse({ role: 'plan', sub: 'pia', planId: 'harbor-light' }),
  'another reviewer': Actor.parse({ role: 'reviewer', sub: 'ron', reviewerId: 'R-900' }),
  'another review-org': Actor.parse({ role: 'review-org', sub: 'oto', organizationId: 'org-2' }),
  'a plan without an id': Actor.parse({ role: 'plan', sub: 'pax' }),
  'a reviewer without an id': Actor.parse({ role: 'reviewer', sub: 'rex' }),
  'a review-org without an id': Actor.parse({ role: 'review-org', sub: 'oxo' }),
} as const;
export type Person = keyof typeof people;

export function reviewer(reviewerId: string): Actor {
  return Actor.parse({ role: 'reviewer', sub: `by-${reviewerId}`, reviewerId });
}

/** A tie that the law does not count, in the words of the reviewer who has it. */
export const privileges = {
  kind: 'professional',
  through: 'staff-privileges-alone',
  what: 'I may admit patients there; it does not pay me.',
} as const;

export const noConflicts = {
  plan: false,
  planStaff: false,
  provider: false,
  facility: false,
  manufacturer: false,
  enrollee: false,
};
