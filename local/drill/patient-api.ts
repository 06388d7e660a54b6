import { type Api, apiAt } from '../walkthrough/api.ts';
import type { Site } from './site.ts';

/** How often a call is made that fails or finds nobody there. */
const mostTries = 40;

/** The stack's API as somebody uses it who tries again: for as long as the answer is trouble, or there is none. */
export interface PatientApi extends Api {
  /** Sends a file to the place that it was given. @returns whether it arrived */
  post(place: { url: string; fields: Record<string, string> }, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
}

export function patientApi(site: Site): PatientApi {
  const api = apiAt(site.origin, send);

  async function send(url: string, request: RequestInit): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      await site.up();
      const answer = await wholeAnswer(url, request);
      if (answer !== undefined && (isOnce(url) || !isTrouble(answer.status))) return answer;
      if (isOnce(url)) return new Response('{"detail":"There was no answer."}', { status: 503 });
      if (tries === mostTries) throw new Error(`${request.method ?? ''} ${url} was never answered.`);
    }
  }

  async function post(place: { url: string; fields: Record<string, string> }, bytes: Uint8Array<ArrayBuffer>) {
    await site.up();
    const form = new FormData();
    for (const [name, value] of Object.entries(place.fields)) form.set(name, value);
    form.set('file', new Blob([bytes], { type: 'application/pdf' }), 'paper.pdf');
    const response = await fetch(place.url, { method: 'POST', body: form }).catch(() => undefined);
    return response?.ok === true;
  }

  return { ...api, post };
}

/** Commands name no key of their own: whoever gives one looks before giving it again. */
function isOnce(url: string): boolean {
  return url.endsWith('/commands');
}

function isTrouble(status: number): boolean {
  return status >= 500 || status === 429;
}

/** Read to its end, for it may break off in the middle. @returns undefined where nothing whole came */
async function wholeAnswer(url: string, request: RequestInit): Promise<Response | undefined> {
  try {
    const response = await fetch(url, request);
    return new Response(await response.text(), { status: response.status });
  } catch {
    return undefined;
  }
}
