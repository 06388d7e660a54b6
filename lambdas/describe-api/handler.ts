import { createHash } from 'node:crypto';
import { openApi } from '../../domain/api/openapi.ts';
import { headerOf, httpHandler } from '../shared/http.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const description = openApi();
const etag = `"${createHash('sha256').update(JSON.stringify(description)).digest('base64url').slice(0, 22)}"`;
const headers = { ETag: etag, 'Cache-Control': 'public, max-age=300' };

/** The contract, made once from the schemas that parse every call. */
export const handler = httpHandler(env, event => {
  const isKnown = headerOf(event, 'if-none-match')?.includes(etag) === true;
  return Promise.resolve(
    isKnown ? { status: 304, body: undefined, headers } : { status: 200, body: description, headers },
  );
});
