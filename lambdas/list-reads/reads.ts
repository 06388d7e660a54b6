import * as z from 'zod';
import { Attention, type ReadRecord } from '../../domain/case/read-record.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { malformed, Problem, readAs } from '../shared/problem.ts';

/** Who read what is for those who audit: whoever could look could also find out what is known of them. @throws Problem 403 */
export function mustAudit({ role }: Actor): void {
  if (role !== 'auditor') throw new Problem(403, 'Who read what is for auditors.');
}

const Asked = z.object({ reader: z.optional(z.string().min(1).max(128)), attention: z.optional(Attention) });

/** Whose readings, or which, an auditor asks for. @throws Problem 400 */
export function askedFor(query: Record<string, unknown>): { reader: string } | { attention: Attention } {
  const { reader, attention } = readAs(Asked, query);
  if (reader !== undefined && attention === undefined) return { reader };
  if (attention !== undefined && reader === undefined) return { attention };
  throw malformed([{ path: 'reader', reason: 'or attention is required, and not both' }]);
}

/** As the member reads of it: roles and times, and no names. */
export function forMember({ at, role, what, documentId, filer }: ReadRecord) {
  return { at, role, who: filer ? 'Who filed the application for you' : readers[role], what, documentId };
}

const readers: Readonly<Record<ReadRecord['role'], string>> = {
  applicant: 'You, or somebody with your access code',
  analyst: 'The Help Center',
  nurse: 'A nurse of the Help Center',
  attorney: 'A lawyer of the Help Center',
  supervisor: 'A supervisor of the Help Center',
  director: 'The director of the Department',
  plan: 'Your health plan',
  reviewer: 'A doctor who reviews your case',
  'review-org': 'The review organization',
  auditor: 'An auditor, who checks that all is done well',
  system: 'Our computer system',
};
