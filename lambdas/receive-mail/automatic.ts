import type { Automatic } from '../../domain/api/inbound-mail.ts';
import type { MailHead } from '../shared/mail-head.ts';

/**
 * Why a mail is one that no person wrote, by its headers; undefined for anything that a person is to read soon. Unknown means that:
 * a mail that nobody can read, and one with something attached, may be an application.
 */
export function whyAutomatic({ first, subject }: Pick<MailHead, 'first' | 'subject'>): Automatic | undefined {
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
