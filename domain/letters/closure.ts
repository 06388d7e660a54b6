import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { WrittenCaseNumber } from '../case/case-number.ts';
import { Outcome } from '../case/stage-names.ts';
import { goesToEstate } from '../case/estate.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/closure.ts';
import { toMembers } from './en/to-members.ts';
import { toProviders } from './en/to-providers.ts';
import { explained } from './facts.ts';
import { letterKind } from './letter-kind.ts';

const facts = {
  outcome: Outcome,
  /** The member's case that goes on, of a duplicate. */
  of: z.optional(WrittenCaseNumber),
  ...explained,
};

/** That the case is closed, to everybody who was written to in it and has heard it from no other letter. */
export const closure = letterKind('closure', {
  grounds: practice(),
  facts,
  holds: (state, { outcome }) => state.stage === 'closed' && state.outcome === outcome,
  write: {
    applicant: ({ state }, { outcome, of, explained: hasMore }) =>
      goesToEstate(state) && outcome === 'died'
        ? { subject: words.subject, blocks: [paragraph(words.applicant.estate)] }
        : {
            subject: words.applicant.subject,
            blocks: [
              paragraph(words.applicant.closed(outcome, of), hasMore === true ? words.applicant.readMore : undefined),
              outcome === 'premature' ? paragraph(toMembers.doNotWait, toMembers.court) : undefined,
              paragraph(words.applicant.ifThisIsWrong, toMembers.canReopen),
            ],
          },
    representative: () => ({
      subject: words.representative.subject,
      blocks: [
        paragraph(words.representative.died, words.representative.sorry, words.representative.closed),
        paragraph(words.representative.paid),
        paragraph(words.representative.ifThisIsWrong, words.representative.canReopen),
      ],
    }),
    plan: (_context, { outcome, explained: hasMore }) => ({
      subject: words.subject,
      blocks: [
        paragraph(words.closed, words.because[outcome], hasMore === true ? words.plan.inPortal : undefined),
        paragraph(words.plan.due(outcome)),
      ],
    }),
    provider: (_context, { outcome }) => ({
      subject: words.subject,
      blocks: [
        paragraph(toProviders.named, words.closed, words.because[outcome]),
        paragraph(words.provider.nothingDue),
      ],
    }),
    'review-org': (_context, { outcome }) => ({
      subject: words.subject,
      blocks: [paragraph(words.closed, words.because[outcome]), paragraph(words['review-org'].nothingDue)],
    }),
    director: (_context, { outcome }) => ({
      subject: words.subject,
      blocks: [paragraph(words.closed, words.because[outcome]), paragraph(words.director.nothingAwaits)],
    }),
  },
});
