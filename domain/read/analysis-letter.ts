import { fileNameOf } from '../case/file-name.ts';
import { type IssueAnalysis, plainWordsOf } from '../case/analysis.ts';
import type { DocumentId } from '../words/ids.ts';
import type { CaseState } from '../case/state.ts';
import type { EventData } from '../events/events.ts';
import { words as en } from '../letters/en/analysis.ts';
import { analyses as inEnglish } from '../letters/en/matter.ts';
import { words as es } from '../letters/es/analysis.ts';
import { analyses as inSpanish } from '../letters/es/matter.ts';
import type { Language, Translated } from '../words/language.ts';

type Words = Translated<typeof en>;

/** An analysis for a reader on paper: an older one is its text; a whole one says it plainly, and then what it rests on. */
export function analysisLines(
  state: CaseState,
  { rationale, analysis }: EventData['analysis-submitted'],
  place: number,
  /** Where the reader is told of some of the services alone. */
  only?: readonly number[],
  language: Language = 'en',
): string[] {
  const analyses = { en: inEnglish, es: inSpanish }[language];
  const words: Words = { en, es }[language];
  if (analysis === undefined) return [analyses.text(place, rationale)];
  const told = analysis.filter(({ issue }) => only?.includes(issue) ?? true);
  const lines = [
    analyses.text(place, plainWordsOf(told)),
    ...told.flatMap(part => [
      ...(analysis.length > 1 ? [words.of(serviceOf(state, part, words))] : []),
      ...basisOf(state, part, words),
    ]),
  ];
  const isMore = only === undefined && rationale !== plainWordsOf(analysis);
  return isMore ? [...lines, words.more(rationale)] : lines;
}

function basisOf(state: CaseState, part: IssueAnalysis, words: Words): string[] {
  const { condition, records, criteria, reasons, studies, conclusion } = part;
  return [
    words.condition(condition),
    ...records.map(({ documentId, pages, shows }) => words.record(paperOf(state, documentId, words), pages, shows)),
    ...criteria.flatMap(({ criterion, finding, documentIds, studies: cited }) => {
      const sources = [...documentIds.map(id => paperOf(state, id, words)), ...cited.map(words.source)];
      return [words.criterion(criterion, finding), ...(sources.length > 0 ? [words.restsOn(sources)] : [])];
    }),
    ...(reasons === undefined ? [] : [words.moreBeneficial(reasons.moreBeneficial), words.covered(reasons.covered)]),
    ...studies.map(({ citation, kind }, place) => words.study(place + 1, citation, kind)),
    words.conclusion(conclusion),
  ];
}

function paperOf({ documents }: CaseState, documentId: DocumentId, words: Words): string {
  const paper = documents.find(({ id }) => id === documentId);
  return paper === undefined ? words.takenOut : fileNameOf(paper);
}

function serviceOf({ application }: CaseState, { issue }: IssueAnalysis, words: Words): string {
  return application.services[issue - 1]?.description ?? words.unnamed(issue);
}
