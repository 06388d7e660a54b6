import * as z from 'zod';
import { text } from '../words/text.ts';
import { openStages, Outcome, reviewStages, screeningStages } from '../case/stage-names.ts';
import { command } from './command.ts';
import { note, reason, seniors } from './fields.ts';

export const endingCommands = {
  withdraw: command({
    title: 'Withdraw the request',
    says: 'Ends the case at the member’s wish.',
    payload: z.strictObject({ reason: z.optional(reason) }),
    example: { reason: 'The plan called and will pay after all.' },
    roles: ['applicant', 'analyst', 'supervisor'],
    stages: openStages,
    undoneBy: ['reopen-case'],
  }),
  'reverse-by-plan': command({
    title: 'Reverse the decision',
    says: 'The plan gives the service after all; the review ends.',
    payload: z.strictObject({ note }),
    example: { note: 'Approved on second look; the member was told by phone today.' },
    roles: ['plan', 'analyst', 'supervisor'],
    stages: [...screeningStages, ...reviewStages, 'resolving-complaint'],
    undoneBy: { by: 'reopen-case', butNot: 'Where a complaint is left, the review stays ended.' },
  }),
  'close-case': command({
    title: 'Close the case',
    says: 'Closes the case with an outcome and a reason.',
    payload: z.strictObject({ outcome: Outcome, reason, referral: z.optional(text(100)) }),
    example: { outcome: 'duplicate', reason: 'The member sent the same form twice; the first one is under way.' },
    roles: ['analyst', ...seniors],
    stages: openStages,
    undoneBy: ['reopen-case'],
  }),
  'reopen-case': command({
    title: 'Reopen the case',
    says: 'Undoes the ending: the case goes on where it was.',
    payload: z.strictObject({ reason }),
    example: { reason: 'The member called: the infusion was stopped after one week.' },
    roles: ['analyst', ...seniors, 'director'],
    stages: ['closed'],
    undoneBy: ['close-case'],
  }),
};
