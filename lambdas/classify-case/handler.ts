import * as z from 'zod';
import { findPlanById, listStaff, loadCalendar } from '../../adapters/dynamodb/directory.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { classify } from '../../domain/eligibility/classify.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { openCase } from '../shared/open-case.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { CaseMovedOn } from '../shared/system-command.ts';
import { Env } from './env.ts';
import { WrittenCaseNumber } from '../../domain/case/case-number.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const Question = z.object({ caseNumber: WrittenCaseNumber, version: z.int() });

/** Classifies a case by the rules, for a person to decide on; and holds the names in it against those of our own people. */
export const handler = eventHandler(async event => {
  const { caseNumber, version } = Question.parse(event);
  const state = await openCase(table, caseNumber);
  if (state === undefined || state.workflowVersion !== version) throw new CaseMovedOn('The case has moved on.');
  const [plan, calendar, colleagues] = await Promise.all([
    state.plan.listed ? findPlanById(table, state.plan.planId) : undefined,
    loadCalendar(table),
    listStaff(table),
  ]);
  const recommendation = classify(state.application, plan, state.receivedAt, calendar, state.postmarkedOn);
  const payload = { recommendation };
  const command = { caseNumber, type: 'classify', payload, expectedVersion: version } as const;
  await giveSystemCommand(table, 'classify-case', command, () => ({ colleagues, calendar }));
});
