import * as z from 'zod';
import { memberMarks } from '../../adapters/access/member-marks.ts';
import { findContact, findPlanById, listStaff, loadCalendar } from '../../adapters/dynamodb/directory.ts';
import { markedCases } from '../../adapters/dynamodb/member-marks.ts';
import { loadCase } from '../../adapters/dynamodb/case-reads.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { secretNamed } from '../../adapters/secrets/secret.ts';
import { classify } from '../../domain/eligibility/classify.ts';
import type { Recommendation } from '../../domain/eligibility/recommendation.ts';
import { contactIdOf } from '../../domain/eligibility/referrals.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { openCase } from '../shared/open-case.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { CaseMovedOn } from '../shared/system-command.ts';
import { Env } from './env.ts';
import { noteAlike } from './note-alike.ts';
import { WrittenCaseNumber } from '../../domain/case/case-number.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const secret = secretNamed(env.SECRET_ARN);
const mostCompared = 6;

const Question = z.object({ caseNumber: WrittenCaseNumber, version: z.int() });

/**
 * Classifies a case by the rules, for a person to decide on; holds the names in it against those of our own people, and looks for another
 * case of the same member.
 */
export const handler = eventHandler(async event => {
  const { caseNumber, version } = Question.parse(event);
  const state = await openCase(table, caseNumber);
  if (state === undefined || state.workflowVersion !== version) throw new CaseMovedOn('The case has moved on.');
  const [plan, calendar, colleagues] = await Promise.all([
    state.plan.listed ? findPlanById(table, state.plan.planId) : undefined,
    loadCalendar(table),
    listStaff(table),
  ]);
  // Before the case is classified: whoever is stopped between the two finds it not classified yet, and does it again.
  const alike = await noteAlike(state, {
    findMarked: async ({ application }) => markedCases(table, memberMarks(await secret(), application), mostCompared),
    openCase: number => loadCase(table, number),
    give: other => giveSystemCommand(table, 'classify-case', other, () => ({ calendar })),
  });
  const recommendation = classify(state.application, plan, state.receivedAt, {
    calendar,
    postmarkedOn: state.postmarkedOn,
    planWord: state.planWord,
  });
  const payload = { recommendation: { ...recommendation, ...(await referralOf(recommendation)) } };
  const command = { caseNumber, type: 'classify', payload, expectedVersion: version } as const;
  await giveSystemCommand(table, 'classify-case', command, () => ({ colleagues, calendar, alike }));
});

/** Whether the directory knows how to reach the agency that is in charge: without that, a person finds out before the case is sent there. */
async function referralOf({ referral }: Recommendation): Promise<Pick<Recommendation, 'referralConfirmedOn'>> {
  if (referral === undefined) return {};
  const contact = await findContact(table, contactIdOf(referral));
  return { referralConfirmedOn: contact?.confirmedOn ?? null };
}
