import type { Outcome } from '../../case/stage-names.ts';

const carriedOut = 'We closed your case. The decision of the doctors has been carried out. Thank you for your trust.';
/** Where the reason is the business of another letter, or of none that is sent by mail. */
const learnWhy = 'We closed this case. Sign in or call us to learn why.';

const outcomes: Readonly<Record<Outcome, string>> = {
  overturned: carriedOut,
  'partly-overturned': carriedOut,
  untimely:
    'We closed your case. You have six months to apply after your plan decides. Your application came later. ' +
    'If you had a good reason to be late, tell us. We will look at it again.',
  duplicate: 'We closed this case, because you have another one with us about the same matter. That one goes on.',
  'no-signature':
    'We closed your case, because we did not get your signature. Without it we cannot ask for your records. ' +
    'Send us the signed form, and we open your case again.',
  'died-or-disenrolled': learnWhy,
  upheld: learnWhy,
  'reversed-by-plan': learnWhy,
  withdrawn: learnWhy,
  'complaint-resolved': learnWhy,
  'non-jurisdictional': learnWhy,
  premature: learnWhy,
};

export const words = {
  subject: 'Your case is closed',
  closed: (outcome: Outcome) => outcomes[outcome],
  ifThisIsWrong: 'If you think that this is wrong, call us.',
};
