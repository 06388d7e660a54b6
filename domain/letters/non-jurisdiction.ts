import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { printedContact } from '../directory/contact.ts';
import { contactIdOf, ReferralId, referrals } from '../eligibility/referrals.ts';
import { type Block, lines, paragraph } from './blocks.ts';
import { words as en } from './en/non-jurisdiction.ts';
import { words as es } from './es/non-jurisdiction.ts';
import { explained } from './facts.ts';
import { endingOf } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { type LetterContext } from './letter-context.ts';
import { freeHelp } from './other-rights.ts';
import { callable, contactFor } from './reaching.ts';
import { hearingRights } from './state-hearing.ts';
import { withMore } from './two-bodies.ts';

const facts = {
  /** The agency that is in charge, as it was entered: not always one that we know. */
  referral: z.optional(z.string()),
  ...explained,
};

/** That another agency is in charge of this coverage, and how to reach it. */
export const nonJurisdiction = letterKind('non-jurisdiction', {
  grounds: practice('DMHC practice', 'each agency’s entry in the directory of contacts'),
  facts,
  holds: state => endingOf(state) === 'non-jurisdictional',
  meets: 'eligibility',
  write: {
    applicant: (context, { referral = context.state.recommendation?.referral, explained: hasMore }) => {
      const words = wordsFor(context, { en, es });
      return {
        subject: words.subject,
        blocks: [
          ...withMore(context, hasMore === true ? words.readMore : undefined, words.notInCharge),
          ...agency(referral, context),
          ...hearingRights(context, isHearing(referral) ? 'there' : 'still'),
          paragraph(words.ifCoverageIsWrong, toMembers(context).canReopen),
          paragraph(freeHelp(context)),
        ],
      };
    },
  },
});

function isHearing(referral: string | undefined): boolean {
  return referral === 'dhcs-state-hearing' || referral === 'dhcs-county-plan';
}

/** Whom the member turns to, and how: a number or an address that nobody has confirmed is asked for by telephone. */
function agency(referral: string | undefined, context: LetterContext): (Block | undefined)[] {
  const words = wordsFor(context, { en, es });
  const contact = referral === undefined ? undefined : contactFor(contactIdOf(referral), context);
  if (contact === undefined) return [paragraph(words.askUs)];
  const known = ReferralId.safeParse(referral);
  const helper = known.success ? referrals[known.data].freeHelp : undefined;
  const { name, phone, website, address } = printedContact(contact);
  const ways = [phone === undefined ? undefined : words.phone(phone), website, address];
  const canReach = ways.some(way => way !== undefined);
  return [
    known.success ? paragraph(words.otherInCharge(known.data)) : undefined,
    lines(name, ...ways),
    canReach ? undefined : paragraph(words.howToReach),
    helper === undefined ? undefined : paragraph(callable(helper, context, words.freeHelp)),
  ];
}
