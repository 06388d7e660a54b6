import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESClient } from '@aws-sdk/client-ses';
import type { SendEmailCommandInput } from '@aws-sdk/client-ses';
import { Activity } from '../../src/activity.ts';
import { StackClock } from '../../src/clock.ts';
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
  /** What it mailed to senders of ours by itself. */
  feedback: [to: string, message: string][];
  advance(seconds: number): Promise<number>;
  /** Stops it and starts another on the same files. */
  restart(onEvent?: TakeEvent): Promise<RunningSes>;
  /** Stops it for good, files and all. */
  stop(): Promise<void>;
}

const everything = ['send', 'delivery', 'bounce', 'complaint', 'reject', 'deliverydelay'];

type TakeEvent = (event: SesEvent) => void | Promise<void>;

export async function startSes(
  directory = mkdtempSync(join(tmpdir(), 'ses-')),
  onEvent?: TakeEvent,
): Promise<RunningSes> {
  const activity = new Activity();
  const events: SesEvent[] = [];
  const calls: AnsweredCall[] = [];
  const feedback: [to: string, message: string][] = [];
  const clock = new StackClock({ at: Date.parse('2026-11-24T20:00:00.250Z'), frozen: true });
  const ses = createSes({
    directory,
    clock,
    activity,
    region: 'us-west-2',
    account: '000000000000',
    identities: [
      { name: 'dmhc.example', forwardsFeedback: false },
      { name: 'loud.example', forwardsFeedback: true },
    ],
    configurationSets: [
      { name: 'notices', announces: everything, suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      { name: 'urgent', announces: everything, maxDeliverySeconds: 300, suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      { name: 'complaints-count-alone', announces: ['send', 'bounce'], suppressedReasons: ['COMPLAINT'] },
    ],
    onFeedback: (address, message) => Promise.resolve(void feedback.push([address, message.toString()])),
    onEvent: onEvent ?? (event => void events.push(event)),
    onCall: call => calls.push(call),
  });
  clock.addSource(ses);
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
    feedback,
    advance: seconds => clock.advanceTo(clock.now() + seconds * 1000, () => activity.settled()),
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
