import { helpCenter } from '../contact.ts';

export const words = {
  applicant: {
    subject: 'Please send a file again',
    notTaken: 'We got a file for your case, but we cannot read it.',
    onceMore: 'We got another file for your case that we cannot read.',
    whereToRead: 'Sign in to see which file it is and why.',
    reasons:
      'Often a file asks for a password, or only a part of it came. Take the password off, or take a photo of each page. ' +
      'Then upload it again.',
    callUs: `You do not have to try again by yourself. Call us at ${helpCenter.phone}, and we find a way with you.`,
    onPaper: 'You can also mail or fax the paper. Put your case number on each page.',
    help: 'If you need help, call us.',
    staysOpen: 'Your case stays open.',
  },
  plan: {
    subject: 'A file could not be taken',
    notTaken: 'A file that your plan has sent for a case could not be taken.',
    onceMore: 'Another file that your plan has sent for a case could not be taken.',
    whereToRead: 'The portal says which file and why.',
    reasons: 'Send it again as a complete PDF that opens without a password.',
  },
};
