import type { CaseState } from '../../../domain/case/state.ts';
import type { Notice } from '../../../domain/case/notice.ts';
import { pacific } from '../time/pacific.ts';
import { clock, issues } from './sample-case.ts';

/** A letter and what it has to say. */
export interface SampleLetter {
  notice: Notice;
  /** What is special about it. */
  what: string;
  state: CaseState;
  at: string;
  /** Of a letter that brings the access code. */
  code?: { accessCode: string; onPaper: boolean };
  /** Its reader has no way into the case. */
  noSignIn?: true;
  says: string[];
  /** What its mail leaves to the letter. */
  inLetter?: string[];
  never?: string[];
}

export const wednesday = '2026-11-25T09:00-08:00';
export const friday = '2026-12-18T11:00-08:00';
export const adoptedAt = pacific('2026-12-21T11:00-08:00');
const overturned = { findings: [{ issue: 1, finding: 'overturned' }], adoptedAt } as const;
const upheld = { findings: [{ issue: 1, finding: 'upheld' }], adoptedAt } as const;
export const winning = {
  issues: issues({ outcome: 'overturned' }, { route: 'not-taken' }),
  determination: { ...overturned, findings: [...overturned.findings] },
};
export const losing = {
  issues: issues({ outcome: 'upheld' }, { route: 'not-taken' }),
  determination: { ...upheld, findings: [...upheld.findings] },
};
export const bothWon = {
  ...winning,
  issues: issues({ outcome: 'overturned' }, { route: 'imr', outcome: 'overturned' }),
  determination: { ...overturned, findings: [...overturned.findings, { issue: 2, finding: 'overturned' as const }] },
};
export const penalty = 'at least $5,000 for each day';
export const v4 = clock('V4', '2026-12-01T15:00-08:00');
export const v2 = clock('V2', '2026-12-05T12:00-08:00');
export const about = (id: Parameters<typeof clock>[0], startedAt: string) => {
  const { dueOn, dueAt } = clock(id, startedAt).derivation;
  return { clock: id, dueOn, dueAt };
};
