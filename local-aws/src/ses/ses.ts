import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { join } from 'node:path';
import type { Activity } from '../activity.ts';
import type { StackClock, TimerSource } from '../clock.ts';
import { localServer } from '../local-server.ts';
import type { OwnAnswer } from '../local-server.ts';
import { readBody } from '../request-body.ts';
import { signedBy } from '../signed-by.ts';
import type { AnsweredCall } from '../signed-by.ts';
import { identityOf } from './address.ts';
import { checkMail, type ConfigurationSet, type Identity } from './check-mail.ts';
import { eventRelay } from '../event-relay.ts';
import { sesEvent } from './events.ts';
import type { Happening } from './happening.ts';
import { feedbackMail, isFeedback } from './feedback.ts';
import type { SesEvent } from './events.ts';
import type { StateFiles } from '../state-files.ts';
import { openMailStore } from './mail-store.ts';
import type { Mail, MailFilter, OutgoingMail } from './mail.ts';
import { allWell, longestTrySeconds, outcomeFor, statusAfter, suppressedBy } from './outcome.ts';
import type { Behaviour, Suppressed } from './outcome.ts';
import { parseSendEmail, parseSendRawEmail } from './parse-call.ts';
import type { ParsedCall } from './parse-call.ts';
import { SesError, errorXml, resultXml } from './query-protocol.ts';

export interface SesOptions {
  /** The stack's state directory. */
  directory: string;
  clock: Pick<StackClock, 'now' | 'rescheduled'>;
  activity: Activity;
  files?: StateFiles | undefined;
  region: string;
  account: string;
  identities: Identity[];
  configurationSets: ConfigurationSet[];
  /** Takes an event durably: once it has returned, the event is forgotten here. It may get one twice. */
  onEvent: (event: SesEvent) => void | Promise<void>;
  /** Takes a mail that SES itself writes to a sender of ours. */
  onFeedback?: (to: string, message: Buffer) => Promise<void>;
  onCall?: (call: AnsweredCall) => void;
}

/** How the mail service behaves, and its suppression list, which is kept on disk. */
type Behaving = Behaviour & { suppressed: Suppressed[] };

export interface Ses extends TimerSource {
  server: Server;
  /** The mails that were taken, oldest first. */
  mails(filter?: MailFilter): Mail[];
  /** The message as its sender composed it, for a mail sent with SendRawEmail. */
  rawMessage(mailId: string): Uint8Array | undefined;
  /** Changes what is named, leaves the rest, and returns the whole. */
  setBehaviour(change: Partial<Behaving>): Behaving;
  /** Tells afterwards what became of a mail, for one that was sent while the service was silent. */
  report(mailId: string, what: Reported | Reported['eventType']): void;
}

type Told<H> = H extends unknown ? Omit<H, 'recipients' | 'afterSeconds'> : never;
/** What is told afterwards of all recipients of a mail; a bounce by its name alone is a hard one. */
type Reported = Told<Happening>;

const actions = new Map<string, (call: URLSearchParams) => ParsedCall | Promise<ParsedCall>>([
  ['SendEmail', parseSendEmail],
  ['SendRawEmail', parseSendRawEmail],
]);

/** Ten megabytes of message, spelled in base64 and then in percent signs, and room beside it. */
const longestRequest = 48 * 1024 * 1024;

