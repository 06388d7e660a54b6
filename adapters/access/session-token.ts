import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import type { CaseNumber } from '../../domain/case/case-number.ts';

const issuer = 'imr-sessions';
const secondsOfSession = 60 * 60;

/**
 * An applicant's session token: for one case, for an hour.
 * @param codeGeneration which code opened it: it ends when another is made
 */
export async function sessionToken(
  secret: string,
  caseNumber: CaseNumber,
  now: Date,
  codeGeneration = 1,
): Promise<{ token: string; expiresAt: Date }> {
  const issued = Math.floor(now.getTime() / 1000);
  const token = await new SignJWT({ role: 'applicant', code: codeGeneration })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setSubject(caseNumber)
    .setIssuedAt(issued)
    .setExpirationTime(issued + secondsOfSession)
    .sign(keyOf(secret));
  return { token, expiresAt: new Date((issued + secondsOfSession) * 1000) };
}

const Claims = z.object({ sub: z.string(), exp: z.number(), code: z.optional(z.int().positive()) });

/**
 * @returns the case number, which code opened the session and when it ends (`exp`: seconds since 1970), or undefined when the token is not
 * ours, was changed, or has run out
 */
export async function sessionOf(
  secret: string,
  token: string,
  now: Date,
): Promise<{ caseNumber: string; codeGeneration: number; exp: number } | undefined> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), { issuer, algorithms: ['HS256'], currentDate: now });
    const { sub, exp, code = 1 } = Claims.parse(payload);
    return { caseNumber: sub, codeGeneration: code, exp };
  } catch {
    // Whatever is wrong with a token, its bearer is a stranger.
    return undefined;
  }
}

function keyOf(secret: string): Uint8Array {
  return new TextEncoder().encode(`session:${secret}`);
}
