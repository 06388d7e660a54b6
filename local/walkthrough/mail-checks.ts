import type { SentMail } from './api.ts';
import type { Differences } from './differences.ts';
import { privateWordsIn, privateWordsOf } from './private-words.ts';
import type { CaseShown } from './case-client.ts';
import type { Expectation, MailLine } from './story.ts';
import type { ApplicationOfStory } from './application-of-story.ts';

const parties = ['applicant', 'plan', 'reviewer', 'review-org', 'provider', 'director'] as const;
type Party = (typeof parties)[number];

/** The mail as the story lists it; a mail that belongs to no notice of the case shows as itself. */
export function mailLine(mail: SentMail, { notices }: CaseShown): MailLine | `“${string}” to ${string}` {
  const notice = notices.find(({ noticeId }) => noticeId === mail.tags['notice']);
  return notice === undefined
    ? `“${mail.subject}” to ${mail.to.join(', ')}`
    : `${notice.kind} to ${partyOf(notice.to)}`;
}

function partyOf(to: string): Party {
  const party = parties.find(one => one === to);
  if (party !== undefined) return party;
  throw new Error(`A notice goes to "${to}", whom no story knows.`);
}

/** The mails that went out in a step: each says nothing of anybody's health, and goes where its reader is, or where the step says. */
export function checkMails(
  since: readonly SentMail[],
  shown: CaseShown,
  application: ApplicationOfStory,
  differences: Differences,
  reaches: Expectation['reaches'] = {},
): void {
  const words = privateWordsOf(application);
  for (const mail of since) {
    const name = `The mail “${mail.subject}”`;
    const found = privateWordsIn(`${mail.subject}\n${mail.text}\n${mail.html}`, words);
    if (found.length > 0) differences.add(`${name} says what no mail may say: ${found.join('; ')}.`);
    const party = shown.notices.find(({ noticeId }) => noticeId === mail.tags['notice'])?.to;
    const address = mail.to.join(', ');
    const elsewhere = new Map<string, readonly string[] | undefined>(Object.entries(reaches)).get(
      mailLine(mail, shown),
    );
    const isThere = () => elsewhere?.includes(address) ?? isAddressOf(address, party ?? '', shown, application);
    if (party !== undefined && !isThere()) differences.add(`${name} for the ${party} went to ${address}.`);
  }
}

/** No notice goes out twice. */
export function checkDoubles(mails: readonly SentMail[], differences: Differences): void {
  const notices = mails.map(mail => mail.tags['notice'] ?? mail.id);
  const doubled = notices.filter((notice, place) => notices.indexOf(notice) !== place);
  if (doubled.length > 0) differences.add(`These notices went out more than once: ${doubled.join(', ')}.`);
}

function isAddressOf(address: string, party: string, shown: CaseShown, { patient }: ApplicationOfStory): boolean {
  switch (party) {
    case 'applicant':
      return address === patient.email;
    case 'plan':
      return address === `imr@${shown.parties.plan.planId}.plans.example`;
    case 'provider':
      return address.endsWith('@clinics.example');
    case 'director':
      return address === 'director@helpcenter.example';
    case 'review-org':
      return /^assignments@[a-z]+\.reviewers\.example$/u.test(address);
    default:
      return /^[a-z0-9-]+@reviewers\.example$/u.test(address);
  }
}
