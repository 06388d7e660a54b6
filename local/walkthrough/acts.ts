import * as z from 'zod';
import type { PersonOfStory } from './people.ts';
import { paper } from './paper.ts';
import type { Scene } from './scene.ts';
import { UnexpectedAnswer } from './api.ts';

/** What somebody does in a step, by the API alone. */
export type Act = (scene: Scene) => Promise<void>;

/** Sends the application in. */
export function files(idempotencyKey: string): Act {
  return scene => scene.file(idempotencyKey);
}

type Payload = Record<string, unknown>;

/** Gives a command; its payload may be made from what the scene knows. */
export function gives(person: PersonOfStory, type: string, payload: Payload | ((scene: Scene) => Payload) = {}): Act {
  return async scene => {
    const token = await scene.tokenOf(person);
    const body = { type, ...(typeof payload === 'function' ? payload(scene) : payload) };
    await scene.api.expect(200, 'POST', `${scene.pathOf(person)}/commands`, { token, body });
  };
}

const Issued = z.object({
  documentId: z.string(),
  upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
});

/** Sends a real PDF: asks for a place, posts the file there, and sees it taken into the case. */
export function uploads(person: PersonOfStory, kind: string, fileName: string): Act {
  return async scene => {
    const documentId = await sends(scene, person, kind, fileName);
    const status = (await scene.look()).documents.find(document => document.documentId === documentId)?.status;
    if (status !== 'admitted') throw new UnexpectedAnswer(`${fileName} was not taken into the case: it is ${status}.`);
    scene.uploaded.push(documentId);
  };
}

/** The same, without looking what becomes of it. @returns the document's id */
export async function sends(scene: Scene, person: PersonOfStory, kind: string, fileName: string): Promise<string> {
  const token = await scene.tokenOf(person);
  const bytes = await paper(fileName);
  const body = { fileName, contentType: 'application/pdf', bytes: bytes.length, kind };
  const answer = await scene.api.expect(201, 'POST', `${scene.pathOf(person)}/documents`, { token, body });
  const { documentId, upload } = Issued.parse(answer);
  await post(upload, bytes, fileName);
  await scene.api.now();
  return documentId;
}

async function post(
  { url, fields }: z.infer<typeof Issued>['upload'],
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

/** The papers that were uploaded since they were last handed over, as a command's payload. */
export function withPapers(more: Payload = {}): (scene: Scene) => Payload {
  return scene => ({ ...more, documentIds: scene.uploaded.splice(0) });
}

/** One after the other. */
export function inTurn(...acts: Act[]): Act {
  return async scene => {
    for (const act of acts) await act(scene);
  };
}

/** Nobody does anything: the clock alone moves. */
export const timePasses: Act = () => Promise.resolve();
