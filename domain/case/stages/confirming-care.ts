import * as z from 'zod';
import { Instant } from '../../time/instants.ts';
import { AuthorizationReport } from '../authorization-report.ts';
import { CareAnswer, OtherHindrance } from '../care-answer.ts';
import type { CommonPart } from '../common-part.ts';
import { queueOf, stage, type StageDuty, type Told } from '../stage.ts';
import type { Owed } from '../status/en.ts';
import { adopting } from './adopting.ts';
import { assigningReviewers } from './assigning-reviewers.ts';
import { awaitingApplicant } from './awaiting-applicant.ts';
import { gatheringRecords } from './gathering-records.ts';
import { resolvingComplaint } from './resolving-complaint.ts';
import { reviewing } from './reviewing.ts';
import { screening } from './screening.ts';

/** The stages in which a plan may still give in. */
export const ReviewPart = z.discriminatedUnion('stage', [
  screening.own,
  awaitingApplicant.own,
  gatheringRecords.own,
  assigningReviewers.own,
  reviewing.own,
  adopting.own,
  resolvingComplaint.own,
]);

/** The plan’s word, before anything was decided, that it gives these after all; kept by nothing but the care, or the case goes on. */
const Promised = z.object({
  at: Instant,
  issues: z.array(z.int().positive()),
  /** Where the case stood. */
  before: ReviewPart,
});

export const confirmingCare = stage(
  'confirming-care',
  {
    /** Whether the member was asked if the care has come. */
    asked: z.boolean(),
    /** What the plan proved that it had done. */
    reports: z.optional(z.array(AuthorizationReport)),
    /** When the member said that it has not; a person sees to it. */
    careMissing: z.optional(Instant),
    /** What the plan said to that. */
    answer: z.optional(CareAnswer),
    promised: z.optional(Promised),
    /** A person has found out why it has not: the member is asked again on a day that they have set. */
    followedUp: z.optional(OtherHindrance),
  },
  {
    owner: () => 'desk',
    duties: state => dutiesOf(state),
    step: ({ asked }) => (asked ? 'wait-for-word-of-care' : 'ask-whether-care-came'),
    tells: told,
    restarts: 'care',
  },
);

type Confirming = CommonPart & {
  careMissing?: Instant | undefined;
  answer?: CareAnswer | undefined;
  followedUp?: OtherHindrance | undefined;
  promised?: object | undefined;
};

function dutiesOf({ careMissing, answer, followedUp, ...state }: Confirming): StageDuty[] {
  if (careMissing === undefined) {
    return [
      { duty: followedUp === undefined ? 'confirm-care' : 'follow-up-care', queue: 'help-center', pressedBy: 'care' },
    ];
  }
  return [
    { duty: 'see-to-care', queue: 'supervisor', pressedBy: 'missing-care' },
    ...(answer === undefined
      ? [{ duty: 'answer-no-care', queue: queueOf(state), pressedBy: 'missing-care' } as const]
      : []),
  ];
}

function told({ careMissing, answer, followedUp, promised, ...state }: Confirming): Told {
  const what = owed(state);
  if (careMissing !== undefined)
    return { says: [answer === undefined ? 'finding-out-why' : 'looking-at-answer', what] };
  return followedUp === undefined
    ? { says: ['member-confirms', what, promised !== undefined], pressedBy: 'care' }
    : { says: ['helping-to-get-it', what], pressedBy: 'care' };
}

/** Who has paid for it already waits for money, not for care. */
function owed(state: Pick<CommonPart, 'issues'>): Owed {
  const won = state.issues.filter(({ outcome, promisedAt }) => outcome === 'overturned' || promisedAt !== undefined);
  const about = won.length === 0 ? state.issues : won;
  const isMoney = about.map(({ alreadyReceived }) => alreadyReceived);
  if (!isMoney.includes(true)) return 'care';
  return isMoney.includes(false) ? 'both' : 'money';
}
