import * as z from 'zod';
import { type Grounds, parallel } from '../law/grounds.ts';
import { text } from '../words/text.ts';

/** The kin that make a familial tie, and no others. H&S 1374.32, parallel text Ins. Code 10169.2(d)(6)(A); a registered domestic partner is a spouse. */
const Kin = z.enum(['spouse', 'child', 'parent', 'sibling', 'spouses-parent', 'childs-spouse', 'other']);

/** By what somebody is tied in their profession. H&S 1374.32, parallel text Ins. Code 10169.2(d)(6)(B). */
const ProfessionalTie = z.enum([
  'treats-or-is-treated',
  'partnership',
  'employment',
  'owns-part-of-professional-corporation',
  'staff-privileges-alone',
  'academic-or-cancer-centre-contract',
]);

/** Where the money comes from. H&S 1374.32, parallel text Ins. Code 10169.2(d)(6)(C). */
const FinancialTie = z.enum(['interest', 'payment-for-this-review', 'academic-or-cancer-centre-contract']);

const what = text(2000).describe('What it is, in your own words. For whoever judges it and for the record.');

/** A tie said in full: its kind, what makes it one, and what it is. */
export const TieInDetail = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('professional'), through: ProfessionalTie, what }),
  z.strictObject({ kind: z.literal('familial'), relative: Kin, what }),
  z.strictObject({
    kind: z.literal('financial'),
    share: z
      .number()
      .min(0)
      .max(100)
      .describe('Percent of the total revenue or income of a year. More than 5 is a tie; 5 is none.'),
    through: z.optional(FinancialTie),
    what,
  }),
]);
export type TieInDetail = z.infer<typeof TieInDetail>;

/** The share of a year’s revenue or income, in percent, above which an interest is a tie. H&S 1374.32, parallel text Ins. Code 10169.2(d)(6)(C). */
const financialLimit = 5;

interface TieException extends Grounds {
  /** In plain words, with the authority. */
  words: string;
}

const notCounted = parallel('H&S 1374.32', 'Ins. Code 10169.2(d)(6)');

const exceptions = {
  'other-kin': {
    ...notCounted,
    words:
      'Of relatives, a spouse, child, parent, brother or sister, a spouse’s parent and a child’s spouse count; nobody else (H&S 1374.32).',
  },
  'staff-privileges': {
    ...notCounted,
    words: 'Staff privileges at a health facility are by themselves no tie (H&S 1374.32).',
  },
  'academic-centre': {
    ...notCounted,
    words:
      'A contract as a provider of an academic medical center or a cancer center of the National Cancer Institute is no tie (H&S 1374.32).',
  },
  'payment-for-review': {
    ...notCounted,
    words: 'What the plan pays for the review itself is no tie (H&S 1374.32).',
  },
  'small-share': {
    ...notCounted,
    words: 'An interest counts above 5 percent of the revenue or income of a year (H&S 1374.32).',
  },
} satisfies Readonly<Record<string, TieException>>;

/** What the law does not count as a tie. */
export const tieExceptions: Readonly<Record<keyof typeof exceptions, TieException>> = exceptions;

/**
 * What the law says to a tie that it does not count, with the authority; undefined for one that it counts. Whether the facts are as they
 * were told, it does not say.
 */
export function whyNotMaterial(tie: TieInDetail): string | undefined {
  switch (tie.kind) {
    case 'professional':
      return professionalExceptions[tie.through]?.words;
    case 'familial':
      return tie.relative === 'other' ? exceptions['other-kin'].words : undefined;
    case 'financial':
      return financialException(tie)?.words;
  }
}

const professionalExceptions: Readonly<Partial<Record<z.infer<typeof ProfessionalTie>, TieException>>> = {
  'staff-privileges-alone': exceptions['staff-privileges'],
  'academic-or-cancer-centre-contract': exceptions['academic-centre'],
};

function financialException({ share, through }: Extract<TieInDetail, { kind: 'financial' }>): TieException | undefined {
  if (through === 'payment-for-this-review') return exceptions['payment-for-review'];
  if (through === 'academic-or-cancer-centre-contract') return exceptions['academic-centre'];
  return share > financialLimit ? undefined : exceptions['small-share'];
}
