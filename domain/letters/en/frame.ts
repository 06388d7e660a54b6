import { helpCenter } from '../contact.ts';
import type { CaseNumber } from '../../case/case-number.ts';

const { phone, tdd } = helpCenter;
const questions = `Questions: ${phone} (TDD ${tdd}).`;
const notInMail = 'To protect the member’s privacy, this message does not say what the case is about.';
const portal = (portalUrl: string) => [`Portal: ${portalUrl}`];

/** What stands around every letter: how its reader is greeted, where to sign in, and how to reach us. */
export const words = {
  subject: (caseNumber: CaseNumber, subject: string) => `Case ${caseNumber}: ${subject}`,
  caseNumber: (caseNumber: CaseNumber) => `Case number: ${caseNumber}`,
  readers: {
    applicant: {
      greeting: 'Dear member,',
      signIn: (portalUrl: string) => [`Sign in here: ${portalUrl}`, 'You need your case number and your access code.'],
      help: [
        `Questions? Call us at ${phone} (TDD ${tdd}). The call is free. We can also give you this letter in another ` +
          'language, in large print or read aloud.',
        'To keep your health information safe, we leave it out of this message.',
      ],
    },
    representative: {
      greeting: 'Hello,',
      signIn: (portalUrl: string) => [`Sign in here: ${portalUrl}`, 'You need the case number and the access code.'],
      help: [`Questions? Call us at ${phone} (TDD ${tdd}). The call is free. To protect privacy, we name nobody here.`],
    },
    plan: {
      greeting: 'To the plan’s coordinator for Independent Medical Review:',
      signIn: portal,
      help: [`${questions} ${notInMail}`],
    },
    reviewer: { greeting: 'Dear reviewer,', signIn: portal, help: [`${questions} ${notInMail}`] },
    'review-org': {
      greeting: 'To the coordinator of the review organization:',
      signIn: portal,
      help: [`${questions} ${notInMail}`],
    },
    provider: {
      greeting: 'Dear provider,',
      signIn: (portalUrl: string) => [
        `Your patient can read the case at ${portalUrl}. Providers have no sign-in of their own.`,
      ],
      help: [`${questions} To protect your patient’s privacy, we name nobody here.`],
    },
    director: { greeting: 'To the director:', signIn: portal, help: [notInMail] },
  },
  signature: [
    helpCenter.name,
    helpCenter.department,
    helpCenter.street,
    helpCenter.city,
    `Phone ${phone}, TDD ${tdd}, fax ${helpCenter.fax}`,
  ],
};
