import type { CaseDocument } from '../case/document.ts';
import type { CaseState } from '../case/state.ts';
import { isHelpCenter } from '../people/actors.ts';
import type { DocumentId } from '../words/ids.ts';
import type { Draft } from './draft.ts';
import { type Refusal, unacceptable } from './refusal.ts';

/** Why those papers are not the plan's to rest on: unknown, somebody else's, or not taken. What staff entered for it, staff name. */
export function notFromPlan(draft: Draft, documentIds: readonly DocumentId[]): Refusal | undefined {
  for (const id of documentIds) {
    const reason = whyNot(
      draft,
      draft.state().documents.find(document => document.id === id),
    );
    if (reason !== undefined) return unacceptable('documentIds', `names ${id}, ${reason}`);
  }
  return undefined;
}

function whyNot(draft: Draft, document: CaseDocument | undefined): string | undefined {
  if (document === undefined) return 'which the case does not have';
  const isEntered = document.from === 'help-center' && isHelpCenter(draft.by);
  if (document.from !== 'plan' && !isEntered) return 'which did not come from the plan';
  return document.status === 'refused' ? 'whose file could not be taken: it has to be sent again' : undefined;
}

/** The papers that the plan of the case has sent, or that staff entered for it and that it rests on. */
export function papersOfPlan(state: CaseState): DocumentId[] {
  const rested = new Set(restedOnByPlan(state));
  return state.documents
    .filter(({ id, from }) => from === 'plan' || (from === 'help-center' && rested.has(id)))
    .map(({ id }) => id);
}

function restedOnByPlan(state: CaseState): DocumentId[] {
  const { records, inquiry, questions = [] } = state;
  const reports = 'reports' in state ? (state.reports ?? []) : [];
  const answer = state.stage === 'confirming-care' ? state.answer : undefined;
  return [
    ...(records?.documentIds ?? []),
    ...(records?.later ?? []),
    ...(inquiry?.answer?.documentIds ?? []),
    ...reports.flatMap(({ documentIds }) => documentIds),
    ...(answer?.documentIds ?? []),
    ...questions.flatMap(question => (question.to.party === 'plan' ? (question.answer?.documentIds ?? []) : [])),
  ];
}
