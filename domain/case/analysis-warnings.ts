import type { AnalysisPart } from './analysis.ts';
import type { CaseDocument } from './document.ts';

/** What stands in nobody's way, and whoever reads the analysis should know: without a word of the matter itself. */
export type AnalysisWarning =
  /** A paper that was delivered, and that no issue cites. */
  | { about: 'record'; documentId: CaseDocument['id']; inWords: string }
  /** A claim that rests on nothing that is named, or a source of which nobody says what it is. */
  | { about: 'claim'; issue: number; path: string; inWords: string };

/** @param records the papers that an analysis can rest on */
export function analysisWarnings(
  analysis: readonly AnalysisPart[],
  records: readonly Pick<CaseDocument, 'id'>[],
): AnalysisWarning[] {
  return [...uncited(analysis, records), ...analysis.flatMap(unsourced)];
}

function uncited(analysis: readonly AnalysisPart[], records: readonly Pick<CaseDocument, 'id'>[]): AnalysisWarning[] {
  const cited = analysis.flatMap(({ records: own = [], criteria = [] }) => [
    ...own.map(({ documentId }) => documentId),
    ...criteria.flatMap(({ documentIds = [] }) => documentIds),
  ]);
  return records
    .filter(({ id }) => !cited.includes(id))
    .map(({ id }) => ({
      about: 'record',
      documentId: id,
      inWords: 'This record was delivered, and is cited nowhere.',
    }));
}

function unsourced({ issue, criteria = [], studies = [] }: AnalysisPart, index: number): AnalysisWarning[] {
  const claim = (path: string, inWords: string) =>
    ({ about: 'claim', issue, path: `analysis.${index}.${path}`, inWords }) as const;
  return [
    ...criteria.flatMap(({ documentIds = [], studies: cited = [] }, place) =>
      documentIds.length + cited.length > 0
        ? []
        : [claim(`criteria.${place}`, 'The finding on this criterion names no record and no study that it rests on.')],
    ),
    ...studies.flatMap(({ kind }, place) =>
      kind === undefined
        ? [claim(`studies.${place}`, 'This study is cited without saying what kind of source it is.')]
        : [],
    ),
  ];
}
