export const words = {
  subject: 'Your assignment has ended',
  ended: 'You no longer have a part in this case.',
  nothingDue: 'Nothing more is due from you.',
  deleteCopies: 'Delete any copies that you made.',
};
