import { jwtVerify, SignJWT } from 'jose';
import type { CaseNumber } from '../../domain/case/case-number.ts';

const issuer = 'imr-sessions';
const secondsOfSession = 60 * 60;

/** An applicant's session token: for one case, for an hour. */
export async function sessionToken(
  secret: string,
  caseNumber: CaseNumber,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const issued = Math.floor(now.getTime() / 1000);
  const token = await new SignJWT({ role: 'applicant' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setSubject(caseNumber)
    .setIssuedAt(issued)
    .setExpirationTime(issued + secondsOfSession)
    .sign(keyOf(secret));
  return { token, expiresAt: new Date((issued + secondsOfSession) * 1000) };
}

/** @returns the case number, or undefined when the token is not ours, was changed, or has run out */
export async function caseOfSession(secret: string, token: string, now: Date): Promise<string | undefined> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), { issuer, algorithms: ['HS256'], currentDate: now });
    return payload.sub;
  } catch {
    // Whatever is wrong with a token, its bearer is a stranger.
    return undefined;
  }
}

function keyOf(secret: string): Uint8Array {
  return new TextEncoder().encode(`session:${secret}`);
}
