import { notRead } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/complaint-closing-provider.ts';
import { complaintFindings } from './en/complaint-findings.ts';
import { toProviders } from './en/to-providers.ts';
import { isComplaintSettled } from './holding.ts';
import { letterKind } from './letter-kind.ts';
import { ComplaintFinding } from '../case/stage-names.ts';

/** H&S 1368(b)(5): the result of a complaint, to the provider. The closing letter is on paper, never in a mail. */
export const complaintClosingProvider = letterKind('complaint-closing-provider', {
  grounds: notRead('H&S 1368(b)(5)', 'summaries of H&S 1368(b)(5)'),
  facts: { finding: ComplaintFinding },
  holds: isComplaintSettled,
  write: {
    provider: (_context, { finding }) => ({
      subject: words.subject,
      blocks: [
        paragraph(toProviders.named, words.closed, complaintFindings[finding]),
        paragraph(words.inClosingLetter, words.howToGetIt),
      ],
    }),
  },
});
