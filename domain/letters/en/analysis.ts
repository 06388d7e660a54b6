import type { EvidenceKind } from '../../application/application.ts';
import type { Criterion } from '../../case/analysis.ts';

/** H&S 1374.33(b), each by what it asks for. */
const criteria: Readonly<Record<Criterion, string>> = {
  'peer-reviewed-evidence': 'medical and scientific evidence that other experts have checked',
  'professional-standards': 'professional standards that are recognized in the whole country',
  'expert-opinion': 'the opinion of experts',
  'accepted-standards': 'generally accepted standards of medical practice',
  'likely-where-others-fail': 'treatment that is likely to help where other treatment does not',
};

/** H&S 1370.4, parallel text Ins. Code 10145.3(d). */
const kinds: Readonly<Record<EvidenceKind, string>> = {
  'peer-reviewed-study': 'a study that other experts have checked',
  'indexed-literature': 'medical literature of a recognized index',
  'recognized-journal': 'a medical journal that federal health authorities recognize',
  'drug-compendium': 'a recognized reference on drugs',
  'cancer-compendium': 'a recognized reference on cancer treatment',
  'federal-research': 'research of federal institutes',
  'meeting-abstract': 'a report to a major medical meeting',
};

/** An analysis, line by line: what it says for the member first, then what it rests on. */
export const words = {
  of: (service: string) => `About ${service}:`,
  condition: (condition: string) => `Condition: ${condition}`,
  record: (paper: string, pages: string, shows: string) => `Record relied on: ${paper}, page ${pages}: ${shows}`,
  takenOut: 'a paper that is no longer part of the case',
  criterion: (criterion: Criterion, finding: string) => `Measured by ${criteria[criterion]}: ${finding}`,
  restsOn: (sources: readonly string[]) => `This rests on: ${sources.join('; ')}.`,
  source: (number: number) => `source ${number}`,
  moreBeneficial: (reason: string) => `Compared with standard treatment: ${reason}`,
  covered: (reason: string) => `Whether it should be covered: ${reason}`,
  study: (number: number, citation: string, kind: EvidenceKind | undefined) =>
    `Source ${number}${kind === undefined ? '' : ` (${kinds[kind]})`}: ${citation}`,
  conclusion: (conclusion: string) => `Conclusion: ${conclusion}`,
  more: (rationale: string) => `The reviewer adds: ${rationale}`,
  /** A service that nobody described. */
  unnamed: (number: number) => `service ${number}`,
};
