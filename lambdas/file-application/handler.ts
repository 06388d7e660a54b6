import { sessionOf } from '../../adapters/access/session-token.ts';
import { staffTokens } from '../../adapters/access/staff-token.ts';
import { accessCodeOf } from '../../adapters/access/access-code.ts';
import { memberMarks } from '../../adapters/access/member-marks.ts';
import { appendFiling, loadRequest } from '../../adapters/dynamodb/case-writes.ts';
import { keepDemographics } from '../../adapters/dynamodb/demographics.ts';
import { listPlans, loadCalendar } from '../../adapters/dynamodb/directory.ts';
import { tableBeside, tableNamed } from '../../adapters/dynamodb/table.ts';
import { secretNamed } from '../../adapters/secrets/secret.ts';
import { futureDates } from '../../domain/application/application.ts';
import type { Demographics } from '../../domain/application/demographics.ts';
import { findPlan } from '../../domain/directory/find-plan.ts';
import { ApplicationFiled } from '../../domain/api/application-filed.ts';
import { arrivedAt } from '../../domain/decide/typed-in.ts';
import { type Actor, readsAll } from '../../domain/people/actors.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { typedInBy } from './typed-in.ts';
import { now } from '../shared/clock.ts';
import { headerOf } from '../shared/header.ts';
import { bodyOf, httpHandler } from '../shared/http.ts';
import { readByStaff } from '../shared/language.ts';
import { say } from '../../domain/words/refusals/said.ts';
import { logger } from '../shared/logger.ts';
import { malformed, Problem } from '../shared/problem.ts';
import { mustWorkHere } from '../shared/signed-in.ts';
import { hashOf, idempotencyKeyOf } from '../shared/repeatable.ts';
import { Env } from './env.ts';
import { acknowledgeBy, fileOnce, type Ports } from './file-once.ts';
import { localDateOf } from '../../domain/time/days.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const secret = secretNamed(env.SECRET_ARN);
const staff = staffTokens(env.ISSUER, env.CLIENT_ID);
const ports: Ports = {
  keep: async ({ events, state }, record) =>
    appendFiling(table, { events, after: state }, record, memberMarks(await secret(), state.application)),
  loadRequest: key => loadRequest(table, key),
};

export const handler = httpHandler(env, async event => {
  const {
    channel,
    receivedOn,
    receivedAt: cameAt,
    postmarkedOn,
    reason,
    demographics,
    ...application
  } = bodyOf(event, ApplicationFiled);
  const at = now();
  const actor = await signedInOrNot(headerOf(event, 'authorization'), at);
  if (actor !== undefined) readByStaff(event);
  if (actor !== undefined && readsAll(actor)) await mustWorkHere(table, actor);
  const typedIn = typedInBy(actor, { channel, receivedOn, receivedAt: cameAt, postmarkedOn, reason }, at);
  const impossible = futureDates(application, localDateOf(arrivedAt(typedIn?.typed ?? {}, at)));
  if (impossible.length > 0) {
    throw malformed(impossible.map(path => ({ path, reason: say('day-to-come') })));
  }
  const idempotencyKey = idempotencyKeyOf(event);
  const bodyHash = hashOf(event.body ?? '');
  const [plans, calendar] = await Promise.all([listPlans(table), loadCalendar(table)]);
  const plan = findPlan(application.coverage.planName, plans);
  const { requestId } = event.requestContext;
  const filed = await fileOnce(
    { application, typedIn, plan, calendar, at, requestId, bodyHash, idempotencyKey },
    ports,
  );
  if (filed === 'another-body') {
    throw new Problem('key-reused', say('key-reused-to-file'), {
      errors: [{ path: 'Idempotency-Key', reason: say('key-used-to-file') }],
    });
  }
  const { caseNumber, receivedAt } = filed;
  if (demographics !== undefined) await keepApart({ caseNumber, planId: plan.planId, receivedAt }, demographics);
  // A clerk who types in what a member wrote does not get the member's code: the first letter by post brings it.
  const code = typedIn === undefined ? { accessCode: accessCodeOf(await secret(), caseNumber) } : {};
  return {
    status: 201,
    headers: { Location: `/cases/${caseNumber}` },
    body: { caseNumber, ...code, receivedAt, acknowledgeBy: acknowledgeBy(receivedAt) },
  };
});

/** Who gives what they need not give loses nothing by it: where it cannot be kept, the application stands all the same. */
async function keepApart(of: Parameters<typeof keepDemographics>[1], demographics: Demographics): Promise<void> {
  try {
    await keepDemographics(tableBeside(table, env.DEMOGRAPHICS_NAME), of, demographics);
  } catch (error) {
    logger.error('What is for the statistics was not kept', { error: error instanceof Error ? error.name : 'unknown' });
  }
}

/**
 * Who has signed in. Anybody may file, also a member with a session; but whoever means to sign in, and has not, is told so: what a
 * clerk types in must not become something that came by itself.
 * @throws Problem 401
 */
async function signedInOrNot(header: string | undefined, at: Instant): Promise<Actor | undefined> {
  if (header === undefined) return undefined;
  const token = /^Bearer\s+(\S+)$/iu.exec(header)?.[1] ?? '';
  const holder = await staff.holderOf(token, new Date(at));
  if (holder !== undefined || (await sessionOf(await secret(), token, new Date(at))) !== undefined)
    return holder?.actor;
  throw new Problem('not-signed-in', say('sign-in-not-good'));
}
