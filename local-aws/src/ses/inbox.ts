import type { IncomingMessage, ServerResponse } from 'node:http';
import { listPage, mailPage, notFoundPage } from './inbox-html.ts';
import type { Ses } from './ses.ts';

/** Where the stack mounts the pages. */
export const inboxPath = '/__local/inbox';

/**
 * The pages on which a person reads what the stack sent: the list, one mail, and its message as composed.
 * @returns a handler that says whether the request was one of these pages, and answered it then
 */
export function inboxPages(ses: Pick<Ses, 'mails' | 'rawMessage'>) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (path === inboxPath || path === `${inboxPath}/`) {
      send(response, 200, listPage(ses.mails(), inboxPath));
      return true;
    }
    const asked = /^\/__local\/inbox\/([^/]+)(\/message\.eml)?$/.exec(path);
    if (asked === null) return false;
    sendMail(ses, response, decode(asked[1] ?? ''), asked[2] !== undefined);
    return true;
  };
}

function sendMail(
  ses: Pick<Ses, 'mails' | 'rawMessage'>,
  response: ServerResponse,
  id: string,
  asMessage: boolean,
): void {
  const mail = ses.mails().find(each => each.id === id);
  const message = ses.rawMessage(id);
  if (mail === undefined || (asMessage && message === undefined)) send(response, 404, notFoundPage(inboxPath));
  else if (asMessage) response.writeHead(200, { 'content-type': 'message/rfc822' }).end(message);
  else send(response, 200, mailPage(mail, inboxPath, { hasMessage: message !== undefined }));
}

function send(response: ServerResponse, status: number, html: string): void {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'",
    'cache-control': 'no-store',
  };
  response.writeHead(status, headers).end(html);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}
