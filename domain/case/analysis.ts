import * as z from 'zod';
import { DocumentId } from '../words/ids.ts';
import { EvidenceKind } from '../application/application.ts';
import { text } from '../words/text.ts';
import { FindingOnIssue } from './seat.ts';

/** H&S 1374.33(b)(1) to (5): what a reviewer goes by, beside the needs of this very member. One is enough. */
export const Criterion = z.enum([
  'peer-reviewed-evidence',
  'professional-standards',
  'expert-opinion',
  'accepted-standards',
  'likely-where-others-fail',
]);
export type Criterion = z.infer<typeof Criterion>;

const documentId = text(100).brand<'DocumentId'>();
const reasoning = text(10_000);
const issue = z.int().positive();

/** A document that the reviewer relied on. */
const recordPart = z.strictObject({
  documentId,
  pages: z.optional(text(100).describe('As on the paper: “3”, or “12-14”.')),
  shows: z.optional(text(2000)),
});

const criterionPart = z.strictObject({
  criterion: Criterion,
  finding: z.optional(reasoning),
  documentIds: z.optional(
    z.array(documentId).max(50).describe('Of the records of this issue: what the finding rests on.'),
  ),
  studies: z.optional(z.array(z.int().positive()).max(30).describe('The same of its studies, by their place from 1.')),
});

const studyPart = z.strictObject({
  citation: z.optional(text(2000)),
  kind: z.optional(EvidenceKind.describe('Needed where the treatment is called experimental (H&S 1370.4).')),
});

/** What a reviewer says of one issue, as far as they have come. */
export const AnalysisPart = z.strictObject({
  issue,
  finding: z.optional(FindingOnIssue.shape.finding),
  condition: z.optional(text(4000)),
  records: z.optional(z.array(recordPart).max(50)),
  criteria: z.optional(z.array(criterionPart).max(5)),
  reasons: z.optional(
    z
      .strictObject({ moreBeneficial: z.optional(reasoning), covered: z.optional(reasoning) })
      .describe(
        'Of an experimental treatment, in the place of criteria: why it is, or is not, likely to do more than any standard ' +
          'one that there is, and why it should, or should not, be covered.',
      ),
  ),
  studies: z.optional(z.array(studyPart).max(30)),
  conclusion: z.optional(reasoning),
  inPlainWords: z.optional(reasoning.describe('For the member to read.')),
});
export type AnalysisPart = z.infer<typeof AnalysisPart>;

/** Characters of it all, as JSON: an event has room for no more. */
const longest = 60_000;
export const AnalysisParts = z
  .array(AnalysisPart)
  .max(20)
  .refine(parts => JSON.stringify(parts).length <= longest, {
    error: 'is longer than can be kept: please say it in at most 60,000 characters in all',
  });

/**
 * What a whole analysis says of one issue (H&S 1374.33(d), parallel text Ins. Code 10169.3(d)): criteria, or, of an experimental
 * treatment, the two reasons and their evidence (H&S 1370.4, parallel text Ins. Code 10145.3(c)).
 */
export const IssueAnalysis = z.object({
  ...FindingOnIssue.shape,
  condition: z.string(),
  records: z.array(z.object({ documentId: DocumentId, pages: z.string(), shows: z.string() })),
  criteria: z.array(
    z.object({
      criterion: Criterion,
      finding: z.string(),
      documentIds: z.array(DocumentId),
      studies: z.array(z.int().positive()),
    }),
  ),
  reasons: z.optional(z.object({ moreBeneficial: z.string(), covered: z.string() })),
  studies: z.array(z.object({ citation: z.string(), kind: z.optional(EvidenceKind) })),
  conclusion: z.string(),
  inPlainWords: z.string(),
});
export type IssueAnalysis = z.infer<typeof IssueAnalysis>;

/** What the member is told of all issues: the text of an analysis for whoever reads one text. */
export function plainWordsOf(analysis: readonly Pick<IssueAnalysis, 'inPlainWords'>[]): string {
  return analysis.map(({ inPlainWords }) => inPlainWords).join('\n\n');
}
