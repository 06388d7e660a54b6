import { choice, type Grounds, isInForce, parallel, practice } from '../law/grounds.ts';
import type { LocalDate } from '../time/instants.ts';

/** Why a reviewer may not sit on a case. */
interface ConflictRule extends Grounds {
  /** In plain words, with the authority; never a name. */
  words: string;
}

const ties = parallel('H&S 1374.32', 'Ins. Code 10169.2(c), (d)(5)–(6)');
const organizations = parallel('H&S 1374.32', 'Ins. Code 10169.2(c), (d)(2), (5)');
// SB 1410 of 2012: since 2013, or since a contract of before had ended.
const qualified = parallel('H&S 1374.32(d)', 'Ins. Code 10169.2(d)(4)', {});
const likeness = choice('H&S 1374.32', 'that one family name in common is enough; no text says so');
const system = choice('H&S 1374.32', 'that the houses of one health system count as one; no text says so');

const rules = {
  inactive: {
    ...practice('H&S 1374.32', 'the directory of reviewers'),
    words: 'Does not review for the organization at present (H&S 1374.32).',
  },
  'licence-restricted': { ...qualified, words: 'Has a license with restrictions (H&S 1374.32(d)).' },
  'licence-lapsed': { ...qualified, words: 'Has a license that is no longer valid (H&S 1374.32(d)).' },
  'licence-unknown': {
    ...qualified,
    words: 'Has a license that nobody has checked; unknown means no (H&S 1374.32(d)).',
  },
  'no-board': { ...qualified, words: 'Is not certified by a medical board (H&S 1374.32(d)).' },
  'discipline-taken': { ...qualified, words: 'Has been disciplined or sanctioned (H&S 1374.32(d)).' },
  'discipline-pending': {
    ...qualified,
    words: 'Has a disciplinary action or sanction pending (H&S 1374.32(d)).',
  },
  'discipline-unknown': {
    ...qualified,
    words: 'Has a record of discipline that nobody has checked; unknown means no (H&S 1374.32(d)).',
  },
  'practice-unknown': {
    ...qualified,
    words: 'Has not said when they last treated patients; unknown means no (H&S 1374.32(d)).',
  },
  'not-practised': {
    ...choice('H&S 1374.32(d)', 'two years; Ins. Code 10169.2(d)(4) says recent, and no length'),
    words: 'Has not treated patients in the last two years (H&S 1374.32(d)).',
  },
  'other-field': { ...qualified, words: 'Has no field of medicine that fits what is in dispute (H&S 1374.32(d)).' },
  'not-practised-in-field': {
    ...choice('H&S 1374.32(d)', 'two years; Ins. Code 10169.2(d)(4) says recent, and no length'),
    words: 'Has not treated patients in that field in the last two years (H&S 1374.32(d)).',
  },
  'seat-before': { ...ties, words: 'Has or had a seat in this case (H&S 1374.32).' },
  'like-provider': { ...likeness, words: 'May be the treating physician (H&S 1374.32).' },
  'like-family': { ...likeness, words: 'May be the member or a relative (H&S 1374.32).' },
  'like-helper': { ...likeness, words: 'May be somebody who acts for the member (H&S 1374.32).' },
  'ties-unsaid': { ...ties, words: 'Has not said what ties they have; unknown means no (H&S 1374.32).' },
  plan: { ...ties, words: 'Has a tie to the health plan (H&S 1374.32).' },
  'plan-owner': { ...ties, words: 'Has a tie to the company that owns the health plan (H&S 1374.32).' },
  provider: { ...ties, words: 'Has a tie to the treating physician or medical group (H&S 1374.32).' },
  facility: { ...ties, words: 'Has a tie to the place where the service would be given (H&S 1374.32).' },
  helper: { ...ties, words: 'Has a tie to somebody who acts for the member (H&S 1374.32).' },
  'sister-house': { ...system, words: 'Has a tie to a hospital or group of the same health system (H&S 1374.32).' },
  'plans-house': {
    ...system,
    words: 'Has a tie to a hospital or group of the health system that the plan belongs to (H&S 1374.32).',
  },
  maker: { ...ties, words: 'Has a tie to the maker of the drug, device or procedure (H&S 1374.32).' },
  'offered-place': {
    ...ties,
    words: 'Has a tie to the place where what the plan offers instead would be given (H&S 1374.32).',
  },
  'offered-maker': { ...ties, words: 'Has a tie to the maker of what the plan offers instead (H&S 1374.32).' },
  'declared-professional': {
    ...ties,
    words: 'Has declared a professional tie to somebody in the case (H&S 1374.32).',
  },
  'declared-familial': { ...ties, words: 'Has declared a relative who is in the case (H&S 1374.32).' },
  'declared-financial': {
    ...ties,
    words: 'Has declared more than 5 percent of a year’s income from somebody in the case (H&S 1374.32).',
  },
  'organization-unknown': {
    ...organizations,
    words: 'Reviews for an organization that is not in the directory (H&S 1374.32).',
  },
  'organization-unfiled': {
    ...organizations,
    words:
      'Reviews for an organization that has not filed its clients, owners and affiliates; unknown means no (H&S 1374.32).',
  },
  'organization-plan': {
    ...organizations,
    words: 'Reviews for an organization that has a tie to the health plan or its owner (H&S 1374.32).',
  },
  'organization-provider': {
    ...organizations,
    words:
      'Reviews for an organization that has a tie to the treating physician, the medical group or the place of the service (H&S 1374.32).',
  },
  'organization-officer': {
    ...choice(
      'H&S 1374.32',
      'a year after a tie has ended; Ins. Code 10169.2(d)(5) binds officers, directors and employees, and says nothing of ties that ended',
    ),
    words:
      'Reviews for an organization of which an officer, director or employee is in the case or has a tie to somebody in it (H&S 1374.32).',
  },
  'organization-maker': {
    ...organizations,
    words:
      'Reviews for an organization that has a tie to the maker of the drug, device or procedure, or of what the plan offers instead (H&S 1374.32).',
  },
} satisfies Readonly<Record<string, ConflictRule>>;

export type ConflictRuleId = keyof typeof rules;

/** Every reason for which a reviewer may not sit on a case, but for want of room. */
export const conflictRules: Readonly<Record<ConflictRuleId, ConflictRule>> = rules;

/** What of that holds on that day, in words. */
export function reasonsOn(on: LocalDate, found: readonly ConflictRuleId[]): string[] {
  return found.filter(id => isInForce(conflictRules[id], on)).map(id => conflictRules[id].words);
}
