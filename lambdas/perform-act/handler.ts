import * as z from 'zod';
import {
  findPlanById,
  listOrganizations,
  listReviewers,
  listSystems,
  reviewerLoads,
} from '../../adapters/dynamodb/directory.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { plainActs } from '../../domain/case/steps.ts';
import { countingFor } from '../shared/counting.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { joinPapers } from '../shared/join-papers.ts';
import { logger } from '../shared/logger.ts';
import { openCase } from '../shared/open-case.ts';
import { settleLikenesses } from '../shared/settle-likenesses.ts';
import { giveSystemCommand } from '../shared/system.ts';
import type { GiveSystemCommand } from '../shared/system-command.ts';
import { Env } from './env.ts';
import { now } from '../shared/clock.ts';
import { type Ports, proposeReviewers } from './propose-reviewers.ts';
import { NoticeId } from '../../domain/words/ids.ts';
import { type CaseNumber, WrittenCaseNumber } from '../../domain/case/case-number.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const give: GiveSystemCommand = (command, lookUp = state => countingFor(table, state)) =>
  giveSystemCommand(table, 'perform-act', command, lookUp);
const ports: Ports = {
  openCase: caseNumber => openCase(table, caseNumber),
  findPlan: id => findPlanById(table, id),
  listReviewers: () => listReviewers(table),
  listOrganizations: () => listOrganizations(table),
  listSystems: () => listSystems(table),
  reviewerLoads: () => reviewerLoads(table),
  now,
  give,
};

const caseNumber = WrittenCaseNumber;
const version = z.int();

/** What the machines ask for: one command each. */
const Act = z.discriminatedUnion('act', [
  z.object({ act: z.enum(plainActs), caseNumber, version }),
  z.object({ act: z.literal('propose-reviewers'), caseNumber, version }),
  z.object({
    act: z.literal('raise-trouble'),
    caseNumber,
    trouble: z.object({ act: z.string(), error: z.string() }),
  }),
  z.object({ act: z.enum(['withdraw-notice', 'queue-for-post']), caseNumber, noticeId: NoticeId }),
]);

export const handler = eventHandler(async event => {
  const asked = Act.parse(event);
  if (asked.act === 'propose-reviewers') return proposeReviewers(asked, ports);
  if (asked.act === 'raise-trouble') {
    const { caseNumber: about, trouble } = asked;
    logger.error('An act of a case failed in a way that nobody foresaw', { caseNumber: about, ...trouble });
    return give({ caseNumber: about, type: asked.act, payload: trouble });
  }
  if ('noticeId' in asked) {
    const { act: type, noticeId } = asked;
    return give({ caseNumber: asked.caseNumber, type, payload: { noticeId } });
  }
  // Before the letter says that the papers are in the other case.
  if (asked.act === 'close') await tellOthers(asked.caseNumber);
  const { act: type, version: expectedVersion } = asked;
  return give({ caseNumber: asked.caseNumber, type, payload: {}, expectedVersion });
});

async function tellOthers(closing: CaseNumber): Promise<void> {
  const state = await openCase(table, closing);
  await joinPapers(state, give);
  if (state !== undefined) await settleLikenesses(state, give);
}
