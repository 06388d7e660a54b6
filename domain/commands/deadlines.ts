import * as z from 'zod';
import { openStages } from '../case/stage-names.ts';
import { command } from './command.ts';
import { reason } from './fields.ts';
import { ClockId } from '../clocks/rule.ts';

export const deadlineCommands = {
  'extend-deadline': command({
    title: 'Extend a deadline',
    says: 'Gives more days to a deadline that the law allows to extend.',
    payload: z.strictObject({ clock: ClockId, days: z.int().min(1).max(60), reason }),
    example: {
      clock: 'V1',
      days: 3,
      reason: 'The hospital’s records came on the last day, and the reviewer must be able to read them.',
    },
    roles: ['director', 'supervisor'],
    stages: openStages,
    undoneBy: ['withdraw-extension'],
  }),
  'withdraw-extension': command({
    title: 'Take an extension back',
    says: 'Takes back the last extension of a deadline, which was given in error; whoever was told of it hears the date again.',
    payload: z.strictObject({ clock: ClockId, reason }),
    example: { clock: 'V1', reason: 'It was meant for another case.' },
    roles: ['director', 'supervisor'],
    stages: openStages,
    undoneBy: ['extend-deadline'],
  }),
  'rederive-clocks': command({
    title: 'Count the deadlines again',
    says: 'Counts the deadlines that run again, by the rules and the calendar as they are now.',
    payload: z.strictObject({ reason }),
    example: { reason: 'The Governor has appointed a day of mourning.' },
    roles: ['supervisor', 'director'],
    stages: openStages,
    undoneBy: ['rederive-clocks'],
  }),
};
