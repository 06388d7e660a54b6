import type { Refusal } from '../../domain/decide/refusal.ts';
import { Problem } from '../shared/problem.ts';

/** What is said where a case does not take a mail. */
export function notTaken({ kind, detail }: Refusal): Problem {
  if (kind === 'not-now') return new Problem(409, detail);
  const reason = kind === 'unknown' ? 'is the number of no case' : detail;
  const errors = [{ path: 'caseNumber', reason }];
  return new Problem(422, `The mail cannot be joined: caseNumber ${reason}.`, { errors });
}
