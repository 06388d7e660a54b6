import type { LocalDate } from '../time/instants.ts';

/**
 * How far the text of a rule was proved. `read`: the text itself. `parallel text`: the section of another code that one act writes alike.
 * `practice`: no text, the Department works so. `choice`: no text, and ours. `for counsel`: the text was read, and what it means is open.
 * `not read`: known from what others say of it.
 */
type Proof = 'read' | 'parallel text' | 'practice' | 'choice' | 'for counsel' | 'not read';

export interface Source {
  proof: Proof;
  /** Where the text stands that was read, or what stands in its place. */
  text: string;
}

/** `2026-01-01`. */
type Day = `${number}-${number}-${number}`;

/** The first and the last day on which a rule holds. Without `from`, nobody has found since when; without `until`, it holds still. */
export interface InForce {
  from?: Day;
  until?: Day;
}

/** What a rule rests on, of whatever kind it is: clocks, eligibility, conflicts, holidays, letters, commands. `docs/law.md` lists them all. */
export interface Grounds {
  /** As it is cited to people. */
  authority: string;
  source: Source;
  inForce: InForce;
}

/** The day on which the Independent Medical Review System began: H&S 1374.30(a), Ins. Code 10169(a). */
const reviewsBegan: InForce = { from: '2001-01-01' };

export function read(authority: string, text: string, inForce: InForce = {}): Grounds {
  return { authority, source: { proof: 'read', text }, inForce };
}

/** Of the law of Independent Medical Review, in force since that began unless it says otherwise. */
export function parallel(authority: string, text: string, inForce: InForce = reviewsBegan): Grounds {
  return { authority, source: { proof: 'parallel text', text }, inForce };
}

export function notRead(authority: string, text: string, inForce: InForce = {}): Grounds {
  return { authority, source: { proof: 'not read', text }, inForce };
}

export function forCounsel(authority: string, text: string, inForce: InForce = {}): Grounds {
  return { authority, source: { proof: 'for counsel', text }, inForce };
}

export function practice(authority = 'DMHC practice', text = 'no text asks for it'): Grounds {
  return { authority, source: { proof: 'practice', text }, inForce: {} };
}

export function choice(authority: string, text: string): Grounds {
  return { authority, source: { proof: 'choice', text }, inForce: {} };
}

export function isInForce({ inForce: { from, until } }: Pick<Grounds, 'inForce'>, on: LocalDate): boolean {
  return (from === undefined || from <= on) && (until === undefined || on <= until);
}

/** Of the versions of one rule, whose days adjoin, the one that holds on a day; undefined where none does. */
export function versionOn<T extends Pick<Grounds, 'inForce'>>(versions: readonly T[], on: LocalDate): T | undefined {
  return versions.find(version => isInForce(version, on));
}
