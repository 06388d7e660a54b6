import type { APIGatewayProxyEvent } from 'aws-lambda';
import Negotiator from 'negotiator';
import { routeAt } from '../../domain/api/route-table.ts';
import { seesOwnOnly } from '../../domain/case/sign-in.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { type Language, languageFor } from '../../domain/words/language.ts';
import { headerOf } from './header.ts';

interface Asking extends Pick<APIGatewayProxyEvent, 'headers' | 'httpMethod' | 'resource'> {
  /** Of the gateway’s console there is no authorizer. */
  requestContext: { authorizer?: Readonly<Record<string, unknown>> | null | undefined };
}

/** What is known of who asks, once the case is there: the language of a member’s case, or that they read English whatever they ask for. */
const known = new WeakMap<object, Language | 'english-only'>();

/** Whoever reads the answer is a member with that case, or acts for one; who sees only what they filed has not said a language. */
export function readByMember(event: object, actor: Actor, state: CaseState): void {
  if (actor.role !== 'applicant') return;
  known.set(event, seesOwnOnly(actor, state) ? 'en' : languageFor(state.application.patient.language));
}

/** Staff who call where the public does. */
export function readByStaff(event: object): void {
  known.set(event, 'english-only');
}

/** Whether the answer is in the language that is asked for: to members, and to whoever calls without a sign-in. */
export function isNegotiated(event: Asking): boolean {
  const role = event.requestContext.authorizer?.['role'];
  if (role !== undefined) return role === 'applicant';
  return known.get(event) !== 'english-only' && routeAt(event.httpMethod, event.resource)?.who === 'anyone';
}

/**
 * In which language an answer is: to a member the one that the request asks for, else that of their case, once it is known; to who calls
 * without a sign-in the one asked for, else English; to everybody else English.
 */
export function languageOfAnswer(event: Asking): Language {
  if (!isNegotiated(event)) return 'en';
  const own = known.get(event) === 'es' ? 'es' : 'en';
  const asked = headerOf(event, 'accept-language');
  if (asked === undefined) return own;
  // Whoever takes any language gets the first.
  const ours: Language[] = own === 'en' ? ['en', 'es'] : ['es', 'en'];
  const best = new Negotiator({ headers: { 'accept-language': asked } }).language(ours);
  return ours.find(one => one === best) ?? own;
}
