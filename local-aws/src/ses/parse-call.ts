import PostalMime from 'postal-mime';
import type { Address, Email } from 'postal-mime';
import { parseAddress } from './address.ts';
import type { MailHeader, OutgoingMail } from './mail.ts';
import { SesError, members, required } from './query-protocol.ts';

/** What a call asks to send, and the message itself where the caller composed it. */
export interface ParsedCall {
  mail: OutgoingMail;
  raw?: Buffer;
}

export function parseSendEmail(call: URLSearchParams): ParsedCall {
  const from = parseAddress(required(call, 'Source'));
  const subject = required(call, 'Message.Subject.Data');
  const text = call.get('Message.Body.Text.Data') ?? '';
  const html = call.get('Message.Body.Html.Data') ?? '';
  const [to, cc, bcc] = [addresses(call, 'To'), addresses(call, 'Cc'), addresses(call, 'Bcc')];
  const replyTo = members(call, 'ReplyToAddresses').map(address => parseAddress(address).address);
  const headers = [
    { name: 'From', value: required(call, 'Source') },
    { name: 'Reply-To', value: replyTo.join(', ') },
    { name: 'To', value: to.join(', ') },
    { name: 'Cc', value: cc.join(', ') },
    { name: 'Subject', value: subject },
    { name: 'MIME-Version', value: '1.0' },
  ];
  return {
    mail: {
      operation: 'SendEmail',
      from: from.address,
      fromName: from.name,
      to,
      cc,
      bcc,
      destinations: [...to, ...cc, ...bcc],
      replyTo,
      subject,
      text,
      html,
      tags: tagsOf(call),
      ...configurationSetOf(call, []),
      attachments: [],
      headers: headers.filter(header => header.value !== ''),
      bytes: Buffer.byteLength(subject + text + html),
    },
  };
}

export async function parseSendRawEmail(call: URLSearchParams): Promise<ParsedCall> {
  const raw = Buffer.from(required(call, 'RawMessage.Data'), 'base64');
  const email = await parseMessage(raw);
  const from = call.has('Source') ? parseAddress(required(call, 'Source')) : fromOf(email);
  const [to, cc, bcc] = [mailboxes(email.to), mailboxes(email.cc), mailboxes(email.bcc)];
  const given = members(call, 'Destinations').map(address => parseAddress(address).address);
  return {
    raw,
    mail: {
      operation: 'SendRawEmail',
      from: from.address,
      fromName: from.name,
      to,
      cc,
      bcc,
      destinations: given.length > 0 ? given : [...to, ...cc, ...bcc],
      replyTo: mailboxes(email.replyTo),
      subject: email.subject ?? '',
      text: email.text ?? '',
      html: email.html ?? '',
      tags: { ...tagHeader(email), ...tagsOf(call) },
      ...configurationSetOf(call, email.headers),
      attachments: email.attachments.map(part => ({
        fileName: part.filename ?? '',
        contentType: part.mimeType,
        bytes: typeof part.content === 'string' ? part.content.length : part.content.byteLength,
      })),
      headers: email.headers.map(header => ({ name: header.originalKey, value: header.value })).filter(isPublic),
      bytes: raw.length,
    },
  };
}

async function parseMessage(raw: Buffer): Promise<Email> {
  try {
    return await PostalMime.parse(raw);
  } catch (cause) {
    throw new SesError('InvalidParameterValue', `The message can't be read: ${String(cause)}`);
  }
}

function fromOf(email: Email) {
  const value = email.headers.find(header => header.key === 'from')?.value;
  if (value === undefined) throw new SesError('InvalidParameterValue', "Missing required header 'From'.");
  return parseAddress(value);
}

function addresses(call: URLSearchParams, kind: 'To' | 'Cc' | 'Bcc'): string[] {
  return members(call, `Destination.${kind}Addresses`).map(address => parseAddress(address).address);
}

function mailboxes(given: Address[] | undefined): string[] {
  return (given ?? []).flatMap(address => address.group ?? [address]).map(box => parseAddress(box.address).address);
}

function tagsOf(call: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let n = 1; call.has(`Tags.member.${n}.Name`); n++) {
    tags[required(call, `Tags.member.${n}.Name`)] = required(call, `Tags.member.${n}.Value`);
  }
  return tags;
}

/** SES takes tags from a header too: `X-SES-MESSAGE-TAGS: a=1, b=2`. */
function tagHeader(email: Email): Record<string, string> {
  const value = email.headers.find(header => header.key === 'x-ses-message-tags')?.value ?? '';
  const pairs = value.split(',').map(pair => pair.trim().split('='));
  return Object.fromEntries(pairs.flatMap(([name = '', tag = '']) => (name === '' ? [] : [[name, tag]])));
}

function configurationSetOf(call: URLSearchParams, headers: Email['headers']): { configurationSet?: string } {
  const named = headers.find(header => header.key === 'x-ses-configuration-set')?.value;
  const configurationSet = call.get('ConfigurationSetName') ?? named;
  return configurationSet === undefined ? {} : { configurationSet };
}

/** What SES takes off before it sends: its own instructions, and whom nobody is to see. */
function isPublic(header: MailHeader): boolean {
  return !/^(x-ses-(configuration-set|message-tags|source-arn|from-arn|return-path-arn)|bcc)$/i.test(header.name);
}
