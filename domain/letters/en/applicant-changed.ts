export const words = {
  applicant: {
    subject: 'You act in this case from now on',
    inPlace: 'From now on the case is in your hands.',
    yourself: 'From now on you act for yourself in this case.',
    letters: 'We send our letters to you. You can send us papers, answer questions, or ask us to stop.',
    code: 'You get an access code of your own by post. Codes from before no longer work.',
    notYou: 'If you did not ask for this, call us at once.',
  },
  plan: {
    subject: 'Somebody else acts for the member',
    other: 'From now on somebody else acts in this case in the place of the member.',
    patient: 'From now on the member acts for themselves in this case.',
    owed: 'What your plan owes in it, and when, is not changed by this.',
    portal: 'Who it is stands in the portal. What is for them goes through us.',
  },
};
