import * as z from 'zod';
import { credentialsOf } from './credentials.ts';
import { practised } from './practice.ts';
import { plusMonths } from '../time/days.ts';
import type { LocalDate } from '../time/instants.ts';
import { dateInWords } from '../time/words.ts';
import type { Credential } from '../directory/credential.ts';
import type { Filing, FilingPart } from '../directory/filing.ts';
import type { Organization, Reviewer } from '../directory/reviewer.ts';
import type { Calendar } from '../clocks/calendar-changes.ts';
import { lateChanges } from './client-changes.ts';

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

/** An organization files each year, and on every change: H&S 1374.32, parallel text Ins. Code 10169.2(d)(2). */
export function lacksOfOrganizations(
  organizations: readonly Organization[],
  today: LocalDate,
  calendar?: Calendar,
): EntryLack[] {
  return organizations.flatMap(({ organizationId: id, filing }) =>
    (filing === undefined ? [unfiled] : lacksOfFiling(filing, today, calendar)).map(lack => ({ id, ...lack })),
  );
}

const unfiled: Lack = {
  field: 'filing',
  missing: 'The organization has not filed its clients, owners and affiliates.',
  effect: 'None of its reviewers is drawn by lot: unknown means no (H&S 1374.32).',
  put: 'Ask the organization for its filing, and put it with the day, each name with its source.',
};

function lacksOfFiling(filing: Filing, today: LocalDate, calendar: Calendar | undefined): Lack[] {
  return [
    ...(filing.filedOn > plusMonths(today, -12) ? [] : [oldFiling(filing.filedOn)]),
    ...lateChanges(filing, today, calendar).map(lateReport),
    ...(['bondHolders', 'officers', 'revenueFromReviews', 'choosesReviewers'] as const)
      .filter(part => filing[part] === undefined)
      .map(part => notFiled[part]),
    ...(filing.proprietary === undefined ? [notOpen] : []),
  ];
}

function oldFiling(filedOn: LocalDate): Lack {
  return {
    field: 'filing.filedOn',
    missing: `The last filing is of ${dateInWords(filedOn)}, more than a year ago.`,
    effect: 'Its reviewers are drawn by what it said then. It owes a filing each year (H&S 1374.32).',
    put: 'Ask the organization for this year’s filing, and put it with its day.',
  };
}

function lateReport(missing: string): Lack {
  return {
    field: 'filing.clients',
    missing,
    effect: 'It owes a report within five business days (H&S 1374.32). Reviewers may have been drawn who were tied.',
    put: 'Put the day of the report as reportedOn, and look at the cases that its reviewers have had since.',
  };
}

function notFiledPart(field: string, what: string, effect: string): Lack {
  return {
    field: `filing.${field}`,
    missing: `The filing does not say ${what}.`,
    effect,
    put: 'Ask the organization, and put its answer; an empty list says that there are none.',
  };
}

const notLookedFor = 'Ties by them are not looked for. The organization owes it (H&S 1374.32).';
const owed = 'Nobody can read it. The organization owes it (H&S 1374.32).';

const notFiled = {
  bondHolders: notFiledPart('bondHolders', 'who holds bonds or notes of more than $100,000', notLookedFor),
  officers: notFiledPart('officers', 'who its officers and directors are, and whom they were tied to', notLookedFor),
  revenueFromReviews: notFiledPart('revenueFromReviews', 'what share of its revenue comes from reviews', owed),
  choosesReviewers: notFiledPart('choosesReviewers', 'how it chooses reviewers', owed),
} as const satisfies Readonly<Partial<Record<FilingPart, Lack>>>;

const notOpen: Lack = {
  field: 'filing.proprietary',
  missing: 'Nobody has decided what of the filing is proprietary.',
  effect: 'Anyone may read what is not, and till then nothing of it is open (H&S 1374.32).',
  put: 'Put the parts that are proprietary; an empty list opens all of it.',
};
