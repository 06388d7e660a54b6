import { parallel } from '../law/grounds.ts';
import * as z from 'zod';
import { UrgencyGrounds } from '../application/application.ts';
import { isExperimental } from '../case/common-part.ts';
import { isThreatSaid } from '../case/review-clocks.ts';
import { Channel } from '../case/typed-in.ts';
import { command } from './command.ts';
import { caseworkers, forMember, forPlan, reason, seniors } from './fields.ts';
import { clockOf, isOwed } from '../case/clock.ts';
import { isScreening, openStages, screeningStages } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import { Instant, LocalDate } from '../time/instants.ts';

/** Somebody has said that it cannot wait, and nobody has judged it; also in a case from before there was a clock for it. */
function hasUrgencyToJudge(state: CaseState): boolean {
  const d5 = clockOf(state, 'D5');
  if (d5 !== undefined) return isOwed(d5);
  return state.application.urgency !== undefined && state.urgency === 'standard' && isScreening(state);
}

/** An experimental review that is urgent for its effect alone: that the member is in danger, too, gives it a second time. */
function lacksThreat(state: CaseState): boolean {
  return isExperimental(state) && !isThreatSaid(state);
}

export const urgencyCommands = {
  expedite: command({
    title: 'Expedite the case',
    says: 'Makes the case urgent: shorter deadlines take the place of the standard ones.',
    grounds: parallel('H&S 1374.33(c)', 'Ins. Code 10169.3(c)'),
    payload: z.strictObject({
      reason,
      certifiedBy: z.optional(z.enum(['provider', 'department'])),
      /** Why it cannot wait; where it is left out, the serious and near threat. Of an experimental review each has its own time. */
      certifies: z.optional(UrgencyGrounds),
      /** When the doctor's call, or the request, came: the moment, or where only that is known the day. Times count from it. */
      receivedAt: z.optional(Instant),
      receivedOn: z.optional(LocalDate),
      channel: z.optional(Channel),
      forMember,
      forPlan,
    }),
    example: {
      reason: 'Dr. Ruiz called: she may lose a part of the bowel within days. The certification came by fax.',
      certifiedBy: 'provider',
      receivedOn: '2026-11-24',
      forMember: 'Your doctor wrote to us that you may be harmed if you have to wait.',
      forPlan:
        'The treating physician has certified an imminent and serious threat; the certification is in the portal.',
    },
    furtherExamples: {
      'expedite-both': {
        summary: 'An experimental treatment, on both grounds',
        value: {
          type: 'expedite',
          reason:
            'The oncologist certifies that the tumor grows by the day, and that the therapy works less if it starts late.',
          certifiedBy: 'provider',
          certifies: ['serious-threat', 'less-effective-later'],
        },
      },
    },
    roles: caseworkers,
    stages: [...screeningStages, 'gathering-records', 'assigning-reviewers', 'reviewing'],
    when: {
      holds: state => state.urgency === 'standard' || lacksThreat(state),
      otherwise: 'The case is expedited already.',
    },
    undoneBy: ['return-to-standard'],
  }),
  'decline-urgency': command({
    title: 'Find it not urgent',
    says: 'Finds that nothing shows a serious and near threat to the member’s health, and tells the member how a doctor can certify one.',
    grounds: parallel('H&S 1374.33(c)', 'Ins. Code 10169.3(c)'),
    payload: z.strictObject({ reason, forMember }),
    example: {
      reason: 'The records show a stable condition; the treating doctor was asked by telephone and sees time.',
      forMember: 'We called your doctor’s office. They told us that your treatment can wait some weeks.',
    },
    roles: ['nurse', ...seniors],
    stages: openStages,
    when: { holds: hasUrgencyToJudge, otherwise: 'Nobody waits for a word on how urgent this case is.' },
    undoneBy: ['expedite'],
  }),
  'return-to-standard': command({
    title: 'Return to standard time',
    says: 'Finds that the case is not urgent after all.',
    grounds: parallel('H&S 1374.33(c)', 'Ins. Code 10169.3(c)'),
    payload: z.strictObject({ reason, forMember, forPlan }),
    example: {
      reason: 'She is stable in hospital, and the doctor agrees that there is time.',
      forMember:
        'We talked with your doctor. You are safe in the hospital, and there is time to look at all the papers.',
    },
    roles: ['nurse', ...seniors],
    stages: [...screeningStages, 'gathering-records', 'assigning-reviewers', 'reviewing'],
    when: { holds: state => state.urgency === 'expedited', otherwise: 'The case is not expedited.' },
    undoneBy: ['expedite'],
  }),
};
