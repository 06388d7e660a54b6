import * as z from 'zod';
import { ReferralId, referralTo } from '../eligibility/referrals.ts';
import { type Block, lines, paragraph } from './blocks.ts';
import { words } from './en/non-jurisdiction.ts';
import { toMembers } from './en/to-members.ts';
import { explained } from './facts.ts';
import { endingOf } from './holding.ts';
import { letterKind } from './letter-kind.ts';
import { hearingRights } from './state-hearing.ts';

const facts = {
  /** The agency that is in charge, as it was entered: not always one that we know. */
  referral: z.optional(z.string()),
  ...explained,
};

/** That another agency is in charge of this coverage, and how to reach it. */
export const nonJurisdiction = letterKind('non-jurisdiction', {
  facts,
  holds: state => endingOf(state) === 'non-jurisdictional',
  meets: 'eligibility',
  write: {
    applicant: (context, { referral = context.state.recommendation?.referral, explained: hasMore }) => ({
      subject: words.subject,
      blocks: [
        paragraph(words.notInCharge, hasMore === true ? words.readMore : undefined),
        ...agency(referral),
        ...hearingRights(context, isHearing(referral) ? 'there' : 'still'),
        paragraph(words.ifCoverageIsWrong, toMembers.canReopen),
        paragraph(words.freeHelp),
      ],
    }),
  },
});

function isHearing(referral: string | undefined): boolean {
  return referral === 'dhcs-state-hearing' || referral === 'dhcs-county-plan';
}

function agency(referral: string | undefined): (Block | undefined)[] {
  const known = ReferralId.safeParse(referral);
  if (!known.success) return [paragraph(words.askUs)];
  const { agency: name, phone, website, wording, confirmed } = referralTo(known.data);
  return [
    paragraph(wording),
    lines(name, phone === undefined ? undefined : words.phone(phone), website),
    confirmed ? undefined : paragraph(words.unconfirmed),
  ];
}
