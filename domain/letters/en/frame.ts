import { helpCenter } from '../contact.ts';
import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';
import type { CaseNumber } from '../../case/case-number.ts';
import type { CodeStanding } from '../code-standing.ts';

const { phone, tdd } = helpCenter;
const atWork = {
  help: `Questions: ${phone} (TDD ${tdd}).`,
  leftOut: 'To protect the member’s privacy, this message does not say what the case is about.',
};
const atHome = {
  help: `Questions? Call us at ${phone} (TDD ${tdd}). The call is free.`,
  leftOut: 'To protect privacy, we name nobody here.',
};
const portal = (portalUrl: string) => [`Portal: ${portalUrl}`];

const bothNeeded = 'You need your case number and your access code.';

/** What is true of the code for a member who reads it. */
const toMember: Readonly<Record<CodeStanding, readonly string[]>> = {
  known: [bothNeeded, 'If you do not have the code any more, call us. We send you a new one.'],
  here: [bothNeeded],
  'by-email': [bothNeeded, 'The code comes in an email of its own. If you do not have it, call us.'],
  'by-post': [bothNeeded, 'The code comes to you by post, in a letter of its own.'],
  posted: [bothNeeded, 'We sent you the code by post. If you do not have it, call us. We send you a new one.'],
  'with-filer': [
    bothNeeded,
    'Whoever filled in the form for you got the code. If you do not have it, call us. We send you one.',
  ],
  none: [bothNeeded, 'If you do not have a code, call us. We send you one.'],
};

/** What stands around every letter to the member and who acts for them: how they are greeted, where to sign in, how to reach us. */
export const words = {
  subject: (caseNumber: CaseNumber, subject: string) => `Case ${caseNumber}: ${subject}`,
  caseNumber: (caseNumber: CaseNumber) => `Case number: ${caseNumber}`,
  date: (on: LocalDate) => dateInWords(on),
  about: { member: (name: string) => `Member: ${name}` },
  /** Before what somebody wrote in Spanish. */
  notTranslated: 'What comes next was written in Spanish. Do you need it in English? Call us.',
  wholeLetter: 'When you sign in, you find the whole letter.',
  readers: {
    applicant: {
      greeting: 'Dear member,',
      byName: (name: string) => `Dear ${name},`,
      toEstate: 'To the estate of the member:',
      ofTheDead:
        'We were told that the member of this case has died. We are sorry. Where this letter says “you”, it means the member, or whoever ' +
        'takes their place in the case.',
      toStandIn: 'Hello,',
      inPlace:
        'You act in this case in the place of the member. Where this letter speaks of your care or your plan, it means theirs.',
      signInOfEstate:
        'To sign in, somebody has to take the place of the member first. Do you need to know more now? Call us.',
      signIn: (portalUrl: string, code: CodeStanding) => [`Sign in here: ${portalUrl}`, ...toMember[code]],
      help: `${atHome.help} We can also give you this letter in another language, in large print or read aloud.`,
      leftOut: 'To keep your health information safe, we leave it out of this message.',
    },
    representative: {
      greeting: 'Hello,',
      signIn: (portalUrl: string, code: CodeStanding) =>
        code === 'known' || code === 'with-filer'
          ? [`Sign in here: ${portalUrl}`, 'You need the case number and the access code.']
          : [],
      ...atHome,
    },
    assistant: {
      greeting: 'Hello,',
      signIn: (portalUrl: string) => [
        `Sign in here: ${portalUrl}`,
        'If you sent us the application, use the case number and the access code that you were shown.',
      ],
      ...atHome,
    },
  },
  signature: [
    helpCenter.name,
    helpCenter.department,
    helpCenter.street,
    helpCenter.city,
    `Phone ${phone}, TDD ${tdd}, fax ${helpCenter.fax}`,
  ],
};

/** The same, around letters to everybody else, who read English. */
export const toOthers = {
  readers: {
    plan: {
      greeting: 'To the plan’s coordinator for Independent Medical Review:',
      signIn: portal,
      ...atWork,
    },
    reviewer: { greeting: 'Dear reviewer,', signIn: portal, ...atWork },
    'review-org': {
      greeting: 'To the coordinator of the review organization:',
      signIn: portal,
      ...atWork,
    },
    provider: {
      greeting: 'Dear provider,',
      signIn: (portalUrl: string, hasFiled: boolean) => [
        hasFiled
          ? `Your patient can read the case at ${portalUrl}. You sent us the application: with the access code that you were shown, you see there what you sent.`
          : `Your patient can read the case at ${portalUrl}. Providers have no sign-in of their own.`,
      ],
      help: atWork.help,
      leftOut: 'To protect your patient’s privacy, we name nobody here.',
    },
    director: { greeting: 'To the director:', signIn: portal, help: undefined, leftOut: atWork.leftOut },
  },
  memberId: (id: string) => `Member ID with the plan: ${id}`,
  patient: (name: string) => `Patient: ${name}`,
  throughUs:
    'The member’s address is confidential. Do not write to, call or visit the member, at any address that you have. Send whatever is for ' +
    'the member to us, in the portal or by mail: we pass it on.',
};
