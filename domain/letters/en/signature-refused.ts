export const words = {
  subject: 'We need another signature',
  notTheirs: 'We got the form, but the name under it is not the name of somebody who may sign it.',
  readMore: 'Sign in to read more.',
  whoMay:
    'The patient has to sign. A parent can sign for a child under 18. Somebody else can sign with a legal paper that says ' +
    'so, such as a power of attorney: send us a copy of that paper, too.',
  howToSend: 'You can upload the signed form, or a clear photo of it, when you sign in. You can also mail or fax it.',
  cannotSign: 'If the patient cannot sign, call us. We can help.',
  staysOpen: 'Your case stays open.',
};
