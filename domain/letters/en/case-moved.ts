export const words = {
  applicant: {
    subject: 'Your case is with another health plan now',
    wasWrong: 'We had the wrong health plan in your case.',
    isNow: (plan: string) => `Your case is with this plan now: ${plan}.`,
    next: {
      path: 'We still look at which path your case takes. We write to you when we know.',
      review:
        'We ask this plan for your medical records now. When we have them, your case is reviewed by somebody who has no ties to it.',
      decision: 'The decision in your case stays as it is. We sent it to this plan. It has to follow it.',
      complaint: 'We ask this plan to answer your complaint. When we have to be done stays the same.',
    },
    nothingToDo: 'You do not have to do anything. All that you sent us is still there.',
    hadYourCase:
      'The other plan cannot see your case any more. We told it to destroy what it got from us about you. We look at whether it read ' +
      'something about you, and tell you if that harmed your privacy.',
    seeWhy: 'Sign in to read why we changed the plan.',
  },
  right: {
    subject: 'A case of one of your members',
    wasElsewhere: 'The Department had another plan in this case by mistake.',
    isYours: 'It is about a member of your plan, and is with your plan from now on.',
    times:
      'What is due from your plan counts from your own receipt of each notice, or as the law says from now; nothing that the other ' +
      'plan did or left undone is held against yours.',
    whatIsDue: (hasReasons: boolean) =>
      hasReasons
        ? 'What is due, when, and why the case is yours is in the portal.'
        : 'What is due, and when, is in the portal.',
  },
  wrong: {
    subject: 'A case that is not your plan’s',
    wasNotYours: 'The Department told your plan of this case by mistake: it is about a member of another plan.',
    owesNothing: 'Your plan owes nothing in it, and need not answer what it was asked.',
    takenBack:
      'What was noted against your plan in it is taken back: missed times, violations, days of penalty, and a referral to the Office ' +
      'of Enforcement that was not handed over yet.',
    destroy:
      'Do not use or pass on what you have received about the member. Destroy it with all copies, and tell us by telephone when that ' +
      'is done, and who has read it.',
    setAside: 'What your plan sent is set aside: the Department’s staff alone can read it.',
    seesNothing: 'The case is not in the portal for your plan any more. If you think that it is yours, call us.',
  },
};
