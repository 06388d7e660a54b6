import { randomBytes } from 'node:crypto';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { Activity } from '../activity.ts';
import type { Clock } from '../clock.ts';
import { rulesFor } from './receipt-rules.ts';
import { verdictsOf, type Verdict } from './verdicts.ts';
import type { ReceiptRule } from './receipt-rules.ts';

export interface InboundOptions {
  clock: Clock;
  activity: Activity;
  region: string;
  rules: ReceiptRule[];
  /** Writes one object, as SES does with the rule's S3 action. */
  putObject: (bucket: string, key: string, bytes: Buffer) => Promise<void>;
}

/** SES takes messages of up to 40 MB. */
const mostBytes = 40 * 1024 * 1024;

/** The receiving side of SES: an SMTP server (to be put on loopback) that follows the receipt rules. */
export function createInboundMail(options: InboundOptions): SMTPServer {
  const server = new SMTPServer({
    name: `inbound-smtp.${options.region}.amazonaws.com`,
    size: mostBytes,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo(recipient, _session, done) {
      if (rulesFor(recipient.address, options.rules).length > 0) done();
      else done(refusal(550, '5.1.1 Requested action not taken: mailbox unavailable'));
    },
    onData(stream, session, done) {
      options.activity
        .track('a mail coming in', () => receive(options, stream, session))
        .then(id => done(null, `OK ${id}`))
        .catch((error: unknown) => {
          // Anything but our own refusal is a fault on this side: the sender keeps the mail and tries again.
          const known = error instanceof Error && 'responseCode' in error;
          done(known ? error : refusal(451, '4.4.0 Temporary failure, try again later'));
        });
    },
  });
  // A sender that hangs up in the middle of a mail: it has the mail still, and an error that nobody hears ends us all.
  server.on('error', () => undefined);
  return server;
}

async function receive(
  options: InboundOptions,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) {
    if (!stream.sizeExceeded) parts.push(part);
  }
  if (stream.sizeExceeded) throw refusal(552, '5.3.4 Message size exceeds fixed limit');
  const { mailFrom, rcptTo } = session.envelope;
  return acceptMail(options, Buffer.concat(parts), {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map(recipient => recipient.address),
    via: `${session.hostNameAppearsAs} ([${session.remoteAddress}])`,
  });
}

interface Envelope {
  /** Empty for a mail that is not to be answered. */
  from: string;
  to: string[];
  /** Where it comes from. */
  via: string;
}

/**
 * Writes a mail where the rules say, with what SES writes above it; the message itself is left as it is, byte by byte.
 * @returns its id
 */
export async function acceptMail(options: InboundOptions, message: Buffer, envelope: Envelope): Promise<string> {
  const id = randomBytes(20).toString('hex');
  const matched = new Set(envelope.to.flatMap(recipient => rulesFor(recipient, options.rules)));
  const found = await verdictsOf(message);
  for (const rule of matched) {
    const { spam, virus } = rule.scans ? found : { spam: 'DISABLED' as const, virus: 'DISABLED' as const };
    const above = Buffer.from(traceHeaders(options, envelope, { id, spam, virus }));
    await options.putObject(rule.bucket, rule.prefix + id, Buffer.concat([above, message]));
  }
  return id;
}

function traceHeaders(
  options: InboundOptions,
  { from, to, via }: Envelope,
  { id, spam, virus }: { id: string; spam: Verdict; virus: Verdict },
): string {
  const date = new Date(options.clock.now()).toUTCString().replace('GMT', '+0000 (UTC)');
  return [
    `Return-Path: <${from}>`,
    `Received: from ${via}`,
    ` by inbound-smtp.${options.region}.amazonaws.com with SMTP id ${id}`,
    ` for ${to[0] ?? ''};`,
    ` ${date}`,
    `X-SES-Spam-Verdict: ${spam}`,
    `X-SES-Virus-Verdict: ${virus}`,
    '',
  ].join('\r\n');
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
