import { parallel, practice } from '../law/grounds.ts';
import * as z from 'zod';
import { Instant, LocalDate } from '../time/instants.ts';
import type { CaseState } from '../case/state.ts';
import { areWhole, unjudgedItems } from '../case/records.ts';
import { Offered } from '../case/offered.ts';
import { RecordsItem, RecordsList } from '../case/records-list.ts';
import { reviewStages } from '../case/stage-names.ts';
import { Channel } from '../case/typed-in.ts';
import { command } from './command.ts';
import { caseworkers, forPlan, note, reason, someDocumentIds } from './fields.ts';

const items = z
  .array(RecordsItem, { error: 'is needed: what is missing of the list of deliver-records' })
  .min(1)
  .max(RecordsItem.options.length);

export const recordsCommands = {
  'deliver-records': command({
    title: 'Deliver records',
    says: 'Names the papers that came from the plan, and says of each thing on the list whether it is there.',
    grounds: parallel('H&S 1374.30(n)', 'Ins. Code 10169(n)'),
    payload: z.strictObject({
      documentIds: someDocumentIds('is needed: the papers that the plan sent, each by its id'),
      checklist: RecordsList,
      alternatives: z.optional(
        z
          .array(Offered)
          .min(1)
          .max(20)
          .describe(
            'What you offer instead of a service, with who gives or makes it: reviewers must have no tie to them (H&S 1374.32).',
          ),
      ),
      /** When papers came in that staff entered, by post or fax: the moment, or where only that is known the day. */
      receivedAt: z.optional(Instant),
      receivedOn: z.optional(LocalDate),
      channel: z.optional(Channel),
      /** Why it is said only now, where they came in more than a week ago. */
      reason: z.optional(reason),
      note,
    }),
    example: {
      documentIds: ['D0024'],
      checklist: {
        'medical-records': { state: 'there' },
        correspondence: { state: 'there' },
        submissions: { state: 'not-applicable', reason: 'Nothing was submitted beside the request itself.' },
        'grievance-response': { state: 'there' },
        criteria: { state: 'there', criteria: 'Our infusion policy 14.2 and the AGA guideline that it rests on.' },
        'statement-of-reasons': { state: 'there' },
        'annotated-list': { state: 'there' },
        'decision-maker': { state: 'there', decidedBy: 'Medical director, MD, gastroenterology', toolUsed: false },
      },
      note: 'Chart notes of the last two years, the denial and the criteria that it was based on.',
    },
    furtherExamples: {
      'deliver-records-by-post': {
        summary:
          'Somebody at the Help Center has entered what came by post; two things are missing, and one is withheld',
        value: {
          type: 'deliver-records',
          documentIds: ['D0024'],
          checklist: {
            'medical-records': { state: 'there' },
            correspondence: { state: 'withheld', reason: 'Two letters are advice of counsel.' },
            submissions: { state: 'there' },
            'grievance-response': { state: 'there' },
            'statement-of-reasons': { state: 'there' },
          },
          receivedOn: '2026-11-23',
          note: 'An envelope with 40 pages.',
        },
      },
    },
    needsSeated: true,
    roles: ['plan', 'analyst', 'supervisor'],
    stages: ['gathering-records', 'assigning-reviewers', 'reviewing'],
    undoneBy: ['find-records-incomplete'],
  }),
  'complete-documentation': command({
    title: 'Find the documentation complete',
    says: 'Finds the documentation complete; the time for the determination counts from the day on which it was.',
    grounds: parallel('H&S 1374.33(c)', 'Ins. Code 10169.3(c)'),
    payload: z.strictObject({
      /** The day on which application and documentation were complete, where that is not the day of the last papers. */
      completedOn: z.optional(LocalDate),
      /** Needed where records were asked for that have not come: why it goes on without them. */
      withoutAwaited: z.optional(reason),
      note,
    }),
    example: { note: 'Chart notes, denial letter and the plan’s criteria are all there.' },
    roles: [...caseworkers, 'review-org'],
    stages: ['gathering-records'],
    when: {
      holds: isDelivered,
      otherwise:
        'The plan’s records are not all there: it has delivered none, something on its list is missing, or a file is still ' +
        'being checked. find-records-incomplete tells the plan what is missing; proceed-without-records goes on without it.',
    },
    undoneBy: {
      nothing: 'The time for the determination runs from that day. Records that come later are added all the same.',
    },
  }),
  'find-records-incomplete': command({
    title: 'Find the records incomplete',
    says: 'Finds that something on the list is not there; the plan is told what, and owes it since its first day.',
    grounds: parallel('H&S 1374.30(n)', 'Ins. Code 10169(n)'),
    payload: z.strictObject({
      items,
      reason,
      forPlan,
    }),
    example: {
      items: ['criteria', 'statement-of-reasons'],
      reason: 'The handbook again, the third time from this coordinator. Called her; she looks for the policy.',
      forPlan: 'The file “criteria.pdf” is the member handbook. We need the infusion policy that the denial names.',
    },
    roles: [...caseworkers, 'review-org'],
    stages: ['gathering-records'],
    when: {
      holds: state => state.stage === 'gathering-records' && state.deliveredAt !== undefined,
      otherwise: 'There is no delivery to look at: the plan owes its records.',
    },
    undoneBy: ['deliver-records'],
  }),
  'judge-withholding': command({
    title: 'Judge what is withheld',
    says: 'Finds something on the list rightly withheld as privileged or proprietary, or has the plan owe it again.',
    grounds: parallel('H&S 1374.30(n)(3)', 'Ins. Code 10169(n)(3), 10169.1(b)'),
    payload: z.strictObject({
      item: RecordsItem,
      accepted: z.boolean({ error: 'is needed: true where it may be withheld, false where it is owed' }),
      reason,
      forPlan,
    }),
    example: {
      item: 'correspondence',
      accepted: true,
      reason: 'The two letters are advice of counsel to the plan.',
    },
    roles: ['director'],
    stages: reviewStages,
    when: { holds: state => unjudgedItems(state).length > 0, otherwise: 'Nothing withheld waits for the director.' },
    undoneBy: ['deliver-records'],
  }),
  'proceed-without-records': command({
    title: 'Go on without records',
    says: 'Goes on without the plan’s records; the plan’s own deadline runs on.',
    grounds: practice('DMHC practice', '8 CCR 9792.10.6(b)(2) has it for workers’ compensation'),
    payload: z.strictObject({ reason }),
    example: { reason: 'The plan did not answer two calls; the member sent the clinic’s own records.' },
    roles: caseworkers,
    stages: ['gathering-records'],
    undoneBy: {
      nothing: 'The time for the determination runs from here. Records that come later are added all the same.',
    },
  }),
};

/** A delivery from before the list was kept is taken as it was. */
function isDelivered(state: CaseState): boolean {
  if (state.stage !== 'gathering-records' || state.deliveredAt === undefined) return false;
  return state.records === undefined || areWhole(state);
}
