export const words = {
  applicant: {
    subject: 'A part of your case was stopped',
    withdrawn: 'You asked us to stop one part of your case. So we stopped that part.',
    restGoesOn: 'The rest goes on as before. Sign in to see which part it is, and what comes next.',
    notYou: 'If you did not ask for this, or changed your mind, call us right away.',
  },
  subject: 'A part of the request was withdrawn',
  withdrawn: 'The member has withdrawn a part of the request.',
  plan: { restGoesOn: 'The rest goes on. Which part it is, and what is still due from your plan, is in the portal.' },
  reviewer: { restGoesOn: 'Please decide the rest; which part it is, is in the portal.' },
};
