import type { CalendarYear } from './calendar-year.ts';
import type { Contact } from './contact.ts';
import type { Plan } from './plan.ts';
import type { Organization, Reviewer } from './reviewer.ts';
import type { StaffMember } from './staff.ts';
import type { HealthSystem } from './system.ts';
import { starterContacts } from './starter-contacts.ts';
import { starterPlans } from './starter-plans.ts';
import { starterOrganizations, starterReviewers } from './starter-reviewers.ts';
import { starterSystems } from './starter-systems.ts';

/** The people of the Help Center to begin with. All of them are invented. */
const starterStaff: readonly StaffMember[] = [
  { sub: 'director-1', name: 'Augusta Lindqvist', email: 'director@helpcenter.example', role: 'director' },
  { sub: 'supervisor-1', name: 'Bram Sotelo', email: 'supervisor@helpcenter.example', role: 'supervisor' },
  { sub: 'analyst-1', name: 'Celeste Amari', email: 'analyst-1@helpcenter.example', role: 'analyst' },
  { sub: 'analyst-2', name: 'Dorian Whitfield', email: 'analyst-2@helpcenter.example', role: 'analyst' },
  { sub: 'analyst-3', name: 'Eulalia Prentiss', email: 'analyst-3@helpcenter.example', role: 'analyst' },
  { sub: 'nurse-1', name: 'Fenella Dao', email: 'nurse@helpcenter.example', role: 'nurse' },
  { sub: 'attorney-1', name: 'Gideon Marsh', email: 'attorney@helpcenter.example', role: 'attorney' },
  { sub: 'auditor-1', name: 'Hester Bianchi', email: 'auditor@helpcenter.example', role: 'auditor' },
];

/** What the directories hold before anybody has kept them. */
export const starter: {
  plans: readonly Plan[];
  organizations: readonly Organization[];
  reviewers: readonly Reviewer[];
  staff: readonly StaffMember[];
  systems: readonly HealthSystem[];
  calendar: readonly CalendarYear[];
  contacts: readonly Contact[];
} = {
  plans: starterPlans,
  organizations: starterOrganizations,
  reviewers: starterReviewers,
  staff: starterStaff,
  systems: starterSystems,
  // The law's own days are computed; nothing is changed to begin with.
  calendar: [],
  contacts: starterContacts,
};
