const form = 'form DMHC 20-160';

export const words = {
  applicant: {
    subject: 'This case is yours now',
    yours:
      'You are 18. Somebody asked us for help for you when you were younger. From now on this is your own case, and we write to you.',
    nothingStops: 'The case goes on. You do not have to apply again.',
    code: 'You get an access code of your own by post. It shows you what is in the case.',
    help: `Do you want a parent, or somebody else, to help you? Both of you sign ${form}, and you send it to us. We can send you the form.`,
    cannot: 'Is it hard for you to do this yourself? Call us, or have somebody call us. We find a way.',
  },
  representative: {
    subject: 'A change in the case',
    ofAge: 'The person for whom you asked us for help is 18 now. From now on we write to them, and the case is theirs.',
    papers: 'You can still send us papers.',
    help: `If they want you to go on helping, both of you sign ${form}. Then we can talk with you again.`,
    cannot: 'If they cannot act for themselves, call us. Tell us if a court has named somebody to act for them.',
  },
};