/** SES v1: SendEmail and SendRawEmail for the real SDK, kept on disk, with the events of a configuration set. */
export function createSes(options: SesOptions): Ses {
  const store = openMailStore(join(options.directory, 'ses'), options.files);
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
    const { maxDeliverySeconds, suppressedReasons } = setOf(mail) ?? account;
    const suppressed = store.suppressed.list().filter(({ reason }) => suppressedReasons.includes(reason));
    const happenings = outcomeFor(mail.destinations, behaviour, { suppressed, maxDeliverySeconds });
    const atOnce = happenings.filter(({ afterSeconds }) => afterSeconds === 0);
    const kept: Mail = {
      ...mail,
      id: messageId(now),
      at: new Date(now).toISOString(),
      status: statusAfter(atOnce),
      sentBy: principal,
    };
    const later = happenings.filter(({ afterSeconds }) => afterSeconds > 0);
    store.keep(
      kept,
      raw,
      toldOf(kept, atOnce, now),
      later.map(happening => ({ due: now + happening.afterSeconds * 1000, happening })),
    );
    handOn();
    options.clock.rescheduled();
    return kept.id;
  }

  /** SES publishes the events of a configuration set: a mail sent without one has none. */
  function toldOf(mail: Mail, happenings: Happening[], at: number) {
    const { region, clock, account: of } = options;
    const { announces = [], maxDeliverySeconds = longestTrySeconds } = setOf(mail) ?? {};
    const expiresAt = Date.parse(mail.at) + maxDeliverySeconds * 1000;
    const told = happenings.filter(({ eventType }) => announces.includes(eventType.toLowerCase()));
    for (const happening of happenings) forward(mail, happening, announces);
    return {
      events: told.map(happening =>
        sesEvent(mail, happening, { account: of, region, now: Math.min(at, clock.now()), expiresAt }),
      ),
      suppressed: happenings.flatMap(suppressedBy),
    };
  }

  /** To the sender, unless their identity says not to: and even then of what no event tells. */
  function forward(mail: Mail, happening: Happening, announces: readonly string[]): void {
    const isTold = announces.includes(happening.eventType.toLowerCase());
    const forwards = identityOf(mail.from, options.identities)?.forwardsFeedback ?? true;
    if (!isFeedback(happening) || (isTold && !forwards)) return;
    const message = feedbackMail(mail, happening, options.clock.now());
    void options.activity.track('feedback to a sender', async () => options.onFeedback?.(mail.from, message));
  }

  function setOf(mail: OutgoingMail): ConfigurationSet | undefined {
    return options.configurationSets.find(({ name }) => name === mail.configurationSet);
  }

  function fire(now: number): number {
    const fired = store.later.takeDue(now, ({ mailId, due, happening }) => {
      const mail = store.find(mailId);
      if (mail !== undefined) {
        store.settle(mailId, statusAfter([happening], mail.status), toldOf(mail, [happening], due));
      }
    });
    if (fired > 0) handOn();
    return fired;
  }

  function reportCall(mail: OutgoingMail, principal: string): void {
    const arn = `arn:aws:ses:${options.region}:${options.account}`;
    const identity = identityOf(mail.from, options.identities)?.name ?? mail.from;
    const call = { principal, service: 'ses', action: mail.operation, fromAddress: mail.from };
    options.onCall?.({ ...call, resource: `${arn}:identity/${identity}` });
    // As in the sandbox, where a recipient is an identity, too: here by the domain, for whoever hears this keeps it.
    for (const address of mail.destinations)
      options.onCall?.({ ...call, resource: `${arn}:identity/${address.split('@').at(-1)}` });
    if (mail.configurationSet === undefined) return;
    options.onCall?.({ ...call, resource: `${arn}:configuration-set/${mail.configurationSet}` });
  }

  function report(mailId: string, what: Reported | Reported['eventType']): void {
    const mail = store.find(mailId);
    if (mail === undefined) throw new RangeError(`There is no mail ${mailId}.`);
    const reported = typeof what === 'string' ? usual[what] : what;
    const happening = { ...reported, recipients: mail.destinations, afterSeconds: 0 };
    store.settle(mailId, statusAfter([happening]), toldOf(mail, [happening], options.clock.now()));
    handOn();
  }

  function setBehaviour({ suppressed, ...change }: Partial<Behaving>): Behaving {
    behaviour = { ...behaviour, ...change };
    if (suppressed !== undefined) store.suppressed.replace(suppressed);
    return { ...behaviour, suppressed: store.suppressed.list() };
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
    name: 'the mail service',
    next: () => store.later.next(),
    fire,
    server,
    mails: (filter = {}) => store.list(filter),
    rawMessage: mailId => store.rawMessage(mailId),
    setBehaviour,
    report,
  };
}

/** What holds for a mail without a configuration set. */
const account = { maxDeliverySeconds: undefined, suppressedReasons: ['BOUNCE', 'COMPLAINT'] };

/** What is told where only its name is given. */
const usual: Record<Reported['eventType'], Reported> = {
  Send: { eventType: 'Send' },
  Delivery: { eventType: 'Delivery' },
  Bounce: { eventType: 'Bounce', bounceType: 'Permanent', bounceSubType: 'General' },
  Complaint: { eventType: 'Complaint', complaintSubType: null, complaintFeedbackType: 'abuse' },
  Reject: { eventType: 'Reject' },
  DeliveryDelay: { eventType: 'DeliveryDelay', delayType: 'General' },
};

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
