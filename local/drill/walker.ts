import { Refused } from '../../client/client.ts';
import type { AnswerOf, CommandBody } from '../../domain/api/calls.ts';
import { type Api, UnexpectedAnswer } from '../walkthrough/api.ts';
import { paper } from '../walkthrough/paper.ts';
import { CaseClient } from '../walkthrough/case-client.ts';
import { anaReyes } from '../walkthrough/stories/applicants.ts';
import type { Hours } from './hours.ts';
import { roads, type RoadName, type RoadStep } from './roads.ts';
import type { PatientApi } from './patient-api.ts';

type Done = AnswerOf<'commandCase'>;

/** How long somebody waits for a case to be where they can act, looking again and again: minutes of the stack's time. */
const waits = [1, 2, 5, 10, 20, 40, 60, 120, 240, 480, 960, 1440, 1440];

/** A case on its road: what its people do, and what they were told. */
export interface Walker {
  road: RoadName;
  /** Undefined until the application was acknowledged. */
  caseNumber: () => string | undefined;
  /** Every command that was answered with 200. */
  done: Done[];
  /** Troubles that a person had to clear. */
  helped: string[];
  /** Lets time pass until the step of that place can be done. @throws UnexpectedAnswer where it never can */
  arrive(place: number): Promise<void>;
  /** Does the step of that place, if the road has one. @returns whether it is done; else it is to be done again */
  act(place: number): Promise<boolean>;
}

export function createWalker(api: PatientApi, hours: Hours, { road, key }: { road: RoadName; key: string }): Walker {
  const caseClient = new CaseClient(api, roads[road].application ?? anaReyes);
  const done: Done[] = [];
  const helped: string[] = [];
  let caseNumber: string | undefined;

  async function arrive(place: number): Promise<void> {
    const next = roads[road].steps[place];
    if (next === undefined || next.does === 'file') return;
    for (const minutes of waits) {
      if (next.when(await caseClient.look())) return;
      await help();
      await hours.pass(minutes);
    }
    const { stage } = await caseClient.look();
    throw new UnexpectedAnswer(`${caseClient.caseNumber} (${road}) is in ${stage}, where nobody can ${nameOf(next)}.`);
  }

  async function act(place: number): Promise<boolean> {
    const next = roads[road].steps[place];
    switch (next?.does) {
      case undefined:
        return true;
      case 'file':
        await caseClient.file(key);
        caseNumber = caseClient.caseNumber;
        return true;
      case 'upload':
        return upload(next);
      case 'command':
        return give(next);
    }
  }

  async function help(): Promise<void> {
    const trouble = await troubleOf(api, caseClient.caseNumber);
    if (trouble === undefined) return;
    helped.push(trouble);
    await caseClient.give('supervisor', { type: 'clear-trouble' }).catch(onlyRefused);
  }

  /** Made for the version that they saw, so that an answer that never came can be settled by looking. */
  async function give({ by, type, payload, when }: Extract<RoadStep, { does: 'command' }>): Promise<boolean> {
    const shown = await caseClient.look();
    if (!when(shown)) return false;
    const given = typeof payload === 'function' ? payload(shown) : payload;
    // Each step was written with its own command's payload; the compiler does not see that here.
    const body = { type, expectedVersion: shown.version, ...given } as CommandBody;
    const answer = await caseClient.give(by, body).catch(onlyRefused);
    if (!(answer instanceof Refused)) return done.push(answer) > 0;
    const { status } = answer;
    const isOpen = status >= 500 || status === 429 || status === 409;
    if (!isOpen) throw answer;
    return wasDone(by, shown.version);
  }

  async function wasDone(by: string, after: number): Promise<boolean> {
    const token = await api.token({ role: 'supervisor', sub: 'supervisor-1' });
    const path = { caseNumber: caseClient.caseNumber };
    const { items } = await api.client('readHistory', { path, query: { after }, token });
    return items.some(one => one.by.role === by.replace(/ \d$/u, ''));
  }

  async function upload({ by, fileName, kind }: Extract<RoadStep, { does: 'upload' }>): Promise<boolean> {
    const bytes = await paper(fileName);
    const announced = { fileName, contentType: 'application/pdf', bytes: bytes.length, kind } as const;
    const { upload: place } = await caseClient.announce(by, announced);
    return api.post(place, bytes);
  }

  return { road, caseNumber: () => caseNumber, done, helped, arrive, act };
}

function nameOf(next: Exclude<RoadStep, { does: 'file' }>): string {
  return next.does === 'upload' ? `send ${next.fileName}` : next.type;
}

function onlyRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  throw error;
}

/** What has stopped the machine of a case, if anything has. */
async function troubleOf(api: Api, caseNumber: string): Promise<string | undefined> {
  const token = await api.token({ role: 'supervisor', sub: 'supervisor-1' });
  const { trouble } = await api.client('readCase', { path: { caseNumber }, token });
  return trouble == null ? undefined : `${trouble.act}: ${trouble.error}`;
}
