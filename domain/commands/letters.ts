import * as z from 'zod';
import { text } from '../words/text.ts';
import { LocalDate } from '../time/instants.ts';
import { unacknowledged } from '../case/notice.ts';
import { openStages } from '../case/stage-names.ts';
import { command } from './command.ts';
import { note } from './fields.ts';

export const letterCommands = {
  'acknowledge-receipt': command({
    title: 'Acknowledge receipt',
    says: 'The plan says that it has our notices, or a person records the proof; its time counts from then, if that is sooner.',
    payload: z.strictObject({
      noticeIds: z.optional(z.array(text(100).brand<'NoticeId'>()).max(50)),
      /** The day on which the plan had them, where that is proved to be before today. */
      receivedOn: z.optional(LocalDate),
      /** What shows it: a return receipt, a courier's proof of service. */
      note,
    }),
    example: {},
    furtherExamples: {
      'acknowledge-receipt-by-proof': {
        summary: 'Somebody at the Help Center records a proof of service',
        value: {
          type: 'acknowledge-receipt',
          receivedOn: '2026-11-24',
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
    says: 'A notice of the post queue has been put in the mail.',
    payload: z.strictObject({ noticeId: text(100).brand<'NoticeId'>() }),
    example: { noticeId: '48BN-6M9K-0005' },
    roles: ['analyst', 'supervisor'],
    stages: [...openStages, 'closed'],
    when: {
      holds: state => state.notices.some(notice => notice.status === 'to-post'),
      otherwise: 'No notice is in the post queue.',
    },
    whileClosing: true,
    undoneBy: { nothing: 'A letter that was put in the mail does not come back.' },
  }),
};
