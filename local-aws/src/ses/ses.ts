import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { join } from 'node:path';
import type { Activity } from '../activity.ts';
import type { Clock } from '../clock.ts';
import { localServer } from '../local-server.ts';
import type { OwnAnswer } from '../local-server.ts';
import { readBody } from '../request-body.ts';
import { signedBy } from '../signed-by.ts';
import type { AnsweredCall } from '../signed-by.ts';
import { identityOf } from './address.ts';
import { checkMail } from './check-mail.ts';
import { eventRelay } from '../event-relay.ts';
import { sesEvent } from './events.ts';
import type { Happening, SesEvent } from './events.ts';
import { openMailStore } from './mail-store.ts';
import type { Mail, MailFilter, OutgoingMail } from './mail.ts';
import { allWell, outcomeFor, statusAfter, suppressedAfter } from './outcome.ts';
import type { Behaviour } from './outcome.ts';
import { parseSendEmail, parseSendRawEmail } from './parse-call.ts';
import type { ParsedCall } from './parse-call.ts';
import { SesError, errorXml, resultXml } from './query-protocol.ts';

export interface SesOptions {
  /** The stack's state directory. */
  directory: string;
  clock: Clock;
  activity: Activity;
  region: string;
  account: string;
  /** Verified addresses and domains. */
  identities: string[];
  configurationSets: string[];
  /** Takes an event durably: once it has returned, the event is forgotten here. It may get one twice. */
  onEvent: (event: SesEvent) => void | Promise<void>;
  onCall?: (call: AnsweredCall) => void;
}

export interface Ses {
  server: Server;
  /** The mails that were taken, oldest first. */
  mails(filter?: MailFilter): Mail[];
  /** The message as its sender composed it, for a mail sent with SendRawEmail. */
  rawMessage(mailId: string): Uint8Array | undefined;
  /** Changes what is named, leaves the rest, and returns the whole. */
  setBehaviour(change: Partial<Behaviour>): Behaviour;
  /** Tells afterwards what became of a mail, for one that was sent while the service was silent. */
  report(mailId: string, eventType: Happening['eventType']): void;
}

const actions = new Map<string, (call: URLSearchParams) => ParsedCall | Promise<ParsedCall>>([
  ['SendEmail', parseSendEmail],
  ['SendRawEmail', parseSendRawEmail],
]);

/** Ten megabytes of message, spelled in base64 and then in percent signs, and room beside it. */
const longestRequest = 48 * 1024 * 1024;

/** SES v1: SendEmail and SendRawEmail for the real SDK, kept on disk, with the events of a configuration set. */
export function createSes(options: SesOptions): Ses {
  const store = openMailStore(join(options.directory, 'ses'));
  const handOn = eventRelay(store.events, options.activity, options.onEvent);
  let behaviour = allWell;

  async function answer(request: IncomingMessage): Promise<string> {
    const body = await readBody(request, longestRequest);
    const principal = callerOf(request);
    checkBehaviour(behaviour);
    if (body === 'too-large')
      throw new SesError('InvalidParameterValue', 'Message length is more than 10485760 bytes.');
    const call = new URLSearchParams(body.toString());
    const action = call.get('Action') ?? '';
    const parse = actions.get(action);
    if (parse === undefined) {
      throw new SesError('InvalidAction', `Could not find operation ${action} for version 2010-12-01`);
    }
    const { mail, raw } = await parse(call);
    reportCall(mail, principal);
    checkMail(mail, options);
    return resultXml(action, { MessageId: keep(mail, raw, principal) }, randomUUID());
  }

  function keep(mail: OutgoingMail, raw: Buffer | undefined, principal: string): string {
    const now = options.clock.now();
    const happenings = outcomeFor(mail.destinations, behaviour);
    const kept: Mail = {
      ...mail,
      id: messageId(now),
      at: new Date(now).toISOString(),
      status: statusAfter(happenings),
      sentBy: principal,
    };
    store.keep(kept, raw, eventsOf(kept, happenings));
    behaviour = { ...behaviour, suppressed: suppressedAfter(happenings, behaviour.suppressed) };
    handOn();
    return kept.id;
  }

  /** SES publishes the events of a configuration set: a mail sent without one has none. */
  function eventsOf(mail: Mail, happenings: Happening[]): SesEvent[] {
    if (mail.configurationSet === undefined) return [];
    const { account, region, clock } = options;
    return happenings.map(happening => sesEvent(mail, happening, { account, region, now: clock.now() }));
  }

  function reportCall(mail: OutgoingMail, principal: string): void {
    const arn = `arn:aws:ses:${options.region}:${options.account}`;
    const identity = identityOf(mail.from, options.identities) ?? mail.from;
    const call = { principal, service: 'ses', action: mail.operation };
    options.onCall?.({ ...call, resource: `${arn}:identity/${identity}` });
    if (mail.configurationSet === undefined) return;
    options.onCall?.({ ...call, resource: `${arn}:configuration-set/${mail.configurationSet}` });
  }

  function report(mailId: string, eventType: Happening['eventType']): void {
    const mail = store.find(mailId);
    if (mail === undefined) throw new RangeError(`There is no mail ${mailId}.`);
    const happening = { eventType, recipients: mail.destinations };
    store.settle(mailId, statusAfter([happening]), eventsOf(mail, [happening]));
    behaviour = { ...behaviour, suppressed: suppressedAfter([happening], behaviour.suppressed) };
    handOn();
  }

  function setBehaviour(change: Partial<Behaviour>): Behaviour {
    behaviour = { ...behaviour, ...change };
    return behaviour;
  }

  const server = localServer({ name: 'SES', ownAnswer }, async (request, response) => {
    try {
      const xml = await options.activity.track('a call to the mail service', () => answer(request));
      if (behaviour.answerLost) response.destroy();
      else response.writeHead(200, { 'content-type': 'text/xml' }).end(xml);
    } catch (error) {
      if (!(error instanceof SesError)) throw error;
      const { status, contentType, body } = inWords(error);
      response.writeHead(status, { 'content-type': contentType }).end(body);
    }
  });
  server.on('listening', handOn);
  server.on('close', () => store.close());

  return {
    server,
    mails: (filter = {}) => store.list(filter),
    rawMessage: mailId => store.rawMessage(mailId),
    setBehaviour,
    report,
  };
}

function inWords(error: SesError): OwnAnswer {
  return { status: error.status, contentType: 'text/xml', body: errorXml(error, randomUUID()) };
}

function ownAnswer(status: number): OwnAnswer {
  if (status < 500) return inWords(new SesError('MalformedRequest', 'The request is not readable.', status));
  return inWords(new SesError('InternalFailure', 'The request failed because of an unknown error.', status));
}

function callerOf(request: IncomingMessage): string {
  const caller = signedBy(request);
  if (caller === 'unsigned') {
    throw new SesError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
  }
  if (caller === 'unknown-key') {
    throw new SesError('InvalidClientTokenId', 'The security token included in the request is invalid.', 403);
  }
  return caller.principal;
}

function checkBehaviour(behaviour: Behaviour): void {
  if (behaviour.down) throw new SesError('ServiceUnavailable', 'Service is unavailable.', 503);
  if (behaviour.throttle) throw new SesError('Throttling', 'Maximum sending rate exceeded.');
  if (behaviour.mailFromDomainUnverified) {
    throw new SesError('MailFromDomainNotVerifiedException', 'The MAIL FROM domain is not verified.');
  }
}

/** In the shape of SES's own: the time, a UUID and a counter that stays at nought. */
function messageId(now: number): string {
  return `0101${now.toString(16).padStart(12, '0')}-${randomUUID()}-000000`;
}
