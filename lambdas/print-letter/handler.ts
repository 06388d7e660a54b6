import { accessCodeOf } from '../../adapters/access/access-code.ts';
import { tableBeside, tableNamed } from '../../adapters/dynamodb/table.ts';
import { secretNamed } from '../../adapters/secrets/secret.ts';
import { codeBrought } from '../../domain/letters/letters.ts';
import { letterToPrint, mayPrint, printed } from '../../domain/read/printed-letter.ts';
import { now } from '../shared/clock.ts';
import { countingForNotice } from '../shared/counting.ts';
import { httpHandler } from '../shared/http.ts';
import { notFound, Problem } from '../shared/problem.ts';
import { noteReading } from '../shared/reading.ts';
import { visibleCase } from '../shared/visible-case.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const readLog = tableBeside(table, env.READ_LOG_NAME);
const secret = secretNamed(env.SECRET_ARN);

/**
 * A letter of the post queue, as it is put into its envelope: the one way in which an access code reaches paper. Whoever broke the glass
 * to read prints none: with the code they could be the member.
 */
export const handler = httpHandler(env, async event => {
  const reader = await visibleCase(table, event);
  const { state, actor, brokeGlass = false } = reader;
  if (brokeGlass) throw notFound();
  if (!mayPrint(actor)) throw new Problem(403, 'Letters are printed by whoever posts them.');
  const notice = letterToPrint(state, event.pathParameters?.['noticeId']);
  if (notice === undefined) throw new Problem(404, 'There is no such letter in the post queue, or it no longer holds.');
  const generation = codeBrought(notice, state, true);
  const accessCode = generation === undefined ? undefined : accessCodeOf(await secret(), state.caseNumber, generation);
  const [counting] = await Promise.all([
    countingForNotice(table, state, notice.id),
    noteReading(readLog, event, reader, { what: 'letter', caseNumber: state.caseNumber }),
  ]);
  const body = printed({ notice, state, counting, at: now(), portalUrl: env.PORTAL_URL, onPaper: true, accessCode });
  return { status: 200, body };
});
