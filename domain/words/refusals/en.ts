import { counted, inThousands } from '../numbers.ts';

/** What a field has to be, where nothing more is known of it. */
export type Kind = 'string' | 'number' | 'int' | 'boolean' | 'array' | 'object' | 'record' | 'null' | 'other';

const kinds: Readonly<Record<Kind, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
  null: 'null',
  other: 'of another kind',
};

/** What a limit counts. */
export type Counts = 'number' | 'string' | 'array' | 'other';

const have = (of: Counts): string => (of === 'number' ? 'be' : 'have');

function amount(limit: number, of: Counts): string {
  if (of === 'string') return counted(limit, 'character');
  return of === 'array' ? counted(limit, 'entry', 'entries') : String(limit);
}

/** What cannot have come in before. */
export type Before = 'application' | 'application-came' | 'question-asked' | 'asked' | 'plan-asked' | 'decision';

const before: Readonly<Record<Before, string>> = {
  application: 'the application',
  'application-came': 'the application came in',
  'question-asked': 'the question was asked',
  asked: 'we asked for it',
  'plan-asked': 'the plan was asked',
  decision: 'the decision',
};

/** Who sends papers. */
export type Sender = 'applicant' | 'plan' | 'help-center' | 'reviewer' | 'review-org';

const from: Readonly<Record<Sender, string>> = {
  applicant: 'from you',
  plan: 'from the plan',
  'help-center': 'from the Help Center',
  reviewer: 'from the reviewers',
  'review-org': 'from the review organizations',
};

const instead = (of: Sender): string =>
  of === 'help-center'
    ? 'Please ask whoever it comes from to send it, joined into one PDF.'
    : 'Please join what is left into one PDF and call the Help Center, which can add it.';

/** Of a field: each follows its name, as in “patient.phone is required”. */
const ofFields = {
  required: () => 'is required',
  kind: (kind: Kind) => `must be ${kinds[kind]}`,
  'one-of': (options: readonly string[]) => `must be one of: ${options.join(', ')}`,
  day: () => 'must be a real day, written YYYY-MM-DD',
  moment: () => 'must be a time in UTC, written 2026-11-24T18:00:00Z',
  email: () => 'must be an email address, like name@example.org',
  'web-address': () => 'must be a web address',
  'given-id': () => 'must be an id as it was given out',
  'written-otherwise': () => 'is not written as it must be',
  'at-least': (limit: number, of: Counts) => `must ${have(of)} at least ${amount(limit, of)}`,
  'at-most': (limit: number, of: Counts) => `must ${have(of)} at most ${amount(limit, of)}`,
  'multiple-of': (divisor: number) => `must be a multiple of ${divisor}`,
  'unknown-field': () => 'is not a field of this form',
  'no-form': () => 'is not of any form that is taken here',
  'another-form': () => 'is not of the form that is wanted',
  'broken-character': () => 'holds a broken character; please type it again',
  'control-character': () => 'holds a control character that cannot be kept',
  empty: () => 'must not be empty',
  'too-long': (most: number) => `must be at most ${inThousands(most)} characters`,
  phone: () => 'must be a phone number, like 916-555-0134',
  'zip-code': () => 'must be a ZIP code, like 95814',
  name: () => 'is required: at least one name',
  'say-confidential': () => 'must be true or false: is the address to be kept from everybody but the Help Center?',
  'say-by-email': () => 'must be true or false: may we write by email?',
  'say-grievance': () => 'must be true or false: did you file a grievance with the plan?',
  'say-received': () => 'must be true or false: was the service received already?',
  'say-release': () => 'must be true or false: may records be released for the review?',
  'not-below-zero': () => 'must not be less than 0',
  'a-service': () => 'must name at least one service',
  'each-once': (unsaid: string) => `must name each answer once, and ${unsaid} alone`,
  'plain-file-name': () => 'must be a plain file name, without a folder',
  'file-size': () => 'must be the size of the file in bytes',
  'file-empty': () => 'must be at least 1: the file is empty',
  'file-too-big': (most: number) => `must be at most ${most}: the file is too big; please send it in parts`,
  'case-number': () => 'must be a case number, like K7MH-4P9C',
  'no-case-number': () => 'is not a case number: it has eight letters and digits, like K7MH-4P9C',
  mistyped: () => 'was mistyped: its check character does not fit; please compare it with your letter',
  version: () => 'must be the version of the case that you saw',
  'command-name': () => 'is required: the name of a command',
  'service-number': () => 'must be the number of a service, from 1',
  'day-to-come': () => 'must not be a day that has not come yet',
  'plan-name-letters': () => 'must have at least two letters of the plan’s name',
  'unknown-parameter': () => 'is not a parameter of this address',
  twice: () => 'may stand there once',
  'another-cursor': () => 'was not given out for this list',
  'unread-json': () => 'is not JSON that can be read',
  'key-form': () => 'must be 1 to 255 printable characters without spaces',
  'key-used': () => 'was used for another request',
  'key-used-to-file': () => 'was used for another application',
  'for-help-center': () => 'is for the Help Center, which enters what comes in',
  'said-already': () => 'is said by receivedAt already',
  'why-so-late': () => 'is needed: it came in more than a week ago',
  'not-before': (what: Before) => `must not be before ${before[what]}`,
  'unknown-paper': (id: string) => `names ${id}, which the case does not have`,
  'service-of-case': () => 'must be the number of a service of this case',
  'service-of-application': (services: number) => `must be a service of the application, from 1 to ${services}`,
  'not-promised': (issue: number) => `names issue ${issue}, which the plan has not promised`,
  'no-question': () => 'is none that awaits your answer',
  'answer-or-papers': () => 'or documentIds is needed',
  'patients-own': () => 'is the patient’s own to give: please send us the form that the patient has signed',
  'or-another': () => 'or another authorization is needed',
  'release-alone': () => 'is all that can be given here: please send in the other form as a paper',
  lapsed: () => 'is more than a year ago: such a release has lapsed, a new signature is needed',
  'named-instead': () => 'is not needed: who is named takes the place of the other',
  'no-assistant': () => 'is of nobody: the patient has named no assistant',
};

