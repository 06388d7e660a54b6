import {
  findOrganizationById,
  findPlanById,
  findReviewerById,
  findContact,
  findStaffById,
  listStaff,
  listSystems,
} from '../../adapters/dynamodb/directory.ts';
import { loadKeptLetters } from '../../adapters/dynamodb/notice-store.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { maySee } from '../../domain/case/access.ts';
import { CaseNumber } from '../../domain/case/case-number.ts';
import { doneView } from '../../domain/read/filers-view.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { now } from '../shared/clock.ts';
import { countingFor } from '../shared/counting.ts';
import { giveCommand } from '../shared/give-command.ts';
import { caseNumberOf, httpHandler, jsonOf } from '../shared/http.ts';
import { readByMember } from '../shared/language.ts';
import { joinMisfiled } from '../shared/join-misfiled.ts';
import { openCase } from '../shared/open-case.ts';
import { refused } from '../shared/refused.ts';
import { once, repeatable } from '../shared/repeatable.ts';
import { signedIn } from '../shared/signed-in.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { DocumentId } from '../../domain/words/ids.ts';
import { Env } from './env.ts';
import { type Directories, lookUp } from './look-up.ts';
import { readCommand, readEnvelope } from './read-command.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const directories: Omit<Directories, 'findCase'> = {
  findPlan: id => findPlanById(table, id),
  findReviewer: id => findReviewerById(table, id),
  findOrganization: id => findOrganizationById(table, id),
  findContact: id => findContact(table, id),
  findStaff: id => findStaffById(table, id),
  listSystems: () => listSystems(table),
  listStaff: () => listStaff(table),
  now,
  findPrinting: async (caseNumber, noticeId) => (await loadKeptLetters(table, { caseNumber, noticeId })).printed?.at,
};

/** Another case, where it is theirs to see. */
async function visibleTo(actor: Actor, number: CaseNumber): Promise<CaseState | undefined> {
  const found = await openCase(table, number);
  return found !== undefined && maySee(actor, found) ? found : undefined;
}

export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  const caseNumber = caseNumberOf(event, actor);
  const sent = readEnvelope(jsonOf(event));
  const request = repeatable(event, actor, now());
  const { requestId } = event.requestContext;
  const result = await once(table, request, async () => {
    const given = await giveCommand(
      table,
      caseNumber,
      state => {
        readByMember(event, actor, state);
        return readCommand(sent, { by: actor, at: now(), requestId }, state);
      },
      async state => {
        const [counting, found] = await Promise.all([
          countingFor(table, state),
          lookUp(sent, state, { ...directories, findCase: number => visibleTo(actor, number) }),
        ]);
        return { ...counting, ...found };
      },
      done => request && { ...request, answer: doneView(done.state, done.events, actor) },
    );
    if ('refusal' in given) throw refused(given, actor);
    return doneView(given.state, given.events, actor);
  });
  // Also where the command was given before under the same key: what was cut short is done now.
  if (sent.type === 'misfile-document') await joinPaperOf(caseNumber, sent.carries['documentId']);
  if (sent.type === 'keep-apart') await settleInOther(caseNumber, sent.carries['of']);
  return { status: 200, body: 'done' in result ? result.done : result.before };
});

async function joinPaperOf(caseNumber: CaseNumber, documentId: unknown): Promise<void> {
  const state = await openCase(table, caseNumber);
  if (state === undefined || typeof documentId !== 'string') return;
  await joinMisfiled(state, DocumentId.parse(documentId), command =>
    giveSystemCommand(table, 'handle-command', command, other => countingFor(table, other)),
  );
}

/** The other of two that were kept apart needs no comparing either. */
async function settleInOther(caseNumber: CaseNumber, of: unknown): Promise<void> {
  const command = { caseNumber: CaseNumber.parse(of), type: 'settle-likeness', payload: { of: caseNumber } } as const;
  await giveSystemCommand(table, 'handle-command', command, other => countingFor(table, other));
}
