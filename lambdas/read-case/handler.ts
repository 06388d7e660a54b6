import type { APIGatewayProxyEvent } from 'aws-lambda';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { documentKey, presignDownload } from '../../adapters/s3/documents.ts';
import { s3Client } from '../../adapters/s3/uploads.ts';
import { maySee } from '../../domain/case/access.ts';
import type { Actor } from '../../domain/people/actors.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { caseView, documentsFor, eventView, myCaseView, textEvents } from '../../domain/read/view.ts';
import { epochMillisecondsOf, instantAt } from '../../domain/time/instants.ts';
import { now } from '../shared/clock.ts';
import { caseNumberOf, httpHandler } from '../shared/http.ts';
import { openCase } from '../shared/open-case.ts';
import { malformed, notFound, Problem } from '../shared/problem.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';
import { loadSomeEvents, loadEvents } from '../../adapters/dynamodb/case-reads.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const s3 = s3Client();
const eventsOnPage = 100;

export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  const state = await openCase(table, caseNumberOf(event, actor));
  if (state === undefined || !maySee(actor, state)) throw notFound();
  return { status: 200, body: await bodyFor(event, state, actor) };
});

async function bodyFor(event: APIGatewayProxyEvent, state: CaseState, actor: Actor): Promise<object> {
  if (event.resource.endsWith('/events')) return eventsOf(event, state, actor);
  if (event.resource.endsWith('/documents/{documentId}')) {
    return documentOf(state, actor, event.pathParameters?.['documentId'] ?? '');
  }
  const texts = await loadSomeEvents(table, state.caseNumber, textEvents(state));
  const view = event.resource === '/my/case' ? myCaseView : caseView;
  return view(state, actor, now(), texts);
}

async function eventsOf(event: APIGatewayProxyEvent, state: CaseState, actor: Actor): Promise<object> {
  const after = Number(event.queryStringParameters?.['after'] ?? 0);
  if (!Number.isInteger(after) || after < 0)
    throw malformed([{ path: 'after', reason: 'must be the version of an event' }]);
  const { events, more } = await loadEvents(table, state.caseNumber, after, eventsOnPage);
  const next = more ? (events.at(-1)?.version ?? null) : null;
  return { caseNumber: state.caseNumber, items: events.map(one => eventView(one, actor)), next };
}

/** Only the admitted copy is ever served, through an address that is good for five minutes. */
async function documentOf(state: CaseState, actor: Actor, documentId: string): Promise<object> {
  const document = documentsFor(state, actor).find(({ id }) => id === documentId);
  if (document === undefined) throw new Problem(404, 'There is no such document, or it is not yours to see.');
  if (document.status !== 'admitted') {
    throw new Problem(409, 'This document has not been taken into the case, so it cannot be opened.');
  }
  const { kind, fileName, contentType, bytes, sha256 } = document;
  const key = documentKey(state.caseNumber, documentId);
  const { url, expiresInSeconds } = await presignDownload(s3, {
    bucket: env.DOCUMENTS_BUCKET,
    key,
  });
  const expiresAt = instantAt(epochMillisecondsOf(now()) + expiresInSeconds * 1000);
  return { documentId, kind, fileName, contentType, bytes, sha256, download: { url, expiresAt } };
}
