import { words as en } from '../words/refusals/en.ts';
import { isSaid, type Said, say, spoken, type Words } from '../words/refusals/said.ts';

/** The sentence, where a member may hear of it: it has Spanish. */
interface Telling {
  said?: Said | undefined;
}
interface ToMembers {
  said: Said;
}

type Fault<S extends Telling> = { path: string; reason: string } & S;

type RefusalOf<S extends Telling> = { detail: string } & S &
  (
    | { kind: 'forbidden' }
    | { kind: 'unknown' }
    | { kind: 'not-now' }
    | { kind: 'moved' }
    | { kind: 'unacceptable'; errors: Fault<S>[] }
  );

/** Why a command was refused, in English. A closed list: each kind has one HTTP status, and one answer to "what now". */
export type Refusal = RefusalOf<Telling>;

/** That of a command which the applicant may give: all of it is a sentence that both languages have. */
export type MemberRefusal = RefusalOf<ToMembers>;

/** With a sentence, what a member may be told. */
export function refuse(kind: 'forbidden' | 'unknown' | 'not-now' | 'moved', words: Said): MemberRefusal {
  return { kind, ...told(words) };
}

export function notNow(words: Said): MemberRefusal;
export function notNow(words: Words): Refusal;
export function notNow(words: Words): Refusal {
  return { kind: 'not-now', ...(isSaid(words) ? told(words) : { detail: words }) };
}

/** @param reason goes on after the path, and has no full stop */
export function unacceptable(path: string, reason: Said): MemberRefusal;
export function unacceptable(path: string, reason: Words): Refusal;
export function unacceptable(path: string, reason: Words): Refusal {
  if (!isSaid(reason)) return unacceptableIn([{ path, reason }]);
  const fault = { path, reason: spoken(en, reason), said: reason };
  return { kind: 'unacceptable', ...told(say('not-carried-out', path, reason)), errors: [fault] };
}

/** All that is wrong, at once. @param errors at least one */
export function unacceptableIn(errors: readonly { path: string; reason: string }[]): Refusal {
  const said = errors.map(({ path, reason }) => `${path} ${reason}`).join('; ');
  return { kind: 'unacceptable', detail: `The command cannot be carried out: ${said}.`, errors: [...errors] };
}

function told(said: Said): ToMembers & { detail: string } {
  return { detail: spoken(en, said), said };
}
