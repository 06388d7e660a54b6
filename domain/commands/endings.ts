import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { text } from '../words/text.ts';
import { CaseNumber } from '../case/case-number.ts';
import { isCarriedOut, openStages, Outcome, reviewStages, screeningStages } from '../case/stage-names.ts';
import { LocalDate } from '../time/instants.ts';
import { openIssues } from '../case/common-part.ts';
import { promiseOf } from '../case/promise.ts';
import { typedInFields } from '../case/typed-in.ts';
import { command } from './command.ts';
import { forMember, forPlan, note, reason, seniors } from './fields.ts';
import { say } from '../words/refusals/said.ts';

/** The outcomes that a person gives by closing the case; every other comes of what ends it. */
const ClosedByHand = Outcome.extract(['non-jurisdictional', 'premature', 'no-signature', 'duplicate', 'died'], {
  error: ({ input }) => whereElse(input),
});

const oneOf = 'must be one of: non-jurisdictional, premature, no-signature, duplicate, died';
const byDetermination = 'comes of a determination: adopt-determination gives it, and confirm-care ends such a case';

/** How each other outcome comes about, for whoever looks for it here. */
const wayTo: Readonly<Partial<Record<Outcome, string>>> = {
  overturned: byDetermination,
  'partly-overturned': byDetermination,
  upheld: byDetermination,
  'reversed-by-plan': 'is the plan’s word: give reverse-by-plan',
  withdrawn: 'is the member’s wish: give withdraw',
  'complaint-resolved': 'needs findings: give resolve-complaint',
  untimely: 'closes no case: give route-case with route complaint and because untimely, or reclassify',
  'died-or-disenrolled':
    'closes no case any more: what was refused while the member was insured stays owed; of a member who has died, give died',
};

function whereElse(wished: unknown): string {
  const outcome = Outcome.safeParse(wished);
  return (outcome.success ? wayTo[outcome.data] : undefined) ?? oneOf;
}

export const endingCommands = {
  withdraw: command({
    title: 'Withdraw the request',
    says: 'Ends the case at the member’s wish.',
    grounds: practice(),
    payload: z.strictObject({ reason: z.optional(reason), ...typedInFields }),
    example: { reason: 'The plan called and will pay after all.' },
    roles: ['applicant', 'analyst', 'supervisor'],
    stages: openStages,
    undoneBy: ['reopen-case'],
  }),
  'withdraw-issue': command({
    title: 'Withdraw one part',
    says: 'Ends one service of several at the member’s wish; the others go on.',
    grounds: practice(),
    payload: z.strictObject({ issue: z.int().positive(), reason: z.optional(reason), ...typedInFields }),
    example: { issue: 1, reason: 'The plan has paid this one.' },
    roles: ['applicant', 'analyst', 'supervisor'],
    stages: openStages,
    when: {
      holds: state => openIssues(state).length > (isCarriedOut(state) ? 0 : 1),
      otherwise: say('last-part'),
    },
    undoneBy: { by: 'reclassify', butNot: 'Before the case is routed it stays withdrawn.' },
  }),
  'reverse-by-plan': command({
    title: 'Reverse the decision',
    says: 'The plan gives the service after all. The review stands still, and goes on if the care does not come.',
    grounds: practice('DMHC practice', '8 CCR 9792.10.6(a) has it for workers’ compensation'),
    payload: z.strictObject({
      /** Some of several services; without it, all that is still to be decided on this path. */
      issues: z.optional(z.array(z.int().positive()).min(1)),
      ...typedInFields,
      /** Needed where it came in more than a week ago. */
      reason: z.optional(reason),
      note,
    }),
    example: { note: 'Approved on second look; the member was told by phone today.' },
    roles: ['plan', 'analyst', 'supervisor'],
    stages: [...screeningStages, ...reviewStages, 'resolving-complaint'],
    undoneBy: ['resume-review'],
  }),
  'resume-review': command({
    title: 'Go on with the review',
    says: 'The plan has not kept its word: the case goes on where it stood, and the plan gets no time for that.',
    grounds: practice(),
    payload: z.strictObject({ reason }),
    example: { reason: 'The plan wrote that it pays for another drug only.' },
    roles: ['analyst', ...seniors, 'director'],
    stages: ['confirming-care'],
    when: {
      holds: state => promiseOf(state) !== undefined,
      otherwise: 'The plan has promised nothing in this case.',
    },
    undoneBy: ['reverse-by-plan'],
  }),
  'close-case': command({
    title: 'Close the case',
    says:
      'Closes the case where no decision ends it: it is not ours, too early, unsigned, filed twice, or the member has died. After a death a ' +
      'case about a service that was already given waits 60 days first, for somebody to step in.',
    grounds: practice(),
    payload: z.strictObject({
      outcome: ClosedByHand,
      reason,
      /** The agency that the member is sent to, for `non-jurisdictional`. */
      referral: z.optional(text(100)),
      /** The member’s other case, which goes on, for `duplicate`. */
      of: z.optional(CaseNumber),
      /** When the member died, for `died`, if it is known. */
      diedOn: z.optional(LocalDate),
      forMember,
      forPlan,
    }),
    example: { outcome: 'died', diedOn: '2026-11-21', reason: 'Her son called and told us.' },
    furtherExamples: {
      'close-case-as-duplicate': {
        summary: 'The member has another case, which goes on with the papers of this one',
        value: {
          type: 'close-case',
          outcome: 'duplicate',
          of: 'K7MH-4P9N',
          reason: 'The member sent the same form twice; the first one is under way.',
          forMember: 'You sent us the same form twice. We work on the first one.',
        },
      },
    },
    needs: { otherCase: 'of' },
    roles: ['analyst', ...seniors],
    stages: openStages,
    undoneBy: ['reopen-case', 'take-back-death'],
  }),
  'reopen-case': command({
    title: 'Reopen the case',
    says: 'Undoes the ending: the case goes on where it was.',
    grounds: practice(),
    payload: z.strictObject({
      reason,
      /** The case was closed on the plan’s own word, and that was not true: the plan gets no time for it. */
      byPlansWord: z.optional(z.literal(true)),
      forMember,
      forPlan,
    }),
    example: {
      reason: 'The member called: the infusion was stopped after one week.',
      forMember: 'You told us that your treatment was stopped after one week. So we look at your case again.',
      forPlan: 'The member reports that the service was stopped after one week.',
    },
    roles: ['analyst', ...seniors, 'director'],
    stages: ['closed'],
    undoneBy: ['close-case'],
  }),
};
