export const words = {
  subject: 'No answer is needed any more',
  applicant: {
    noNeed: 'You need not answer the question any more that a doctor asked you.',
    goesOn: 'The review goes on with what is there.',
    canStill: 'If you want to say something, you still can, until it is decided.',
  },
  plan: {
    goesOn: 'The review goes on without an answer to the question that a reviewer had asked your plan.',
    canStill: 'One that comes before the decision is still taken.',
  },
  provider: {
    goesOn: 'The review goes on without an answer to the question that a reviewer had asked you.',
    canStill: 'One that comes before the decision is still taken.',
  },
};
