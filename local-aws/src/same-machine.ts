import type { IncomingMessage } from 'node:http';

const ourHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
const ourOrigin = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Whether a request names this machine as its host. By another name, a page elsewhere may have led a browser here. */
export function isAskedAtThisMachine(request: IncomingMessage): boolean {
  const [host = '', another] = request.headersDistinct['host'] ?? [];
  return another === undefined && ourHost.test(host);
}

/**
 * Why a request is none of this machine's people and programs: a browser sends it for a page from elsewhere.
 * @param mayBeVisited whether a link from elsewhere may lead here
 */
export function whyFromElsewhere(request: IncomingMessage, mayBeVisited: boolean): string | undefined {
  if (!isAskedAtThisMachine(request)) {
    return 'Only this machine may ask for this, at 127.0.0.1, localhost or [::1]; the Host says another.';
  }
  if (request.headersDistinct['origin']?.every(origin => ourOrigin.test(origin)) === false) {
    return 'Only a page from 127.0.0.1, localhost or [::1] may ask for this; the Origin says another.';
  }
  if (request.headers['sec-fetch-site'] !== 'cross-site' || (mayBeVisited && isVisit(request))) return undefined;
  return 'A page from elsewhere may not ask for this. Open it from the address bar, or ask with a program.';
}

/** Somebody follows a link, and sees the page in a window of its own. */
function isVisit({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
