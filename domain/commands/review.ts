import { parallel, practice } from '../law/grounds.ts';
import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';
import type { Actor } from '../people/actors.ts';
import type { CaseState } from '../case/state.ts';
import { command, type When } from './command.ts';
import { ConflictAnswers } from './conflict-answers.ts';
import { AnalysisParts } from '../case/analysis.ts';
import { reason, seat } from './fields.ts';
import { foundNobody } from '../case/no-candidate.ts';
import { isAtWork, ownSeat } from '../case/seat.ts';
import { daysForLatePapers } from '../case/late-papers.ts';

/** Why a reviewer does not take the seat. */
const DeclinedBecause = z.enum(['no-time', 'not-my-field', 'conflict', 'other']);

const finding = z.enum(['overturned', 'upheld']);

/** An analysis, whole or as far as it has come. */
const sent = {
  /** The finding on every issue under review; `issues`, or `analysis`, gives them one by one instead. */
  finding: z.optional(finding),
  issues: z.optional(z.array(z.strictObject({ issue: z.int().positive(), finding })).min(1)),
  analysis: z.optional(
    AnalysisParts.describe(
      'Issue by issue, what a determination rests on (H&S 1374.33(b), (d); of an experimental treatment H&S 1370.4). All that it ' +
        'lacks is said at once.',
    ),
  ),
  rationale: z.optional(
    text(50_000).describe('Beside `analysis`, whatever else there is to say. Read by all parties.'),
  ),
  qualifications: z.optional(
    text(2000).describe('Kept on the record. What parties read is what the directory says of the reviewer.'),
  ),
};

const atWork: When = {
  holds: (state, actor) => mayAnalyse(state, actor),
  otherwise: 'Your analysis is in already, or the review has not been opened to you yet.',
};

