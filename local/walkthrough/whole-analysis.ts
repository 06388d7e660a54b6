import type { CommandBody } from '../../domain/api/calls.ts';
import { ofTheMatter } from '../../domain/case/reviewable.ts';
import type { CaseShown } from './case-client.ts';

/** What a reviewer says in a story; the rest is the same for each. */
export interface Said {
  finding: 'overturned' | 'upheld';
  /** In plain words for the member. */
  rationale: string;
  condition?: string;
  shows?: string;
  conclusion?: string;
}

type Submitted = Extract<CommandBody, { type: 'submit-analysis' }>;

/** A whole analysis of each issue under review: it cites each record of the case, and rests on them. */
export function wholeAnalysis(shown: CaseShown, { finding, rationale, ...said }: Said): Submitted {
  const { condition = 'The condition that the application names.', shows = 'What was tried, and what came of it.' } =
    said;
  const { conclusion = finding === 'overturned' ? 'The service should be given.' : 'The plan was right.' } = said;
  const papers = shown.documents.filter(
    ({ status, kind, unread, setAside }) =>
      status === 'admitted' && unread !== true && setAside === undefined && ofTheMatter.has(kind),
  );
  const documentIds = papers.map(({ documentId }) => documentId);
  const reviewed = shown.issues.filter(({ route, outcome }) => route === 'imr' && outcome === undefined);
  const analysis = reviewed.map(({ number, reviewType }) => ({
    issue: number,
    finding,
    condition,
    records: documentIds.map(documentId => ({ documentId, pages: '1', shows })),
    ...(reviewType === 'experimental' ? reasonsOf(finding) : criteriaOf(documentIds)),
    conclusion,
    inPlainWords: rationale,
  }));
  return { type: 'submit-analysis', analysis };
}

function criteriaOf(documentIds: readonly string[]) {
  const finding = 'The guideline names the steps before this service, and the records show which of them were taken.';
  return {
    criteria: [{ criterion: 'professional-standards' as const, finding, documentIds: [...documentIds], studies: [1] }],
    studies: [{ citation: 'Clinical practice guideline of the specialty, 2025', kind: 'indexed-literature' as const }],
  };
}

function reasonsOf(finding: Said['finding']) {
  const isForIt = finding === 'overturned';
  return {
    reasons: {
      moreBeneficial: isForIt
        ? 'Two trials show that more patients of this kind respond than to any standard treatment that is left.'
        : 'The trials are small, and none compares it with the standard treatment.',
      covered: isForIt
        ? 'Standard treatment has been tried and has failed.'
        : 'A standard treatment is left that has not been tried.',
    },
    studies: [{ citation: 'Journal of Clinical Trials 41 (2026), 212-220', kind: 'peer-reviewed-study' as const }],
  };
}
