import { parallel } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/adoption-request.ts';
import { isGoing } from './holding.ts';
import { owedBy } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';

/** H&S 1374.33(f): the determination as the panel made it awaits the director. */
export const adoptionRequest = letterKind('adoption-request', {
  grounds: parallel('H&S 1374.33(f)', 'Ins. Code 10169.3(f)'),
  facts: {},
  holds: state => isGoing(state) && state.stage === 'adopting',
  write: {
    director: context => ({
      subject: words.subject,
      blocks: [paragraph(words.analysed, words.adopt(owedBy(context, 'adoption')))],
    }),
  },
});
