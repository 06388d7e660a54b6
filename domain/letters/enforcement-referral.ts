import { choice } from '../law/grounds.ts';
import { leastPenalty } from '../clocks/penalty.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/enforcement-referral.ts';
import { penaltyDaysSoFar } from './facts.ts';
import { areCounted, countsOn } from './holding.ts';
import { letterKind } from './letter-kind.ts';
import { ruleIn } from './rule-in-case.ts';

/** That the case goes to the Office of Enforcement. It stays true when the plan does its duty after all, or the case ends. */
export const enforcementReferral = letterKind('enforcement-referral', {
  grounds: choice('H&S 1374.34', 'ten penalty days; no text has a number'),
  facts: penaltyDaysSoFar,
  holds: areCounted,
  write: {
    plan: ({ state }, counted) => {
      const { clock, days, from, through } = counted;
      const rule = ruleIn(state, clock);
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.wasOwed(rule), words.counted(days, from, through)),
          paragraph(words.refers, words.sum(leastPenalty(clock, days))),
          countsOn(state, counted) ? paragraph(words.goesOn, words.ends(rule)) : undefined,
        ],
      };
    },
  },
});
