import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESClient } from '@aws-sdk/client-ses';
import type { SendEmailCommandInput } from '@aws-sdk/client-ses';
import { Activity } from '../../src/activity.ts';
import { credentialsFor } from '../../src/credentials.ts';
import type { SesEvent } from '../../src/ses/events.ts';
import { createSes } from '../../src/ses/ses.ts';
import type { Ses } from '../../src/ses/ses.ts';
import type { AnsweredCall } from '../../src/signed-by.ts';

/** A mail service on a port of its own, with the real SDK's client and all that it told. */
export interface RunningSes {
  ses: Ses;
  client: SESClient;
  activity: Activity;
  endpoint: string;
  directory: string;
  events: SesEvent[];
  calls: AnsweredCall[];
  /** Stops it and starts another on the same files. */
  restart(onEvent?: TakeEvent): Promise<RunningSes>;
  /** Stops it for good, files and all. */
  stop(): Promise<void>;
}

type TakeEvent = (event: SesEvent) => void | Promise<void>;

export async function startSes(
  directory = mkdtempSync(join(tmpdir(), 'ses-')),
  onEvent?: TakeEvent,
): Promise<RunningSes> {
  const activity = new Activity();
  const events: SesEvent[] = [];
  const calls: AnsweredCall[] = [];
  const ses = createSes({
    directory,
    clock: { now: () => Date.parse('2026-11-24T20:00:00.250Z') },
    activity,
    region: 'us-west-2',
    account: '000000000000',
    identities: ['dmhc.example'],
    configurationSets: ['notices'],
    onEvent: onEvent ?? (event => void events.push(event)),
    onCall: call => calls.push(call),
  });
  await new Promise<void>(resolve => ses.server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(ses.server.address() as AddressInfo).port}`;
  const client = new SESClient({
    endpoint,
    region: 'us-west-2',
    credentials: credentialsFor('SenderRole'),
    maxAttempts: 1,
  });

  async function halt(): Promise<void> {
    client.destroy();
    ses.server.closeAllConnections();
    await new Promise(resolve => ses.server.close(resolve));
  }

  return {
    ses,
    client,
    activity,
    endpoint,
    directory,
    events,
    calls,
    restart: async take => {
      await halt();
      return startSes(directory, take);
    },
    stop: async () => {
      await halt();
      rmSync(directory, { recursive: true });
    },
  };
}

/** A mail of the least that it takes. */
export function to(address: string, change: Partial<SendEmailCommandInput> = {}): SendEmailCommandInput {
  return {
    Source: 'help@dmhc.example',
    Destination: { ToAddresses: [address] },
    Message: { Subject: { Data: 'Subject' }, Body: { Text: { Data: 'Text' } } },
    ConfigurationSetName: 'notices',
    ...change,
  };
}
