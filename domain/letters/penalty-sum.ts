import { read } from '../law/grounds.ts';
import { leastPenalty } from '../clocks/penalty.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/penalty-sum.ts';
import { penaltyDaysSoFar } from './facts.ts';
import { countsOn } from './holding.ts';
import { letterKind } from './letter-kind.ts';
import { ruleIn } from './rule-in-case.ts';

/** Each week, to a plan that does not carry a decision out: the days counted so far, and what they come to (H&S 1374.34(b)). */
export const penaltySum = letterKind('penalty-sum', {
  grounds: read('H&S 1374.34(b)', 'H&S 1374.34(a)–(c), in an unofficial copy'),
  facts: penaltyDaysSoFar,
  holds: countsOn,
  write: {
    plan: ({ state }, { clock, days, from, through }) => ({
      subject: words.subject,
      blocks: [
        paragraph(words.notDone(ruleIn(state, clock))),
        paragraph(words.counted(days, from, through), words.sum(leastPenalty(clock, days))),
        paragraph(words.goesOn, words.ends(ruleIn(state, clock))),
        paragraph(words.isIt),
      ],
    }),
  },
});
