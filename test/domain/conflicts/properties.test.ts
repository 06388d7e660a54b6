import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseFacts } from '../../../domain/conflicts/case-facts.ts';
import { checkConflicts } from '../../../domain/conflicts/check.ts';
import { type Choice, chooseReviewers } from '../../../domain/conflicts/choose.ts';
import { type Reviewer, Specialty } from '../../../domain/directory/reviewer.ts';
import { held, noTies, reviewer } from './reviewers.ts';
import { OrganizationId } from '../../../domain/words/ids.ts';

const company = fc.constantFrom('Anthem', 'Elevance', 'Northgate', 'Cedars', 'Ana Ruiz', 'Valley Group');
const companies = fc.uniqueArray(company, { maxLength: 2 });
const specialties = fc.uniqueArray(fc.constantFrom(...Specialty.options), { minLength: 1, maxLength: 3 });
const reviewerId = fc.integer({ min: 0, max: 30 }).map(number => `rev-${number}`);

const someone: fc.Arbitrary<Reviewer> = fc
  .record({
    reviewerId,
    organizationId: fc.constantFrom('org-redwood', 'org-redwood', 'org-nowhere'),
    specialties,
    active: fc.boolean(),
    californiaLicensed: fc.boolean(),
    maxOpen: fc.integer({ min: 0, max: 4 }),
    affiliations: fc.oneof(
      { weight: 1, arbitrary: fc.constant('unknown' as const) },
      {
        weight: 4,
        arbitrary: fc.record({
          plans: companies,
          parentCompanies: companies,
          facilities: companies,
          providers: companies,
          manufacturers: companies,
        }),
      },
      {
        weight: 4,
        arbitrary: fc.constant(noTies),
      },
    ),
  })
  .map(parts => reviewer(parts));

const caseFacts: fc.Arbitrary<CaseFacts> = fc.record({
  planNames: fc.uniqueArray(company, { minLength: 1, maxLength: 2 }),
  parentCompany: company,
  providers: companies,
  facilities: companies,
  manufacturers: companies,
  offered: fc.record({ facilities: companies, manufacturers: companies }),
  patient: fc.constant('Maria Lopez'),
  actingFor: fc.constant([]),
  families: fc.constant(['Lopez']),
  sisters: companies,
  sistersOfPlan: fc.constant([]),
  involved: fc.uniqueArray(reviewerId, { maxLength: 3 }),
  wanted: fc.dictionary(fc.constantFrom(...Specialty.options), fc.integer({ min: 1, max: 3 }), { maxKeys: 3 }),
});

const choice: fc.Arbitrary<Choice> = fc.record({
  reviewers: fc.uniqueArray(someone, { maxLength: 20, selector: one => one.reviewerId }),
  organizations: fc.constant([{ ...held.organization, organizationId: OrganizationId.parse('org-redwood') }]),
  asked: fc.constant([]),
  loads: fc.dictionary(reviewerId, fc.integer({ min: 0, max: 5 })),
  caseFacts,
  on: fc.constant(held.on),
  seats: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
  seed: fc.string(),
});

const load = ({ loads }: Choice, id: string) => loads[id] ?? 0;
const fit = ({ caseFacts: { wanted } }: Choice, one: Reviewer) =>
  Math.max(...one.specialties.map(specialty => wanted[specialty] ?? 0));

it('Never is anybody chosen who has a conflict, a seat in the case, no room or an organization that nobody knows', () => {
  fc.assert(
    fc.property(choice, given => {
      for (const { reviewerId: id } of chooseReviewers(given).seats) {
        const found = given.reviewers.find(one => one.reviewerId === id);
        expect(found === undefined ? 'missing' : checkConflicts(found, given.caseFacts, held)).toEqual({
          clear: true,
          reasons: [],
        });
        expect(given.caseFacts.involved).not.toContain(id);
        expect(found?.organizationId).toBe('org-redwood');
        expect(load(given, id)).toBeLessThan(found?.maxOpen ?? 0);
      }
    }),
  );
});

it('No seat is filled twice and nobody sits twice; a seat stays empty only when nobody is left', () => {
  fc.assert(
    fc.property(choice, given => {
      const { seats, proof } = chooseReviewers(given);
      const ids = seats.map(({ reviewerId: id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(seats.map(({ seat }) => seat)).size).toBe(seats.length);
      expect(seats.every(({ seat }) => given.seats.includes(seat))).toBe(true);
      const eligible = proof.considered - Object.keys(proof.excluded).length;
      expect(seats.length).toBe(Math.min(given.seats.length, eligible));
    }),
  );
});

it('Nobody is passed over who fits as well, has the same license and has less to do', () => {
  fc.assert(
    fc.property(choice, given => {
      const { seats, proof } = chooseReviewers(given);
      const isChosen = ({ reviewerId: id }: Reviewer) => seats.some(seat => seat.reviewerId === id);
      const passedOver = given.reviewers.filter(one => !isChosen(one) && proof.excluded[one.reviewerId] === undefined);
      for (const one of given.reviewers.filter(isChosen)) {
        for (const other of passedOver) {
          const alike = fit(given, one) === fit(given, other) && one.californiaLicensed === other.californiaLicensed;
          if (alike) expect(load(given, one.reviewerId)).toBeLessThanOrEqual(load(given, other.reviewerId));
        }
      }
    }),
  );
});

it('The same seed and facts give the same choice, in whatever order the directory comes', () => {
  fc.assert(
    fc.property(choice, given => {
      const again = { ...given, reviewers: given.reviewers.toReversed() };
      expect(chooseReviewers(again)).toEqual(chooseReviewers(given));
    }),
  );
});
