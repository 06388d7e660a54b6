import { helpCenter } from '../../domain/letters/contact.ts';
import type { MailHead } from '../shared/mail-head.ts';

/**
 * Whom to ask to send an infected mail again; undefined where nobody may be: what no person sent is not answered, nor a sender who is
 * known not to be the one named.
 */
export function whomToAsk({ first, from }: MailHead): string | undefined {
  const isAnswerable = first('return-path') !== '<>' && ['', 'no'].includes(first('auto-submitted'));
  const isForged = /^fail\b/u.test(first('received-spf')) || /\bdmarc=fail\b/u.test(first('authentication-results'));
  return isAnswerable && !isForged && from !== undefined && from.includes('@') ? from : undefined;
}

/** What they are told: nothing of what they wrote, and how else to reach us. */
export function askToSendAgain(): { subject: string; text: string } {
  const lines = [
    `The ${helpCenter.name} of the ${helpCenter.department} got an email from your address. Our system found a computer virus in it, so we did not open what was attached.`,
    'Please send your papers again. You can check your device for viruses first, or send the papers from another device. You can also send them by fax or by mail.',
    `If you did not write to us, you do not have to do anything. If you have questions, or if it is urgent, please call us: ${helpCenter.phone}.`,
  ];
  return { subject: 'Please send your email to us again', text: `${lines.join('\n\n')}\n` };
}