export const reviewCommands = {
  'accept-review': command({
    title: 'Accept the review',
    says: 'Takes the seat, with an answer to every question of conflict; a single yes gives the seat back. A tie in detail that the law may not count waits for a person.',
    grounds: parallel('H&S 1374.32', 'Ins. Code 10169.2(c)–(d)'),
    payload: z.strictObject({
      conflicts: ConflictAnswers,
      discipline: z
        .optional(z.enum(['none', 'taken', 'pending']))
        .describe(
          'Whether a disciplinary action or sanction was taken or is pending, the loss of staff privileges included. Left out, what the directory says goes on.',
        ),
      lastPracticedOn: z
        .optional(LocalDate)
        .describe('When you last treated a patient with this or a similar condition. Left out, the directory goes on.'),
    }),
    example: {
      conflicts: {
        plan: false,
        planStaff: false,
        provider: false,
        facility: false,
        manufacturer: false,
        enrollee: false,
      },
    },
    furtherExamples: {
      'tie-that-may-not-count': {
        summary: 'A tie in detail: a person decides',
        value: {
          type: 'accept-review',
          conflicts: {
            plan: false,
            planStaff: false,
            provider: false,
            facility: {
              kind: 'professional',
              through: 'staff-privileges-alone',
              what: 'I may admit patients at this hospital, and have done so twice. It does not pay me.',
            },
            manufacturer: false,
            enrollee: false,
          },
          discipline: 'none',
          lastPracticedOn: '2026-11-20',
        },
      },
    },
    roles: ['reviewer'],
    stages: ['assigning-reviewers'],
    when: {
      holds: (state, actor) => ownSeat(state, actor)?.status === 'invited',
      otherwise: 'You have accepted already.',
    },
    undoneBy: ['decline-review'],
  }),
  'decline-review': command({
    title: 'Decline the review',
    says: 'Gives the seat back; another reviewer is asked.',
    grounds: practice(),
    payload: z.strictObject({
      reason: z.optional(reason),
      conflict: z.optional(z.boolean()),
      because: z
        .optional(DeclinedBecause)
        .describe(
          'Why, in one word. Who has no time can be asked again by hand; nobody else, and nobody who does not say.',
        ),
    }),
    example: { reason: 'I am away until the middle of December.', because: 'no-time' },
    roles: ['reviewer'],
    stages: ['assigning-reviewers', 'reviewing'],
    undoneBy: {
      by: 'assign-reviewer',
      butNot:
        'for somebody of another field or with another reason than time; with a tie, by a supervisor alone, in despite',
    },
  }),
  'assign-reviewer': command({
    title: 'Assign a reviewer',
    says:
      'Names a reviewer by hand, for an empty seat, or in the place of one who does not suit, where their seat is named; the ' +
      'conflict questions are asked all the same.',
    grounds: parallel('H&S 1374.32', 'Ins. Code 10169.2(c)–(d)'),
    payload: z.strictObject({
      seat: z.optional(seat),
      reviewerId: text(100).brand<'ReviewerId'>(),
      reason,
      despite: z.optional(
        text(4000).describe(
          'From a supervisor, where the directory knows of something against the reviewer, or they gave the seat back for a tie: why it does not count, with the paragraph. For the record.',
        ),
      ),
    }),
    example: {
      seat: 1,
      reviewerId: 'rev-internal-medicine-2',
      reason: 'Nobody else on the list is free, and he has treated this condition for sixteen years.',
    },
    needs: { reviewer: 'reviewerId' },
    roles: ['supervisor', 'review-org'],
    stages: ['assigning-reviewers', 'reviewing'],
    undoneBy: ['disqualify-reviewer'],
  }),
  'recheck-reviewers': command({
    title: 'Look at the directory of reviewers again',
    says:
      'Takes what has been looked up of those who have a seat since they were asked; who turns out unfit gives it back. Where nobody ' +
      'was found for a seat, the lot is drawn again.',
    grounds: parallel('H&S 1374.32', 'Ins. Code 10169.2(c)–(d)'),
    payload: z.strictObject({}),
    example: {},
    needsSeated: true,
    roles: ['supervisor', 'director'],
    stages: ['assigning-reviewers', 'reviewing', 'adopting'],
    when: {
      holds: state => foundNobody(state) || state.seats.some(({ unchecked = [] }) => unchecked.length > 0),
      otherwise: 'No reviewer’s check is missing, and no seat has stayed empty.',
    },
    undoneBy: { nothing: 'It takes over what the directory says. Who turned out unfit is not asked again.' },
  }),
  'disqualify-reviewer': command({
    title: 'Take a reviewer off',
    says: 'Takes a reviewer off the case.',
    grounds: parallel('H&S 1374.32', 'Ins. Code 10169.2(c)–(d)'),
    payload: z.strictObject({ seat, reason }),
    example: { seat: 1, reason: 'The reviewer’s practice turned out to have a contract with the plan.' },
    roles: ['supervisor', 'review-org'],
    stages: ['assigning-reviewers', 'reviewing'],
    undoneBy: { nothing: 'Another reviewer is asked. Who had a seat is not asked again in this case.' },
  }),
  'save-analysis-draft': command({
    title: 'Save a draft of the analysis',
    says: 'Keeps what the reviewer has so far, for nobody else to read; it takes the place of the draft before.',
    grounds: practice(),
    payload: z.strictObject(sent),
    example: {
      analysis: [
        { issue: 1, finding: 'overturned', condition: 'Crohn’s disease for nine years, with two flares this fall.' },
      ],
    },
    roles: ['reviewer'],
    stages: ['assigning-reviewers', 'reviewing'],
    when: atWork,
    undoneBy: ['save-analysis-draft'],
  }),
  'submit-analysis': command({
    title: 'Submit the analysis',
    says:
      'Hands in what the reviewer finds on each issue: the condition, the records relied on, the criteria, and plain words for the ' +
      'member. Without `analysis`, what was sent is kept as a draft, and counts for nothing yet.',
    grounds: parallel('H&S 1374.33(b), (d); H&S 1370.4', 'Ins. Code 10169.3(b), (d); 10145.3(c)–(d)'),
    payload: z.strictObject(sent),
    example: {
      analysis: [
        {
          issue: 1,
          finding: 'overturned',
          condition: 'Crohn’s disease of the small bowel for nine years, with two flares this fall.',
          records: [
            { documentId: 'D0023', pages: '3-5', shows: 'Two medicines were tried for half a year each, and failed.' },
          ],
          criteria: [
            {
              criterion: 'professional-standards',
              finding:
                'After two medicines have failed, the guideline of the specialty names the infusion as the next step.',
              documentIds: ['D0023'],
              studies: [1],
            },
          ],
          studies: [
            {
              citation:
                'Management of Crohn’s disease in adults: clinical guideline of the specialty, 2025, section 4.',
              kind: 'indexed-literature',
            },
          ],
          conclusion: 'The infusion is medically necessary: waiting would put the member at risk of surgery.',
          inPlainWords:
            'You have tried two medicines, and they did not help. The infusion is the next step that doctors agree on. You need it.',
        },
      ],
      qualifications: 'Board certified in gastroenterology; nineteen years in practice.',
    },
    furtherExamples: {
      'submit-analysis-draft': {
        summary: 'Reasons alone: kept as a draft',
        value: {
          type: 'submit-analysis',
          finding: 'overturned',
          rationale: 'Two medicines that the plan wants to be tried first have failed, as the chart shows.',
        },
      },
    },
    roles: ['reviewer'],
    // A member of a panel goes on while another's seat is filled again.
    stages: ['assigning-reviewers', 'reviewing'],
    when: atWork,
    undoneBy: ['return-determination'],
  }),
  'extend-for-late-papers': command({
    title: 'Take more time for late papers',
    says: 'Takes up to three more days for the urgent review of an experimental treatment, which the law owes where papers came after it was opened.',
    grounds: parallel('H&S 1370.4(c)(2)', 'Ins. Code 10145.3(c)(2)', {}),
    payload: z.strictObject({ days: z.int().min(1).max(3) }),
    example: { days: 2 },
    roles: ['reviewer', 'review-org'],
    stages: ['assigning-reviewers', 'reviewing'],
    when: {
      holds: owedMoreTime,
      otherwise:
        'More time is owed only in the seven days of an experimental review, where papers came after it was opened, and three days in all.',
    },
    undoneBy: ['withdraw-extension'],
  }),
};

/** An organization that has the case, or a reviewer who is still at work. */
function owedMoreTime(state: CaseState, actor: Actor): boolean {
  return daysForLatePapers(state) > 0 && (actor.role !== 'reviewer' || mayAnalyse(state, actor));
}

function mayAnalyse(state: CaseState, actor: Actor): boolean {
  const seat = ownSeat(state, actor);
  return seat !== undefined && isAtWork(seat);
}
