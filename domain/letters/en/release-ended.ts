export const words = {
  applicant: {
    subject: 'Your medical records',
    refused: 'You told us that we may not get your medical records.',
    revoked: 'You told us that we may no longer get your medical records.',
    noMore: 'We do not ask anybody for them any more.',
    whatWeHave: 'What came before that is in your case, and stays there.',
    review:
      'Your case goes on. It is decided with the papers that are there. That can make it harder to see ' +
      'why you need the care. If there is nothing to look at, we handle your case as a complaint. We write to you if so.',
    goesOn: 'Your case goes on with the papers that we have. That can make it harder for us to help you.',
    youCanSend: 'You can still send us papers yourself.',
    signAgain: 'You can change your mind at any time: sign in and sign again, or call us and we send you the form.',
  },
  plan: {
    subject: 'No records are to be sent',
    refused: 'The member has not released the medical records.',
    revoked: 'The member has taken back the release of the medical records.',
    sendNone: 'Send no medical records for this case from now on. What had been asked for is not owed any more.',
    goesOn: 'The case goes on. The Department writes to you if that changes.',
  },
};
