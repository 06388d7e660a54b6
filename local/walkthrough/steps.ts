import type { AnswerOf, CommandBody } from '../../domain/api/calls.ts';
import { type Said, wholeAnalysis } from './whole-analysis.ts';
import type { DocumentKind } from '../../domain/case/document.ts';
import type { CommandType } from '../../domain/commands/commands.ts';
import { type PersonOfStory, signInOf } from './people.ts';
import { paper } from './paper.ts';
import { everythingThere } from './stories/answers.ts';
import type { CaseClient } from './case-client.ts';
import { UnexpectedAnswer } from './api.ts';

/** What somebody does in a step, by the API alone. */
export type Action = (caseClient: CaseClient) => Promise<void>;

/** Sends the application in. */
export function files(idempotencyKey: string): Action {
  return caseClient => caseClient.file(idempotencyKey);
}

/** A clerk types in what came by post or fax: on which day it came. */
export function typesIn(idempotencyKey: string, channel: 'fax' | 'mail', receivedOn: string): Action {
  return caseClient => caseClient.typeIn(idempotencyKey, { channel, receivedOn });
}

type Payload<T extends CommandType> = Omit<CommandBody<T>, 'type' | 'expectedVersion'>;

/** Gives a command; its payload may be made from what is known of the case. */
export function gives<T extends CommandType>(
  person: PersonOfStory,
  type: T,
  ...[payload]: object extends Payload<T>
    ? [payload?: Payload<T> | ((caseClient: CaseClient) => Payload<T>)]
    : [payload: Payload<T> | ((caseClient: CaseClient) => Payload<T>)]
): Action {
  return async caseClient => {
    const given = typeof payload === 'function' ? payload(caseClient) : payload;
    // Type and payload belong together by the signature; the compiler cannot follow that into a union.
    await caseClient.give(person, { type, ...given } as CommandBody);
  };
}

/** A reviewer hands in a whole analysis of all that is under review. */
export function analyses(person: PersonOfStory, said: Said): Action {
  return async caseClient => {
    const token = await caseClient.tokenOf(person);
    const shown = await caseClient.api.client('readCase', { path: { caseNumber: caseClient.caseNumber }, token });
    await caseClient.give(person, wholeAnalysis(shown, said));
  };
}

/** Sends a real PDF: asks for a place, posts the file there, and sees it taken into the case. */
export function uploads(person: PersonOfStory, kind: DocumentKind, fileName: string): Action {
  return async caseClient => {
    const documentId = await sends(caseClient, person, kind, fileName);
    const status = (await caseClient.look()).documents.find(document => document.documentId === documentId)?.status;
    if (status !== 'admitted') throw new UnexpectedAnswer(`${fileName} was not taken into the case: it is ${status}.`);
    if (person === 'plan') caseClient.uploaded.push(documentId);
  };
}

/** The same, without looking what becomes of it. @returns the document's id */
export async function sends(
  caseClient: CaseClient,
  person: PersonOfStory,
  kind: DocumentKind,
  fileName: string,
): Promise<string> {
  const bytes = await paper(fileName);
  const announced = { fileName, contentType: 'application/pdf', bytes: bytes.length, kind } as const;
  const { documentId, upload } = await caseClient.announce(person, announced);
  await post(upload, bytes, fileName);
  await caseClient.api.now();
  return documentId;
}

async function post(
  { url, fields }: AnswerOf<'sendDocument'>['upload'],
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([bytes], { type: 'application/pdf' }), fileName);
  const response = await fetch(url, { method: 'POST', body: form });
  const said = await response.text();
  if (!response.ok) throw new UnexpectedAnswer(`${fileName} was not taken: ${response.status} ${said}`);
}

/** The papers that the plan has uploaded since it last handed some over, as a command's payload. */
function withPapers<const P extends object>(more: P): (caseClient: CaseClient) => P & { documentIds: string[] } {
  return caseClient => ({ ...more, documentIds: caseClient.uploaded.splice(0) });
}

/** The plan sends its records and hands them over, with a list on which everything is there. */
export function deliversRecords(...fileNames: string[]): Action {
  return inTurn(
    ...fileNames.map(fileName => uploads('plan', 'plan-record', fileName)),
    gives('plan', 'deliver-records', withPapers({ checklist: everythingThere })),
  );
}

