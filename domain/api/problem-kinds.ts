/** What a kind of problem is, for whoever builds against the API: the page that its URI names says the same. */
interface ProblemKind {
  status: number;
  title: string;
  /** What has happened, and what to do. */
  meaning: string;
}

/** Every kind of refusal. A name is never changed: programs compare `type`. */
export const problemKinds = {
  malformed: {
    status: 400,
    title: 'The request is malformed',
    meaning:
      'A field, a header, a parameter or the address is not of the form that is wanted. `errors` names each and says why. ' +
      'Send it again as the description of the API has it.',
  },
  'not-signed-in': {
    status: 401,
    title: 'Please sign in',
    meaning:
      'There is no token, or it has run out; for a session: number and code do not belong together. Sign in again, or enter ' +
      'the case number and the access code again.',
  },
  'not-yours': {
    status: 403,
    title: 'This is not yours to do',
    meaning:
      'Your role does not give this command or see this; or the address is for others: a member’s token is for `/my/…`, all ' +
      'other tokens for the rest. `allowedCommands` says what you may do instead, where there is a case.',
  },
  'second-person-needed': {
    status: 403,
    title: 'Somebody else has to confirm this',
    meaning:
      'A change of the directory that says where letters go, who may sign in or what they may do is proposed by one person ' +
      'and confirmed by another. Whoever proposed it cannot confirm it.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such thing',
    meaning: 'There is nothing at this address, or it is not yours to see: the answer is the same.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    meaning: 'The header `Allow` names the methods that it takes.',
  },
  'not-now': {
    status: 409,
    title: 'The case is not in a state for this',
    meaning:
      'The case, the mail, the document or the entry is not in a state in which that can be done. `allowedCommands` says what ' +
      'can, where there is a case.',
  },
  'version-moved': {
    status: 409,
    title: 'The case is not in a state for this',
    meaning:
      'It has moved on since the version that you saw. Read it again, look whether you still want this, and send it with the ' +
      'version that it has now.',
  },
  'too-large': {
    status: 413,
    title: 'The request is too large',
    meaning: 'Papers go up one by one, as documents, and not in the body.',
  },
  'not-json': {
    status: 415,
    title: 'The request is not JSON',
    meaning: 'Send JSON, with the header `Content-Type: application/json`.',
  },
  unacceptable: {
    status: 422,
    title: 'The request cannot be carried out',
    meaning: 'It is well-formed, but names what is not there, or lacks what it needs. `errors` says what.',
  },
  'key-reused': {
    status: 422,
    title: 'The request cannot be carried out',
    meaning: 'This `Idempotency-Key` was used for another body. Send a new key with what is new.',
  },
  'too-many': {
    status: 429,
    title: 'Too many tries',
    meaning: 'Wait as long as the header `Retry-After` says, in seconds, or a little where there is none.',
  },
  failed: {
    status: 500,
    title: 'Something went wrong on our side',
    meaning: 'Look whether it was done before you try again, or try again with the same `Idempotency-Key`.',
  },
  'no-answer': {
    status: 502,
    title: 'Something went wrong on our side',
    meaning: 'A part of the system did not answer. Look whether it was done before you try again.',
  },
  busy: {
    status: 503,
    title: 'Too busy just now',
    meaning: 'Nothing was shown or changed that is not on record. Try again after `Retry-After` seconds.',
  },
  'too-slow': {
    status: 504,
    title: 'It took too long',
    meaning: 'It may still have been carried out. Look before you try again, or use the same `Idempotency-Key`.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemKindName = keyof typeof problemKinds;
export type ProblemStatus = (typeof problemKinds)[ProblemKindName]['status'];

/** The URI of a kind: an address of the pages, where it is explained. @param origin scheme and host of the pages */
export function problemType(origin: string, kind: ProblemKindName): string {
  return `${origin}/problems/${kind}`;
}