const theAuthorization =
  'You sent us this application for the patient. Until the patient says in writing that you may act for them, you can see what you sent, and ' +
  'send more papers. The patient can sign the Authorized Assistant Form, and you or they can send it to us.';

/** Of a request, or of what a command would do: whole sentences. */
const ofRequests = {
  /** @param path of the field; none of the body itself. @param reason of those above. @param more fields that are wrong, too */
  malformed: (path: string, reason: string, more: number) =>
    `${path || 'The body'} ${reason}${more > 0 ? ` (and ${more} more)` : ''}.`,
  'malformed-somewhere': () => 'The request is malformed.',
  'not-carried-out': (path: string, reason: string) => `The command cannot be carried out: ${path} ${reason}.`,
  'not-json': () => 'Please send JSON, with the header Content-Type: application/json.',
  'too-large': (kilobytes: number) =>
    `The request is larger than ${kilobytes} KB. Papers go up one by one, as documents.`,
  'nothing-there': () => 'There is nothing of that name.',
  'no-case': () => 'There is no such case, or it is not yours to see.',
  'session-over': () => 'A new access code was made for this case, which ended your session. Please sign in with it.',
  'sign-in': () => 'Please sign in.',
  'sign-in-over': () => 'Your sign-in has run out. Please sign in again.',
  'sign-in-not-good': () =>
    'Your sign-in is not good, or no longer. Sign in again, or send the application without it.',
  'member-address': () => 'This address is for those who sign in. Yours is /my/case.',
  'do-not-belong': (phone: string) =>
    'The case number and the access code do not belong together. The code was shown when the application was sent, or it came in a letter. ' +
    `A newer code makes an older one worthless. If you do not have it, call us at ${phone}, and we send you a new one.`,
  'wrong-codes': (seconds: number, phone: string) =>
    `There were many wrong codes. Please wait ${counted(seconds, 'second')} and try again, or call us at ${phone}.`,
  contended: () => 'Others are writing to this case just now. Please try again.',
  busy: () => 'We are too busy just now. Look whether it was done, and please try again.',
  failed: () => 'Look whether it was done before you try again; if it happens again, call the Help Center.',
  'key-reused': () => 'This Idempotency-Key was used for another request. Please send a new key.',
  'key-reused-to-file': () => 'This Idempotency-Key was used for another application. Please send a new key.',
  'typed-in-alone': () => 'How and when an application came in is for the Help Center to say, which types it in.',
  'nothing-filed': () => 'No review organization of that id has filed anything.',
  'no-document': () => 'There is no such document, or it is not yours to see.',
  'of-another-case': () => 'This paper belongs to another case: a supervisor or an attorney opens it.',
  'not-taken-in': () => 'This document has not been taken into the case, so it cannot be opened.',
  'no-copy': () => 'No copy of this letter was kept, and it is no longer written.',
  'no-letter': () => 'There is no such letter that went out or waits for the post, or it no longer holds.',
  'until-authorized': () => theAuthorization,
  'nothing-asked-of-filer': () => `Nothing was asked of you that waits for an answer. ${theAuthorization}`,
  'unknown-case': () => 'There is no such case.',
  'not-of-role': (command: string) => `Your role does not give the command ${command}.`,
  'not-in-stage': (stage: string, command: string) =>
    `A case in the stage “${stage}” does not take the command ${command}.`,
  'being-closed': () => 'The case is being closed just now; it can be reopened when that is done.',
  moved: (version: number) => `The case has moved on to version ${version}; please look at it again.`,
  'not-of-senders': () => 'Your role does not send papers to a case.',
  'accept-first': () => 'You can send papers when you have accepted the review.',
  'closed-to-reviewers': () => 'The case is closed; reviewers send no more papers to it.',
  'no-more-papers': (most: number, of: Sender) =>
    `The case has ${most} papers ${from[of]} and takes no more of them. ${instead(of)}`,
  'papers-on-their-way': (most: number, of: Sender) =>
    `${most} papers ${from[of]} are in the case or on their way, and no more fit. A file that does not come in ` +
    'gives its place back after an hour: please try again then.',
  'papers-announced': (most: number, of: Sender) =>
    `${most} files ${from[of]} were announced in the last 24 hours and have not come in. Please try again ` +
    'tomorrow, or call the Help Center.',
  'nothing-awaited': () => 'Nothing that was asked for awaits an answer.',
  'not-released': () => 'The medical records are not released already.',
  'no-question-open': () => 'No question of the reviewers awaits your answer.',
  'no-care-awaited': () => 'No care is awaited in this case.',
  'told-already': () => 'You have told us already; a person is seeing to it.',
  'last-part': () => 'No other part of this case would go on: give withdraw.',
  'part-decided': (issue: number) => `Nothing is to be decided about issue ${issue} any more.`,
  'closed-without-assistant': () => 'The case is closed, and nobody is on file who may act for the patient.',
  'closed-but-for-assistant': () => 'The case is closed: only an assistant’s authorization can still be taken back.',
};

export const words = { ...ofFields, ...ofRequests };
