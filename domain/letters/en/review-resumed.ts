export const words = {
  applicant: {
    subject: 'Your case goes on',
    broken: 'Your health plan said that it would give you what you asked for. It has not kept its word.',
    goesOn: 'So your case goes on where it stood. All your papers are still there, and you need not start again.',
    seeNext: 'Sign in to see what comes next, and when.',
  },
  plan: {
    subject: 'The case goes on',
    broken: 'Your plan agreed to provide what the member asked for. The member has not received it.',
    goesOn: 'The case goes on where it stood. Your plan is given no time back for the time since it agreed.',
    whatIsDue: 'What is due from your plan, and when, is in the portal.',
  },
};
