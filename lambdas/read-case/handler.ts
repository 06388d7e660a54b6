import { loadSomeEvents } from '../../adapters/dynamodb/case-reads.ts';
import { tableBeside, tableNamed } from '../../adapters/dynamodb/table.ts';
import { caseView, myCaseView, textEvents } from '../../domain/read/view.ts';
import { now } from '../shared/clock.ts';
import { httpHandler } from '../shared/http.ts';
import { languageOfAnswer } from '../shared/language.ts';
import { organizationNames } from '../shared/organization-names.ts';
import { noteReading } from '../shared/reading.ts';
import { visibleCase } from '../shared/visible-case.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const readLog = tableBeside(table, env.READ_LOG_NAME);

/** A case, as far as it is theirs to see who ask; for its applicant, in plain words. */
export const handler = httpHandler(env, async event => {
  const reader = await visibleCase(table, event);
  const { state, actor } = reader;
  const isOwn = event.resource === '/my/case';
  const [texts, names] = await Promise.all([
    loadSomeEvents(table, state.caseNumber, textEvents(state)),
    organizationNames(table, state),
    noteReading(readLog, event, reader, { what: isOwn ? 'status' : 'case', caseNumber: state.caseNumber }),
  ]);
  const language = languageOfAnswer(event);
  const view = isOwn ? myCaseView : caseView;
  const body = view(state, actor, now(), texts, { names, language });
  return { status: 200, body };
});
