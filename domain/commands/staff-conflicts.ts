import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { isHiddenFrom } from '../case/staff-conflict.ts';
import { Stage } from '../case/stage-names.ts';
import { helpCenterRoles } from '../people/actors.ts';
import { text } from '../words/text.ts';
import { command } from './command.ts';
import { reason } from './fields.ts';

const judges = ['supervisor', 'director'] as const;
/** Of somebody in the directory of staff. */
const staff = text(100);

export const staffConflictCommands = {
  'declare-conflict': command({
    title: 'Say that I have a tie to this case',
    says: 'Puts on record that you have a tie to somebody in the case. It is hidden from you; others do what is to be done.',
    grounds: practice(),
    payload: z.strictObject({ reason }),
    example: { reason: 'The member’s mother is a neighbor of mine.' },
    needsColleagues: true,
    roles: helpCenterRoles,
    stages: Stage.options,
    when: { holds: (state, actor) => !isHiddenFrom(state, actor), otherwise: 'It is on record already.' },
    whileClosing: true,
    undoneBy: ['clear-conflict'],
  }),
  'confirm-conflict': command({
    title: 'Confirm a colleague’s tie',
    says: 'Finds that a member of staff has a tie to somebody in the case: it is hidden from them.',
    grounds: practice(),
    payload: z.strictObject({ staff, reason }),
    example: { staff: 'nurse-1', reason: 'She is the member’s sister-in-law, as she told me.' },
    needsColleagues: true,
    roles: judges,
    stages: Stage.options,
    whileClosing: true,
    undoneBy: ['clear-conflict'],
  }),
  'clear-conflict': command({
    title: 'Find no tie',
    says: 'Finds that a member of staff has no tie to the case, or has it no more: they see it.',
    grounds: practice(),
    payload: z.strictObject({ staff, reason }),
    example: { staff: 'nurse-1', reason: 'The name is a common one; she does not know the family.' },
    needsColleagues: true,
    roles: judges,
    stages: Stage.options,
    whileClosing: true,
    undoneBy: ['confirm-conflict'],
  }),
};
