import { randomBytes } from 'node:crypto';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { Activity } from '../activity.ts';
import type { Clock } from '../clock.ts';
import { rulesFor } from './receipt-rules.ts';
import type { ReceiptRule } from './receipt-rules.ts';

export interface InboundOptions {
  clock: Clock;
  activity: Activity;
  region: string;
  rules: ReceiptRule[];
  /** Writes one object, as SES does with the rule's S3 action. */
  putObject: (bucket: string, key: string, bytes: Buffer) => Promise<void>;
}

/** What every spam filter takes for spam, so that one can be tried: the Generic Test for Unsolicited Bulk Email. */
const gtube = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';

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
  const id = randomBytes(20).toString('hex');
  const recipients = session.envelope.rcptTo.map(recipient => recipient.address);
  const written = Buffer.concat(parts);
  const verdict = written.includes(gtube) ? 'FAIL' : 'PASS';
  const message = Buffer.concat([Buffer.from(traceHeaders(options, session, id, verdict)), written]);
  const matched = new Set(recipients.flatMap(recipient => rulesFor(recipient, options.rules)));
  for (const rule of matched) await options.putObject(rule.bucket, rule.prefix + id, message);
  return id;
}

/** What SES writes above the message as it came. The message itself is left as it is, byte by byte. */
function traceHeaders(options: InboundOptions, session: SMTPServerSession, id: string, spam: 'PASS' | 'FAIL'): string {
  const { mailFrom, rcptTo } = session.envelope;
  const date = new Date(options.clock.now()).toUTCString().replace('GMT', '+0000 (UTC)');
  return [
    `Return-Path: <${mailFrom === false ? '' : mailFrom.address}>`,
    `Received: from ${session.hostNameAppearsAs} ([${session.remoteAddress}])`,
    ` by inbound-smtp.${options.region}.amazonaws.com with SMTP id ${id}`,
    ` for ${rcptTo[0]?.address ?? ''};`,
    ` ${date}`,
    `X-SES-Spam-Verdict: ${spam}`,
    'X-SES-Virus-Verdict: PASS',
    '',
  ].join('\r\n');
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
