import { parallel } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/decision-provider.ts';
import { toProviders } from './en/to-providers.ts';
import { Result } from './facts.ts';
import { isAdopted } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** H&S 1374.33: the determination goes to the provider too. The text itself is on paper, never in a mail. */
export const decisionProvider = letterKind('decision-provider', {
  grounds: parallel('H&S 1374.33(d)-(f)', 'Ins. Code 10169.3(d)–(f)'),
  facts: {
    /** Of what was found on that provider's own services. */
    result: Result,
  },
  holds: isAdopted,
  write: {
    provider: (_context, { result }) => ({
      subject: words.subject,
      blocks: [
        paragraph(toProviders.named, words.adopted, words.result(result)),
        result === 'upheld' ? undefined : paragraph(words.planMustAct),
        paragraph(words.enclosed, words.howToGetIt),
      ],
    }),
  },
});
