import { accessCodeOf } from '../../adapters/access/access-code.ts';
import { appendFiling, loadRequest } from '../../adapters/dynamodb/case-writes.ts';
import { listPlans, loadCalendar } from '../../adapters/dynamodb/directory.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { secretNamed } from '../../adapters/secrets/secret.ts';
import { Application, futureDates } from '../../domain/application/application.ts';
import { findPlan } from '../../domain/directory/find-plan.ts';
import { now } from '../shared/clock.ts';
import { bodyOf, httpHandler } from '../shared/http.ts';
import { malformed, Problem } from '../shared/problem.ts';
import { hashOf, idempotencyKeyOf } from '../shared/repeatable.ts';
import { Env } from './env.ts';
import { acknowledgeBy, fileOnce, type Ports } from './file-once.ts';
import { localDateOf } from '../../domain/time/days.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const secret = secretNamed(env.SECRET_ARN);
const ports: Ports = {
  keep: ({ events, state }, record) => appendFiling(table, { events, after: state }, record),
  loadRequest: key => loadRequest(table, key),
};

export const handler = httpHandler(env, async event => {
  const application = bodyOf(event, Application);
  const at = now();
  const impossible = futureDates(application, localDateOf(at));
  if (impossible.length > 0) {
    throw malformed(impossible.map(path => ({ path, reason: 'must not be a day that has not come yet' })));
  }
  const idempotencyKey = idempotencyKeyOf(event);
  const bodyHash = hashOf(event.body ?? '');
  const [plans, calendar] = await Promise.all([listPlans(table), loadCalendar(table)]);
  const plan = findPlan(application.coverage.planName, plans);
  const { requestId } = event.requestContext;
  const filed = await fileOnce({ application, plan, calendar, at, requestId, bodyHash, idempotencyKey }, ports);
  if (filed === 'another-body') {
    throw new Problem('key-reused', 'This Idempotency-Key was used for another application. Please send a new key.', {
      errors: [{ path: 'Idempotency-Key', reason: 'was used for another application' }],
    });
  }
  const { caseNumber, receivedAt } = filed;
  const accessCode = accessCodeOf(await secret(), caseNumber);
  return {
    status: 201,
    headers: { Location: `/cases/${caseNumber}` },
    body: { caseNumber, accessCode, receivedAt, acknowledgeBy: acknowledgeBy(receivedAt) },
  };
});
