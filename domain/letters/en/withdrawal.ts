export const words = {
  applicant: {
    subject: 'You asked us to stop',
    stopped: 'You asked us to stop your case. So we stopped it, and we close it.',
    changedYourMind: 'Did you change your mind? Call us.',
    notYou: 'If you did not ask for this, call us right away.',
  },
  plan: {
    subject: 'The case was withdrawn',
    withdrawn:
      'The member has withdrawn the request. The Department is closing the case; nothing more is due from you.',
  },
};
