import { expect } from 'vitest';
import type { Stage } from '../../domain/case/stage-names.ts';
import { reviewCommands } from '../../domain/commands/review.ts';
import type { Person } from '../../local/people.ts';
import type { ContractPlayer } from './contract-player.ts';

export const analyst: Person = { role: 'analyst', sub: 'analyst-1' };
export const nurse: Person = { role: 'nurse', sub: 'nurse-1' };
export const attorney: Person = { role: 'attorney', sub: 'attorney-1' };
export const supervisor: Person = { role: 'supervisor', sub: 'supervisor-1' };
export const auditor: Person = { role: 'auditor', sub: 'auditor-1' };
export const director: Person = { role: 'director', sub: 'director-1' };
export const anthem: Person = { role: 'plan', sub: 'anthem', planId: 'anthem-blue-cross' };
export const healthNet: Person = { role: 'plan', sub: 'health-net', planId: 'health-net' };

/** A case that came from an example, carried on by examples. */
export interface PlayedCase {
  caseNumber: string;
  /** The token of the applicant's session. */
  applicant: string;
  /** Plays the example of a command and expects the stage that follows once the machine has done its part. */
  give(as: Person, example: string, stage: Stage, ids?: Record<string, unknown>): Promise<void>;
  /** The same by the applicant. */
  giveAsApplicant(example: string, stage: Stage, ids?: Record<string, unknown>): Promise<void>;
  /** Sends a real file by the upload example. @returns the id of the admitted document */
  send(as: Person): Promise<string>;
  sendAsApplicant(example?: string): Promise<string>;
  /** The same, of a file that is not taken into the case at once. @returns where it stands */
  sendToBeChecked(): Promise<{ documentId: string; status: string | undefined }>;
  view(): ReturnType<typeof viewOf>;
  /** Whoever holds the seats, in their order. */
  panel(): Promise<Person[]>;
  /** Whoever holds the first seat. */
  reviewer(): Promise<Person>;
}

function viewOf(player: ContractPlayer, caseNumber: string) {
  return player.play('readCase', 'Case', { as: analyst, path: { caseNumber } });
}

/** @param given what stands in it beside the example */
export async function fileExample(
  player: ContractPlayer,
  example: string,
  given: Record<string, unknown> = {},
): Promise<PlayedCase> {
  const { caseNumber, accessCode } = await player.play('fileApplication', 'Filed', { example, ids: given });
  const ids = { caseNumber, accessCode };
  const { token: applicant } = await player.play('openSession', 'Session', { example: 'number-and-code', ids });
  const path = { caseNumber };
  const view = () => viewOf(player, caseNumber);

  async function standsAt(example: string, stage: Stage): Promise<void> {
    const { stage: reached, trouble } = await view();
    expect({ example, stage: reached, trouble }).toEqual({ example, stage, trouble: null });
  }

  async function panel(): Promise<Person[]> {
    const { reviewers } = (await view()).parties;
    return reviewers.flatMap(({ reviewerId }) =>
      reviewerId === undefined ? [] : [{ role: 'reviewer' as const, sub: reviewerId, reviewerId }],
    );
  }

  async function send(example = 'denial-letter'): Promise<string> {
    const issued = await player.play('sendMyDocument', 'UploadIssued', { as: applicant, example });
    await upload(player, issued.upload);
    return issued.documentId;
  }

  return {
    caseNumber,
    applicant,
    view,
    async give(as, name, stage, given = {}) {
      await player.play('commandCase', 'CommandDone', { as, example: name, path, ids: given });
      await standsAt(name, stage);
    },
    async giveAsApplicant(name, stage, given = {}) {
      await player.play('commandMyCase', 'CommandDone', { as: applicant, example: name, ids: given });
      await standsAt(name, stage);
    },
    async send(as) {
      const issued = await player.play('sendDocument', 'UploadIssued', { as, example: 'medical-record', path });
      await upload(player, issued.upload);
      return admitted(await view(), issued.documentId);
    },
    async sendAsApplicant(example) {
      const documentId = await send(example);
      return admitted(await view(), documentId);
    },
    async sendToBeChecked() {
      const documentId = await send();
      return { documentId, status: statusIn(await view(), documentId) };
    },
    async reviewer() {
      const [first] = await panel();
      if (first === undefined) throw new Error('Nobody has the first seat.');
      return first;
    },
    panel,
  };
}

/** A file of the type and of exactly the size that the upload examples announce. */
const announcedBytes = 1042;
const ending = '\n%%EOF\n';
const file = '%PDF-1.7\n'.padEnd(announcedBytes - ending.length, '% a page\n') + ending;

async function upload(player: ContractPlayer, { url, fields }: { url: string; fields: Record<string, string> }) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([file], { type: 'application/pdf' }));
  const { status } = await fetch(url, { method: 'POST', body: form });
  expect(status).toBe(204);
  await player.stack.settled();
}

function admitted(view: Awaited<ReturnType<typeof viewOf>>, documentId: string): string {
  expect(statusIn(view, documentId)).toBe('admitted');
  return documentId;
}

function statusIn({ documents }: Awaited<ReturnType<typeof viewOf>>, documentId: string): string | undefined {
  return documents.find(document => document.documentId === documentId)?.status;
}

/** The plan's records are in, and complete. */
export async function toReview(one: PlayedCase): Promise<void> {
  await one.give(analyst, 'route-case', 'gathering-records');
  await one.give(anthem, 'acknowledge-receipt', 'gathering-records');
  await one.give(anthem, 'deliver-records', 'gathering-records', { documentIds: [await one.send(anthem)] });
  await one.give(nurse, 'complete-documentation', 'assigning-reviewers');
  await one.give(await one.reviewer(), 'accept-review', 'reviewing');
}

/** The example, with the paper that the plan has sent in this case. */
export async function analyses(one: PlayedCase): Promise<void> {
  const { documents } = await one.view();
  const documentId = documents.find(({ from }) => from === 'plan')?.documentId ?? '';
  const analysis = reviewCommands['submit-analysis'].example.analysis?.map(part => ({
    ...part,
    records: part.records?.map(record => ({ ...record, documentId })),
    criteria: part.criteria?.map(criterion => ({ ...criterion, documentIds: [documentId] })),
  }));
  await one.give(await one.reviewer(), 'submit-analysis', 'adopting', { analysis });
}

/** From screening to the question if the care has come. */
export async function toCare(one: PlayedCase): Promise<void> {
  await toReview(one);
  await one.give(director, 'extend-deadline', 'reviewing');
  await one.give(director, 'withdraw-extension', 'reviewing');
  await one.give(await one.reviewer(), 'submit-analysis-draft', 'reviewing');
  await one.give(await one.reviewer(), 'save-analysis-draft', 'reviewing');
  await analyses(one);
  await one.give(director, 'return-determination', 'reviewing');
  await analyses(one);
  await one.give(director, 'adopt-determination', 'authorizing');
  const documentIds = [await one.send(anthem)];
  await one.give(anthem, 'report-authorization', 'authorizing', { documentIds });
  await one.give(nurse, 'refuse-authorization', 'authorizing');
  await one.give(anthem, 'report-authorization', 'authorizing', { documentIds });
  await one.give(nurse, 'accept-authorization', 'confirming-care');
}
