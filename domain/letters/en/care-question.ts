import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';

export const words = {
  subject: 'Did your health plan keep its word?',
  planSaysSo:
    'Your health plan told us that it has done what the decision asks. We want to be sure that it helped you.',
  yesOrNo: 'Please sign in and tell us: did you get it, yes or no? You can also call us.',
  answer: (due: Due) => (due.passed === true ? 'Please answer today.' : `Please answer ${by(due)}.`),
  ifNot: 'If the answer is no, tell us right away. Then we go after your plan.',
};
