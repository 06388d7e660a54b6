import type { AnalysisPart, IssueAnalysis } from './analysis.ts';
import { underReview, type Issue } from './common-part.ts';
import { isPassedOn, recordsForReview } from './reviewable.ts';
import type { FindingOnIssue } from './seat.ts';
import type { CaseState } from './state.ts';

/** What an analysis does not say yet, where in it, in words for the physician who writes it. */
export interface Lack {
  path: string;
  reason: string;
}

/** What a reviewer has sent or saved, as far as they have come. */
export interface Sent {
  finding?: FindingOnIssue['finding'] | undefined;
  issues?: readonly FindingOnIssue[] | undefined;
  analysis?: readonly AnalysisPart[] | undefined;
}

/** The questions that an analysis answers (H&S 1374.33(b), (d); of an experimental treatment H&S 1370.4). */
const asks = {
  finding: 'Should the service be given (overturned), or was the plan right (upheld)?',
  condition: 'Which condition of the member is this about, as the records show it?',
  records: 'Which documents did you rely on? Please name at least one, with the page and what it shows.',
  unseen: 'This is no document of the case that you have before you. Please look at its number.',
  pages: 'On which page, or pages, is it?',
  shows: 'What does this document show?',
  criteria: 'Which of the five criteria of H&S 1374.33(b) did you go by, and what did you find on it? One is enough.',
  criterion: 'What did you find on this criterion?',
  uncited:
    'The finding rests on a document that is not among your records for this issue. Please add it there, with the page.',
  noStudy: 'The finding rests on a study that is not on your list. Please add it there, or look at its number.',
  moreBeneficial:
    'Why is the treatment likely, or not likely, to do more for this member than any standard treatment that there is?',
  covered: 'Why should it, or should it not, be covered?',
  evidence:
    'On which evidence does this rest? Please cite at least one source, and say which of the seven kinds of H&S 1370.4 it is.',
  citation: 'Where can a reader find this source?',
  kind: 'Which of the seven kinds of evidence of H&S 1370.4 is this source?',
  conclusion: 'What follows from this for the service?',
  inPlainWords: 'Please say it once more for the member, in plain words.',
  twice: 'You have written of this issue twice. Please put both together.',
  notReviewed: 'This issue is not under review. Please take it out.',
} as const;

/** Everything that an analysis lacks, at once: with none of it, it counts. */
export function lacksOf(state: CaseState, sent: Sent): Lack[] {
  const parts = partsOf(state, sent);
  const reviewed = underReview(state);
  const several = reviewed.length > 1;
  return parts.flatMap((part, index) => {
    const found = reviewed.find(({ number }) => number === part.issue);
    const isTwice = parts.findIndex(({ issue }) => issue === part.issue) !== index;
    const open =
      found === undefined
        ? [['issue', 'notReviewed'] as const]
        : isTwice
          ? [['issue', 'twice'] as const]
          : lacksOfPart(state, part, found);
    return open.map(([path, ask]) => ({
      path: `analysis.${index}.${path}`,
      reason: several ? `(issue ${part.issue}): ${asks[ask]}` : asks[ask],
    }));
  });
}

/** One part for each issue under review, also where nothing is written of it yet; the finding of all where it has none of its own. */
function partsOf(state: CaseState, { finding, issues = [], analysis = [] }: Sent): AnalysisPart[] {
  const unwritten = underReview(state)
    .map(({ number }) => number)
    .filter(number => !analysis.some(({ issue }) => issue === number))
    .map((issue): AnalysisPart => ({ issue }));
  return [...analysis, ...unwritten].map(part => {
    const found = part.finding ?? issues.find(({ issue }) => issue === part.issue)?.finding ?? finding;
    return { ...part, ...(found !== undefined && { finding: found }) };
  });
}

type Open = readonly [path: string, ask: keyof typeof asks];

function lacksOfPart(state: CaseState, part: AnalysisPart, { reviewType }: Issue): Open[] {
  return [
    ...missing(part, 'finding', 'condition'),
    ...lacksOfRecords(state, part),
    ...(reviewType === 'experimental' ? lacksOfReasons(part) : lacksOfCriteria(part)),
    ...lacksOfFindings(part),
    ...missing(part, 'conclusion', 'inPlainWords'),
  ];
}

