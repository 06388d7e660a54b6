import { deadlineOf, owedBy, type Writer } from './letter-context.ts';

export const invitation: Writer = (context, _notice) => {
  const due = owedBy(context, 'V2', 'V3', 'V1', 'V4');
  return {
    subject: context.state.urgency === 'expedited' ? 'Invitation to an urgent review' : 'Invitation to a review',
    paragraphs: [
      'You have been chosen to review a case. Sign in to see the parties, and to accept or decline.',
      'Before you accept, answer every question about ties to the parties (H&S 1374.32). A question left open, or a ' +
        'single tie, means that somebody else takes the case.',
      ...(due === undefined ? [] : [`The determination is due ${due}.`]),
      'Please answer today, so that another reviewer can be asked if you cannot take it.',
    ],
  };
};

export const reviewOpened: Writer = context => {
  const due = owedBy(context, 'V2', 'V3', 'V1', 'V4');
  return {
    subject: 'Your review is open',
    paragraphs: [
      'The case is ready for your review. All records are in the portal.',
      `Submit your analysis there${due === undefined ? '' : `, ${due}`}. Write for a lay reader. Cite the condition, the ` +
        'documents and your findings under the criteria shown there.',
      'Your name is not given to the parties; your qualifications are.',
    ],
  };
};

/** H&S 1374.33(c). */
export const extension: Writer = (_context, notice) => ({
  subject: 'Your analysis has more time',
  paragraphs: [
    `The director has extended the time for the determination. Your analysis is now due ${deadlineOf(notice).due}.`,
    'The reason is in the portal. Submit it sooner if you can: the member is waiting.',
  ],
});

export const deadlineReminder: Writer = (_context, notice) => ({
  subject: 'Your analysis is due',
  paragraphs: [`Your analysis is due ${deadlineOf(notice).due}. Sign in to submit it.`],
});

export const deadlineMissed: Writer = (_context, notice) => ({
  subject: 'Your analysis is late',
  paragraphs: [
    `Your analysis was due ${deadlineOf(notice).due}. It has not been received. Submit it now.`,
    'The Department’s director has been told. If you cannot finish, decline in the portal at once.',
  ],
});

export const assignmentEnded: Writer = () => ({
  subject: 'Your assignment has ended',
  paragraphs: [
    'You no longer have a part in this case. Nothing more is due from you. Delete any copies that you made.',
  ],
});
