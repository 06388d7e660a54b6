import type { APIGatewayProxyEvent } from 'aws-lambda';
import { listReads, type ReadPage, type ReadQuery } from '../../adapters/dynamodb/read-log.ts';
import { tableBeside, tableNamed } from '../../adapters/dynamodb/table.ts';
import { httpHandler } from '../shared/http.ts';
import { languageOfAnswer } from '../shared/language.ts';
import { signedIn } from '../shared/signed-in.ts';
import { mustSeeWhole, visibleCase } from '../shared/visible-case.ts';
import { Env } from './env.ts';
import { askedFor, forMember, mustAudit } from './reads.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const readLog = tableBeside(table, env.READ_LOG_NAME);
const pageSize = 100;

/** Who read what: for auditors with all that is on record, for a case’s applicant as roles and times. */
export const handler = httpHandler(env, async event => {
  if (event.resource === '/reads') {
    mustAudit(await signedIn(table, event));
    return { status: 200, body: await page(event, askedFor(event.queryStringParameters ?? {})) };
  }
  const { state, actor } = await visibleCase(table, event);
  if (actor.role !== 'applicant') mustAudit(actor);
  mustSeeWhole(actor, state);
  const { items, next } = await page(event, { caseNumber: state.caseNumber });
  if (actor.role !== 'applicant') return { status: 200, body: { items, next } };
  const language = languageOfAnswer(event);
  return { status: 200, body: { items: items.map(item => forMember(item, language)), next } };
});

function page({ queryStringParameters }: APIGatewayProxyEvent, query: ReadQuery): Promise<ReadPage> {
  return listReads(readLog, query, pageSize, queryStringParameters?.['cursor']);
}
