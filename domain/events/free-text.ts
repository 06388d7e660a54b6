import { plainWordsOf } from '../case/analysis.ts';
import type { CaseState } from '../case/state.ts';
import { MissingItem } from '../eligibility/missing.ts';
import { type Language, languageFor } from '../words/language.ts';
import type { CaseEvent } from './events.ts';

/** A provider who files writes English. */
export function isFiledAtHome({ application }: Pick<CaseState, 'application'>): boolean {
  return application.filedBy.role !== 'provider';
}

/** In which language that was written: a member writes as they asked to be written to, everybody else English. */
export function languageWritten({ type, by }: CaseEvent, state: Pick<CaseState, 'application'>): Language {
  const isTheirs = type === 'application-received' ? isFiledAtHome(state) : by.role === 'applicant';
  return isTheirs ? languageFor(state.application.patient.language) : 'en';
}

/** What the member, or who acts for them, wrote in their own words: each a paragraph. */
export function writtenByMember({ type, data, by }: CaseEvent): string[] {
  if (type === 'application-received') {
    const { narrative, urgency, services } = data.application;
    return given(
      narrative,
      urgency?.reason,
      ...services.flatMap(({ description, diagnosis }) => [description, diagnosis]),
    );
  }
  if (by.role !== 'applicant') return [];
  const { words, note, reason } = data as { words?: unknown; note?: unknown; reason?: unknown };
  return given(...[words, note, reason].map(one => (typeof one === 'string' ? one : undefined)));
}

/** What somebody else wrote and the member reads: each a paragraph. What is asked for by a name of ours is worded by us. */
export function writtenForMember({ type, data, by }: CaseEvent): string[] {
  if (by.role === 'applicant') return [];
  const forMember = 'forMember' in data ? given(data.forMember) : [];
  if (type === 'information-requested' || type === 'information-asked') {
    return [...data.items.filter(one => !MissingItem.safeParse(one).success), ...forMember];
  }
  if (type === 'complaint-resolved') return [data.summary];
  if (type === 'question-asked') return [data.words];
  if (type === 'question-answered') return given(data.words);
  if (type !== 'analysis-submitted') return forMember;
  return [data.analysis === undefined ? data.rationale : plainWordsOf(data.analysis)];
}

function given(...words: (string | undefined)[]): string[] {
  return words.filter(one => one !== undefined);
}
