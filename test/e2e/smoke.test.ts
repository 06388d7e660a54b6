import { beforeAll, describe, expect, it } from 'vitest';
import { NotSeen, smoke } from '../../local/smoke/smoke.ts';
import { sharedSession, type StackSession } from './stack-session.ts';

let session: StackSession;
beforeAll(async () => {
  session = await sharedSession();
});

const said: string[] = [];
const options = (mark: string) => ({
  origin: `${session.origin}/`,
  today: '2026-11-24',
  mark,
  say: (line: string) => said.push(line),
  wait: () => session.settled(),
});

describe('The trial of a deployment', () => {
  it('goes from the form to the plan and ends its case, by the API alone', async () => {
    const token = await session.token({ role: 'analyst', sub: 'analyst-1' });
    const paths: string[] = [];
    const send = (url: string, request: RequestInit) => {
      paths.push(new URL(url).pathname);
      return fetch(url, request);
    };
    const caseNumber = await smoke({ ...options('quillfeather'), token, send });
    expect(said).toEqual([
      `filed: ${caseNumber}`,
      'in screening: table, pipe, bus and machine do their part',
      'the letter of denial was scanned and taken into the case',
      'routed: the plan is asked for its records',
      'withdrawn: closed',
    ]);
    expect(paths.filter(path => path.startsWith('/__local') && !path.startsWith('/__local/s3'))).toEqual([]);
    const supervisor = await session.token({ role: 'supervisor', sub: 'supervisor-1' });
    const { clocks } = await session.http.client('readCase', { path: { caseNumber }, token: supervisor });
    expect(clocks.filter(({ status }) => status === 'running').map(({ id }) => id)).toEqual([]);
  });

  it('needs nobody who signs in', async () => {
    await expect(smoke(options('marrowdale'))).resolves.toMatch(/^[0-9A-Z-]+$/u);
  });

  it('fails where what has to come by itself does not come', async () => {
    const outcome = smoke({ ...options('thistlewick'), send: withoutPapers, looks: 2 });
    await expect(outcome).rejects.toThrow(NotSeen);
    await expect(outcome).rejects.toThrow('After 2 looks the letter in the case is still to come.');
  });
});

/** The papers that a case has are never told. */
async function withoutPapers(url: string, request: RequestInit): Promise<Response> {
  const response = await fetch(url, request);
  if (!url.endsWith('/my/case')) return response;
  return Response.json({ ...((await response.json()) as object), documents: [] });
}
