import type { APIGatewayProxyEvent } from 'aws-lambda';
import Negotiator from 'negotiator';
import type { Actor } from '../../domain/people/actors.ts';
import { seesOwnOnly } from '../../domain/case/sign-in.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { type Language, languageFor } from '../../domain/words/language.ts';
import { headerOf } from './http.ts';

/**
 * In which language an answer is: to a member the one that the request asks for, else that of their case; English to everybody else, and
 * to who sees only what they filed.
 */
export function languageOfAnswer(
  event: Pick<APIGatewayProxyEvent, 'headers'>,
  actor: Actor,
  state: CaseState,
): Language {
  if (actor.role !== 'applicant' || seesOwnOnly(actor, state)) return 'en';
  const own = languageFor(state.application.patient.language);
  const asked = headerOf(event, 'accept-language');
  if (asked === undefined) return own;
  // Whoever takes any language gets the first.
  const ours: Language[] = own === 'en' ? ['en', 'es'] : ['es', 'en'];
  const best = new Negotiator({ headers: { 'accept-language': asked } }).language(ours);
  return ours.find(one => one === best) ?? own;
}
