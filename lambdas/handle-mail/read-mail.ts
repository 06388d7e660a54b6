import PostalMime, { type Address, type Email } from 'postal-mime';
import { endOfHead, readHead, type VirusVerdict, virusVerdictOf } from '../shared/mail-head.ts';
import { shownAs } from './shown-as.ts';
import { textOfHtml } from './html-text.ts';
import { withReadableHead } from './readable-head.ts';

export interface Attachment {
  fileName: string | null;
  /** As the mail calls it. */
  contentType: string;
  bytes: Uint8Array;
}

/** What a mail says, as far as it can be read. */
export interface MailRead {
  /** Something is to be seen of it, or it was sent without a word. */
  readable: boolean;
  virus: VirusVerdict;
  /** The address that it names as its sender’s. */
  from: string | null;
  fromName: string | null;
  to: string[];
  /** When its sender says that it was written (ISO 8601). */
  date: string | null;
  subject: string | null;
  text: string | null;
  /** The text goes on in the original. */
  textIsCut: boolean;
  attachments: Attachment[];
}

/** Characters of a mail's text that are shown. */
const mostText = 1_000_000;

/** @param raw the mail as it came; undefined where it is not there any more */
export async function readMail(raw: Uint8Array | undefined): Promise<MailRead> {
  if (raw === undefined) return { ...nothing, virus: 'unchecked' };
  const virus = virusVerdictOf(await readHead(raw));
  try {
    const email = await PostalMime.parse(withReadableHead(raw), { attachmentEncoding: 'arraybuffer' });
    const text = textOf(email);
    const attachments = email.attachments.map(({ filename, mimeType, content }) => ({
      fileName: oneLine(filename ?? undefined),
      contentType: mimeType,
      bytes: bytesOf(content),
    }));
    const saysNothing = (text ?? '').trim() === '' && attachments.length === 0;
    return {
      readable: !(saysNothing && hasBody(raw)),
      virus,
      from: oneLine(email.from?.address),
      fromName: oneLine(email.from?.name),
      to: [...(email.to ?? []), ...(email.cc ?? [])].flatMap(addressesIn),
      date: dateOf(email.date),
      subject: oneLine(email.subject),
      text: text === null ? null : shownAs(text.slice(0, mostText)),
      textIsCut: (text ?? '').length > mostText,
      attachments,
    };
  } catch {
    return { ...nothing, virus };
  }
}

const nothing = {
  readable: false,
  from: null,
  fromName: null,
  to: [],
  date: null,
  subject: null,
  text: null,
  textIsCut: false,
  attachments: [],
} satisfies Omit<MailRead, 'virus'>;

/** The plain text, or what an HTML mail says without its looks. */
function textOf({ text, html }: Email): string | null {
  if (text !== undefined && text.trim() !== '') return text;
  if (html !== undefined) return textOfHtml(html);
  return text ?? null;
}

function addressesIn({ address, group }: Address): string[] {
  return (group ?? [{ address }]).flatMap(one => oneLine(one.address) ?? []);
}

function dateOf(written: string | undefined): string | null {
  const at = new Date(written ?? '');
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

function oneLine(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  return shownAs(text).replaceAll(/\s+/gu, ' ').trim();
}

function bytesOf(content: string | ArrayBuffer | Uint8Array): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** Whether anything but white space stands below the headers. */
function hasBody(raw: Uint8Array): boolean {
  return raw.subarray(endOfHead(raw)).some(byte => byte > 0x20);
}
