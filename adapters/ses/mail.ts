import { SendEmailCommand, SESClient, SESServiceException } from '@aws-sdk/client-ses';
import { callLimits, keeping } from '../call-limits.ts';

export function sesClient(): SESClient {
  // One try: every sending is settled by the delivery events.
  const { maxAttempts, requestHandler } = keeping(callLimits.mail);
  // A function that was frozen finds its old connection dead, and could not say whether the mail went out on it.
  const once = { httpAgent: { keepAlive: false }, httpsAgent: { keepAlive: false } };
  return new SESClient({ maxAttempts, requestHandler: { ...requestHandler, ...once } });
}

export interface Mail {
  from: string;
  to: string;
  subject: string;
  text: string;
  configurationSet: string;
  /** Names of ours only; the delivery events bring them back. */
  tags: Record<string, string>;
}

/** The mail service has too much to do just now: surely not sent. Machines retry it by this name. */
export class MailThrottled extends Error {
  override name = 'MailThrottled';
}

/** The mail service said no to this mail: it will not go by email. Machines catch it by this name. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}

/** No answer, or one of trouble inside: nobody can say whether it was sent. Machines wait for word of it by this name. */
export class MailInDoubt extends Error {
  override name = 'MailInDoubt';
}

const throttles = ['Throttling', 'ThrottlingException', 'TooManyRequestsException', 'LimitExceededException'];
const refusals = ['MessageRejected', 'InvalidParameterValue', 'MailFromDomainNotVerifiedException'];

/**
 * Sends one mail, once. @returns SES's id of it
 * @throws MailThrottled or MailRefused where SES surely did not take it, MailInDoubt where that is open; anything else
 * is a fault of ours that SES told of before it took the mail
 */
export async function sendMail(client: SESClient, mail: Mail): Promise<string> {
  try {
    const { MessageId } = await client.send(
      new SendEmailCommand({
        Source: mail.from,
        Destination: { ToAddresses: [mail.to] },
        Message: {
          Subject: { Data: mail.subject, Charset: 'UTF-8' },
          Body: { Text: { Data: mail.text, Charset: 'UTF-8' } },
        },
        ConfigurationSetName: mail.configurationSet,
        Tags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
      }),
    );
    return MessageId ?? '';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (throttles.includes(error.name)) throw new MailThrottled('The mail service asks to wait.', { cause: error });
    if (refusals.includes(error.name)) throw new MailRefused('The mail service refused the mail.', { cause: error });
    if (error instanceof SESServiceException && error.$fault === 'client') throw error;
    throw new MailInDoubt('The mail service did not say whether it took the mail.', { cause: error });
  }
}
