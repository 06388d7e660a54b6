import { parallel } from '../law/grounds.ts';
import * as z from 'zod';
import { isTieOpen } from '../case/seat.ts';
import { ConflictQuestion } from '../case/tie.ts';
import { text } from '../words/text.ts';
import { command, type When } from './command.ts';
import { reason, seat } from './fields.ts';

const judges = ['supervisor', 'director', 'attorney'] as const;
const awaitsJudgement: When = {
  holds: ({ seats }) => seats.some(isTieOpen),
  otherwise: 'No reviewer’s tie waits for a decision.',
};

/** A reviewer has a tie that may not count: a person judges it, never the reviewer or the organization. */
export const tieCommands = {
  'clear-tie': command({
    title: 'Find that a tie does not count',
    says: 'Finds that the law does not count a tie that a reviewer has declared, by the paragraph that is named; the reviewer keeps the seat.',
    grounds: parallel('H&S 1374.32', 'Ins. Code 10169.2(c)–(d)'),
    payload: z.strictObject({
      seat,
      question: ConflictQuestion,
      paragraph: text(300).describe('The paragraph of the law by which it does not count. For the record.'),
      reason,
    }),
    example: {
      seat: 1,
      question: 'facility',
      paragraph: 'H&S 1374.32: staff privileges by themselves are no professional tie',
      reason: 'I asked the hospital: no pay, no post, privileges to admit alone.',
    },
    roles: judges,
    stages: ['gathering-records', 'assigning-reviewers'],
    when: awaitsJudgement,
    undoneBy: ['disqualify-reviewer'],
  }),
  'uphold-tie': command({
    title: 'Find that a tie counts',
    says: 'Finds that a tie that a reviewer has declared counts: another reviewer is asked.',
    grounds: parallel('H&S 1374.32', 'Ins. Code 10169.2(c)–(d)'),
    payload: z.strictObject({ seat, question: ConflictQuestion, reason }),
    example: { seat: 1, question: 'facility', reason: 'The hospital pays her for two days a week.' },
    roles: judges,
    stages: ['gathering-records', 'assigning-reviewers'],
    when: awaitsJudgement,
    undoneBy: { by: 'assign-reviewer', butNot: 'without a supervisor’s word in despite why it does not count' },
  }),
};
