import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Activity } from '../../src/activity.ts';
import type { ReceiptRule } from '../../src/ses/receipt-rules.ts';
import { createInboundMail } from '../../src/ses/receive.ts';

const faxes: ReceiptRule = {
  name: 'faxes',
  enabled: true,
  scans: true,
  recipients: ['fax@in.dmhc.example'],
  bucket: 'inbound',
  prefix: 'fax/',
};
const everything: ReceiptRule = {
  name: 'archive',
  enabled: true,
  scans: true,
  recipients: ['in.dmhc.example'],
  bucket: 'archive',
  prefix: '',
};
const unscanned: ReceiptRule = {
  ...everything,
  name: 'unscanned',
  scans: false,
  recipients: ['unscanned@dmhc.example'],
};
const off: ReceiptRule = { ...everything, name: 'off', enabled: false, recipients: ['off@dmhc.example'] };

const message = 'From: fax@gate.example\r\nSubject: Fax of 2 pages\r\n\r\n.first\r\nbyte \u00ff\r\n';

let objects: { bucket: string; key: string; bytes: Buffer }[];
let storageWorks: boolean;
let server: ReturnType<typeof createInboundMail>;
let port: number;

beforeEach(async () => {
  objects = [];
  storageWorks = true;
  server = createInboundMail({
    clock: { now: () => Date.parse('2026-11-24T20:00:00Z') },
    activity: new Activity(),
    region: 'us-west-2',
    rules: [faxes, everything, unscanned, off],
    putObject: (bucket, key, bytes) => {
      if (!storageWorks) return Promise.reject(new Error('no space'));
      objects.push({ bucket, key, bytes });
      return Promise.resolve();
    },
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  port = (server.server.address() as AddressInfo).port;
});

afterEach(() => new Promise<void>(resolve => server.close(resolve)));

test('a message is written once for each rule, under the prefix and the message id', async () => {
  const response = await send(['fax@in.dmhc.example', 'other@in.dmhc.example']);

  const id = /^250 OK ([0-9a-f]{40})$/.exec(response)?.[1] ?? '';
  expect(objects.map(({ bucket, key }) => [bucket, key])).toEqual([
    ['inbound', `fax/${id}`],
    ['archive', id],
  ]);
  expect(objects[0]?.bytes.toString('latin1')).toBe(
    'Return-Path: <fax@gate.example>\r\n' +
      'Received: from gate.example ([127.0.0.1])\r\n' +
      ` by inbound-smtp.us-west-2.amazonaws.com with SMTP id ${id}\r\n` +
      ' for fax@in.dmhc.example;\r\n' +
      ' Tue, 24 Nov 2026 20:00:00 +0000 (UTC)\r\n' +
      'X-SES-Spam-Verdict: PASS\r\n' +
      'X-SES-Virus-Verdict: PASS\r\n' +
      message,
  );
});

test('the string by which every spam filter can be tried fails the verdict', async () => {
  const gtube = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';
  await send(['fax@in.dmhc.example'], `${message}${gtube}\r\n`);

  expect(objects[0]?.bytes.toString('latin1')).toContain('\r\nX-SES-Spam-Verdict: FAIL\r\n');
});

test('a virus fails the verdict, also within a part that is encoded', async () => {
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');
  const encoded = Buffer.from(eicar).toString('base64');
  const headers = 'From: fax@gate.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n';
  const part = 'Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n';
  await send(['fax@in.dmhc.example'], `${headers}${part}${encoded}\r\n--b--\r\n`);
  expect(objects[0]?.bytes.toString('latin1')).toContain('\r\nX-SES-Virus-Verdict: FAIL\r\n');
});

test('nothing is looked at where the rule does not ask for it', async () => {
  await send(['unscanned@dmhc.example']);
  expect(objects[0]?.bytes.toString('latin1')).toContain(
    '\r\nX-SES-Spam-Verdict: DISABLED\r\nX-SES-Virus-Verdict: DISABLED\r\n',
  );
});

test.each([
  ['FAX@in.dmhc.example', ['inbound', 'archive']],
  ['fax+case7@in.dmhc.example', ['inbound', 'archive']],
  ['anyone@IN.dmhc.example', ['archive']],
])('%s falls under the rules of %j', async (recipient, buckets) => {
  await send([recipient]);

  expect(objects.map(object => object.bucket)).toEqual(buckets);
});

test.each(['fax@dmhc.example', 'fax@deep.in.dmhc.example', 'off@dmhc.example'])('%s is refused', async recipient => {
  await expect(send([recipient])).rejects.toMatchObject({
    responseCode: 550,
    response: '550 5.1.1 Requested action not taken: mailbox unavailable',
  });
  expect(objects).toEqual([]);
});

test('a message whose object can not be written is left with its sender', async () => {
  storageWorks = false;

  await expect(send(['fax@in.dmhc.example'])).rejects.toMatchObject({ responseCode: 451 });
});

test('a message of nearly 40 MB is taken', async () => {
  const large = message + `${'x'.repeat(998)}\r\n`.repeat(41_000);

  await send(['fax@in.dmhc.example'], large);

  expect(objects[0]?.bytes.subarray(-large.length).equals(Buffer.from(large, 'latin1'))).toBe(true);
});

test('a larger one is refused before it is sent', async () => {
  const tooLarge = message + `${'x'.repeat(998)}\r\n`.repeat(42_000);

  await expect(send(['fax@in.dmhc.example'], tooLarge)).rejects.toMatchObject({ responseCode: 552 });
  expect(objects).toEqual([]);
});

async function send(to: string[], raw = message): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, name: 'gate.example' });
  try {
    const sent = await transport.sendMail({
      envelope: { from: 'fax@gate.example', to },
      raw: Buffer.from(raw, 'latin1'),
    });
    return sent.response;
  } finally {
    transport.close();
  }
}
