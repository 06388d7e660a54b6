import { loadEvents } from '../../adapters/dynamodb/case-reads.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { eventView } from '../../domain/read/view.ts';
import { httpHandler } from '../shared/http.ts';
import { malformed } from '../shared/problem.ts';
import { visibleCase } from '../shared/visible-case.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const eventsOnPage = 100;

/** One page of what happened in a case, oldest first. */
export const handler = httpHandler(env, async event => {
  const { state, actor } = await visibleCase(table, event);
  const after = Number(event.queryStringParameters?.['after'] ?? 0);
  if (!Number.isInteger(after) || after < 0) {
    throw malformed([{ path: 'after', reason: 'must be the version of an event' }]);
  }
  const { events, more } = await loadEvents(table, state.caseNumber, after, eventsOnPage);
  const next = more ? (events.at(-1)?.version ?? null) : null;
  const items = events.map(one => eventView(one, actor));
  return { status: 200, body: { caseNumber: state.caseNumber, items, next } };
});
