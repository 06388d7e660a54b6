import type { AnyCommandType } from './any-command.ts';

/** A text of a command, and where it stands in it. */
export interface OutwardText {
  path: string;
  text: string;
}

/** The fields that the member or the plan reads, by their names: `written-for.test.ts` holds who reads which (ADR 49). */
const outward = new Set([
  'forMember',
  'forPlan',
  'items',
  'question',
  'answer',
  'summary',
  'rationale',
  'analysis',
  'criteria',
  'fileName',
]);

/** Commands whose reason is written for the plan. */
const reasonGoesOut: readonly AnyCommandType[] = ['find-records-incomplete', 'judge-withholding', 'deliver-records'];

/** The texts of a command that leave the Department: what the member or the plan comes to read. */
export function outwardTexts(type: AnyCommandType, payload: unknown): OutwardText[] {
  const goesOut = reasonGoesOut.includes(type) ? new Set([...outward, 'reason']) : outward;
  return textsIn(payload, '', false, goesOut);
}

function textsIn(value: unknown, path: string, isOutward: boolean, names: ReadonlySet<string>): OutwardText[] {
  if (typeof value === 'string') return isOutward ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    textsIn(one, path === '' ? key : `${path}.${key}`, isOutward || names.has(key), names),
  );
}
