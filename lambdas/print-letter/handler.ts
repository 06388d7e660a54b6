import { accessCodeOf } from '../../adapters/access/access-code.ts';
import { keepPrinted, loadKeptLetters } from '../../adapters/dynamodb/notice-store.ts';
import { tableBeside, tableNamed } from '../../adapters/dynamodb/table.ts';
import { secretNamed } from '../../adapters/secrets/secret.ts';
import type { Notice } from '../../domain/case/notice.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { CaseEvent } from '../../domain/events/events.ts';
import { keptOf, type ParticularsIn } from '../../domain/letters/kept-letter.ts';
import { codeBrought } from '../../domain/letters/letters.ts';
import { asSent, lastCopy, letterGoneOut, writtenAnew } from '../../domain/read/letter-copy.ts';
import { analysesFor, eventsEnclosed } from '../../domain/read/letter-matter.ts';
import { asTexts } from '../../domain/read/notice-view.ts';
import { letterToPrint, mayPrint, printed } from '../../domain/read/printed-letter.ts';
import { languageOf } from '../../domain/letters/in-language.ts';
import { type Actor, readsAll } from '../../domain/people/actors.ts';
import type { Language } from '../../domain/words/language.ts';
import { now } from '../shared/clock.ts';
import { contactsForNotice } from '../shared/contacts.ts';
import { countingForNotice } from '../shared/counting.ts';
import { httpHandler, partOf } from '../shared/http.ts';
import { loadParticulars } from '../shared/particulars.ts';
import { Problem } from '../shared/problem.ts';
import { noteReading } from '../shared/reading.ts';
import { visibleCase } from '../shared/visible-case.ts';
import { forStaff, say } from '../../domain/words/refusals/said.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const readLog = tableBeside(table, env.READ_LOG_NAME);
const secret = secretNamed(env.SECRET_ARN);

/**
 * A letter of the post queue, as it is put into its envelope by whoever posts it: the one way in which an access code reaches paper. Any
 * other as it went out, for those to whom it went, the Help Center and auditors. Whoever broke the glass to read prints none: with the code
 * they could be the member.
 */
export const handler = httpHandler(env, async event => {
  const reader = await visibleCase(table, event);
  const { state, actor, brokeGlass = false } = reader;
  const noticeId = partOf(event, 'noticeId');
  const toPrint = mayPrint(actor) && !brokeGlass ? letterToPrint(state, noticeId) : undefined;
  const notice = toPrint ?? letterGoneOut(state, actor, noticeId);
  if (notice === undefined) throw notTheirs(actor.role);
  // In the envelope, and to the member, as the letter speaks; to staff who look at it in English.
  const language = toPrint === undefined && readsAll(actor) ? 'en' : languageOf(notice, state);
  const [found] = await Promise.all([
    findBeside(notice, state, language),
    noteReading(readLog, event, reader, { what: 'letter', caseNumber: state.caseNumber, noticeId: notice.id }),
  ]);
  const body = await (toPrint === undefined ? read(notice, reader, found) : print(notice, state, found));
  if (body === undefined) throw new Problem(404, say('no-copy'));
  return { status: 200, body, headers: { 'Content-Language': body.language } };
});

async function print(notice: Notice, state: CaseState, { texts, beside, particularsIn }: Found) {
  const { caseNumber } = state;
  const generation = codeBrought(notice, state, true);
  const accessCode = generation === undefined ? undefined : accessCodeOf(await secret(), caseNumber, generation);
  const context = {
    notice,
    state,
    ...(await filledFrom(notice, state)),
    at: now(),
    portalUrl: env.PORTAL_URL,
    onPaper: true,
    accessCode,
  };
  const letter = keptOf(context, particularsIn);
  await keepPrinted(table, { caseNumber, noticeId: notice.id, letter });
  // Who signs in reads the analyses on the case.
  const enclosed = analysesFor(notice, state, texts, letter.language);
  return printed(context, particularsIn, { beside, enclosed }, letter);
}

async function read(
  notice: Notice,
  { state, actor }: { state: CaseState; actor: Actor },
  { beside, particularsIn }: Found,
) {
  const copy = lastCopy(notice, await loadKeptLetters(table, { caseNumber: state.caseNumber, noticeId: notice.id }));
  if (copy !== undefined) return asSent(notice, copy, beside, actor);
  const at = notice.postedAt ?? notice.sentAt ?? notice.queuedAt;
  const onPaper = notice.postedAt !== undefined;
  const filled = await filledFrom(notice, state);
  return writtenAnew(
    { notice, state, ...filled, at, portalUrl: env.PORTAL_URL, onPaper },
    particularsIn,
    beside,
    actor,
  );
}

async function filledFrom(notice: Notice, state: CaseState) {
  const [counting, named] = await Promise.all([
    countingForNotice(table, state, notice.id),
    contactsForNotice(table, notice),
  ]);
  return { counting, ...named };
}

interface Found {
  texts: readonly CaseEvent[];
  particularsIn: ParticularsIn;
  beside: string[];
}

async function findBeside(notice: Notice, state: CaseState, language: Language): Promise<Found> {
  const { texts, particularsIn } = await loadParticulars(table, notice, state, eventsEnclosed(notice, state));
  return { texts, particularsIn, beside: asTexts(particularsIn(language)) };
}

function notTheirs(role: string): Problem {
  const mayAskForAny = role === 'applicant' || role === 'analyst' || role === 'supervisor';
  return mayAskForAny
    ? new Problem(404, say('no-letter'))
    : new Problem(403, forStaff('Letters are read by those to whom they went, and printed by whoever posts them.'));
}
