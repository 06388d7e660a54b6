import { notRead, parallel } from '../law/grounds.ts';
import * as z from 'zod';
import { issuesInDoubt } from '../case/contract-terms.ts';
import { awaitsInquiry, InquiryAnswer, InquiryQuestion, isOpenInquiry } from '../case/inquiry.ts';
import { openStages, reviewStages } from '../case/stage-names.ts';
import { typedInFields } from '../case/typed-in.ts';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { command } from './command.ts';
import { caseworkers, documentIds, note, reason } from './fields.ts';

const furtherQuestion = z.optional(
  text(2000).describe(
    'Read by the plan after sign-in, beside the letter. Needed after the screening: the further question itself. ' +
      'What stands in note is for the record: no party reads it.',
  ),
);

/** What the Help Center asks the plan beside the road, and what follows from its answer. */
export const inquiryCommands = {
  'ask-plan': command({
    title: 'Ask the plan',
    says:
      'Asks the plan if it is licensed for this coverage and if the grievance is over, of an experimental therapy also what the ' +
      'contract says of it, or a further question at any later stage; nothing waits for the answer.',
    grounds: notRead('28 CCR 1300.68(g)-(h)', 'summaries of 28 CCR 1300.68'),
    payload: z.strictObject({
      /** While the case is screened licence and grievance, and what the recommendation asks of the contract, unless said otherwise. */
      questions: z.optional(z.array(InquiryQuestion).min(1).max(6)),
      /**
       * By when the answer is wished for: while the case is screened the end of the second business day, unless said otherwise, and
       * never after our own date or the plan's.
       */
      dueOn: z.optional(LocalDate),
      note,
      forPlan: furtherQuestion,
    }),
    example: {
      questions: ['licence', 'grievance'],
      note: 'Not sure whose member this is: the card names a medical group.',
      forPlan: 'The card names a medical group and no plan; the member says that the grievance was answered by phone.',
    },
    furtherExamples: {
      'ask-plan-further': {
        summary: 'A further question about a complaint',
        value: {
          type: 'ask-plan',
          forPlan:
            'Your answer names page 41 of the contract. Please send that page, and say since when it has been in force.',
        },
      },
    },
    roles: caseworkers,
    stages: openStages,
    when: {
      holds: state => !awaitsInquiry(state),
      otherwise: 'The plan was asked already, and is not asked again before it has answered.',
    },
    undoneBy: { nothing: 'The letter to the plan goes out. Nothing waits for its answer.' },
  }),
  'answer-inquiry': command({
    title: 'Answer the inquiry',
    says: 'The plan answers what the Department asked it.',
    grounds: notRead('28 CCR 1300.68(g)-(h)', 'summaries of 28 CCR 1300.68'),
    payload: z.strictObject({
      ...InquiryAnswer.shape,
      documentIds,
      ...typedInFields,
      /** Needed where it came in more than a week ago. */
      reason: z.optional(reason),
    }),
    example: {
      licensed: true,
      grievance: 'decided',
      grievanceFiledOn: '2026-09-28',
      grievanceDecidedOn: '2026-10-26',
      note: 'The written response went out on the day of the decision.',
    },
    roles: ['plan', 'analyst', 'supervisor'],
    stages: openStages,
    when: { holds: ({ inquiry }) => isOpenInquiry(inquiry), otherwise: 'No inquiry to the plan awaits its answer.' },
    furtherExamples: {
      'answer-inquiry-terms': {
        summary: 'What the contract says of an experimental therapy',
        value: {
          type: 'answer-inquiry',
          terms: [{ issue: 1, excludedByName: false, coveredOtherwise: true }],
          eligible: true,
        },
      },
    },
    undoneBy: { nothing: 'The answer is on record. The plan can be asked again.' },
  }),
  'keep-path': command({
    title: 'Keep the path',
    says:
      'Finds, the contract compared, that a service stays with the reviewers though the plan says that its contract does not cover it ' +
      'anyway. Otherwise reclassify makes it a complaint.',
    grounds: parallel('H&S 1370.4(a)', 'Ins. Code 10145.3(a)(1)–(5)', {}),
    payload: z.strictObject({ reason }),
    example: { reason: 'Page 41 excludes the older product. This one is not named there.' },
    roles: caseworkers,
    stages: reviewStages,
    when: {
      holds: state => issuesInDoubt(state).length > 0,
      otherwise: 'Nothing that the plan has said of its contract waits to be compared.',
    },
    undoneBy: ['reclassify'],
  }),
};
