import { forCounsel, parallel } from '../law/grounds.ts';
import { CertifiedGround } from '../application/application.ts';
import { filingLimit } from '../clocks/filing.ts';
import type { LocalDate } from '../time/instants.ts';
import { localDateOf } from '../time/days.ts';
import { type Issue, limitOf } from './intake.ts';
import type { MissingItem } from './missing.ts';
import { doubtsCoverage, openTerms, termsOf } from './plan-word.ts';
import { rule } from './rule.ts';
import type { FindingSentence } from './words/en.ts';

export const experimental = rule({
  id: 'experimental',
  ...parallel('H&S 1370.4; 28 CCR 1300.70.4', 'Ins. Code 10145.3; a summary of 28 CCR 1300.70.4', {}),
  reads: ({ service }: Issue) => ({ denialReason: service.denialReason }),
  concludes: ({ denialReason }) =>
    denialReason === 'experimental-investigational'
      ? {
          effect: 'imr',
          says: [['experimental']],
          sends: 'imr',
          reviewType: 'experimental',
          waivesGrievance: true,
        }
      : undefined,
});

/**
 * That standard therapies have failed, would not suit, or that none covered is better; and either a written recommendation of a physician
 * who contracts with the plan, or two documents of evidence. What is missing is asked for, never a refusal.
 */
export const experimentalEvidence = rule({
  id: 'experimental-evidence',
  ...parallel('H&S 1370.4(a); parallel text Ins. Code 10145.3(a)(1)-(5)', 'Ins. Code 10145.3(a)(1)–(5)', {}),
  reads: ({ service: { denialReason, certifiedBy, evidence = [] } }: Issue) => ({
    denialReason,
    ...certificationOf(certifiedBy),
    documents: evidence.length,
    ...(evidence.some(({ by }) => by === 'physician') && { byPhysician: true }),
  }),
  concludes: facts => {
    if (facts.denialReason !== 'experimental-investigational') return undefined;
    const parts = [certificationIn(facts), supportIn(facts)];
    const missing = parts.flatMap(part => part.missing);
    const says = parts.flatMap(part => part.says);
    if (missing.length === 0) return { effect: 'passes', says };
    return { effect: 'needs-information', says: [...says, ['missing-asked-for']], missing };
  },
});

interface Certification {
  certifiedOn?: LocalDate;
  grounds?: string;
  contracting?: boolean;
  board?: string;
}

interface Evidence extends Certification {
  documents: number;
  byPhysician?: boolean;
}

function certificationOf(certifiedBy: Issue['service']['certifiedBy']): Certification {
  if (certifiedBy === undefined) return {};
  const { on, grounds, contractsWithPlan, board } = certifiedBy;
  return {
    certifiedOn: on,
    ...(grounds !== undefined && { grounds: grounds.join(', ') }),
    ...(contractsWithPlan !== undefined && { contracting: contractsWithPlan }),
    ...(board !== undefined && { board }),
  };
}

interface Part {
  says: FindingSentence[];
  missing: MissingItem[];
}

function certificationIn({ certifiedOn, grounds }: Evidence): Part {
  if (certifiedOn === undefined) return { says: [['not-certified']], missing: ['e-i-certification'] };
  if (grounds === undefined) return { says: [['certified-without-ground', certifiedOn]], missing: ['e-i-grounds'] };
  return { says: [['certified', certifiedOn, groundsIn(grounds)]], missing: [] };
}

function groundsIn(grounds: string): CertifiedGround[] {
  return CertifiedGround.options.filter(ground => grounds.split(', ').includes(ground));
}

function supportIn({ contracting, board, documents, byPhysician }: Evidence): Part {
  if (contracting === true) return { says: [['recommended-by-plan-doctor']], missing: [] };
  if (documents < documentsNeeded) return { says: [['evidence-needed', documents]], missing: ['e-i-evidence'] };
  const named = ['evidence-named', documents] as const;
  return byPhysician === true && board === undefined
    ? { says: [named, ['board-unknown']], missing: ['e-i-board'] }
    : { says: [named], missing: [] };
}

const documentsNeeded = 2;

// Where no grievance gives a date, the six months run from the denial itself.
export const experimentalLimit = rule({
  id: 'experimental-filing-limit',
  ...forCounsel(
    'H&S 1374.30(k); 28 CCR 1300.70.4',
    'Ins. Code 10169(k), parallel text: from what the six months run where no grievance was needed',
  ),
  reads: ({ service, intake }: Issue) => ({
    denialReason: service.denialReason,
    deniedOn: service.deniedOn ?? null,
    receivedOn: localDateOf(intake.filedAt),
    applyBy: ownLimit({ service, intake }),
  }),
  concludes: ({ denialReason, receivedOn, applyBy }) =>
    denialReason === 'experimental-investigational' && applyBy !== null && receivedOn > applyBy
      ? {
          effect: 'good-cause-review',
          says: [['experimental-six-months-over', applyBy]],
          sends: 'person',
          reviewsOnly: true,
        }
      : undefined,
});

function ownLimit({ service, intake }: Pick<Issue, 'service' | 'intake'>): LocalDate | null {
  if (service.deniedOn === undefined || limitOf(intake) !== undefined) return null;
  const facts = { decidedOn: service.deniedOn, unresolved: false, urgent: false };
  return filingLimit(facts, intake.calendar)?.due.dueOn ?? null;
}

/** Unanswered, it is a question to the plan; neither a refusal nor a wait. Where the plan says so, it may be a question of coverage. */
export const experimentalTerms = rule({
  id: 'experimental-terms',
  ...parallel('H&S 1370.4(a); parallel text Ins. Code 10145.3(a)(1)-(5)', 'Ins. Code 10145.3(a)(1)–(5)', {}),
  reads: ({ service, number, intake }: Issue) => {
    const { excludedByName, coveredOtherwise } = termsOf(intake.planWord, number) ?? {};
    return {
      denialReason: service.denialReason,
      ...(excludedByName !== undefined && { excludedByName }),
      ...(coveredOtherwise !== undefined && { coveredOtherwise }),
    };
  },
  concludes: ({ denialReason, ...terms }) => {
    if (denialReason !== 'experimental-investigational') return undefined;
    if (doubtsCoverage(terms)) {
      return {
        effect: 'flag',
        says: [[terms.excludedByName === true ? 'excluded-by-name' : 'not-covered-otherwise'], ['compare-contract']],
        sends: 'person',
        reviewsOnly: true,
      };
    }
    const askPlan = openTerms(terms);
    if (askPlan.length === 0) return { effect: 'passes', says: [['covered-but-experimental']] };
    return { effect: 'needs-information', says: [['ask-plan-terms', askPlan]], askPlan };
  },
});
