import { notRead, parallel, practice } from '../law/grounds.ts';
import * as z from 'zod';
import { text } from '../words/text.ts';
import { isReferralConfirmed } from '../eligibility/referrals.ts';
import { ReviewType } from '../eligibility/recommendation.ts';
import type { CaseState } from '../case/state.ts';
import { LocalDate } from '../time/instants.ts';
import { isTakenOut, NotApprovedBecause } from '../case/common-part.ts';
import { openRequests } from '../case/request.ts';
import { requestsTo } from '../case/requests-to.ts';
import { seesOwnOnly } from '../case/sign-in.ts';
import { ClockSubject } from '../case/clock.ts';
import type { Actor } from '../people/actors.ts';
import { openStages, reviewStages, screeningStages } from '../case/stage-names.ts';
import { typedInFields } from '../case/typed-in.ts';
import { command } from './command.ts';
import { caseworkers, documentIds, forMember, forPlan, note, reason } from './fields.ts';
import { say } from '../words/refusals/said.ts';

/** Only of a complaint: that it would be a review, had the application come in time. A person’s judgement, with its reason. */
const because = z.optional(NotApprovedBecause);

export const screeningCommands = {
  'route-case': command({
    title: 'Route the case',
    says: 'Sends the case on its way: to an independent review, to the complaint track, issue by issue, or to where it belongs.',
    grounds: parallel('H&S 1374.30(d); H&S 1374.31(b)', 'Ins. Code 10169(d), 10169.1(b)'),
    payload: z.strictObject({
      /** The route of all issues; without it (and without `issues`) the classifier's recommendation is followed. */
      route: z.optional(z.enum(['imr', 'complaint', 'non-jurisdictional', 'premature'])),
      reviewType: z.optional(ReviewType),
      urgency: z.optional(z.enum(['standard', 'expedited'])),
      /** A route for each issue, where they differ. */
      issues: z.optional(
        z
          .array(
            z.strictObject({
              issue: z.int().positive(),
              route: z.enum(['imr', 'complaint', 'not-taken']),
              reviewType: z.optional(ReviewType),
              because,
            }),
          )
          .min(1),
      ),
      because,
      /** The agency that the member is sent to, for `non-jurisdictional`. */
      referral: z.optional(text(100)),
      /** Needed where the decision differs from the recommendation. */
      reason: z.optional(reason),
      /** Why it goes on without a signature or a release that is missing; without it the member is asked first, but in an urgent case. */
      goOnWithout: z.optional(reason),
      /** Why, where a part becomes a complaint; without it the reasons of the recommendation, where it is followed. */
      forMember,
      forPlan,
    }),
    example: {
      route: 'imr',
      reviewType: 'medical-necessity',
      reason: 'The plan found the infusion not medically necessary, and its own complaint process is over.',
    },
    furtherExamples: {
      'route-case-as-recommended': { summary: 'As the classifier recommends', value: { type: 'route-case' } },
      'route-case-as-complaint': {
        summary: 'Against the recommendation, with the reasons for those who read them',
        value: {
          type: 'route-case',
          route: 'complaint',
          reason: 'The letter of denial is about the travel alone; the classifier took it for the infusion.',
          forMember:
            'Your plan does not say no to the care. It says no to paying for the trip. Doctors do not decide that.',
          forPlan: 'The denial concerns travel costs, which is a question of coverage.',
        },
      },
    },
    roles: caseworkers,
    stages: screeningStages,
    undoneBy: ['reclassify', 'reopen-case'],
  }),
  reclassify: command({
    title: 'Change the path',
    says: 'Changes the path of an issue after it was routed: from review to complaint or back, or to another kind of review.',
    grounds: parallel('H&S 1374.30(d)', 'Ins. Code 10169(d)'),
    payload: z.strictObject({
      /** The issues that take another path than they were routed to; the others stay as they are. */
      issues: z
        .array(
          z.strictObject({
            issue: z.int().positive(),
            route: z.enum(['imr', 'complaint']),
            /** The kind of review; without it, the one before, or else the one that the denial asks for. */
            reviewType: z.optional(ReviewType),
            because,
          }),
        )
        .min(1),
      reason,
      forMember,
      forPlan,
    }),
    example: {
      issues: [{ issue: 1, route: 'complaint' }],
      reason: 'The plan’s contract excludes the service in plain words: it is no question for physicians.',
      forMember:
        'Your contract says that this care is not covered. Doctors cannot decide that. We look into it ourselves.',
      forPlan: 'The evidence of coverage excludes the service; the question is one of coverage.',
    },
    furtherExamples: {
      'reclassify-to-review': {
        summary: 'A complaint turns out to be a question for physicians',
        value: {
          type: 'reclassify',
          issues: [{ issue: 1, route: 'imr', reviewType: 'medical-necessity' }],
          reason: 'The plan’s answer shows that it denied the service as not medically necessary.',
        },
      },
    },
    roles: caseworkers,
    stages: [...reviewStages, 'authorizing', 'confirming-care', 'resolving-complaint'],
    when: {
      holds: ({ issues }) => issues.some(issue => issue.outcome === undefined || isTakenOut(issue)),
      otherwise: 'Every part of this case is decided already.',
    },
    undoneBy: ['reclassify'],
  }),
  'request-information': command({
    title: 'Ask the member',
    says:
      'Asks the applicant, or a provider, for what is missing. While a case that is not urgent is screened, it waits for the ' +
      'applicant and our time stands still; otherwise nothing waits for the answer.',
    grounds: notRead('28 CCR 1300.74.30', 'summaries of 28 CCR 1300.74.30'),
    payload: z.strictObject({
      to: z.optional(z.enum(['applicant', 'provider'])),
      /** Of a provider: one of the services that they are named for; without it, the first provider. */
      issue: z.optional(z.int().positive()),
      items: z.array(text(300).describe('Read by the member after sign-in: one thing that is missing.')).min(1).max(20),
      note,
      forMember,
    }),
    example: {
      items: ['The letter in which the plan decided on your complaint', 'A signed release of your medical records'],
      note: 'The daughter signed. Asked her by telephone for a power of attorney; she will look for it.',
      forMember:
        'Your daughter signed the form. We need your own signature, or a paper that says that she may sign for you.',
    },
    furtherExamples: {
      'request-information-of-provider': {
        summary: 'The treating doctor is asked for records',
        value: { type: 'request-information', to: 'provider', items: ['The chart notes since July'] },
      },
    },
    roles: caseworkers,
    stages: openStages,
    undoneBy: ['proceed-without-information'],
  }),
  'supply-information': command({
    title: 'Send what was asked for',
    says: 'Gives what was asked for, a signature among it; the case goes back to screening.',
    grounds: notRead('28 CCR 1300.74.30', 'summaries of 28 CCR 1300.74.30'),
    payload: z.strictObject({
      /** What was asked for beside the road; without it, what the case waits for, or else the first that is open. */
      request: z.optional(ClockSubject),
      documentIds,
      note,
      ...typedInFields,
      /** Needed where it came in more than a week ago. */
      reason: z.optional(reason),
      signedBy: z.optional(text(200)),
      signedOn: z.optional(LocalDate),
    }),
    example: {
      note: 'My mother has signed the form now, and the plan’s letter is attached.',
      signedBy: 'Rosalba Quintero',
      signedOn: '2026-11-24',
    },
    roles: ['applicant', ...caseworkers],
    stages: openStages,
    when: { holds: isAnswerAwaited, otherwise: say('nothing-awaited') },
    undoneBy: ['request-information'],
  }),
  'refuse-form': command({
    title: 'Find no valid form',
    says: 'Finds that what came in is not the signed form: the wait for the member goes on as if it had not ended.',
    grounds: practice(),
    payload: z.strictObject({ reason, forMember }),
    example: {
      reason: 'The photo shows the first page alone; the page with the signature is not there.',
      forMember: 'Your photo shows page 1. We need a photo of page 2, where you sign.',
    },
    roles: caseworkers,
    stages: ['screening'],
    when: {
      holds: state => state.stage === 'screening' && state.form !== undefined,
      otherwise: 'No form that was asked for waits for somebody to read it.',
    },
    undoneBy: ['supply-information', 'proceed-without-information'],
  }),
  'proceed-without-information': command({
    title: 'Stop waiting for the member',
    says: 'Ends the wait for what was asked for and goes on with what there is.',
    grounds: notRead('28 CCR 1300.74.30', 'summaries of 28 CCR 1300.74.30'),
    payload: z.strictObject({ request: z.optional(ClockSubject), reason }),
    example: {
      reason: 'Three calls without an answer; the denial letter shows all that is needed.',
    },
    roles: caseworkers,
    stages: openStages,
    when: {
      holds: state => state.stage === 'awaiting-applicant' || openRequests(state).length > 0,
      otherwise: say('nothing-awaited'),
    },
    undoneBy: ['request-information'],
  }),
  'identify-plan': command({
    title: 'Name the plan',
    says: 'Says which plan of the directory the case is about; it is classified afresh.',
    grounds: practice(),
    payload: z.strictObject({ planId: text(100).brand<'PlanId'>() }),
    example: { planId: 'anthem-blue-cross' },
    needs: { plan: 'planId' },
    roles: ['analyst', 'supervisor'],
    stages: screeningStages,
    undoneBy: ['identify-plan'],
  }),
  'confirm-referral': command({
    title: 'Confirm the contact',
    says: 'Says that the directory has a confirmed contact for the agency that the case would be sent to: the letter can print it.',
    grounds: practice('DMHC practice', 'each agency’s entry in the directory of contacts'),
    payload: z.strictObject({
      referral: text(100).describe(
        'The agency that is recommended. First its entry is kept with its source and the day (PUT /directory/contacts/{id}).',
      ),
    }),
    example: { referral: 'dol-ebsa' },
    needs: { contact: 'referral' },
    roles: ['supervisor'],
    stages: ['screening'],
    when: {
      holds: ({ recommendation }) => recommendation !== undefined && !isReferralConfirmed(recommendation),
      otherwise: 'No contact waits to be confirmed in this case.',
    },
    undoneBy: { nothing: 'Where the contact turns out to be wrong, its entry in the directory is put right.' },
  }),
};

/** The member is waited for, or what they sent waits to be read. */
function isAnswerAwaited(state: CaseState, actor: Actor): boolean {
  if (requestsTo(state, actor).length > 0) return true;
  if (seesOwnOnly(actor, state)) return false;
  return state.stage === 'awaiting-applicant' || (state.stage === 'screening' && state.form !== undefined);
}
