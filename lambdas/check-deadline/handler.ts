import * as z from 'zod';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { deadlineStep } from '../../domain/read/deadline-step.ts';
import { Instant } from '../../domain/time/instants.ts';
import { now } from '../shared/clock.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { openCase } from '../shared/open-case.ts';
import { Env } from './env.ts';
import { clockRun } from '../../domain/case/clock.ts';
import { WrittenCaseNumber } from '../../domain/case/case-number.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const Question = z.object({ caseNumber: WrittenCaseNumber, ...clockRun, startedAt: Instant });

/** Tells the machine of one clock whether it still runs, and what to wait for. */
export const handler = eventHandler(async event => {
  const { caseNumber, ...watch } = Question.parse(event);
  const state = await openCase(table, caseNumber);
  return state === undefined ? { next: 'over' } : deadlineStep(state, watch, now());
});
