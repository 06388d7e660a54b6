import { Outcome } from '../case/stages.ts';
import type { CaseState } from '../case/state.ts';
import { clockRules } from '../clocks/rules.ts';
import { referralTo } from '../eligibility/referrals.ts';
import { localDateOf } from '../time/instants.ts';
import { dateInWords } from '../time/words.ts';
import { healthConsumerAlliance } from '../letters/contact.ts';
import { owedBy, type Writer } from './letter-context.ts';
import { hasOpenComplaint } from '../case/state.ts';
import { implementationClocks } from '../case/implementation.ts';

/** The decision as adopted. The analyses and the doctors' training are read after sign-in; their names nowhere. */
export const decision: Writer = ({ state }, { facts }) => {
  const result = facts['result'];
  const adoptedAt = state.determination?.adoptedAt;
  return {
    subject: 'The decision in your case',
    paragraphs: [
      `The doctors have decided. ${resultInWords(result)}`,
      ...(adoptedAt === undefined
        ? []
        : [`Our director adopted the decision on ${dateInWords(localDateOf(adoptedAt))}. It is final for your plan.`]),
      ...(result === 'upheld' ? [] : [planMustAct(state)]),
      ...(result === 'overturned' ? [] : otherRights(state)),
      'Sign in to read the whole decision. It tells you what the doctors looked at, and why they decided as they did. ' +
        'It also tells you about their training. We do not give out their names.',
    ],
  };
};

function resultInWords(result: string | undefined): string {
  if (result === 'overturned') return 'They decided for you.';
  if (result === 'upheld') return 'They agreed with your health plan. Your plan does not have to change what it did.';
  return 'They decided for you on a part of your request. On the other part, they agreed with your health plan.';
}

function planMustAct(state: CaseState): string {
  const { C1, C2 } = clockRules;
  const acts: Partial<Record<string, string>> = {
    C1: `approve the service within ${state.determination?.authorizeWithin ?? C1.length} business days`,
    C2: `pay you back within ${C2.length} business days`,
  };
  const todo = implementationClocks(state).map(id => acts[id]);
  return (
    `Your plan must ${todo.join(', and ')} after it gets the decision. Each day that it is late can cost it ` +
    `at least ${dollarsPerDay}. If your plan does not act in time, call us.`
  );
}

const dollarsPerDay = `$${(clockRules.C1.whenMissed.penaltyPerDay ?? 0).toLocaleString('en-US')}`;

/** A State Hearing stays open to a member with Medi-Cal, unless it was held already (Help Center page on IMR). */
function otherRights({ application: { coverage } }: CaseState): string[] {
  const isOpen = coverage.kind === 'medi-cal-managed-care' && coverage.stateHearing?.status !== 'held';
  const { phone = '' } = referralTo('dhcs-state-hearing');
  const hearing = `You have Medi-Cal. So you can still ask for a State Hearing. Call ${phone}. Call soon: there is a time limit.`;
  return [
    ...(isOpen ? [hearing] : []),
    'You may have other rights, such as going to court. We cannot give legal advice. ' +
      `For free help near you, call the ${healthConsumerAlliance.name} at ${healthConsumerAlliance.phone}.`,
  ];
}

export const careQuestion: Writer = context => {
  const due = owedBy(context, 'C3');
  return {
    subject: 'Did your health plan keep its word?',
    paragraphs: [
      'Your health plan told us that it has done what the decision asks. We want to be sure that it helped you.',
      `Please sign in and tell us: did you get it, yes or no? You can also call us. ${due === undefined ? '' : `Please answer ${due}.`}`.trim(),
      'If the answer is no, tell us right away. Then we go after your plan.',
    ],
  };
};

export const complaintClosing: Writer = ({ state }, { facts }) => ({
  subject: 'The result of your complaint',
  paragraphs: [
    `We have finished our work on your complaint. ${complaintInWords(facts['finding'])}`,
    'Sign in to read what we found, and why. You also find there what your plan must do, if it must do something.',
    ...otherRights(state),
  ],
});

function complaintInWords(finding: string | undefined): string {
  if (finding === 'in-compliance') return 'We found that your health plan followed the rules.';
  if (finding === 'out-of-compliance') return 'We found that your health plan did not follow the rules.';
  return 'The matter has been settled.';
}

export const withdrawal: Writer = () => ({
  subject: 'You asked us to stop',
  paragraphs: [
    'You asked us to stop your case. So we stopped it, and we close it.',
    'Did you change your mind? Call us. We can open your case again.',
    'If you did not ask for this, call us right away.',
  ],
});

export const reversal: Writer = ({ state }) => ({
  subject: 'Your health plan changed its decision',
  paragraphs: [
    'Your health plan told us that it will now give you what you asked for. So the doctors need not decide.',
    ...(hasOpenComplaint(state) ? ['The part of your case that is a complaint goes on.'] : []),
    'If your plan does not keep its word, call us. We can open your case again.',
  ],
});

export const closure: Writer = (_context, { facts }) => ({
  subject: 'Your case is closed',
  paragraphs: [
    closureInWords(Outcome.parse(facts['outcome'])),
    'If you think that this is wrong, call us. We can open your case again.',
  ],
});

function closureInWords(outcome: Outcome): string {
  switch (outcome) {
    case 'overturned':
    case 'partly-overturned':
      return 'We closed your case. The decision of the doctors has been carried out. Thank you for your trust.';
    case 'untimely':
      return (
        'We closed your case. You have six months to apply after your plan decides. Your application came later. ' +
        'If you had a good reason to be late, tell us. We will look at it again.'
      );
    case 'duplicate':
      return 'We closed this case, because you have another one with us about the same matter. That one goes on.';
    case 'no-signature':
      return (
        'We closed your case, because we did not get your signature. Without it we cannot ask for your records. ' +
        'Send us the signed form, and we open your case again.'
      );
    case 'died-or-disenrolled':
    case 'upheld':
    case 'reversed-by-plan':
    case 'withdrawn':
    case 'complaint-resolved':
    case 'non-jurisdictional':
    case 'premature':
      return 'We closed this case. Sign in or call us to learn why.';
  }
}
