import type { CaseFacts } from '../../../domain/conflicts/case-facts.ts';
import type { Held } from '../../../domain/conflicts/check.ts';
import { LocalDate } from '../../../domain/time/instants.ts';
import { type Affiliations, Reviewer } from '../../../domain/directory/reviewer.ts';
import type { PlainIds } from '../case/support/plain-ids.ts';

export const noTies: Affiliations = {
  plans: [],
  parentCompanies: [],
  facilities: [],
  providers: [],
  manufacturers: [],
};

/** A reviewer whom nothing speaks against, with the parts given in place of their own. */
export function reviewer(changed: Partial<PlainIds<Reviewer>> = {}): Reviewer {
  return Reviewer.parse({
    reviewerId: 'rev-1',
    organizationId: 'org-redwood',
    name: 'Ottoline Ferris, MD',
    email: 'ferris@reviewers.example',
    specialties: ['cardiology'],
    licence: { number: 'G1', state: 'California', standing: 'unrestricted' },
    boardCertified: true,
    californiaLicensed: true,
    active: true,
    affiliations: noTies,
    discipline: 'none',
    practice: (changed.specialties ?? ['cardiology']).map(specialty => ({ specialty })),
    qualifications: 'Board certified in cardiology.',
    maxOpen: 5,
    ...changed,
  });
}

/** An organization that has filed, and has no ties, on a day of the case. */
export const held: Held = {
  on: LocalDate.parse('2026-11-24'),
  organization: { filing: { filedOn: LocalDate.parse('2026-01-15'), clients: [], owners: [], affiliates: [] } },
};

export const facts: CaseFacts = {
  planNames: ['anthem-blue-cross', 'Anthem Blue Cross', 'Anthem', 'Blue Cross of California'],
  parentCompany: 'Elevance Health',
  providers: ['Dr. Ana Ruiz', 'Valley Medical Group, Inc.'],
  facilities: ['Cedars-Sinai Medical Center'],
  manufacturers: ['Northgate Implants'],
  offered: { facilities: ['Sequoia Pain Clinic'], manufacturers: ['Halcyon Devices'] },
  patient: 'Maria Lopez',
  actingFor: ['Hal Norberg'],
  families: ['Lopez', 'Norberg'],
  sisters: ['Marina del Rey Hospital'],
  sistersOfPlan: ['Carelon Clinic'],
  involved: ['rev-9'],
  wanted: { cardiology: 3 },
};
