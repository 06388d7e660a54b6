export const words = {
  subject: 'No answer is needed any more',
  applicant: {
    noNeed: 'You need not answer the question of the doctors any more.',
    goesOn: 'They go on with what they have.',
    canStill: 'If you want to say something, you still can, until they have decided.',
  },
  plan: {
    goesOn: 'The review goes on without an answer to the question that a reviewer had asked your plan.',
    canStill: 'One that comes before the reviewers have decided is still taken.',
  },
  provider: {
    goesOn: 'The review goes on without an answer to the question that a reviewer had asked you.',
    canStill: 'One that comes before the reviewers have decided is still taken.',
  },
};
