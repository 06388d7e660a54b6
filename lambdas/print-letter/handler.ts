import { accessCodeOf } from '../../adapters/access/access-code.ts';
import { loadSomeEvents } from '../../adapters/dynamodb/case-reads.ts';
import { keepPrinted, loadKeptLetters } from '../../adapters/dynamodb/notice-store.ts';
import { type Table, tableBeside, tableNamed } from '../../adapters/dynamodb/table.ts';
import { secretNamed } from '../../adapters/secrets/secret.ts';
import type { Notice } from '../../domain/case/notice.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { CaseEvent } from '../../domain/events/events.ts';
import { keptOf } from '../../domain/letters/kept-letter.ts';
import { codeBrought } from '../../domain/letters/letters.ts';
import { asSent, lastCopy, letterGoneOut, writtenAnew } from '../../domain/read/letter-copy.ts';
import { analysesFor } from '../../domain/read/letter-matter.ts';
import { besideLetter } from '../../domain/read/notice-view.ts';
import { letterToPrint, mayPrint, printed } from '../../domain/read/printed-letter.ts';
import { textEvents } from '../../domain/read/view.ts';
import { languageOf } from '../../domain/letters/in-language.ts';
import { type Actor, readsAll } from '../../domain/people/actors.ts';
import type { Language } from '../../domain/words/language.ts';
import { now } from '../shared/clock.ts';
import { contactsForNotice } from '../shared/contacts.ts';
import { countingForNotice } from '../shared/counting.ts';
import { httpHandler, partOf } from '../shared/http.ts';
import { organizationNames } from '../shared/organization-names.ts';
import { Problem } from '../shared/problem.ts';
import { noteReading } from '../shared/reading.ts';
import { visibleCase } from '../shared/visible-case.ts';
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
  const [beside] = await Promise.all([
    loadBeside(table, notice, state, language),
    noteReading(readLog, event, reader, { what: 'letter', caseNumber: state.caseNumber, noticeId: notice.id }),
  ]);
  const body = await (toPrint === undefined ? read(notice, reader, beside) : print(notice, state, beside));
  if (body === undefined) throw new Problem(404, 'No copy of this letter was kept, and it is no longer written.');
  return { status: 200, body, headers: { 'Content-Language': body.language } };
});

async function print(notice: Notice, state: CaseState, { texts, words }: Beside) {
  const { caseNumber } = state;
  const generation = codeBrought(notice, state, true);
  const accessCode = generation === undefined ? undefined : accessCodeOf(await secret(), caseNumber, generation);
  const [counting, named] = await foundFor(notice, state);
  const context = {
    notice,
    state,
    counting,
    ...named,
    at: now(),
    portalUrl: env.PORTAL_URL,
    onPaper: true,
    accessCode,
  };
  const letter = keptOf(context);
  await keepPrinted(table, { caseNumber, noticeId: notice.id, letter });
  // Who signs in reads the analyses on the case.
  return printed(context, [...words, ...analysesFor(notice, state, texts, letter.language)], letter);
}

async function read(notice: Notice, { state, actor }: { state: CaseState; actor: Actor }, { words }: Beside) {
  const copy = lastCopy(notice, await loadKeptLetters(table, { caseNumber: state.caseNumber, noticeId: notice.id }));
  if (copy !== undefined) return asSent(notice, copy, words, actor);
  const [counting, named] = await foundFor(notice, state);
  const at = notice.postedAt ?? notice.sentAt ?? notice.queuedAt;
  const onPaper = notice.postedAt !== undefined;
  const context = { notice, state, counting, ...named, at, portalUrl: env.PORTAL_URL, onPaper };
  return writtenAnew(context, words, actor);
}

function foundFor(notice: Notice, state: CaseState) {
  return Promise.all([countingForNotice(table, state, notice.id), contactsForNotice(table, notice)]);
}

interface Beside {
  texts: readonly CaseEvent[];
  words: string[];
}

async function loadBeside(from: Table, notice: Notice, state: CaseState, language: Language): Promise<Beside> {
  const [texts, names] = await Promise.all([
    loadSomeEvents(from, state.caseNumber, textEvents(state)),
    organizationNames(from, state),
  ]);
  return { texts, words: besideLetter(notice, state, texts, { names, language }) };
}

function notTheirs(role: string): Problem {
  const mayAskForAny = role === 'applicant' || role === 'analyst' || role === 'supervisor';
  return mayAskForAny
    ? new Problem(404, 'There is no such letter that went out or waits for the post, or it no longer holds.')
    : new Problem(403, 'Letters are read by those to whom they went, and printed by whoever posts them.');
}
