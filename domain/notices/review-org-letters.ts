import { deadlineOf, type Writer } from './letter-context.ts';

/** H&S 1374.33(c): the director gives more time, and every party hears of it. */
export const extension: Writer = (_context, notice) => ({
  subject: 'A review has more time',
  paragraphs: [
    `The director has extended the time for the determination. It is now due ${deadlineOf(notice).due}.`,
    'The reason is in the portal. The reviewers who still work on the case have been told.',
  ],
});
