import { helpCenter } from '../contact.ts';

export const words = {
  subject: 'A change that we were asked for',
  ofYours: 'We were asked to change this in your case:',
  ofHelper: 'We were asked to change this for the person who helps you:',
  changed: {
    email: 'the email address',
    address: 'the mailing address',
    phone: 'the phone number',
    language: 'the language',
    way: 'how we write',
    secrecy: 'who may know the address',
    'access-code': 'the access code: there is a new one',
    applicant: 'who acts for the member in the case',
  },
  asked: 'If you asked for it, you do not have to do anything.',
  notYou: `If you did not ask for it, call us at once: ${helpCenter.phone}. We stop it and keep your case safe.`,
  notSaid: 'To keep the new data safe, we do not say here what they are.',
};
