import { mailboxOf } from '../application/mailbox.ts';
import { type Instant, plus } from '../time/instants.ts';
import type { CommonPart } from './common-part.ts';
import type { FormerContact } from './contact-data.ts';
import { isFilerApplicant } from './filer.ts';
import { goesToEstate } from './estate.ts';

type Reached = Pick<
  CommonPart,
  'application' | 'receivedAt' | 'death' | 'standIn' | 'comingOfAge' | 'onFileSince' | 'filer'
>;

/**
 * Where mail to the applicant goes; undefined where none may, or no address is known: then it goes by post. Never to who filed without
 * being the applicant; and what is for an estate, to no mailbox of the dead.
 */
export function emailOf(state: Reached): string | undefined {
  if (goesToEstate(state)) return undefined;
  return mailboxOf(state.application, isFilerApplicant(state), state.onFileSince?.email !== undefined);
}

/** Where a code may be mailed: of what somebody else than the applicant typed in, nowhere before the patient was asked. */
export function emailForCode(state: Reached): string | undefined {
  return state.filer !== undefined && state.onFileSince?.email === undefined ? undefined : emailOf(state);
}

export function formerContact({ formerContacts = [] }: CommonPart, number: number): FormerContact | undefined {
  return formerContacts.find(one => one.number === number);
}

/** How often anybody's contact data were changed. */
export function changesOfContact({ formerContacts = [] }: CommonPart): number {
  return formerContacts.length;
}

/** Only the Help Center may know where the patient is. */
export function isConfidential({ application }: Pick<CommonPart, 'application'>): boolean {
  return application.patient.confidentialAddress === true;
}

/** Which code of the case is good; the first is shown to who files. */
export function codeGeneration({ access }: Pick<CommonPart, 'access'>): number {
  return access?.generation ?? 1;
}

/** Whether a code was shown to the applicant as they filed: not of a form on paper, nor where somebody else filed it. */
export function wasShownCode({ channel, filer }: Pick<CommonPart, 'channel' | 'filer'>): boolean {
  return channel === 'web' && filer === undefined;
}

/** Choice: an email address or a confidential one has to be on file so long before a code goes there. */
const hoursUntilTrusted = { hours: 14 * 24 };

export function trustedFrom(state: Pick<CommonPart, 'receivedAt' | 'onFileSince'>, what: 'email' | 'address'): Instant {
  return plus(state.onFileSince?.[what] ?? state.receivedAt, hoursUntilTrusted);
}

/** Where somebody was reached not long ago, and may be told; nobody is where the patient was before they died. */
export function recentContacts({ formerContacts = [], death }: CommonPart, at: Instant): FormerContact[] {
  const since = death?.at ?? '';
  return formerContacts.filter(
    ({ of, until, untold }) =>
      of === 'patient' && untold !== true && until > since && plus(until, hoursUntilTrusted) > at,
  );
}