function missing(part: AnalysisPart, ...fields: ('finding' | 'condition' | 'conclusion' | 'inPlainWords')[]): Open[] {
  return fields.filter(field => part[field] === undefined).map(field => [field, field]);
}

/** Where no record is there, nobody can cite one; a letter or a form may be cited, too. */
function lacksOfRecords(state: CaseState, { records = [] }: AnalysisPart): Open[] {
  const seen = state.documents.filter(document => isPassedOn(state, document));
  if (records.length === 0) return recordsForReview(state).length === 0 ? [] : [['records', 'records']];
  return records.flatMap(({ documentId, pages, shows }, place): Open[] => [
    ...(seen.some(({ id }) => id === documentId) ? [] : [[`records.${place}.documentId`, 'unseen'] as const]),
    ...(pages === undefined ? [[`records.${place}.pages`, 'pages'] as const] : []),
    ...(shows === undefined ? [[`records.${place}.shows`, 'shows'] as const] : []),
  ]);
}

/** The criteria of H&S 1374.33(b): at least one. */
function lacksOfCriteria({ criteria = [], studies = [] }: AnalysisPart): Open[] {
  return [
    ...(criteria.length === 0 ? [['criteria', 'criteria'] as const] : []),
    ...studies.flatMap(({ citation }, place): Open[] =>
      citation === undefined ? [[`studies.${place}.citation`, 'citation']] : [],
    ),
  ];
}

function lacksOfFindings({ criteria = [], records = [], studies = [] }: AnalysisPart): Open[] {
  return criteria.flatMap(({ finding, documentIds = [], studies: cited = [] }, place): Open[] => {
    const isListed = documentIds.every(id => records.some(({ documentId }) => documentId === id));
    return [
      ...(finding === undefined ? [[`criteria.${place}.finding`, 'criterion'] as const] : []),
      ...(isListed ? [] : [[`criteria.${place}.documentIds`, 'uncited'] as const]),
      ...(cited.every(number => number <= studies.length) ? [] : [[`criteria.${place}.studies`, 'noStudy'] as const]),
    ];
  });
}

/** H&S 1370.4, parallel text Ins. Code 10145.3(c)(3), (d): two reasons and evidence of the seven kinds, in the place of criteria. */
function lacksOfReasons({ reasons = {}, studies = [] }: AnalysisPart): Open[] {
  return [
    ...(reasons.moreBeneficial === undefined ? [['reasons.moreBeneficial', 'moreBeneficial'] as const] : []),
    ...(reasons.covered === undefined ? [['reasons.covered', 'covered'] as const] : []),
    ...(studies.length === 0 ? [['studies', 'evidence'] as const] : []),
    ...studies.flatMap(({ citation, kind }, place): Open[] => [
      ...(citation === undefined ? [[`studies.${place}.citation`, 'citation'] as const] : []),
      ...(kind === undefined ? [[`studies.${place}.kind`, 'kind'] as const] : []),
    ]),
  ];
}

/** The analysis that lacks nothing. @throws Error where it does */
export function wholeAnalysis(state: CaseState, sent: Sent): IssueAnalysis[] {
  const whole = partsOf(state, sent).toSorted((one, other) => one.issue - other.issue);
  return whole.map(wholePart);
}

function wholePart({ records = [], criteria = [], studies = [], reasons, ...part }: AnalysisPart): IssueAnalysis {
  const { moreBeneficial, covered } = reasons ?? {};
  return {
    issue: part.issue,
    finding: there(part.finding),
    condition: there(part.condition),
    records: records.map(({ documentId, pages, shows }) => ({ documentId, pages: there(pages), shows: there(shows) })),
    criteria: criteria.map(({ criterion, finding, documentIds = [], studies: cited = [] }) => ({
      criterion,
      finding: there(finding),
      documentIds,
      studies: cited,
    })),
    ...(moreBeneficial !== undefined && covered !== undefined && { reasons: { moreBeneficial, covered } }),
    studies: studies.map(({ citation, kind }) => ({ citation: there(citation), ...(kind && { kind }) })),
    conclusion: there(part.conclusion),
    inPlainWords: there(part.inPlainWords),
  };
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('An analysis that lacks something is not whole.');
  return value;
}
