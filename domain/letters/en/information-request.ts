import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';

export const words = {
  subject: 'We need something from you',
  need: (count: number) => `We need ${count === 1 ? 'one thing' : `${count} things`} from you to go on with your case.`,
  howToSend:
    'Sign in to see what we need. The fastest way to send it is to upload it there. You can also mail or fax it. ' +
    'Put your case number on each page.',
  ourTime: (isPaused: boolean) =>
    isPaused
      ? 'Our time to decide stands still until we hear from you. The sooner you answer, the sooner we can decide.'
      : 'Our time to decide goes on. Please answer today if you can.',
  sign: (due: Due) =>
    `We need your signature ${by(due)}. Without it we cannot get your records. Then we may have to close your case.`,
  cannotSign: 'If you cannot sign, call us. We can help.',
  cannotGet: 'If you cannot get it, call us.',
  notTurnedDown: 'We will not turn you down because a paper is missing.',
  answerWithin: (isUrgent: boolean) => `Please answer within ${isUrgent ? '24 hours' : '14 days'} of this letter.`,
};
