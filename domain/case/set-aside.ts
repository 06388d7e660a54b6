import * as z from 'zod';
import type { Actor } from '../people/actors.ts';
import { Instant } from '../time/instants.ts';
import type { DocumentId } from '../words/ids.ts';
import { PlanId } from '../words/ids.ts';
import { WrittenCaseNumber } from './case-number.ts';
import { CaseDocument } from './document.ts';

/** Why a paper is none of the case's: the plan that sent it is the wrong one, or it is about something else. */
const TakenOut = z.discriminatedUnion('because', [
  z.object({ because: z.literal('wrong-plan'), at: Instant, planId: PlanId }),
  z.object({
    because: z.literal('misfiled'),
    at: Instant,
    /** Where it belongs, where somebody knows: there it waits to be read. */
    belongsTo: z.optional(WrittenCaseNumber),
  }),
]);

/** A paper that was in the case and is none of its own: no party sees it, nothing rests on it, and it can be put back. */
export const SetAside = CaseDocument.extend({ setAside: TakenOut });
export type SetAside = z.infer<typeof SetAside>;

interface WithSetAside {
  setAside?: readonly SetAside[] | undefined;
}

export function setAsideOf({ setAside = [] }: WithSetAside): readonly SetAside[] {
  return setAside;
}

/** A paper that a person took out of the case. */
export function misfiledPaper(state: WithSetAside, id: DocumentId): SetAside | undefined {
  return setAsideOf(state).find(paper => paper.id === id && paper.setAside.because === 'misfiled');
}

/** What is another member's is opened by whoever must: to find out where it belongs, and who was shown it. */
export function mayOpenSetAside({ setAside }: SetAside, { role }: Pick<Actor, 'role'>): boolean {
  return setAside.because === 'wrong-plan' || role === 'supervisor' || role === 'attorney' || role === 'auditor';
}

/** The paper as it was in the case. */
export function putBack({ setAside: _setAside, ...paper }: SetAside): CaseDocument {
  return paper;
}
