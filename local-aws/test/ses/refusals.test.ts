import { SendEmailCommand } from '@aws-sdk/client-ses';
import type { SendEmailCommandInput } from '@aws-sdk/client-ses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { credentialsFor } from '../../src/credentials.ts';
import { startSes, to } from './running-ses.ts';
import type { RunningSes } from './running-ses.ts';

let service: RunningSes;

beforeEach(async () => {
  service = await startSes();
});

afterEach(() => service.stop());

describe('a mail is refused as SES does it', () => {
  const eightBytes = 'eightbyt';

  test.each<[string, Partial<SendEmailCommandInput>, string, string]>([
    [
      'from an unverified address',
      { Source: 'help@elsewhere.example' },
      'MessageRejected',
      'Email address is not verified. The following identities failed the check in region US-WEST-2: help@elsewhere.example',
    ],
    [
      'with an unknown configuration set',
      { ConfigurationSetName: 'letters' },
      'ConfigurationSetDoesNotExistException',
      'Configuration set <letters> does not exist.',
    ],
    ['to nobody', { Destination: {} }, 'InvalidParameterValue', "Missing required header 'To'."],
    ['to no address', { Destination: { ToAddresses: ['ann'] } }, 'InvalidParameterValue', "Missing final '@domain'"],
    [
      'to a domain without a dot',
      { Destination: { ToAddresses: ['ann@localhost'] } },
      'InvalidParameterValue',
      'Domain contains illegal character',
    ],
    [
      'to an address beyond ASCII',
      { Destination: { ToAddresses: ['änn@example.com'] } },
      'InvalidParameterValue',
      'Local address contains control or whitespace',
    ],
    [
      'to more than fifty',
      { Destination: { ToAddresses: Array.from({ length: 51 }, (_, n) => `a${n}@example.com`) } },
      'InvalidParameterValue',
      'Recipient count exceeds 50.',
    ],
    [
      'with a tag of other characters',
      { Tags: [{ Name: 'notice', Value: 'N#1' }] },
      'InvalidParameterValue',
      "Invalid tag value <N#1>, only alphanumeric ASCII characters, '_', and '-' are allowed, 256 at most.",
    ],
    [
      'of more than ten megabytes',
      { Message: { Subject: { Data: eightBytes }, Body: { Text: { Data: 'x'.repeat(10_485_753) } } } },
      'InvalidParameterValue',
      "Message length is more than 10485760 bytes long: '10485761'.",
    ],
  ])('%s', async (_what, change, name, message) => {
    await expect(service.client.send(new SendEmailCommand(to('ann@example.com', change)))).rejects.toMatchObject({
      name,
      message,
      $metadata: { httpStatusCode: 400 },
    });
    expect(service.ses.mails()).toEqual([]);
    expect(service.events).toEqual([]);
  });

  test('but ten megabytes exactly are taken', async () => {
    await service.client.send(
      new SendEmailCommand(
        to('ann@example.com', {
          Message: { Subject: { Data: eightBytes }, Body: { Text: { Data: 'x'.repeat(10_485_752) } } },
        }),
      ),
    );

    expect(service.ses.mails()[0]?.bytes).toBe(10_485_760);
  });

  test.each([
    ['while it is down', { down: true }, 'ServiceUnavailable', 503],
    ['when too much was sent', { throttle: true }, 'Throttling', 400],
    ['for want of a MAIL FROM domain', { mailFromDomainUnverified: true }, 'MailFromDomainNotVerifiedException', 400],
  ])('%s, until told otherwise', async (_what, change, name, httpStatusCode) => {
    service.ses.setBehaviour(change);
    await expect(service.client.send(new SendEmailCommand(to('ann@example.com')))).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode },
    });

    service.ses.setBehaviour({ down: false, throttle: false, mailFromDomainUnverified: false });
    await service.client.send(new SendEmailCommand(to('ann@example.com')));
    expect(service.ses.mails()).toHaveLength(1);
  });

  test.each([
    ['an unknown action', 'Action=SendTemplatedEmail', signature(), 400, 'InvalidAction'],
    ['no action', '', signature(), 400, 'InvalidAction'],
    ['a missing parameter', 'Action=SendEmail', signature(), 400, 'ValidationError'],
    ['a key of nobody', 'Action=SendEmail', signature('AKIANOBODY'), 403, 'InvalidClientTokenId'],
    ['no signature', 'Action=SendEmail', '', 403, 'MissingAuthenticationToken'],
  ])('%s', async (_what, body, authorization, status, code) => {
    const response = await fetch(service.endpoint, { method: 'POST', body, headers: { authorization } });

    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`<Type>Sender</Type><Code>${code}</Code>`);
  });
});

function signature(accessKeyId = credentialsFor('SenderRole').accessKeyId): string {
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261124/us-west-2/ses/aws4_request`;
}
