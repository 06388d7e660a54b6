import * as z from 'zod';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { Env } from './env.ts';
import { clockRun } from '../../domain/case/clock.ts';
import { WrittenCaseNumber } from '../../domain/case/case-number.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const Milestone = z.object({
  caseNumber: WrittenCaseNumber,
  ...clockRun,
  milestone: z.enum(['reminder', 'missed', 'penalty-day', 'renewal']),
});

const commands = {
  reminder: 'record-reminder',
  missed: 'record-missed',
  'penalty-day': 'record-penalty-day',
  renewal: 'renew-watch',
} as const;

/** Records what a clock has come to. A milestone that is recorded already, or no longer holds, changes nothing. */
export const handler = eventHandler(async event => {
  const { caseNumber, milestone, ...run } = Milestone.parse(event);
  await giveSystemCommand(table, 'record-milestone', {
    caseNumber,
    type: commands[milestone],
    payload: run,
  });
});
