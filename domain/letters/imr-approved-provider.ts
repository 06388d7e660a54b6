import { parallel } from '../law/grounds.ts';
import * as z from 'zod';
import { paragraph } from './blocks.ts';
import { words } from './en/imr-approved-provider.ts';
import { toProviders } from './en/to-providers.ts';
import { isUnderReview } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** H&S 1374.31(b). The scope is the member's to share: a provider has no sign-in. */
export const imrApprovedProvider = letterKind('imr-approved-provider', {
  grounds: parallel('H&S 1374.31(b)', 'Ins. Code 10169.1(b)'),
  facts: {
    /** Of what that provider is named for. */
    inPart: z.boolean(),
  },
  holds: isUnderReview,
  write: {
    provider: ({ state: { urgency } }, { inPart }) => ({
      subject: words.subject,
      blocks: [
        paragraph(toProviders.named, words.approved({ urgency, inPart }), words.whoReviews),
        paragraph(words.support, words.sendSoon),
      ],
    }),
  },
});
