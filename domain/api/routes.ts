import { demographicsStatements } from '../application/demographics.ts';
import { Attention } from '../case/read-record.ts';
import { applicationExamples } from './application-examples.ts';
import { eligibilityExamples } from './eligibility-examples.ts';
import {
  credentialsExamples,
  directoryExamples,
  entryCommandExamples,
  recordsExamples,
  rederivationExamples,
  settleMailExamples,
  uploadExamples,
} from './examples.ts';
import type { Description, Operation, Parameter } from './operation.ts';
import { type OperationId, operationIds, routeTable } from './route-table.ts';

const body = [400, 413, 415, 500, 503] as const;
const signedIn = [400, 401, 500] as const;
/** A reading that cannot be written down is not shown. */
const recorded = [...signedIn, 503] as const;

const caseNumber = {
  name: 'caseNumber',
  in: 'path',
  description: 'The number of the case, as the first letter has it.',
  example: '48BN-6M9K',
} as const satisfies Parameter;
const documentId = {
  name: 'documentId',
  in: 'path',
  description: 'A document of the case.',
  example: 'D0009',
} as const satisfies Parameter;
const noticeId = {
  name: 'noticeId',
  in: 'path',
  description: 'A letter of the case, as the duty `post-notice:` and `notices` name it.',
  example: '48BN-6M9K-0005',
} as const satisfies Parameter;
const mailId = {
  name: 'mailId',
  in: 'path',
  description: 'A mail that came in, as the worklist names it.',
  example: '5f2b9c0e7a1d4f3388c6',
} as const satisfies Parameter;
const jobId = {
  name: 'jobId',
  in: 'path',
  description: 'The order, as its answer names it.',
  example: '5f2b9c0e-7a1d-4f33-88c6-0b9f1e627c7e',
} as const satisfies Parameter;
const kind = {
  name: 'kind',
  in: 'path',
  description: 'Which directory.',
  example: 'plans',
  values: Object.keys(directoryExamples),
} as const satisfies Parameter;

const id = {
  name: 'id',
  in: 'path',
  description: 'The id of the entry.',
  example: 'golden-valley',
} as const satisfies Parameter;
const organization = {
  name: 'id',
  in: 'path',
  description: 'The id of a review organization.',
  example: 'org-redwood',
} as const satisfies Parameter;
const planName = {
  name: 'name',
  in: 'query',
  description: 'What is typed of the name, at least two letters; required.',
  example: 'blue sh',
} as const satisfies Parameter;
const problemKind = {
  name: 'kind',
  in: 'path',
  description: 'The last part of the `type` of a problem.',
  example: 'version-moved',
} as const satisfies Parameter;
const cursor = {
  name: 'cursor',
  in: 'query',
  description: '`next` of the page before.',
  example: 'eyJQSyI6IkNBU0Uj…',
} as const satisfies Parameter;
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Any 1 to 255 printable characters, new for each request. Sent again within seven days with the same body, it gets the same ' +
    'answer and nothing is done twice; with another body it is refused (422). What was refused is not remembered.',
  example: '2f4c1d1e-6a53-4a5e-9f0b-6f3f5f1c0a11',
} as const satisfies Parameter;
const purpose = {
  name: 'Read-Purpose',
  in: 'header',
  description:
    'What you read it for, in up to 300 characters: kept beside the record of your reading, for auditors. Staff who have no duty ' +
    'on the case should say so; a case that is hidden from somebody of the Help Center opens to them for a reason alone.',
  example: 'The member calls and asks where the case stands.',
} as const satisfies Parameter;

const acceptLanguage = {
  name: 'Accept-Language',
  in: 'header',
  description:
    'English (`en`) or Spanish (`es`), of refusals as well; without it, or for another language, that of the case where there is one. ' +
    '`Content-Language` of the answer says which.',
  example: 'es',
} as const satisfies Parameter;

