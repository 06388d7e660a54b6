import { applicationExamples } from './application-examples.ts';
import {
  credentialsExamples,
  directoryExamples,
  recordsExamples,
  rederivationExamples,
  settleMailExamples,
  uploadExamples,
} from './examples.ts';
import type { Description, Operation, Parameter } from './operation.ts';
import { type OperationId, operationIds, routeTable } from './route-table.ts';

const body = [400, 413, 415, 500, 503] as const;
const signedIn = [401, 500] as const;

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

/** What each call is given and how it is answered. */
export const descriptions = {
  fileApplication: {
    summary: 'File an application for help with a health plan',
    description:
      'Every well-formed application becomes a case, whatever is missing or late. Send an Idempotency-Key to be able to ' +
      'repeat the call safely: the same key and body get the same answer.',
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        description: 'Any 1 to 255 printable characters, new for each application.',
        example: '2f4c1d1e-6a53-4a5e-9f0b-6f3f5f1c0a11',
      },
    ],
    request: { schema: 'Application', examples: applicationExamples },
    success: { status: 201, description: 'The application is a case now.', schema: 'Filed' },
    problems: [...body, 422],
  },
  openSession: {
    summary: 'Open a session for one case with its number and access code',
    request: { schema: 'Credentials', examples: credentialsExamples },
    success: { status: 201, description: 'A token for that case, good for an hour.', schema: 'Session' },
    problems: [...body, 401, 429],
  },
  describeApi: {
    summary: 'This document',
    success: { status: 200, description: 'This document.', schema: 'ApiDescription' },
    problems: [304, 500],
  },
  readMyCase: {
    summary: 'Where my case stands, in plain words',
    success: { status: 200, description: 'The case of the session.', schema: 'MyCase' },
    problems: [...signedIn, 403, 404],
  },
  readMyDocument: {
    summary: 'Open a document of my case',
    parameters: [documentId],
    success: { status: 200, description: 'The document, with an address good for five minutes.', schema: 'Document' },
    problems: [...signedIn, 403, 404, 409],
  },
  sendMyDocument: {
    summary: 'Send a document to my case',
    request: { schema: 'Upload', examples: uploadExamples },
    success: {
      status: 201,
      description: 'A form for that file, good for a quarter of an hour.',
      schema: 'UploadIssued',
    },
    problems: [...body, 401, 403, 404, 409],
  },
  commandMyCase: {
    summary: 'Give a command to my case',
    request: { schema: 'ApplicantCommand', examples: 'commands' },
    success: { status: 200, description: 'Done.', schema: 'CommandDone' },
    problems: [...body, 401, 403, 404, 409, 422],
  },
  readWorklist: {
    summary: 'One page of a queue, most urgent first',
    description: 'Plans, reviewers and review organizations see their own queue; the Help Center sees all.',
    parameters: [
      {
        name: 'queue',
        in: 'query',
        description: 'Another queue than one’s own: a desk, or `plan:`, `reviewer:` or `review-org:` with an id.',
        example: 'help-center',
      },
      { name: 'cursor', in: 'query', description: '`next` of the page before.', example: 'eyJQSyI6IkNBU0Uj…' },
    ],
    success: { status: 200, description: 'The duties of that queue.', schema: 'Worklist' },
    problems: [400, ...signedIn, 403],
  },
  readCase: {
    summary: 'A case, as far as it is yours to see',
    parameters: [caseNumber],
    success: { status: 200, description: 'The case, with its deadlines and what may be done.', schema: 'Case' },
    problems: [400, ...signedIn, 403, 404],
  },
  readHistory: {
    summary: 'What happened in a case, in order',
    parameters: [
      caseNumber,
      { name: 'after', in: 'query', description: 'The version after which the page begins.', example: 100 },
    ],
    success: { status: 200, description: 'Up to a hundred events.', schema: 'History' },
    problems: [400, ...signedIn, 403, 404],
  },
  readDocument: {
    summary: 'Open a document of a case',
    parameters: [caseNumber, documentId],
    success: { status: 200, description: 'The document, with an address good for five minutes.', schema: 'Document' },
    problems: [400, ...signedIn, 403, 404, 409],
  },
  sendDocument: {
    summary: 'Send a document to a case',
    parameters: [caseNumber],
    request: { schema: 'Upload', examples: recordsExamples },
    success: {
      status: 201,
      description: 'A form for that file, good for a quarter of an hour.',
      schema: 'UploadIssued',
    },
    problems: [...body, 401, 403, 404, 409],
  },
  commandCase: {
    summary: 'Give a command to a case',
    description:
      'Each command says who may give it and in which stages. Send `expectedVersion` to be refused when the case has ' +
      'moved on since you looked at it.',
    parameters: [caseNumber],
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
    request: { schema: 'OrderRederivation', examples: rederivationExamples },
    success: { status: 202, description: 'It has begun.', schema: 'Rederivation' },
    problems: [...body, 401, 403],
  },
  readRederivation: {
    summary: 'How far the counting of all deadlines is',
    parameters: [jobId],
    success: { status: 200, description: 'How many cases were looked at and changed.', schema: 'Rederivation' },
    problems: [...signedIn, 403, 404],
  },
  readMail: {
    summary: 'A mail that came in to the Help Center',
    parameters: [mailId],
    success: { status: 200, description: 'What it says, and where the original is.', schema: 'Mail' },
    problems: [...signedIn, 403, 404],
  },
  settleMail: {
    summary: 'Take a mail out of the queue: somebody has dealt with it',
    description:
      'With `caseNumber` it is joined to that case; with `toBeRead` it waits there for somebody to read it. The worklist has the ' +
      'automatic mail of a day (absence notices, bounces, spam) as one item, `automatic-2026-11-24`, by which all of it is ' +
      'settled; mail by mail it stands in the queue `automatic-mail:2026-11-24`.',
    parameters: [mailId],
    request: { schema: 'SettleMail', examples: settleMailExamples },
    success: { status: 200, description: 'Settled.', schema: 'MailSettled' },
    problems: [...body, 401, 403, 404, 409, 422],
  },
  readDirectory: {
    summary: 'A directory: plans, reviewers, organizations, staff, or the calendar by year',
    parameters: [kind],
    success: { status: 200, description: 'All of its entries.', schema: 'Directory' },
    problems: [...signedIn, 403, 404],
  },
  keepDirectoryEntry: {
    summary: 'Add an entry to a directory, or put another in its place',
    description:
      'By a supervisor or the director. The id in the address and in the body must be the same. A reviewer’s organization ' +
      'must be in its directory.',
    parameters: [kind, { name: 'id', in: 'path', description: 'The id of the entry.', example: 'golden-valley' }],
    request: { schema: 'DirectoryEntry', examples: directoryExamples },
    success: { status: 200, description: 'The entry as it is kept now.', schema: 'DirectoryEntry' },
    problems: [...body, 401, 403, 404, 422],
  },
} as const satisfies Readonly<Record<OperationId, Description>>;

/** Every call of the API, with all that is said of it. */
export const operations: readonly Operation[] = operationIds.map(operationId => ({
  operationId,
  ...routeTable[operationId],
  ...descriptions[operationId],
}));
