import type { AnalysisPart } from '../../../../domain/case/analysis.ts';
import { underReview } from '../../../../domain/case/common-part.ts';
import { recordsForReview } from '../../../../domain/case/reviewable.ts';
import type { CaseState } from '../../../../domain/case/state.ts';
import type { Payload } from '../../../../domain/commands/commands.ts';
import type { Whole } from './playing.ts';

type Sent = Payload<'submit-analysis'>;

/** A whole analysis with those findings: its text is the plain words, each record is cited, and it rests on them. */
export function whole({ rationale, ...sent }: Sent, more: Partial<AnalysisPart> = {}): Whole {
  return state => ({
    ...sent,
    analysis: underReview(state).map(({ number, reviewType }) => ({
      ...part(state, number, reviewType === 'experimental'),
      ...(rationale !== undefined && { inPlainWords: rationale }),
      ...more,
    })),
  });
}

function part(state: CaseState, issue: number, isExperimental: boolean): AnalysisPart {
  const records = recordsForReview(state).map(({ id }) => ({ documentId: id, pages: '1', shows: 'What was tried.' }));
  const basis = isExperimental
    ? {
        reasons: { moreBeneficial: 'Two trials show more benefit.', covered: 'Nothing else is left.' },
        studies: [{ citation: 'Journal of Trials 12 (2025) 1-9', kind: 'peer-reviewed-study' as const }],
      }
    : {
        criteria: [
          {
            criterion: 'professional-standards' as const,
            finding: 'As the guideline has it.',
            documentIds: records.map(({ documentId }) => documentId),
            studies: [1],
          },
        ],
        studies: [{ citation: 'Guideline of the specialty, 2025', kind: 'indexed-literature' as const }],
      };
  return {
    issue,
    condition: 'A lasting pain in the back.',
    records,
    ...basis,
    conclusion: 'As found.',
    inPlainWords: 'As found.',
  };
}
