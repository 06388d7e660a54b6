import { files, gives } from '../steps.ts';
import type { CaseStory, Expectation, Story } from '../story.ts';
import { anaReyes, insteadOf, serviceOf } from './applicants.ts';
import { goodCause } from './good-cause.ts';
import type { ApplicationOfStory } from '../application-of-story.ts';

interface Turn {
  title: string;
  application: ApplicationOfStory;
  /** What the rules advise. */
  advised: string;
  /** What happened to the time to apply. */
  limit?: string;
  /** What the person who decides gives with the command, where the advice alone is not enough. */
  routing?: Record<string, unknown>;
  does: string;
  then: Expectation;
  clocksAtEnd: CaseStory['clocksAtEnd'];
}

const coverage = (kind: ApplicationOfStory['coverage']['kind']) => ({
  planName: 'Anthem Blue Cross',
  memberId: 'XDP204417',
  kind,
});
const signed = { E1: 'stopped, due 2027-11-20' } as const;
const sentAway = { D1: 'met, due 2026-11-29', D2: 'met, due 2026-12-01', ...signed } as const;
const withLimit = { ...sentAway, F1: 'met, due 2027-04-28' } as const;
const complaint = {
  D1: 'met, due 2026-11-29',
  D2: 'met, due 2026-12-01',
  E1: 'running, due 2027-11-20',
  F1: 'met, due 2027-04-28',
  K1: 'running, due 2026-12-24',
  R5: 'running, due 2026-11-29',
} as const;

const elsewhere = (referral: string): Pick<Turn, 'advised' | 'does'> & { then: Expectation } => ({
  advised: 'non-jurisdictional',
  does: 'closes the case as advised: another agency is in charge, and the letter says which',
  then: {
    stage: 'closed',
    outcome: 'non-jurisdictional',
    mails: ['non-jurisdiction to applicant'],
    says: { 'non-jurisdiction to applicant': referral },
  },
});

const turns: Turn[] = [
  {
    title: 'Medicare Advantage',
    application: insteadOf({ coverage: coverage('medicare-advantage') }),
    ...elsewhere('1-800-MEDICARE'),
    clocksAtEnd: withLimit,
  },
  {
    title: 'Medi-Cal fee-for-service',
    application: insteadOf({ coverage: coverage('medi-cal-fee-for-service') }),
    ...elsewhere('1-800-743-8525'),
    clocksAtEnd: { ...withLimit, F2: 'running, due 2027-01-26', F3: 'missed, due 2026-11-07' },
  },
  {
    title: 'An employer that pays for itself',
    application: insteadOf({ coverage: coverage('self-insured') }),
    ...elsewhere('Employee Benefits Security Administration'),
    clocksAtEnd: withLimit,
  },
  {
    title: 'A grievance of 12 November that the plan has not decided yet',
    application: insteadOf({ grievance: { filed: true, filedOn: '2026-11-12' } }),
    advised: 'premature',
    does: 'closes the case as premature; the letter says from when to come back',
    then: {
      stage: 'closed',
      outcome: 'premature',
      mails: ['premature to applicant'],
      says: { 'premature to applicant': 'December 12, 2026' },
    },
    clocksAtEnd: { ...sentAway, F1: 'met, due 2027-06-14' },
  },
  {
    title: 'A decision of 29 May: the last day is a Sunday, so Monday counts',
    application: insteadOf({
      grievance: { filed: true, filedOn: '2026-05-02', outcome: 'upheld', decidedOn: '2026-05-29' },
    }),
    advised: 'imr',
    limit: 'met, due 2026-11-30',
    does: 'takes the case to review: it is timely',
    then: { stage: 'gathering-records', mails: ['imr-approved to applicant', 'records-request to plan'] },
    clocksAtEnd: {
      D1: 'met, due 2026-11-29',
      D2: 'met, due 2026-12-01',
      E1: 'running, due 2027-11-20',
      F1: 'met, due 2026-11-30',
      R1: 'running, due 2026-12-01',
    },
  },
  {
    title: 'A benefit that the contract excludes',
    application: insteadOf({ services: serviceOf({ denialReason: 'not-a-covered-benefit' }) }),
    advised: 'complaint',
    does: 'takes the case as a complaint at once',
    then: {
      stage: 'resolving-complaint',
      route: 'complaint',
      mails: ['not-approved to applicant', 'complaint-notice to plan'],
    },
    clocksAtEnd: complaint,
  },
  {
    title: 'A plan that qualifies, and a review that is not approved: never closed, a complaint instead',
    application: anaReyes,
    advised: 'imr',
    routing: {
      route: 'complaint',
      reason: 'The dispute is about who pays for the travel, not about the service.',
      forMember:
        'Your plan does not say no to the scan. It says no to paying for the trip. Doctors do not decide that.',
      forPlan: 'The dispute is about travel costs, a question of coverage.',
    },
    does: 'does not approve the review, says why, and takes the case as a complaint in the same step',
    then: {
      stage: 'resolving-complaint',
      route: 'complaint',
      mails: ['not-approved to applicant', 'complaint-notice to plan'],
    },
    clocksAtEnd: complaint,
  },
];

/** Two steps a case, a quarter of an hour apart, all on one morning. */
function caseOf(
  { title, application, advised, limit, routing = {}, does, then, clocksAtEnd }: Turn,
  index: number,
): CaseStory {
  const hour = String(10 + Math.floor(index / 2)).padStart(2, '0');
  const [filed, routed] = index % 2 === 0 ? ['00', '15'] : ['30', '45'];
  return {
    title,
    application,
    steps: [
      {
        at: `2026-11-24 ${hour}:${filed}`,
        who: 'The member',
        does: 'files an application for review',
        act: files(`story-5-${index + 1}`),
        then: {
          stage: 'screening',
          recommended: advised,
          clocks: {
            D1: 'met, due 2026-11-29',
            D2: 'running, due 2026-12-01',
            ...(limit !== undefined && { F1: limit }),
          },
          mails: ['acknowledgement to applicant'],
        },
      },
      {
        at: `2026-11-24 ${hour}:${routed}`,
        who: 'A supervisor of the Help Center',
        does,
        act: gives('supervisor', 'route-case', routing),
        then,
      },
    ],
    clocksAtEnd,
  };
}

/** Eight applications that do not go straight to review. */
export const story5: Story = {
  number: 5,
  title: 'every turn at the door: who is sent where, who is late, who complains',
  begins: '2026-11-24 09:00',
  // The last one goes on into December, so it comes last.
  cases: [...turns.map(caseOf), goodCause],
};
