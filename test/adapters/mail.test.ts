import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sendMail, sesClient } from '../../adapters/ses/mail.ts';

const mail = {
  from: 'help@helpcenter.example',
  to: 'maria@members.example',
  subject: 'Case 8H79-93GP',
  text: 'We have your application.',
  configurationSet: 'notices',
  tags: { notice: '8H79-93GP-0009' },
};

let server: Server;
let sockets: Set<Socket>;

/** A mail service that answers once on a connection; whoever comes again on it hears nothing more, as after a long sleep. */
beforeEach(async () => {
  sockets = new Set();
  server = createServer((request, response) => {
    if (sockets.has(request.socket)) {
      request.socket.destroy();
      return;
    }
    sockets.add(request.socket);
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end(
        `<SendEmailResponse><SendEmailResult><MessageId>m-${sockets.size}</MessageId></SendEmailResult></SendEmailResponse>`,
      );
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_ENDPOINT_URL_SES', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_REGION', 'us-west-2');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

it('Each mail goes on a connection of its own: one that slept is dead, and nobody could say whether it took the mail', async () => {
  const client = sesClient();
  expect(await sendMail(client, mail)).toBe('m-1');
  expect(await sendMail(client, mail)).toBe('m-2');
  client.destroy();
});
