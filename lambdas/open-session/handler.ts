import { isAccessCode } from '../../adapters/access/access-code.ts';
import { sessionToken } from '../../adapters/access/session-token.ts';
import { addressMark, placeMark } from '../../adapters/access/place-marks.ts';
import { type Counted, giveBackAttempt, takeAttempt } from '../../adapters/dynamodb/attempts.ts';
import { isKnownPlace, rememberPlace } from '../../adapters/dynamodb/known-places.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { secretNamed } from '../../adapters/secrets/secret.ts';
import { openCodes } from '../../domain/case/sign-in.ts';
import { Credentials } from '../../domain/api/credentials.ts';
import { helpCenter } from '../../domain/letters/contact.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { now } from '../shared/clock.ts';
import { bodyOf, httpHandler } from '../shared/http.ts';
import { openCase } from '../shared/open-case.ts';
import { Problem } from '../shared/problem.ts';
import { say } from '../../domain/words/refusals/said.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const secret = secretNamed(env.SECRET_ARN);

/** Wrong tries in a quarter of an hour before the next has to wait: for one case, and from one address. */
const freeForCase = 5;
const freeFromAddress = 20;

export const handler = httpHandler(env, async event => {
  const { caseNumber, accessCode } = bodyOf(event, Credentials);
  const at = now();
  const { sourceIp } = event.requestContext.identity;
  const code = await secret();
  const place = placeMark(code, caseNumber, sourceIp);
  // Where the case was opened before, what others try elsewhere, or at other cases, makes nobody wait.
  const counted = (await isKnownPlace(table, place, at))
    ? [{ of: `place:${place}`, free: freeFromAddress }]
    : [
        { of: `address:${addressMark(code, sourceIp)}`, free: freeFromAddress },
        { of: `case:${caseNumber}`, free: freeForCase },
      ];
  await takeAttempts(counted, at);
  const known = await openCase(table, caseNumber);
  const codes = known === undefined ? [1] : openCodes(known);
  const generation = codes.find(one => isAccessCode(code, caseNumber, accessCode, one));
  if (generation === undefined || known === undefined) {
    throw new Problem(401, say('do-not-belong', helpCenter.phone));
  }
  await Promise.all([...counted.map(one => giveBackAttempt(table, one, at)), rememberPlace(table, place, at)]);
  const { token, expiresAt } = await sessionToken(code, caseNumber, new Date(at), generation);
  const headers = { Location: '/my/case' };
  return { status: 201, headers, body: { token, expiresAt: expiresAt.toISOString() } };
});

/** Before the code is looked at: who has to wait learns nothing of it. @throws Problem 429 */
async function takeAttempts(counted: Counted[], at: Instant): Promise<void> {
  const taken: Counted[] = [];
  for (const one of counted) {
    const retryAfterSeconds = await takeAttempt(table, one, at);
    if (retryAfterSeconds === 0) {
      taken.push(one);
      continue;
    }
    await Promise.all(taken.map(before => giveBackAttempt(table, before, at)));
    throw new Problem(429, say('wrong-codes', retryAfterSeconds, helpCenter.phone), { retryAfterSeconds });
  }
}
