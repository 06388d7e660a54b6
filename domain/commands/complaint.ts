import { notRead } from '../law/grounds.ts';
import * as z from 'zod';
import { text } from '../words/text.ts';
import { ComplaintFinding, openStages } from '../case/stage-names.ts';
import { command } from './command.ts';
import { caseworkers, documentIds, note } from './fields.ts';
import { hasOpenComplaint } from '../case/common-part.ts';

export const complaintCommands = {
  'answer-complaint': command({
    title: 'Answer the complaint',
    says: 'The plan answers the complaint.',
    grounds: notRead('28 CCR 1300.68(g)-(h)', 'summaries of 28 CCR 1300.68'),
    payload: z.strictObject({ documentIds, note }),
    example: { documentIds: ['D0015'], note: 'Our answer with the page of the contract that excludes it.' },
    roles: ['plan', 'analyst', 'supervisor'],
    stages: openStages,
    when: { holds: hasOpenComplaint, otherwise: 'No complaint is open in this case.' },
    undoneBy: { nothing: 'The answer is on record. Another one adds to it.' },
  }),
  'resolve-complaint': command({
    title: 'Settle the complaint',
    says: 'Settles the complaint, with the findings for member and plan.',
    grounds: notRead('H&S 1368(b)(5)', 'summaries of H&S 1368(b)(5)'),
    payload: z.strictObject({
      finding: z.optional(ComplaintFinding),
      summary: text(20_000).describe(
        'Read by the member and the plan after sign-in, beside their letters: the findings, and why.',
      ),
    }),
    example: {
      finding: 'in-compliance',
      summary: 'The contract excludes wigs in plain words, and the plan told the member so within the time of the law.',
    },
    roles: caseworkers,
    stages: openStages,
    when: { holds: hasOpenComplaint, otherwise: 'No complaint is open in this case.' },
    undoneBy: { by: 'reopen-case', butNot: 'Beside a review, the complaint stays settled.' },
  }),
};
