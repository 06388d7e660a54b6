import * as z from 'zod';
import { loadCalendar } from '../../adapters/dynamodb/directory.ts';
import { pageOfPending, parkedWorkflows, pendingWorkflows } from '../../adapters/dynamodb/pending.ts';
import { loadRederivation, saveRederivation } from '../../adapters/dynamodb/rederivations.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { commandOf } from '../../domain/commands/any-command.ts';
import { now } from '../shared/clock.ts';
import { countingFor } from '../shared/counting.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { giveCommand } from '../shared/give-command.ts';
import { Env } from './env.ts';
import { rederivePage } from './rederive-page.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const marked = { workflow: pendingWorkflows, 'parked-workflow': parkedWorkflows };

const Asked = z.object({ jobId: z.string() });

export const handler = eventHandler(async event => {
  const calendar = loadCalendar(table);
  return rederivePage(Asked.parse(event).jobId, {
    now,
    load: jobId => loadRederivation(table, jobId),
    save: job => saveRederivation(table, job),
    page: ({ mark, since }, page) => pageOfPending(table, marked[mark], since, page),
    rederive: async (caseNumber, { by, jobId, reason, forMember, forPlan }) => {
      const command = commandOf('rederive-clocks', { reason, forMember, forPlan }, { at: now(), by, requestId: jobId });
      const counting = (state: CaseState) => countingFor(table, state, calendar);
      const given = await giveCommand(table, caseNumber, () => command, counting);
      return 'events' in given && given.events.length > 0;
    },
  });
});
