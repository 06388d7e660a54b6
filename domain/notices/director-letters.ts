import { deadlineOf, owedBy, type Writer } from './letter-context.ts';

export const adoptionRequest: Writer = context => {
  const due = owedBy(context, 'A1');
  return {
    subject: 'A determination awaits adoption',
    paragraphs: [
      `All analyses are in. Adopt the determination, or return it with a reason${due === undefined ? '' : `, ${due}`}.`,
    ],
  };
};

export const deadlineMissed: Writer = (_context, notice) => ({
  subject: 'A review is late',
  paragraphs: [
    `The review organization had to decide this case ${deadlineOf(notice).due}. Not every analysis has been received.`,
    'A supervisor has been told too.',
  ],
});
