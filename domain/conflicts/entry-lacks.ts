import * as z from 'zod';
import { credentialsOf } from './credentials.ts';
import { practised } from './practice.ts';
import { plusMonths } from '../time/days.ts';
import type { LocalDate } from '../time/instants.ts';
import { dateInWords } from '../time/words.ts';
import type { Credential } from '../directory/credential.ts';
import type { Organization, Reviewer } from '../directory/reviewer.ts';

/** What an entry of the directory does not say, or says no longer: what follows from it, and what to put. */
export const EntryLack = z.object({
  id: z.string(),
  field: z.string(),
  missing: z.string(),
  effect: z.string(),
  put: z.string(),
});
export type EntryLack = z.infer<typeof EntryLack>;

type Lack = Omit<EntryLack, 'id'>;

const neverDrawn = 'This reviewer is never drawn by lot: unknown means no (H&S 1374.32).';

/** For whoever keeps the directory: without these a reviewer is never drawn by lot, or only after others. */
export function lacksOfReviewers(
  reviewers: readonly Reviewer[],
  organizations: readonly Organization[],
  today: LocalDate,
): EntryLack[] {
  const unfiled = organizations
    .filter(({ filing }) => filing === undefined)
    .map(({ organizationId }) => organizationId);
  return reviewers
    .filter(({ active }) => active)
    .flatMap(reviewer => {
      const own = lacksOfReviewer(reviewer, today);
      const lacks = unfiled.includes(reviewer.organizationId) ? [...own, ofOrganization] : own;
      return lacks.map(lack => ({ id: reviewer.reviewerId, ...lack }));
    });
}

const ofOrganization: Lack = {
  field: 'organizationId',
  missing: 'The organization has not filed its clients, owners and affiliates.',
  effect: neverDrawn,
  put: 'Enter the filing of the organization.',
};

function lacksOfReviewer(reviewer: Reviewer, today: LocalDate): Lack[] {
  const { discipline = 'unknown', practice, licence, affiliations } = reviewer;
  return [
    ...(licence.standing === 'unknown' ? [unknown.licence] : []),
    ...(discipline === 'unknown' ? [unknown.discipline] : []),
    ...(practice === undefined ? [unknown.practice] : []),
    ...(practice !== undefined && practised(practice, today).length === 0 ? [notLately] : []),
    ...(affiliations === 'unknown' ? [unknown.affiliations] : []),
    ...oldChecks(reviewer, today),
  ];
}

const unknown: Readonly<Record<'licence' | 'discipline' | 'practice' | 'affiliations', Lack>> = {
  licence: {
    field: 'licence.standing',
    missing: 'Nobody has looked up the license.',
    effect: neverDrawn,
    put: 'Look it up in the register of the board, and record it with record-credentials-check.',
  },
  discipline: {
    field: 'discipline',
    missing: 'Nobody has looked up whether a disciplinary action or sanction was taken or is pending.',
    effect: neverDrawn,
    put: 'Look it up in the register of the board, and record it with record-credentials-check.',
  },
  practice: {
    field: 'practice',
    missing: 'Nobody has asked in which fields the reviewer treats patients.',
    effect: neverDrawn,
    put: 'Ask the reviewer, and put each field, with the last day where they have stopped.',
  },
  affiliations: {
    field: 'affiliations',
    missing: 'The reviewer has not said what ties they have.',
    effect: neverDrawn,
    put: 'Ask the reviewer, and put the lists; an empty one says that there are none.',
  },
};

const notLately: Lack = {
  field: 'practice',
  missing: 'By the entry the reviewer has treated no patients in the last two years.',
  effect: 'This reviewer is never drawn by lot (H&S 1374.32(d)).',
  put: 'Ask again, and put the fields in which they do; or set active to false.',
};

const inWords: Readonly<Record<Credential, string>> = {
  licence: 'the license',
  board: 'the certificate of the board',
  discipline: 'the record of discipline',
};

function oldChecks(reviewer: Reviewer, today: LocalDate): Lack[] {
  const { unchecked } = credentialsOf(reviewer, today);
  if (unchecked.length === 0) return [];
  return [
    {
      field: 'checks',
      missing: `Nobody has looked up in the last thirty days: ${unchecked.map(what => inWords[what]).join(', ')}.`,
      effect: 'Others whose credentials were looked up are drawn first, and each case with this reviewer has an item.',
      put: 'Look them up, and record it with record-credentials-check.',
    },
  ];
}

/** An organization files each year: H&S 1374.32, parallel text Ins. Code 10169.2(d)(2). */
export function lacksOfOrganizations(organizations: readonly Organization[], today: LocalDate): EntryLack[] {
  return organizations.flatMap(organization => lacksOfOrganization(organization, today));
}

function lacksOfOrganization({ organizationId: id, filing }: Organization, today: LocalDate): EntryLack[] {
  if (filing === undefined) {
    return [
      {
        id,
        field: 'filing',
        missing: 'The organization has not filed its clients, owners and affiliates.',
        effect: 'None of its reviewers is drawn by lot: unknown means no (H&S 1374.32).',
        put: 'Ask the organization for its filing, and put it with the day, each name with its source.',
      },
    ];
  }
  if (filing.filedOn > plusMonths(today, -12)) return [];
  return [
    {
      id,
      field: 'filing.filedOn',
      missing: `The last filing is of ${dateInWords(filing.filedOn)}, more than a year ago.`,
      effect: 'Its reviewers are drawn by what it said then. It owes a filing each year (H&S 1374.32).',
      put: 'Ask the organization for this year’s filing, and put it with its day.',
    },
  ];
}