/** What the plan has done, with the papers that prove it. */
export function withProof(what: 'authorized' | 'paid', on: string) {
  return withPapers({ what, on });
}

/** One after the other. */
export function inTurn(...acts: Action[]): Action {
  return async caseClient => {
    for (const act of acts) await act(caseClient);
  };
}

/** A supervisor notes in the directory who takes reviews at present: these, and nobody else. */
export function onlyReview(...reviewerIds: string[]): Action {
  return async ({ api }) => {
    const token = await api.token(signInOf('supervisor', ''));
    const { items } = await api.client('readDirectory', { path: { kind: 'reviewers' }, token });
    for (const entry of items) {
      if (!('reviewerId' in entry)) continue;
      const { reviewerId: id } = entry;
      const body = { ...entry, active: reviewerIds.includes(id) };
      await api.client('keepDirectoryEntry', { path: { kind: 'reviewers', id }, token, body });
    }
  };
}

/** Prints and posts the letter of that kind that waits for it, once all that is under way has settled. */
export function posts(kind: string): Action {
  return async caseClient => {
    await caseClient.api.now();
    const { notices } = await caseClient.look();
    const noticeId = notices.find(notice => notice.kind === kind && notice.status === 'to-post')?.noticeId;
    if (noticeId === undefined) throw new UnexpectedAnswer(`No letter ${kind} waits for the post.`);
    await caseClient.print(noticeId);
    await caseClient.give('analyst', { type: 'record-posted', noticeId });
  };
}

/** A nurse puts down the translation of what waits for one, which somebody else has checked. */
export function translates(...words: string[]): Action {
  return async caseClient => {
    const { translations = [] } = await caseClient.look();
    const open = translations.find(({ settledAt }) => settledAt === null);
    if (open === undefined) throw new UnexpectedAnswer('Nothing is to be translated.');
    const checkedBy = 'Lucia Andrade, certified medical interpreter';
    await caseClient.give('nurse', { type: 'record-translation', of: open.of, words, checkedBy });
  };
}

/** A nurse takes a paper out that belongs into the first case of the story. */
export function misfiles(fileName: string): Action {
  return async caseClient => {
    const { documents } = await caseClient.look();
    const documentId = documents.find(document => document.fileName === fileName)?.documentId;
    const [first] = caseClient.earlier;
    if (documentId === undefined || first === undefined) throw new UnexpectedAnswer(`${fileName} is in no case.`);
    const reason = 'Name and birth date on it are those of another member, who has a case with us.';
    await caseClient.give('nurse', { type: 'misfile-document', documentId, belongsTo: first.caseNumber, reason });
  };
}

/** A supervisor judges what stood open to somebody whom it does not concern. */
export function judgesDisclosure(finding: 'breach' | 'no-breach', reason: string): Action {
  return async caseClient => {
    const { disclosures = [] } = await caseClient.look();
    const disclosure = disclosures.find(({ reviewed }) => reviewed === undefined)?.id;
    if (disclosure === undefined) throw new UnexpectedAnswer('Nothing waits to be judged.');
    await caseClient.give('supervisor', { type: 'review-disclosure', disclosure, finding, reason });
  };
}

/** In another case of the same story, which was played before: the first one of it. */
export function inFirstCase(act: Action): Action {
  return async ({ earlier: [first] }) => {
    if (first === undefined) throw new Error('No case of the story was played before.');
    await act(first);
  };
}

/** From now on mail to these addresses bounces, and to all others it does not. */
export function bounces(...addresses: string[]): Action {
  return async ({ api }) => {
    const body = { bounce: addresses, suppressed: [] };
    await api.expect(200, 'POST', '/__local/mail/behaviour', { body });
  };
}

/** An analyst reads the papers of that party. */
export function readsPapersOf(party: 'applicant' | 'plan'): Action {
  return async caseClient => {
    const { documents } = await caseClient.look();
    const documentIds = documents.filter(({ from }) => from === party).map(({ documentId }) => documentId);
    await caseClient.give('analyst', { type: 'read-documents', documentIds });
  };
}

/** Nobody does anything: the clock alone moves. */
export const timePasses: Action = () => Promise.resolve();
