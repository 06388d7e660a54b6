import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';
import { toProviders } from './to-providers.ts';

export const words = {
  subject: 'We need something from you',
  need: (count: number) => `We need ${count === 1 ? 'one thing' : `${count} things`} from you to go on with your case.`,
  seeWhat: 'Sign in to see what we need.',
  howToSend:
    'The fastest way to send it is to upload it after you sign in. You can also mail or fax it. Put your case number on each page.',
  ourTime: (isPaused: boolean) =>
    isPaused
      ? 'Our time to decide which path your case takes stands still until we hear from you. The sooner you answer, the sooner ' +
        'we can tell you.'
      : 'Our time to decide which path your case takes goes on. Please answer today if you can.',
  goesOn: (isUrgent: boolean) =>
    isUrgent
      ? 'Your case is urgent, so we go on meanwhile. We also try to call you.'
      : 'Your case goes on meanwhile. What you send can still help.',
  sign: (due: Due) =>
    `We need your signature ${by(due)}. Without it we cannot get your records. Then we may have to close your case.`,
  cannotSign: 'If you cannot sign, call us. We can help.',
  cannotGet: 'If you cannot get it, call us.',
  notTurnedDown: 'We will not turn you down because a paper is missing.',
  answerWithin: (isUrgent: boolean) => `Please answer within ${isUrgent ? '24 hours' : '14 days'} of this letter.`,
  provider: {
    subject: 'We need something from you',
    need: (count: number) =>
      `The Department needs ${count === 1 ? 'one thing' : `${count} things`} from you on the case of one of your patients.`,
    released: 'The patient has signed a release of the medical records.',
    howToGetIt: toProviders.howToGetIt('the list of what we need'),
    howToSend: 'Send it by mail or fax, with the case number on each page. The case goes on meanwhile.',
  },
};
