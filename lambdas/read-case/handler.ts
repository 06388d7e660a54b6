import { loadSomeEvents } from '../../adapters/dynamodb/case-reads.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { caseView, myCaseView, textEvents } from '../../domain/read/view.ts';
import { now } from '../shared/clock.ts';
import { httpHandler } from '../shared/http.ts';
import { visibleCase } from '../shared/visible-case.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

/** A case, as far as it is theirs to see who ask; for its applicant, in plain words. */
export const handler = httpHandler(env, async event => {
  const { state, actor } = await visibleCase(table, event);
  const texts = await loadSomeEvents(table, state.caseNumber, textEvents(state));
  const view = event.resource === '/my/case' ? myCaseView : caseView;
  return { status: 200, body: view(state, actor, now(), texts) };
});
