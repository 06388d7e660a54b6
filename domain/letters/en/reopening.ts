export const words = {
  applicant: {
    subject: 'Your case is open again',
    opened: 'We opened your case again. It keeps its number, and all papers are still there.',
    seeWhy: 'Sign in to see why, and what comes next, and when.',
    seeNext: 'Sign in to see what comes next, and when.',
  },
  plan: {
    subject: 'The case was reopened',
    reopened: 'The Department has reopened this case. What is due from your plan, and when, is in the portal.',
    why: 'So is the reason.',
  },
};
