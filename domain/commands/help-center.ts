import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { text } from '../words/text.ts';
import { openStages } from '../case/stage-names.ts';
import { command } from './command.ts';
import { caseworkers, note, reason } from './fields.ts';

export const helpCenterCommands = {
  reassign: command({
    title: 'Reassign the case',
    says: 'Puts the case into the hands of a member of staff, or back to the desk.',
    /** Without `to`, the case goes back to its desk. */
    grounds: practice(),
    payload: z.strictObject({ to: z.optional(text(100)), reason }),
    example: { to: 'analyst-2', reason: 'She knows the member’s earlier case.' },
    needs: { staff: 'to' },
    roles: caseworkers,
    stages: openStages,
    undoneBy: ['reassign'],
  }),
  'clear-trouble': command({
    title: 'Clear the trouble',
    says: 'What held the case up is mended; the machine goes on.',
    grounds: practice(),
    payload: z.strictObject({ note }),
    example: { note: 'The machine’s role may write to the table again.' },
    roles: ['supervisor'],
    stages: [...openStages, 'closed'],
    when: { holds: state => state.trouble !== undefined, otherwise: 'Nothing holds this case up.' },
    whileClosing: true,
    undoneBy: { nothing: 'The machine goes on. If it fails again, the case comes back here.' },
  }),
};
