import * as z from 'zod';
import { Attention, type ReadRecord } from '../../domain/case/read-record.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { readWordsIn } from '../../domain/read/words/words.ts';
import type { Language } from '../../domain/words/language.ts';
import { malformed, Problem, readAs } from '../shared/problem.ts';
import { forStaff } from '../../domain/words/refusals/said.ts';

/** Who read what is for those who audit: whoever could look could also find out what is known of them. @throws Problem 403 */
export function mustAudit({ role }: Actor): void {
  if (role !== 'auditor') throw new Problem(403, forStaff('Who read what is for auditors.'));
}

const Asked = z.object({ reader: z.optional(z.string().min(1).max(128)), attention: z.optional(Attention) });

/** Whose readings, or which, an auditor asks for. @throws Problem 400 */
export function askedFor(query: Record<string, unknown>): { reader: string } | { attention: Attention } {
  const { reader, attention } = readAs(Asked, query);
  if (reader !== undefined && attention === undefined) return { reader };
  if (attention !== undefined && reader === undefined) return { attention };
  throw malformed([{ path: 'reader', reason: forStaff('or attention is required, and not both') }]);
}

/** As the member reads of it: roles and times, and no names. */
export function forMember({ at, role, what, documentId, filer }: ReadRecord, language: Language) {
  const sentence = filer === true ? 'filer' : role;
  return { at, role, who: readWordsIn(language).readers[sentence], sentence, values: [], what, documentId };
}
