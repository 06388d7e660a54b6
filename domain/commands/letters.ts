import { choice, practice } from '../law/grounds.ts';
import * as z from 'zod';
import { text } from '../words/text.ts';
import { LocalDate } from '../time/instants.ts';
import { isToPrint, ReceiptProof, unacknowledged } from '../case/notice.ts';
import { openStages } from '../case/stage-names.ts';
import { Channel } from '../case/typed-in.ts';
import { command } from './command.ts';
import { note } from './fields.ts';

export const letterCommands = {
  'acknowledge-receipt': command({
    title: 'Acknowledge receipt',
    says: 'The plan says that it has our notices, or a person records the proof; its time counts from then, if that is sooner.',
    grounds: choice('DMHC practice', 'when a plan is deemed to have a notice'),
    payload: z.strictObject({
      noticeIds: z.optional(z.array(text(100).brand<'NoticeId'>()).max(50)),
      /** The day on which the plan had them, where that is proved to be before today. */
      receivedOn: z.optional(LocalDate),
      /** How the word of it came, where staff type it in. */
      channel: z.optional(Channel),
      /** What shows it to the Help Center: a carrier's proof of delivery, or a call in which the plan was told. */
      how: z.optional(ReceiptProof),
      /** The return receipt, the courier's proof of service, who was spoken to. */
      note,
    }),
    example: {},
    furtherExamples: {
      'acknowledge-receipt-by-proof': {
        summary: 'Somebody at the Help Center records a proof of service',
        value: {
          type: 'acknowledge-receipt',
          receivedOn: '2026-11-24',
          how: 'carrier',
          note: 'The courier’s receipt, signed at the plan’s front desk.',
        },
      },
    },
    roles: ['plan', 'analyst', 'supervisor'],
    stages: [...openStages, 'closed'],
    when: { holds: state => unacknowledged(state).length > 0, otherwise: 'No notice to the plan awaits its receipt.' },
    whileClosing: true,
    undoneBy: { nothing: 'The receipt is on record, and times are counted from it.' },
  }),
  'record-posted': command({
    title: 'Record that it was posted',
    says:
      'A notice of the post queue has been put in the mail. It was printed here before, or `sentOtherwise` says how it went; ' +
      'else whoever posts letters is asked (`confirm-posting`).',
    grounds: choice('DMHC practice', 'the fifth day after posting, after CCP 1013(a)'),
    payload: z.strictObject({
      noticeId: text(100).brand<'NoticeId'>(),
      /** Of one that was not printed here: how it was written and sent. For the record. */
      sentOtherwise: z.optional(text(500)),
    }),
    example: { noticeId: '48BN-6M9K-0005' },
    furtherExamples: {
      'record-posted-otherwise': {
        summary: 'It was printed elsewhere, or handed over',
        value: {
          type: 'record-posted',
          noticeId: '48BN-6M9K-0005',
          sentOtherwise: 'Read to the member at the counter, who took a copy.',
        },
      },
    },
    needs: { letter: 'noticeId' },
    roles: ['analyst', 'supervisor'],
    stages: [...openStages, 'closed'],
    when: {
      holds: state => state.notices.some(isToPrint),
      otherwise: 'No notice is in the post queue.',
    },
    whileClosing: true,
    undoneBy: { by: 'record-returned', butNot: 'A letter that was put in the mail cannot be called back.' },
  }),
  'record-returned': command({
    title: 'Record that the post brought it back',
    says: 'A letter that was posted came back: it goes to the post queue again, and no time of the plan counts from it.',
    grounds: practice(),
    payload: z.strictObject({ noticeId: text(100).brand<'NoticeId'>() }),
    example: { noticeId: '48BN-6M9K-0005' },
    roles: ['analyst', 'supervisor'],
    stages: [...openStages, 'closed'],
    when: {
      holds: state => state.notices.some(notice => notice.status === 'posted'),
      otherwise: 'No letter went by post.',
    },
    whileClosing: true,
    undoneBy: ['record-posted'],
  }),
  'send-again': command({
    title: 'Send again by email',
    says: 'The address was put right: letters of the post queue that still hold go by email again, and leave that queue.',
    grounds: practice(),
    payload: z.strictObject({ noticeIds: z.array(text(100).brand<'NoticeId'>()).min(1).max(50) }),
    example: { noticeIds: ['48BN-6M9K-0005'] },
    roles: ['analyst', 'supervisor'],
    stages: [...openStages, 'closed'],
    when: {
      holds: state => state.notices.some(notice => notice.status === 'to-post'),
      otherwise: 'No notice is in the post queue.',
    },
    whileClosing: true,
    undoneBy: { nothing: 'A mail that was sent does not come back.' },
  }),
};
