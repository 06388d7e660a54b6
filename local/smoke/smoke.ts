import { clientAt, type Send } from '../../client/client.ts';
import { exampleApplication } from '../example-application.ts';
import type { ApplicationOfStory } from '../walkthrough/application-of-story.ts';
import { paper } from '../walkthrough/paper.ts';

export interface SmokeOptions {
  /** Of the API, with its stage, as `https://….amazonaws.com/v1`. */
  origin: string;
  /** Of an analyst: then the case is routed, too. */
  token?: string | undefined;
  /** The day of the stack, as YYYY-MM-DD: what the form says happened some weeks before. */
  today: string;
  /** Tells this case from those of other runs: letters only, for it stands in a name. */
  mark: string;
  send?: Send;
  say?: (line: string) => void;
  /** Between one look and the next, at what happens by itself. */
  wait: () => Promise<void>;
  /** How many looks. */
  looks?: number;
}

/** What did not come within all the looks. */
export class NotSeen extends Error {
  override name = 'NotSeen';
}

/** SES takes mail to it from everybody, also in its sandbox, and delivers it to nobody. */
const mailbox = 'success@simulator.amazonses.com';

/**
 * The part of story 1 in which nobody waits for days, against a stack that is not ours to set the clock of: a member files, sends the
 * letter of denial, an analyst routes the case (with a token), and the member withdraws, so that no clock runs on.
 * @returns the number of the case
 * @throws NotSeen, or Refused, with what did not go
 */
export async function smoke(options: SmokeOptions): Promise<string> {
  const { token: analyst, mark, send = fetch, say = () => undefined, wait, looks = 60 } = options;
  const client = clientAt(options.origin.replace(/\/$/u, ''), send);
  const until = async <T>(what: string, look: () => Promise<T>, isThere: (seen: T) => boolean): Promise<T> => {
    for (let left = looks; left > 0; left -= 1) {
      const seen = await look();
      if (isThere(seen)) return seen;
      await wait();
    }
    throw new NotSeen(`After ${looks} looks ${what} is still to come.`);
  };

  const headers = { 'idempotency-key': `smoke-${mark}` };
  const { caseNumber, accessCode = '' } = await client('fileApplication', {
    body: applicationOf(options),
    headers,
  });
  say(`filed: ${caseNumber}`);
  const { token } = await client('openSession', { body: { caseNumber, accessCode } });
  const look = () => client('readMyCase', { token });
  await until('the case in screening', look, ({ stage }) => stage === 'screening');
  say('in screening: table, pipe, bus and machine do their part');

  const documentId = await sendLetter(client, token, send);
  await until(
    'the letter in the case',
    look,
    ({ documents }) => documents.find(one => one.documentId === documentId)?.status === 'admitted',
  );
  say('the letter of denial was scanned and taken into the case');

  if (analyst !== undefined) {
    const route = { type: 'route-case', route: 'imr', reviewType: 'medical-necessity', urgency: 'standard' } as const;
    await client('commandCase', { path: { caseNumber }, token: analyst, body: route });
    await until('the plan’s turn', look, ({ stage }) => stage === 'gathering-records');
    say('routed: the plan is asked for its records');
  }
  await client('commandMyCase', { token, body: { type: 'withdraw', reason: 'A trial of the deployment.' } });
  await until('its end', look, ({ stage, outcome }) => stage === 'closed' && outcome === 'withdrawn');
  say('withdrawn: closed');
  return caseNumber;
}

type Client = ReturnType<typeof clientAt>;

async function sendLetter(client: Client, token: string, send: Send): Promise<string> {
  const fileName = 'Letter of denial.pdf';
  const bytes = await paper(fileName);
  const body = { fileName, contentType: 'application/pdf', bytes: bytes.length, kind: 'denial-letter' } as const;
  const { documentId, upload } = await client('sendMyDocument', { token, body });
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
  form.set('file', new Blob([bytes], { type: 'application/pdf' }), fileName);
  const { ok, status } = await send(upload.url, { method: 'POST', body: form });
  if (!ok) throw new NotSeen(`The letter was not taken by the bucket: ${status}.`);
  return documentId;
}

/** An invented person, as the example is: refused three weeks ago, signed today. */
function applicationOf({ today, mark }: SmokeOptions): ApplicationOfStory {
  const { patient, grievance, services, consent, ...rest } = exampleApplication;
  const refusedOn = new Date(Date.parse(today) - 21 * 86_400_000).toISOString().slice(0, 10);
  return {
    ...rest,
    patient: { ...patient, firstName: 'Trial', lastName: mark, email: mailbox },
    coverage: { ...rest.coverage, memberId: `TRIAL${mark}` },
    grievance: { ...grievance, filedOn: refusedOn, decidedOn: refusedOn },
    services: services.map(service => ({ ...service, deniedOn: refusedOn })),
    consent: { ...consent, signedBy: `Trial ${mark}`, signedOn: today, releaseOfRecords: true },
  };
}
