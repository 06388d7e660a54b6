import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { type Filing, FilingPart, type Officer } from './filing.ts';
import type { Organization } from './reviewer.ts';

/** What anyone may read of a filing. H&S 1374.32, parallel text Ins. Code 10169.2(e). */
export const OpenFiling = z.object({
  organizationId: z.string(),
  name: z.string(),
  filedOn: LocalDate,
  clients: z.optional(
    z.array(z.object({ name: z.string(), since: z.optional(LocalDate), endedOn: z.optional(LocalDate) })),
  ),
  owners: z.optional(z.array(z.object({ name: z.string(), share: z.number().describe('Percent.') }))),
  affiliates: z.optional(z.array(z.object({ name: z.string() }))),
  bondHolders: z.optional(z.array(z.object({ name: z.string(), amount: z.number().describe('In dollars.') }))),
  /** Without ties to relatives: those are private people. */
  officers: z.optional(
    z.array(
      z.object({
        name: z.string(),
        office: z.string(),
        ties: z.array(
          z.object({
            with: z.string(),
            kind: z.enum(['professional', 'financial']),
            endedOn: z.optional(LocalDate),
          }),
        ),
      }),
    ),
  ),
  revenueFromReviews: z.optional(z.number().describe('Percent of a year’s revenue.')),
  choosesReviewers: z.optional(z.string()),
  withheld: z
    .array(FilingPart)
    .describe('What is proprietary, or of what nobody has decided whether it is. What else is missing was not filed.'),
});
export type OpenFiling = z.infer<typeof OpenFiling>;

/**
 * What of an organization's filing is open: the parts that the Department does not hold to be proprietary, and nothing where it has not
 * decided. Our own notes (since when a tie is known, where it was read, what it is in words) are no part of a filing.
 * @returns undefined for an organization that has not filed
 */
export function openFiling({
  organizationId,
  name,
  filing,
}: Pick<Organization, 'organizationId' | 'name' | 'filing'>): OpenFiling | undefined {
  if (filing === undefined) return undefined;
  const withheld = filing.proprietary ?? FilingPart.options;
  const parts = FilingPart.options.filter(part => filing[part] !== undefined && !withheld.includes(part));
  const open = Object.fromEntries(parts.map(part => [part, shown[part](filing)]));
  return OpenFiling.parse({ organizationId, name, filedOn: filing.filedOn, ...open, withheld });
}

const shown: Readonly<Record<FilingPart, (filing: Filing) => unknown>> = {
  clients: ({ clients }) => clients.map(({ name, since, ended }) => ({ name, since, endedOn: ended?.on })),
  owners: ({ owners }) => owners.map(({ name, share }) => ({ name, share })),
  affiliates: ({ affiliates }) => affiliates.map(({ name }) => ({ name })),
  bondHolders: ({ bondHolders }) => bondHolders?.map(({ name, amount }) => ({ name, amount })),
  officers: ({ officers }) => officers?.map(officerShown),
  revenueFromReviews: ({ revenueFromReviews }) => revenueFromReviews,
  choosesReviewers: ({ choosesReviewers }) => choosesReviewers,
};

function officerShown({ name, office, ties }: Officer) {
  const open = ties.filter(({ tie }) => tie.kind !== 'familial');
  return { name, office, ties: open.map(one => ({ with: one.with, kind: one.tie.kind, endedOn: one.endedOn })) };
}
