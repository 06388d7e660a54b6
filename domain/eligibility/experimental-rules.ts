import { forCounsel, parallel } from '../law/grounds.ts';
import { CertifiedGround } from '../application/application.ts';
import { filingLimit } from '../clocks/filing.ts';
import type { LocalDate } from '../time/instants.ts';
import { dateInWords } from '../time/words.ts';
import { localDateOf } from '../time/days.ts';
import { type Issue, limitOf } from './intake.ts';
import type { MissingItem } from './missing.ts';
import { doubtsCoverage, openTerms, type TermsQuestion, termsOf } from './plan-word.ts';
import { rule } from './rule.ts';

export const experimental = rule({
  id: 'experimental',
  ...parallel('H&S 1370.4; 28 CCR 1300.70.4', 'Ins. Code 10145.3; a summary of 28 CCR 1300.70.4', {}),
  reads: ({ service }: Issue) => ({ denialReason: service.denialReason }),
  concludes: ({ denialReason }) =>
    denialReason === 'experimental-investigational'
      ? {
          effect: 'imr',
          words:
            'The plan says that the treatment is experimental: three reviewers look at it, and no grievance is needed first.',
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
    const words = parts.map(part => part.words).join(' ');
    if (missing.length === 0) return { effect: 'passes', words };
    return {
      effect: 'needs-information',
      words: `${words} What is missing is asked for; the case is not refused for it.`,
      missing,
    };
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
  words: string;
  missing: MissingItem[];
}

function certificationIn({ certifiedOn, grounds }: Evidence): Part {
  if (certifiedOn === undefined) {
    return { words: 'Look for the doctor’s certification.', missing: ['e-i-certification'] };
  }
  const certified = `The treating doctor has certified it on ${dateInWords(certifiedOn)}`;
  if (grounds === undefined) {
    return {
      words: `${certified}, not saying on which of the three grounds: that standard treatment failed, that it would not suit, or that none covered is better.`,
      missing: ['e-i-grounds'],
    };
  }
  return { words: `${certified}: ${groundsInWords(grounds)}.`, missing: [] };
}

const groundWords: Readonly<Record<CertifiedGround, string>> = {
  'standard-failed': 'standard treatment has not worked',
  'standard-unsuitable': 'standard treatment would not be right',
  'none-better': 'nothing that the plan covers is better',
};

function groundsInWords(grounds: string): string {
  return CertifiedGround.options
    .filter(ground => grounds.split(', ').includes(ground))
    .map(ground => groundWords[ground])
    .join('; ');
}

function supportIn({ contracting, board, documents, byPhysician }: Evidence): Part {
  if (contracting === true) {
    return { words: 'That doctor contracts with the plan: no documents of evidence are needed.', missing: [] };
  }
  if (documents < documentsNeeded) {
    const there = documents === 0 ? 'none is named' : 'one is named';
    return {
      words: `Unless a doctor who contracts with the plan recommends it in writing, two documents of evidence are needed; ${there}.`,
      missing: ['e-i-evidence'],
    };
  }
  const named = `${documents} documents of evidence are named.`;
  return byPhysician === true && board === undefined
    ? {
        words: `${named} Look whether that doctor is board-certified or eligible in the field.`,
        missing: ['e-i-board'],
      }
    : { words: named, missing: [] };
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
          words: `Six months after the denial ended on ${dateInWords(applyBy)}. A person decides whether there is good cause for the delay.`,
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
        words: `${doubt(terms)} A person compares that with the contract: if it is so, the question is one of coverage, and a complaint.`,
        sends: 'person',
        reviewsOnly: true,
      };
    }
    const askPlan = openTerms(terms);
    if (askPlan.length === 0) {
      return {
        effect: 'passes',
        words:
          'The plan says that its contract does not exclude the therapy by name, and covers it but for its being called experimental.',
      };
    }
    return {
      effect: 'needs-information',
      words: `Ask the plan ${askPlan.map(question => termsInWords[question]).join(', and ')}. The case goes on meanwhile.`,
      askPlan,
    };
  },
});

const termsInWords: Readonly<Record<TermsQuestion, string>> = {
  'excluded-by-name': 'if its contract excludes this therapy by name',
  'covered-otherwise': 'if it would cover it but for its being called experimental',
};

function doubt({ excludedByName }: { excludedByName?: boolean | undefined }): string {
  return excludedByName === true
    ? 'The plan says that its contract excludes this therapy by name.'
    : 'The plan says that it would not cover this therapy either if it were not experimental.';
}