/** What each call is given and how it is answered. */
export const descriptions = {
  fileApplication: {
    summary: 'File an application for help with a health plan',
    description:
      'Every well-formed application becomes a case, whatever is missing or late. Send an Idempotency-Key to be able to ' +
      'repeat the call safely: the same key and body get the same answer. Staff who type in what came otherwise sign in, and say with ' +
      '`channel` how it came, and with `receivedOn` or `receivedAt` when: its times count from then. Race, ethnicity and language may be ' +
      `given in \`demographics\`. Say beside the question: “${demographicsStatements.join(' ')}” They are kept apart from the case, for counts alone.`,
    parameters: [acceptLanguage, idempotencyKey],
    request: { schema: 'Application', examples: applicationExamples },
    success: { status: 201, description: 'The application is a case now.', schema: 'Filed', location: 'The case.' },
    problems: [...body, 401, 403, 422],
  },
  checkEligibility: {
    summary: 'Ask what the rules would recommend of an application, before it is filed',
    description:
      'The body is an application as POST /applications takes it; signature and release, and how the patient is called and reached, may ' +
      'still be missing. The answer is no decision: a member of staff decides, and only of what is filed. It counts as if the ' +
      'application had come in now, with the plan as the directory has it. Nothing of it is kept, and no case is made.',
    parameters: [acceptLanguage],
    request: { schema: 'ApplicationAsked', examples: eligibilityExamples },
    success: { status: 200, description: 'What would be recommended, and why.', schema: 'Eligibility' },
    problems: body,
  },
  openSession: {
    summary: 'Open a session for one case with its number and access code',
    parameters: [acceptLanguage],
    request: { schema: 'Credentials', examples: credentialsExamples },
    success: {
      status: 201,
      description: 'A token for that case, good for an hour.',
      schema: 'Session',
      location: 'What it opens: /my/case.',
    },
    problems: [...body, 401, 429],
  },
  describeApi: {
    summary: 'This document',
    success: { status: 200, description: 'This document.', schema: 'ApiDescription' },
    problems: [304, 400, 500],
  },
  readProblem: {
    summary: 'What a kind of problem is, and what to do: the page that the `type` of a refusal names',
    parameters: [problemKind],
    success: { status: 200, description: 'The kind.', schema: 'ProblemKind' },
    problems: [400, 404, 500],
  },
  readFiling: {
    summary: 'What a review organization has filed: whom it works for, who owns it, how it chooses reviewers',
    description:
      'Open to anyone (H&S 1374.32). `withheld` names what is proprietary, or of what nobody has decided whether it is.',
    parameters: [acceptLanguage, organization],
    success: { status: 200, description: 'The open parts of the filing.', schema: 'OpenFiling' },
    problems: [400, 404, 500, 503],
  },
  findPlans: {
    summary: 'Look a health plan up by its name, or one that members use',
    description:
      'Up to twenty plans of which a name begins as what is typed, or has for each word typed one that begins so; capitals, accents and ' +
      'punctuation do not matter. What is not licensed by the Department is for its `regulator`. A plan that is not found may be filed against ' +
      'all the same: the application is kept with the name as typed.',
    parameters: [acceptLanguage, planName],
    success: { status: 200, description: 'The plans, the best fit first.', schema: 'PlansLike' },
    problems: [400, 500, 503],
  },
  readMe: {
    summary: 'Who is signed in, and how much waits for them',
    description:
      'With a session of POST /sessions or an access token of the sign-in provider. Each queue is counted by its most urgent hundred ' +
      'duties: `count` goes up to 99, and `more` says that there are more, or may be. No part of a case is in it, and nothing goes on record.',
    parameters: [acceptLanguage],
    success: { status: 200, description: 'Who is signed in.', schema: 'Me' },
    problems: [...recorded, 403, 404],
  },
  readMyCase: {
    summary: 'Where my case stands, in plain words',
    parameters: [acceptLanguage],
    success: { status: 200, description: 'The case of the session.', schema: 'MyCase' },
    problems: [...recorded, 403, 404],
  },
  readMyDocument: {
    summary: 'Open a document of my case',
    parameters: [acceptLanguage, documentId],
    success: { status: 200, description: 'The document, with addresses good for five minutes.', schema: 'Document' },
    problems: [...recorded, 403, 404, 409],
  },
  readMyLetter: {
    summary: 'Read a letter of my case',
    description:
      'As it went out, but for an access code: `text` is the mail, `letter` the whole letter with name, address and what a mail must not say.',
    parameters: [acceptLanguage, noticeId],
    success: { status: 200, description: 'The letter.', schema: 'PrintedLetter' },
    problems: [...recorded, 403, 404],
  },
  readMyReads: {
    summary: 'Who read my case and my papers, and when: by their roles',
    parameters: [acceptLanguage, cursor],
    success: { status: 200, description: 'Up to a hundred readings, newest first.', schema: 'MyReads' },
    problems: [...signedIn, 403, 404],
  },
  sendMyDocument: {
    summary: 'Send a document to my case',
    parameters: [acceptLanguage, idempotencyKey],
    request: { schema: 'Upload', examples: uploadExamples },
    success: {
      status: 201,
      description: 'A form for that file, good for a quarter of an hour.',
      schema: 'UploadIssued',
      location: 'The document, once it has been taken into the case.',
    },
    problems: [...body, 401, 403, 404, 409, 422],
  },
  commandMyCase: {
    summary: 'Give a command to my case',
    parameters: [acceptLanguage, idempotencyKey],
    request: { schema: 'ApplicantCommand', examples: 'commands' },
    success: { status: 200, description: 'Done.', schema: 'CommandDone' },
    problems: [...body, 401, 403, 404, 409, 422],
  },
  readWorklist: {
    summary: 'One page of a queue, most urgent first',
    description:
      'Plans, reviewers and review organizations see their own queue; the Help Center sees all. `staff:me` is what one has in hand, ' +
      'and what those have in hand for whom one stands in today: for a colleague who is away their deputy, or the deputy’s deputy; ' +
      'where these are away too, the supervisors.',
    parameters: [
      {
        name: 'queue',
        in: 'query',
        description:
          'Another queue than one’s own: a desk, `staff:me`, or `plan:`, `reviewer:` or `review-org:` with an id.',
        example: 'help-center',
      },
      cursor,
    ],
    success: { status: 200, description: 'The duties of that queue.', schema: 'Worklist' },
    problems: [...signedIn, 403],
  },
  readCase: {
    summary: 'A case, as far as it is yours to see',
    description: 'That you read it is on record, and the member reads of it: your role and the time.',
    parameters: [caseNumber, purpose],
    success: { status: 200, description: 'The case, with its deadlines and what may be done.', schema: 'Case' },
    problems: [...recorded, 403, 404],
  },
  readHistory: {
    summary: 'What happened in a case, in order',
    parameters: [
      caseNumber,
      purpose,
      { name: 'after', in: 'query', description: 'The version after which the page begins.', example: 100 },
    ],
    success: { status: 200, description: 'Up to a hundred events.', schema: 'History' },
    problems: [...recorded, 403, 404],
  },
  readDocument: {
    summary: 'Open a document of a case',
    parameters: [caseNumber, documentId, purpose],
    success: { status: 200, description: 'The document, with addresses good for five minutes.', schema: 'Document' },
    problems: [...recorded, 403, 404, 409],
  },
  readCaseReads: {
    summary: 'Who read a case, its history and its documents: for auditors',
    parameters: [caseNumber, cursor],
    success: { status: 200, description: 'Up to a hundred readings, newest first.', schema: 'Reads' },
    problems: [...signedIn, 403, 404],
  },
  findReads: {
    summary: 'What somebody read, or the readings that somebody should look at: for auditors',
    description: 'Either `reader` or `attention` is required.',
    parameters: [
      { name: 'reader', in: 'query', description: 'The subject of their sign-in.', example: 'analyst-1' },
      {
        name: 'attention',
        in: 'query',
        description:
          '`unexplained`: by staff without a duty on the case, who gave no reason. `broke-glass`: of a case that is hidden from them.',
        example: 'unexplained',
        values: Attention.options,
      },
      cursor,
    ],
    success: { status: 200, description: 'Up to a hundred readings, newest first.', schema: 'Reads' },
    problems: [...signedIn, 403],
  },
  reportDemographics: {
    summary: 'How many filed in a year, by race, ethnicity, language and plan: for auditors',
    description: 'Counts alone. Null stands where fewer than eleven would be shown, or could be found from the others.',
    parameters: [{ name: 'year', in: 'query', description: 'The year in which they came in.', example: '2026' }],
    success: { status: 200, description: 'The counts of that year.', schema: 'DemographicsReport' },
    problems: [...signedIn, 403],
  },
  printLetter: {
    summary: 'Print a letter of the post queue, or read one that went out',
    description:
      'Printed by an analyst or a supervisor, for the envelope, and kept as printed. A letter that brings an access code shows it here ' +
      'alone, and only while it waits to be posted. One that went out is read as it went, by those to whom it did, the Help Center and ' +
      'auditors.',
    parameters: [caseNumber, noticeId],
    success: { status: 200, description: 'The letter, and where it goes.', schema: 'PrintedLetter' },
    problems: [400, ...signedIn, 403, 404],
  },
  sendDocument: {
    summary: 'Send a document to a case',
    parameters: [caseNumber, idempotencyKey],
    request: { schema: 'Upload', examples: recordsExamples },
    success: {
      status: 201,
      description: 'A form for that file, good for a quarter of an hour.',
      schema: 'UploadIssued',
      location: 'The document, once it has been taken into the case.',
    },
    problems: [...body, 401, 403, 404, 409, 422],
  },
  commandCase: {
    summary: 'Give a command to a case',
    description:
      'Each command says who may give it and in which stages. Send `expectedVersion` to be refused when the case has ' +
      'moved on since you looked at it.',
    parameters: [caseNumber, idempotencyKey],
    request: { schema: 'AnyCommand', examples: 'commands' },
    success: { status: 200, description: 'Done.', schema: 'CommandDone' },
    problems: [...body, 401, 403, 404, 409, 422],
  },
  orderRederivation: {
    summary: 'Have the deadlines of all open cases counted again',
    description:
      'By a supervisor or the director, after a change of the calendar or of the rules. Each open case gets the command ' +
      '`rederive-clocks`; where a date comes out otherwise, those concerned are told. It goes on in the background. Given ' +
      'twice, it changes nothing the second time.',
    parameters: [idempotencyKey],
    request: { schema: 'OrderRederivation', examples: rederivationExamples },
    success: { status: 202, description: 'It has begun.', schema: 'Rederivation', location: 'How far it is.' },
    problems: [...body, 401, 403, 422],
  },
  readRederivation: {
    summary: 'How far the counting of all deadlines is',
    parameters: [jobId],
    success: { status: 200, description: 'How many cases were looked at and changed.', schema: 'Rederivation' },
    problems: [...signedIn, 403, 404],
  },
  readMail: {
    summary: 'A mail that came in to the Help Center',
    parameters: [mailId, purpose],
    success: { status: 200, description: 'What it says, and where the original is.', schema: 'Mail' },
    problems: [...recorded, 403, 404],
  },
  settleMail: {
    summary: 'Take a mail out of the queue: somebody has dealt with it',
    description:
      'With `caseNumber` it is joined to that case; with `toBeRead` it waits there for somebody to read it. The worklist has the ' +
      'automatic mail of a day (absence notices, bounces, spam) as one item, `automatic-2026-11-24`, by which all of it is ' +
      'settled; mail by mail it stands in the queue `automatic-mail:2026-11-24`.',
    parameters: [mailId, idempotencyKey],
    request: { schema: 'SettleMail', examples: settleMailExamples },
    success: { status: 200, description: 'Settled.', schema: 'MailSettled' },
    problems: [...body, 401, 403, 404, 409, 422],
  },
  readDirectory: {
    summary:
      'A directory: plans, reviewers, organizations, staff, health systems, contacts of agencies, or the calendar by year',
    description:
      'Of reviewers and organizations `lacks` says beside the entries what they do not say, or say no longer, what follows from it, and ' +
      'what to put: what is unknown keeps a reviewer out of the lot.',
    parameters: [kind],
    success: { status: 200, description: 'All of its entries.', schema: 'Directory' },
    problems: [...signedIn, 403, 404],
  },
  keepDirectoryEntry: {
    summary: 'Add an entry to a directory, or put another in its place',
    description:
      'By a supervisor or the director. The id in the address and in the body must be the same. A reviewer’s organization ' +
      'must be in its directory. What says where letters or members go, who may sign in or what they may do (an address, a role, a ' +
      'reviewer’s organization; all of that in a new entry) waits for a second person: 202 and the proposal. Of staff: ' +
      '`awayFrom` and `awayUntil` (both days belong to it) with a `deputy`; `active: false` of who has left takes effect at once, and ' +
      'gives up to 25 of their cases back to the desk; the sweep, or the same request again, goes on with the rest. Of a year of the ' +
      'calendar: `moonsConfirmedOn` says that somebody has found its Lunar New Year and Diwali in the state’s own calendar, and ends the ' +
      'supervisor’s item `confirm-moons:2029`.',
    parameters: [kind, id, idempotencyKey],
    request: { schema: 'DirectoryEntry', examples: directoryExamples },
    success: { status: 200, description: 'The entry as it is kept now.', schema: 'DirectoryEntry' },
    also: {
      status: 202,
      description: 'Proposed: somebody else has to confirm it. Until then nothing has changed.',
      schema: 'Proposal',
      location: 'The proposal.',
    },
    problems: [...body, 401, 403, 404, 409, 422],
  },
  readEntryChanges: {
    summary: 'What became of an entry of a directory: who changed it, when, from what to what',
    parameters: [kind, id],
    success: { status: 200, description: 'The last hundred changes, newest first.', schema: 'EntryChanges' },
    problems: [...signedIn, 403, 404],
  },
  readEntryProposal: {
    summary: 'The change of an entry that waits for a second person',
    parameters: [kind, id],
    success: { status: 200, description: 'The change, with what it was before.', schema: 'Proposal' },
    problems: [...signedIn, 403, 404],
  },
  commandEntry: {
    summary: 'Confirm or decline a change of the directory, or record that old and new address were told of it',
    description:
      'By a supervisor or the director. Who proposed a change may decline it, and never confirms it. When an address has changed, ' +
      'the old and the new one are told by mail; where that fails, the worklist of the post desk has `tell-addresses:…` until ' +
      'somebody has told them and says so.',
    parameters: [kind, id, idempotencyKey],
    request: { schema: 'EntryCommand', examples: entryCommandExamples },
    success: { status: 200, description: 'Done.', schema: 'EntryOutcome' },
    problems: [...body, 401, 403, 404, 409, 422],
  },
} as const satisfies Readonly<Record<OperationId, Description>>;

/** Every call of the API, with all that is said of it. */
export const operations: readonly Operation[] = operationIds.map(operationId => ({
  operationId,
  ...routeTable[operationId],
  ...descriptions[operationId],
}));
