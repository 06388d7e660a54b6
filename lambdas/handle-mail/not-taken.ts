import type { Refusal } from '../../domain/decide/refusal.ts';
import { Problem } from '../shared/problem.ts';
import { forStaff } from '../../domain/words/refusals/said.ts';

/** What is said where a case does not take a mail. */
export function notTaken({ kind, detail }: Refusal): Problem {
  if (kind === 'not-now') return new Problem(409, forStaff(detail));
  const reason = kind === 'unknown' ? 'is the number of no case' : detail;
  const errors = [{ path: 'caseNumber', reason: forStaff(reason) }];
  return new Problem(422, forStaff(`The mail cannot be joined: caseNumber ${reason}.`), { errors });
}
