import type { Actor } from '../people/actors.ts';
import { codeGeneration } from './contact.ts';
import type { CommonPart } from './common-part.ts';
import { isFilerAuthorized } from './filer.ts';

type Opened = Pick<CommonPart, 'caseNumber' | 'access' | 'application' | 'filer'>;

/** How far the case is open to somebody: all of it, or what they have filed and sent themselves. */
type Reach = 'whole' | 'own';

/** The codes that open the case, the applicant’s first. */
export function openCodes({ access, filer }: Pick<CommonPart, 'access' | 'filer'>): number[] {
  return [...new Set([codeGeneration({ access }), ...(filer === undefined ? [] : [filer.code])])];
}

/**
 * How far a code of the case reaches: the applicant’s all the way; that of who filed for them as soon, and as long, as the patient’s
 * authorization is on record. Undefined where another code was made in its place, or the session is one of another case.
 */
export function reachOf({ sub, codeGeneration: signedInWith = 1 }: Actor, state: Opened): Reach | undefined {
  if (sub !== state.caseNumber) return undefined;
  if (signedInWith === codeGeneration(state)) return 'whole';
  if (signedInWith !== state.filer?.code) return undefined;
  return isFilerAuthorized(state) ? 'whole' : 'own';
}

/** Whether they signed in with the code of who filed, and not with the applicant’s. */
export function isFiler(actor: Actor, { access, filer }: Pick<CommonPart, 'access' | 'filer'>): boolean {
  const { role, codeGeneration: signedInWith = 1 } = actor;
  return role === 'applicant' && signedInWith === filer?.code && signedInWith !== codeGeneration({ access });
}

/** The same, with what is kept of it where they do or read something: that it was not the applicant. */
export function namedAsFiler(actor: Actor, state: Pick<CommonPart, 'access' | 'filer'>): Actor {
  return isFiler(actor, state) ? { ...actor, filer: true } : actor;
}

/** As whom an applicant's session opens the case. */
export function capacityOf(actor: Actor, state: Opened): 'applicant' | 'authorized-filer' | 'filer' {
  if (!isFiler(actor, state)) return 'applicant';
  return seesOwnOnly(actor, state) ? 'filer' : 'authorized-filer';
}

/** Whether they filed for somebody who has not authorized them: the Department may not speak with them of the case (form DMHC 20-160). */
export function seesOwnOnly(actor: Actor, state: Opened): boolean {
  return actor.role === 'applicant' && reachOf(actor, state) === 'own';
}
