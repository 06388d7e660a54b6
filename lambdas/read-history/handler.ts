import { loadEvents } from '../../adapters/dynamodb/case-reads.ts';
import { tableBeside, tableNamed } from '../../adapters/dynamodb/table.ts';
import { eventView, isInHistoryOf, readsHistory } from '../../domain/read/history-view.ts';
import { httpHandler } from '../shared/http.ts';
import { malformed } from '../shared/problem.ts';
import { noteReading } from '../shared/reading.ts';
import { visibleCase } from '../shared/visible-case.ts';
import { Env } from './env.ts';
import { forStaff } from '../../domain/words/refusals/said.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const readLog = tableBeside(table, env.READ_LOG_NAME);
const eventsOnPage = 100;

/** One page of what happened in a case, oldest first. */
export const handler = httpHandler(env, async event => {
  const reader = await visibleCase(table, event);
  const { state, actor } = reader;
  const { caseNumber } = state;
  const after = Number(event.queryStringParameters?.['after'] ?? 0);
  if (!Number.isInteger(after) || after < 0) {
    throw malformed([{ path: 'after', reason: forStaff('must be the version of an event') }]);
  }
  if (!readsHistory(actor, state)) return { status: 200, body: { caseNumber, items: [], next: null } };
  const [{ events, more }] = await Promise.all([
    loadEvents(table, caseNumber, after, eventsOnPage),
    noteReading(readLog, event, reader, { what: 'history', caseNumber }),
  ]);
  const next = more ? (events.at(-1)?.version ?? null) : null;
  const items = events.filter(one => isInHistoryOf(one, state, actor)).map(one => eventView(one, actor, state));
  return { status: 200, body: { caseNumber, items, next } };
});
