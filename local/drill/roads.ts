import type { DocumentKind } from '../../domain/case/document.ts';
import { localDateOf } from '../../domain/time/days.ts';
import type { CaseShown } from '../walkthrough/case-client.ts';
import type { ApplicationOfStory } from '../walkthrough/application-of-story.ts';
import type { PersonOfStory } from '../walkthrough/people.ts';
import { everythingThere, noConflict } from '../walkthrough/stories/answers.ts';
import { experimentalApplication, urgentApplication } from './applications.ts';
import { wholeAnalysis } from '../walkthrough/whole-analysis.ts';

type Payload = Record<string, unknown>;

/** What somebody does, once the case is where they can. */
export type RoadStep =
  | { does: 'file' }
  | { does: 'upload'; by: PersonOfStory; fileName: string; kind: DocumentKind; when: Ready }
  | {
      does: 'command';
      by: PersonOfStory;
      type: string;
      payload?: Payload | ((shown: CaseShown) => Payload);
      when: Ready;
    };

type Ready = (shown: CaseShown) => boolean;

export interface Road {
  steps: readonly RoadStep[];
  /** Where the case is at the end. */
  outcome: string;
  /** What is filed; Ana Reyes's where not given. */
  application?: ApplicationOfStory;
  /** How many reviewers are heard, where it comes so far. */
  seats?: number;
  urgency?: 'expedited';
}

export type RoadName = 'expedited' | 'panel' | 'care' | 'reopened' | 'withdrawn' | 'complaint';

const at =
  (stage: string): Ready =>
  shown =>
    shown.stage === stage;

function command(by: PersonOfStory, type: string, when: Ready, payload?: Payload | ((shown: CaseShown) => Payload)) {
  return { does: 'command', by, type, when, ...(payload !== undefined && { payload }) } as const;
}

const routed = command('analyst', 'route-case', at('screening'), {
  route: 'imr',
  reviewType: 'medical-necessity',
  urgency: 'standard',
});

const documentation: RoadStep[] = [
  { does: 'upload', by: 'plan', fileName: 'Medical records.pdf', kind: 'plan-record', when: isWrittenTo },
  command('plan', 'deliver-records', isAdmitted, shown => ({
    documentIds: shown.documents.filter(({ status }) => status === 'admitted').map(({ documentId }) => documentId),
    checklist: everythingThere,
  })),
  command('nurse', 'complete-documentation', at('gathering-records')),
];

const toDecision = (finding: 'overturned' | 'upheld'): RoadStep[] => [
  ...documentation,
  command('reviewer 1', 'accept-review', hasReviewer, noConflict),
  command('reviewer 1', 'submit-analysis', at('reviewing'), shown =>
    wholeAnalysis(shown, { finding, rationale: 'As the records show.' }),
  ),
  command('director', 'adopt-determination', at('adopting')),
];

/** The plan may see a case once it was written to. */
function isWrittenTo({ stage, notices }: CaseShown): boolean {
  return stage === 'gathering-records' && notices.some(({ kind }) => kind === 'records-request');
}

function isAdmitted({ documents }: CaseShown): boolean {
  return documents.some(({ status }) => status === 'admitted');
}

function proofs({ documents }: CaseShown): string[] {
  const admitted = documents.filter(({ kind, status }) => kind === 'proof-of-authorization' && status === 'admitted');
  return admitted.map(({ documentId }) => documentId);
}

function hasProof(shown: CaseShown): boolean {
  return shown.stage === 'authorizing' && proofs(shown).length > 0;
}

/** Two of three for the plan. */
const panel: RoadStep[] = [
  ...seatsOf(3).map(seat => command(`reviewer ${seat}`, 'accept-review', seatIs(seat, 'invited'), noConflict)),
  ...seatsOf(3).map(seat =>
    command(`reviewer ${seat}`, 'submit-analysis', seatIs(seat, 'accepted', 'reviewing'), shown =>
      wholeAnalysis(shown, { finding: seat === 2 ? 'overturned' : 'upheld', rationale: 'As the records show.' }),
    ),
  ),
  command('director', 'adopt-determination', at('adopting')),
];

function seatsOf(many: 3): (1 | 2 | 3)[] {
  return ([1, 2, 3] as const).slice(0, many);
}

function seatIs(seat: number, status: string, stage = 'assigning-reviewers'): Ready {
  return shown =>
    shown.stage === stage &&
    shown.parties.reviewers.some(one => one.seat === seat && one.status === status && one.reviewerId !== undefined);
}

function hasReviewer({ stage, parties }: CaseShown): boolean {
  return stage === 'assigning-reviewers' && parties.reviewers.some(({ reviewerId }) => reviewerId !== undefined);
}

/** Short ways through the domain: every stage, every machine, every kind of function. */
export const roads: Readonly<Record<RoadName, Road>> = {
  care: {
    outcome: 'overturned',
    seats: 1,
    steps: [
      { does: 'file' },
      routed,
      ...toDecision('overturned'),
      {
        does: 'upload',
        by: 'plan',
        fileName: 'Authorization.pdf',
        kind: 'proof-of-authorization',
        when: at('authorizing'),
      },
      command('plan', 'report-authorization', hasProof, shown => ({
        what: 'authorized',
        on: shown.decision?.adoptedAt == null ? undefined : localDateOf(shown.decision.adoptedAt),
        documentIds: proofs(shown),
      })),
      command('analyst', 'accept-authorization', at('authorizing')),
      command('applicant', 'confirm-care', at('confirming-care')),
    ],
  },
  reopened: {
    outcome: 'upheld',
    seats: 1,
    steps: [
      { does: 'file' },
      routed,
      command('applicant', 'withdraw', at('gathering-records')),
      command('supervisor', 'reopen-case', at('closed'), { reason: 'The member has changed their mind.' }),
      ...toDecision('upheld'),
    ],
  },
  withdrawn: {
    outcome: 'withdrawn',
    steps: [{ does: 'file' }, command('analyst', 'withdraw', at('screening'))],
  },
  complaint: {
    outcome: 'complaint-resolved',
    steps: [
      { does: 'file' },
      command('analyst', 'route-case', at('screening'), { route: 'complaint', reason: 'It is about who pays.' }),
      command('plan', 'answer-complaint', ({ notices }) => notices.some(({ kind }) => kind === 'complaint-notice')),
      command('analyst', 'resolve-complaint', at('resolving-complaint'), { summary: 'The plan pays.' }),
    ],
  },
  expedited: {
    outcome: 'upheld',
    application: urgentApplication,
    seats: 1,
    urgency: 'expedited',
    steps: [
      { does: 'file' },
      command('nurse', 'route-case', at('screening'), { route: 'imr' }),
      ...toDecision('upheld'),
    ],
  },
  panel: {
    outcome: 'upheld',
    application: experimentalApplication,
    seats: 3,
    steps: [
      { does: 'file' },
      command('attorney', 'route-case', at('screening'), {
        route: 'imr',
        reviewType: 'experimental',
        reason: 'The certification is in the medical records.',
      }),
      command('plan', 'answer-inquiry', ({ notices }) => notices.some(({ kind }) => kind === 'plan-inquiry'), {
        terms: [{ issue: 1, excludedByName: false, coveredOtherwise: true }],
      }),
      ...documentation,
      ...panel,
    ],
  },
};
