import { forCounsel, notRead, practice } from '../law/grounds.ts';
import * as z from 'zod';
import { CaseNumber } from '../case/case-number.ts';
import { ClockSubject } from '../case/clock.ts';
import { DisclosureFinding, disclosuresOf } from '../case/disclosure.ts';
import { RecordsItem } from '../case/records-list.ts';
import { setAsideOf } from '../case/set-aside.ts';
import { openStages } from '../case/stage-names.ts';
import { text } from '../words/text.ts';
import { command } from './command.ts';
import { caseworkers, forMember, forPlan, reason } from './fields.ts';

const documentId = text(100).brand<'DocumentId'>();

/** What was put where it does not belong: a case at the wrong plan, a paper in the wrong case. */
export const misplacedCommands = {
  'move-to-plan': command({
    title: 'Move the case to the right plan',
    says:
      'The case went to the wrong plan: that plan sees it no more and owes nothing, and what is due is asked of the right one. ' +
      'Nothing that the wrong plan sent stays before anybody but staff.',
    grounds: forCounsel('DMHC practice', 'that a decision binds the right plan though another was a party'),
    payload: z.strictObject({
      planId: text(100).brand<'PlanId'>(),
      reason,
      forMember,
      /** Read by the right plan; the wrong one reads nothing of the case any more. */
      forPlan,
    }),
    example: {
      planId: 'blue-shield-of-california',
      reason: 'The member sent both cards: the one of this year is Blue Shield’s.',
      forMember: 'The card that you sent us is from last year. So we asked the plan that you have now.',
      forPlan: 'The member has been enrolled with your plan since January 1, by the card that is in the case.',
    },
    needs: { plan: 'planId' },
    roles: ['analyst', 'supervisor'],
    stages: [...openStages, 'closed'],
    when: {
      holds: ({ stage }) => stage !== 'closed',
      otherwise: 'The case is closed. Open it again (reopen-case); then it can be moved to another plan.',
    },
    undoneBy: ['move-to-plan'],
  }),
  'misfile-document': command({
    title: 'Take out a misfiled paper',
    says:
      'A paper is in the wrong case: it is taken out, nothing rests on it any more, and it waits to be read in the case to which it ' +
      'belongs. Once taken out, its case can still be named.',
    grounds: notRead('45 CFR 164.402-164.410', '45 CFR 164, from memory'),
    payload: z.strictObject({
      documentId,
      reason,
      /** The number of the case that it is about, where that is known. */
      belongsTo: z.optional(CaseNumber),
      /** Of a paper that the plan delivered: what of the list is missing without it. The plan owes that from its first day. */
      missing: z.optional(z.array(RecordsItem).min(1)),
    }),
    example: { documentId: 'D0024', reason: 'The scan is of another member: the birth date is not hers.' },
    furtherExamples: {
      'misfile-document-into-its-case': {
        summary: 'Into the case to which it belongs',
        value: {
          type: 'misfile-document',
          documentId: 'D0024',
          belongsTo: 'K7MH-4P9N',
          reason: 'The scan is of another member, who has a case with us.',
        },
      },
    },
    needs: { otherCase: 'belongsTo' },
    roles: caseworkers,
    stages: [...openStages, 'closed'],
    whileClosing: true,
    undoneBy: ['put-back-document', 'misfile-document'],
  }),
  'put-back-document': command({
    title: 'Put a paper back',
    says: 'A paper that was taken out of the case belongs to it after all: it is back, and waits to be read.',
    grounds: practice(),
    payload: z.strictObject({ documentId, reason }),
    example: { documentId: 'D0024', reason: 'It is her own scan: the hospital had her birth date wrong.' },
    roles: caseworkers,
    stages: [...openStages, 'closed'],
    when: {
      holds: state => setAsideOf(state).some(({ setAside }) => setAside.because === 'misfiled'),
      otherwise: 'No paper was taken out of this case.',
    },
    whileClosing: true,
    undoneBy: ['misfile-document'],
  }),
  'review-disclosure': command({
    title: 'Review what was shown',
    says:
      'Says whether what stood open to somebody whom it does not concern is a breach of a member’s privacy. The notice of a breach ' +
      'goes out from the privacy office.',
    grounds: notRead('45 CFR 164.402-164.410', '45 CFR 164, from memory'),
    payload: z.strictObject({ disclosure: ClockSubject, finding: DisclosureFinding, reason }),
    example: {
      disclosure: 'disclosure-41',
      finding: 'no-breach',
      reason: 'The log shows that nobody of the plan opened the case before it was moved.',
    },
    roles: ['supervisor', 'attorney'],
    stages: [...openStages, 'closed'],
    when: {
      holds: state => disclosuresOf(state).length > 0,
      otherwise: 'Nothing of this case stood open to somebody whom it does not concern.',
    },
    whileClosing: true,
    undoneBy: ['review-disclosure'],
  }),
};
