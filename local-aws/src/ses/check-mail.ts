import { identityOf } from './address.ts';
import type { OutgoingMail } from './mail.ts';
import { SesError } from './query-protocol.ts';

export interface Identity {
  /** An address or a domain. */
  name: string;
  /** Whether SES mails bounces and complaints to the sender, as it does unless told not to. */
  forwardsFeedback: boolean;
}

export interface ConfigurationSet {
  name: string;
  /** What it announces on the default bus: `Send`, `Delivery`, … in lower case. */
  announces: readonly string[];
  /** How long SES tries to hand on its mail. */
  maxDeliverySeconds?: number | undefined;
  /** For which reasons an address is sent nothing any more. */
  suppressedReasons: readonly string[];
}

/** What this account may send with. */
export interface SendingAccount {
  region: string;
  /** Verified addresses and domains. */
  identities: readonly Identity[];
  configurationSets: readonly ConfigurationSet[];
}

/** SES v1 sends at most 10 MB. */
const mostBytes = 10 * 1024 * 1024;
const mostRecipients = 50;

/** @throws SesError as SES refuses a mail that it was asked to send */
export function checkMail(mail: OutgoingMail, account: SendingAccount): void {
  if (mail.destinations.length === 0) throw invalid("Missing required header 'To'.");
  if (mail.destinations.length > mostRecipients) throw invalid(`Recipient count exceeds ${mostRecipients}.`);
  if (mail.bytes > mostBytes) {
    throw invalid(`Message length is more than ${mostBytes} bytes long: '${mail.bytes}'.`);
  }
  for (const [name, value] of Object.entries(mail.tags)) {
    checkTag('name', name);
    checkTag('value', value);
  }
  if (identityOf(mail.from, account.identities) === undefined) {
    throw new SesError(
      'MessageRejected',
      'Email address is not verified. The following identities failed the check in region ' +
        `${account.region.toUpperCase()}: ${mail.from}`,
    );
  }
  if (
    mail.configurationSet !== undefined &&
    !account.configurationSets.some(({ name }) => name === mail.configurationSet)
  ) {
    const message = `Configuration set <${mail.configurationSet}> does not exist.`;
    throw new SesError('ConfigurationSetDoesNotExist', message);
  }
}

/** SES: ASCII letters, digits, underscores and dashes, 256 at most. */
function checkTag(what: 'name' | 'value', text: string): void {
  if (/^[A-Za-z0-9_-]{1,256}$/.test(text)) return;
  throw invalid(
    `Invalid tag ${what} <${text}>, only alphanumeric ASCII characters, '_', and '-' are allowed, 256 at most.`,
  );
}

function invalid(message: string): SesError {
  return new SesError('InvalidParameterValue', message);
}
