import * as z from 'zod';
import { parkedWorkflows, pendingKey } from '../../adapters/dynamodb/pending.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { nextStep } from '../../domain/read/next-step.ts';
import { Instant } from '../../domain/time/instants.ts';
import { now } from '../shared/clock.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { openCase } from '../shared/open-case.ts';
import { Env } from './env.ts';
import { WrittenCaseNumber } from '../../domain/case/case-number.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const Question = z.object({
  caseNumber: WrittenCaseNumber,
  generation: z.int(),
  looks: z.int(),
  startedAt: Instant,
});

/** Tells the machine of a case what comes next, at which version that was true, and how to mark the case while it waits. */
export const handler = eventHandler(async event => {
  const { caseNumber, ...execution } = Question.parse(event);
  const state = await openCase(table, caseNumber);
  if (state === undefined) throw new Error('There is no such case.');
  const parkedAs = pendingKey(parkedWorkflows, caseNumber);
  return { version: state.workflowVersion, next: nextStep(state, execution, now()), parkedAs };
});
