import { isAccessCode } from '../../adapters/access/access-code.ts';
import { sessionToken } from '../../adapters/access/session-token.ts';
import { countAttempt, forgiveAttempt, secondsToNextWindow } from '../../adapters/dynamodb/attempts.ts';
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
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const secret = secretNamed(env.SECRET_ARN);

/** Wrong tries in a quarter of an hour before nobody gets in: for one case, and from one address. */
const mostForCase = 5;
const mostFromAddress = 20;

export const handler = httpHandler(env, async event => {
  const { caseNumber, accessCode } = bodyOf(event, Credentials);
  const at = now();
  const counted = [`case:${caseNumber}`, `address:${event.requestContext.identity.sourceIp}`] as const;
  await countTries(counted, at);
  const [code, known] = await Promise.all([secret(), openCase(table, caseNumber)]);
  const codes = known === undefined ? [1] : openCodes(known);
  const generation = codes.find(one => isAccessCode(code, caseNumber, accessCode, one));
  if (generation === undefined || known === undefined) {
    throw new Problem(401, `The case number and the access code do not belong together. ${whereTheyAre}`);
  }
  await Promise.all(counted.map(of => forgiveAttempt(table, of, at)));
  const { token, expiresAt } = await sessionToken(code, caseNumber, new Date(at), generation);
  const headers = { Location: '/my/case' };
  return { status: 201, headers, body: { token, expiresAt: expiresAt.toISOString() } };
});

const whereTheyAre =
  'The code was shown when the application was sent, or it came in a letter. A newer code makes an older one worthless. If you do not ' +
  `have it, call us at ${helpCenter.phone}, and we send you a new one.`;

async function countTries([forCase, fromAddress]: readonly [string, string], at: Instant): Promise<void> {
  const [caseTries, addressTries] = await Promise.all([
    countAttempt(table, forCase, at),
    countAttempt(table, fromAddress, at),
  ]);
  if (caseTries <= mostForCase && addressTries <= mostFromAddress) return;
  throw new Problem(429, 'Too many wrong codes. Please wait a quarter of an hour, or call the Help Center.', {
    retryAfterSeconds: secondsToNextWindow(at),
  });
}
