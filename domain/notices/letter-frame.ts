import { helpCenter } from '../letters/contact.ts';
import type { Body, LetterContext } from './letter-context.ts';
import type { Recipient } from '../case/notice.ts';

type Party = Recipient['party'];

/** Puts greeting, case number, sign-in and contact around what is particular to a letter. */
export function frame(
  { subject, paragraphs }: Body,
  party: Party,
  context: LetterContext,
): { subject: string; text: string } {
  const { caseNumber } = context.state;
  const { greeting, signIn, help } = framing[party];
  const parts = [
    greeting,
    `Case number: ${caseNumber}`,
    ...paragraphs,
    signIn(context.portalUrl),
    ...help,
    signature.join('\n'),
  ];
  return { subject: `Case ${caseNumber}: ${subject}`, text: `${parts.join('\n\n')}\n` };
}

interface Framing {
  greeting: string;
  signIn: (portalUrl: string) => string;
  help: string[];
}

const { phone, tdd } = helpCenter;
const notInMail = 'To protect the member’s privacy, this message does not say what the case is about.';

const framing: Readonly<Record<Party, Framing>> = {
  applicant: {
    greeting: 'Dear member,',
    signIn: portalUrl => `Sign in here: ${portalUrl}\nYou need your case number and your access code.`,
    help: [
      `Questions? Call us at ${phone} (TDD ${tdd}). The call is free. We can also give you this letter in another ` +
        'language, in large print or read aloud.',
      'To keep your health information safe, we leave it out of this message.',
    ],
  },
  plan: {
    greeting: 'To the plan’s coordinator for Independent Medical Review:',
    signIn: portalUrl => `Portal: ${portalUrl}`,
    help: [`Questions: ${phone} (TDD ${tdd}). ${notInMail}`],
  },
  reviewer: {
    greeting: 'Dear reviewer,',
    signIn: portalUrl => `Portal: ${portalUrl}`,
    help: [`Questions: ${phone} (TDD ${tdd}). ${notInMail}`],
  },
  'review-org': {
    greeting: 'To the coordinator of the review organization:',
    signIn: portalUrl => `Portal: ${portalUrl}`,
    help: [`Questions: ${phone} (TDD ${tdd}). ${notInMail}`],
  },
  provider: {
    greeting: 'Dear provider,',
    signIn: portalUrl => `Your patient can read the case at ${portalUrl}. Providers have no sign-in of their own.`,
    help: [`Questions: ${phone} (TDD ${tdd}). To protect your patient’s privacy, we name nobody here.`],
  },
  director: {
    greeting: 'To the director:',
    signIn: portalUrl => `Portal: ${portalUrl}`,
    help: [notInMail],
  },
};

const signature = [
  helpCenter.name,
  helpCenter.department,
  helpCenter.street,
  helpCenter.city,
  `Phone ${phone}, TDD ${tdd}, fax ${helpCenter.fax}`,
];
