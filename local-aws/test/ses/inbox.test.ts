import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inboxPages } from '../../src/ses/inbox.ts';
import type { Mail } from '../../src/ses/mail.ts';

const mail: Mail = {
  operation: 'SendEmail',
  id: '0101-first',
  at: '2026-11-24T20:00:00.250Z',
  status: 'delivered',
  sentBy: 'SenderRole',
  from: 'help@dmhc.example',
  fromName: 'Help Center',
  to: ['ann@example.com'],
  cc: [],
  bcc: [],
  destinations: ['ann@example.com'],
  replyTo: [],
  subject: 'Form <received>',
  text: 'Dear Ann & family',
  html: '<p class="x">Dear Ann</p><script>alert(1)</script>',
  tags: { notice: 'N-1' },
  configurationSet: 'notices',
  attachments: [],
  headers: [],
  bytes: 10,
};
const second: Mail = { ...mail, id: '0101-second', subject: '', at: '2026-11-25T20:00:00.000Z', html: '' };

let mails: Mail[];
let server: Server;

beforeEach(async () => {
  mails = [mail, second];
  const pages = inboxPages({
    mails: () => mails,
    rawMessage: id => (id === '0101-second' ? Buffer.from('Subject: raw\r\n\r\n') : undefined),
  });
  server = createServer((request, response) => {
    if (!pages(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

test('the list shows the newest first, in a table with a caption and headers', async () => {
  const html = await (await get('/__local/inbox')).text();

  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<h1>Inbox</h1>');
  expect(html).toContain('<caption>Mail sent by the stack on this machine, newest first: 2</caption>');
  expect(html).toContain('<th scope="col">Subject</th>');
  expect(html.indexOf('(no subject)')).toBeLessThan(html.indexOf('Form &lt;received&gt;'));
  expect(html).toContain('<a href="/__local/inbox/0101-first">Form &lt;received&gt;</a>');
  expect(html).toContain('<time datetime="2026-11-24T20:00:00.250Z">2026-11-24 20:00:00 UTC</time>');
});

test('an empty inbox says so', async () => {
  mails = [];

  expect(await (await get('/__local/inbox')).text()).toContain('No mail has been sent yet.');
});

test('a mail is shown with its text escaped and its HTML in a frame that may do nothing', async () => {
  const response = await get('/__local/inbox/0101-first');
  const html = await response.text();

  expect(html).toContain('<h1>Form &lt;received&gt;</h1>');
  expect(html).toContain('<dt>From</dt><dd>Help Center &lt;help@dmhc.example&gt;</dd>');
  expect(html).toContain('<dt>Tags</dt><dd>notice: N-1</dd>');
  expect(html).toContain('<pre>Dear Ann &amp; family</pre>');
  expect(html).toContain('<iframe sandbox="" title="HTML of Form &lt;received&gt;"');
  expect(html).toContain('srcdoc="&lt;p class=&quot;x&quot;&gt;Dear Ann');
  expect(html).not.toContain('<script>');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('the message of a mail that was sent whole can be fetched', async () => {
  expect(await (await get('/__local/inbox/0101-second')).text()).toContain(
    'href="/__local/inbox/0101-second/message.eml"',
  );

  const response = await get('/__local/inbox/0101-second/message.eml');
  expect(response.headers.get('content-type')).toBe('message/rfc822');
  expect(await response.text()).toBe('Subject: raw\r\n\r\n');
});

test.each([
  ['/__local/inbox/nothing', 404],
  ['/__local/inbox/%E0%A4%A', 404],
  ['/__local/inbox/0101-first/message.eml', 404],
  ['/__local/inboxes', 418],
  ['/', 418],
])('%s is answered with %i (418: left to the stack)', async (path, status) => {
  expect((await get(path)).status).toBe(status);
});

function get(path: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
}
