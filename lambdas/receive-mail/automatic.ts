import PostalMime, { type Header } from 'postal-mime';
import type { Automatic } from '../../domain/api/inbound-mail.ts';

/**
 * Why a mail is one that no person wrote, by its headers; undefined for anything that a person is to read soon. Unknown means that:
 * a mail that nobody can read, and one with something attached, may be an application.
 * @param head the beginning of the mail as it came, with all of its headers
 */
export async function whyAutomatic(head: Uint8Array): Promise<Automatic | undefined> {
  const { headers, subject = '' } = await headersOf(head);
  // Our mail service writes its own above those that came with the mail: the first counts.
  const first = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase() ?? '';
  if (first('x-ses-spam-verdict') === 'fail') return 'spam';
  const type = first('content-type');
  if (/^multipart\/report\b/u.test(type) && /report-type="?(?:delivery-status|disposition-notification)/u.test(type)) {
    return 'bounce';
  }
  const carriesFiles = /^multipart\/mixed\b/u.test(type) || /^(?:application|image)\//u.test(type);
  if (carriesFiles) return undefined;
  const submitted = first('auto-submitted');
  const isAutoReply = submitted !== '' && !/^no\b/u.test(submitted);
  return isAutoReply || first('x-autoreply') !== '' || saysAway.test(subject.trim()) ? 'auto-reply' : undefined;
}

/** The subjects that mail programs write above a notice of absence (RFC 3834 asks for a header, and not all obey). */
const saysAway = /^(?:automatic reply|auto[- ]?reply|out of (?:the )?office|respuesta autom[aá]tica)\b/iu;

async function headersOf(head: Uint8Array): Promise<{ headers: Header[]; subject?: string | undefined }> {
  const text = Buffer.from(head).toString('latin1');
  const end = /\r?\n\r?\n/u.exec(text)?.index ?? text.length;
  try {
    return await PostalMime.parse(Buffer.concat([head.subarray(0, end), Buffer.from('\r\n\r\n')]));
  } catch {
    return { headers: [] };
  }
}
