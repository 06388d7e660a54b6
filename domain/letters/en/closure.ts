import type { CaseNumber } from '../../case/case-number.ts';
import type { Outcome } from '../../case/stage-names.ts';

const carriedOut = 'We closed your case. The decision in it has been carried out. Thank you for your trust.';

const toMember: Readonly<Record<Outcome, string>> = {
  overturned: carriedOut,
  'partly-overturned': carriedOut,
  upheld: 'We closed your case. The decision agrees with your health plan.',
  'reversed-by-plan': 'We closed your case. Your health plan now gives you what you asked for.',
  withdrawn: 'We closed your case, because you asked us to stop.',
  'complaint-resolved': 'We closed your case. Our work on your complaint is done.',
  'non-jurisdictional': 'We closed your case. Our department is not in charge of your kind of health coverage.',
  premature: 'We closed your case. Your health plan has to answer first.',
  untimely:
    'We closed your case. You have six months to apply after your plan decides. Your application came later. ' +
    'If you had a good reason to be late, tell us. We will look at it again.',
  duplicate: 'We closed this case, because you have another one with us about the same matter. That one goes on.',
  'no-signature':
    'We closed your case, because we did not get your signature. Without it we cannot ask for your records. ' +
    'Send us the signed form, and we open your case again.',
  died: 'We closed this case. Call us to learn why.',
  'died-or-disenrolled': 'We closed this case. Sign in or call us to learn why.',
};

const carriedOutByPlan = 'The determination has been carried out.';

export const words = {
  /** For everybody but the member’s side. */
  subject: 'The case is closed',
  closed: 'The Department has closed this case.',
  because: {
    overturned: carriedOutByPlan,
    'partly-overturned': carriedOutByPlan,
    upheld: 'The determination upholds the plan’s decision.',
    'reversed-by-plan': 'The plan agreed to provide what the member asked for.',
    withdrawn: 'The member has withdrawn the request.',
    'complaint-resolved': 'The complaint has been resolved, with findings.',
    'non-jurisdictional': 'The coverage is not under the Department’s jurisdiction.',
    premature: 'The plan’s own grievance process comes first.',
    untimely: 'The application came after the time to apply.',
    duplicate: 'The member has another case about the same matter, in which it is handled.',
    'no-signature': 'The member’s signature, which was asked for, did not come.',
    died: 'The Department was told that the member has died.',
    'died-or-disenrolled': 'It cannot go on.',
  } satisfies Readonly<Record<Outcome, string>>,
  applicant: {
    subject: 'Your case is closed',
    closed: (outcome: Outcome, of: CaseNumber | undefined) =>
      of === undefined
        ? toMember[outcome]
        : `We closed this case. It is about the same matter as your case ${of}. ` +
          'We put your papers there. You do not need to send them again.',
    readMore: 'Sign in to read more.',
    ofEstate: {
      subject: 'The case is closed',
      closed:
        'We closed this case, because nobody has taken the place of the member. Do you want to go on with it, because care was paid for? ' +
        'Call us. We can open the case again.',
    },
    ifThisIsWrong: 'If you think that this is wrong, call us.',
  },
  representative: {
    subject: 'The case is closed',
    died: 'We were told that the person for whom you asked us for help has died.',
    sorry: 'We are sorry for your loss.',
    closed: 'So we closed the case. You do not need to do anything.',
    paid: 'Did somebody pay for care that the plan refused? Call us. We tell you what can still be done.',
    ifThisIsWrong: 'If this is wrong, call us right away.',
    canReopen: 'We can open the case again.',
  },
  plan: {
    inPortal: 'More about it is in the portal.',
    due: (outcome: Outcome) => due[outcome],
  },
  provider: { nothingDue: 'Nothing is due from you.' },
  'review-org': { nothingDue: 'Nothing more is due from your organization or its reviewers. Delete any copies.' },
  director: { nothingAwaits: 'Nothing in it awaits you any more.' },
};

const nothing = 'Nothing more is due from your plan in it.';
/** What was decided or promised binds the plan all the same. */
const whatWasDecided = 'What was decided, or what your plan has promised, is not changed by this.';

const due: Readonly<Record<Outcome, string>> = {
  overturned: nothing,
  'partly-overturned': nothing,
  upheld: nothing,
  'reversed-by-plan': whatWasDecided,
  withdrawn: nothing,
  'complaint-resolved': whatWasDecided,
  'non-jurisdictional': nothing,
  premature: 'Handle it under your grievance process (H&S 1368).',
  untimely: nothing,
  duplicate: 'What is due from your plan in that case, and when, is not changed by this.',
  'no-signature': nothing,
  died: 'Do not write to the member about it. What your plan owes for care already given is not changed by this.',
  'died-or-disenrolled': nothing,
};
