import type { CaseState } from '../case/state.ts';
import { clockRules } from '../clocks/rules.ts';
import type { DenialReason } from '../contracts/application.ts';
import { ReferralId, referralTo } from '../eligibility/referrals.ts';
import { LocalDate, localDateOf } from '../time/instants.ts';
import { dateInWords } from '../time/words.ts';
import { healthConsumerAlliance } from '../letters/contact.ts';
import { owedBy, type Writer } from './letter-context.ts';
import { clockOf } from '../case/clock.ts';

export const acknowledgement: Writer = context => {
  const due = owedBy(context, 'D3', 'D2');
  return {
    subject: 'We have your application',
    paragraphs: [
      `We got your application on ${dateInWords(localDateOf(context.state.receivedAt))}. Please keep your case number.`,
      'Here is what happens next. We read your application. Then we choose the path that fits. Doctors outside your ' +
        'health plan may review it. Or our staff may handle it as a complaint. ' +
        (due === undefined ? 'We will write to you and tell you which.' : `We will tell you which ${due}.`),
      'You can send us more papers at any time. Send copies and keep your own. We cannot send papers back.',
      'If your health gets worse while you wait, call us. In an emergency, call 911.',
      'You pay nothing for our help.',
    ],
  };
};

/** What is missing may say something about the member's health: it is read after sign-in. */
export const informationRequest: Writer = ({ state }, { facts }) => {
  const count = facts['count'] ?? '1';
  return {
    subject: 'We need something from you',
    paragraphs: [
      `We need ${count === '1' ? 'one thing' : `${count} things`} from you to go on with your case.`,
      'Sign in to see what we need. The fastest way to send it is to upload it there. You can also mail or fax it. ' +
        'Put your case number on each page.',
      clockOf(state, 'D2')?.status === 'paused'
        ? 'Our time to decide stands still until we hear from you. The sooner you answer, the sooner we can decide.'
        : 'Our time to decide goes on. Please answer today if you can.',
      'If you cannot get it, call us. We will not turn you down because a paper is missing.',
    ],
  };
};

export const imrApproved: Writer = ({ state }, { facts }) => ({
  subject: 'Your request is approved for review',
  paragraphs: [
    `${facts['inPart'] === 'yes' ? 'A part of your request' : 'Your request'} will get an Independent Medical Review. ` +
      'Doctors who do not work for your health plan will decide. A separate review group picks them. ' +
      'None of them may have ties to your plan.',
    ...(facts['inPart'] === 'yes'
      ? [
          'The other part is not a question for these doctors. We handle it as a complaint. ' +
            'You get a second letter about that. Sign in to see which part is which, and why.',
        ]
      : []),
    'Sign in to see which care the doctors look at, and what kind of review it is.',
    reviewTime(state),
    'You can send papers to the doctors too. Please do it soon. Records from doctors outside your plan help most, ' +
      'because your plan does not have them.',
    'You can stop the review at any time. Sign in or call us.',
  ],
});

function reviewTime({ urgency }: CaseState): string {
  const { R2, V1, V2, V3 } = clockRules;
  if (urgency === 'standard') {
    return `The review goes at the normal speed. Your plan must now send your records. When all papers are in, the doctors have ${V1.length} days to decide.`;
  }
  return (
    `We treat your case as urgent. Your plan must send your records within ${R2.length} hours. ` +
    `The doctors then have ${V2.length} to ${V3.length} days to decide.`
  );
}

export const notApproved: Writer = context => {
  const { issues } = context.state;
  const inPart = issues.some(({ route }) => route === 'imr');
  const isLate = (clockOf(context.state, 'K1')?.derivation.dueAt ?? context.at) < context.at;
  const due = isLate ? undefined : owedBy(context, 'K1');
  const reasons = issues.filter(({ route }) => route === 'complaint').map(issue => whyNotApproved(issue.denialReason));
  return {
    subject: 'We handle your request as a complaint',
    paragraphs: [
      `${inPart ? 'A part of your request' : 'Your request'} cannot get an Independent Medical Review.`,
      ['Here is why.', ...new Set(reasons), 'Sign in to read all of our reasons.'].join(' '),
      'We do not stop here. Our staff now handles it as a complaint. You do not need to do anything. ' +
        (due === undefined ? 'We will write to you with the result.' : `You will hear from us ${due}.`),
      'If you think that we got it wrong, call us.',
    ],
  };
};

/** In general terms; the reasons in full are in the portal. */
function whyNotApproved(reason: DenialReason): string {
  return reason === 'not-a-covered-benefit'
    ? 'The question is what your plan covers. The doctors only decide what care a person needs.'
    : 'It does not meet the rules for this kind of review.';
}

export const nonJurisdiction: Writer = ({ state }, { facts }) => ({
  subject: 'Another agency can help you',
  paragraphs: [
    'Our department is not in charge of your kind of health coverage. So we close your case here. ' +
      'This does not mean that you are wrong.',
    ...agency(facts['referral'] ?? state.recommendation?.referral),
    'If we got your coverage wrong, call us. We can open your case again.',
    `You can also get free help near you. Call the ${healthConsumerAlliance.name} at ${healthConsumerAlliance.phone}.`,
  ],
});

function agency(referral: string | undefined): string[] {
  const known = ReferralId.safeParse(referral);
  if (!known.success) return ['Call us. We will tell you which agency is in charge and how to reach it.'];
  const { agency: name, phone, website, wording, confirmed } = referralTo(known.data);
  const contact = [
    name,
    ...(phone === undefined ? [] : [`Phone: ${phone}`]),
    ...(website === undefined ? [] : [website]),
  ];
  return [
    wording,
    contact.join('\n'),
    ...(confirmed
      ? []
      : ['We could not check this contact yet. If you cannot reach this agency, call us. We will help.']),
  ];
}

export const premature: Writer = (_context, { facts }) => {
  const from = LocalDate.safeParse(facts['refileFrom']);
  return {
    subject: 'Your health plan must answer first',
    paragraphs: [
      'Before we can help, you need to file a grievance with your health plan. A grievance is a complaint to the plan. ' +
        'So we close your case for now. You can come back.',
      'Here is how to file a grievance. Call the phone number on your member card. Say that you want to file a ' +
        'grievance. You can also write to your plan. Keep a copy, and note the date.',
      'Your plan has 30 days to answer. If waiting puts your health in serious danger, it has 3 days.',
      `Come back if your plan says no. ${from.success ? `You can also come back on ${dateInWords(from.data)}` : 'You can also come back after 30 days'} if ` +
        'your plan has not answered.',
      'Is your health in serious danger now? Did your plan call the care experimental? Then you need not wait. Call us.',
    ],
  };
};
